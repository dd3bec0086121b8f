import FenliuEngine
import FenliuRules
import FenliuSource
import FenliuTesting
import Testing

@testable import FenliuCorpus

@Suite("A saved case is decided again as it was")
struct SavedCaseTests {
  private let pack: CompiledPack

  init() throws { pack = try InterviewPack.load() }

  static let texts = [
    "楼上天天跳绳。\n\n物业费也收得没道理。", "跳绳", " 跳绳", "跳绳 ", "跳绳\n", "\n跳绳", "跳绳\r\n跳绳", "\t跳绳", "跳绳\t物业费", "- 跳绳: [x",
    "# 跳绳",
    "跳绳\n---\n...\ncases:", "\u{FEFF}跳绳\u{2028}物业费\u{85}", "跳绳\u{0}\u{7}\u{7F}\u{FFFF}\u{FFFE}\u{10FFFF}",
    "'\"\\跳绳",
    "👩‍👩‍👧跳绳", "", "no", "12:30:45", "跳绳 \n物业费", "跳绳\n  物业费\n", "\u{301}跳绳",
  ]

  private func randomCase(_ text: String, seed: UInt64) -> Case {
    var random = SeededGenerator(seed: seed)
    var result = InterviewPack.complaint
    result.text = text
    result.title = Bool.random(using: &random) ? "标题: #1" : ""
    for (index, field) in pack.ruleSet.fields.enumerated() where Bool.random(using: &random) {
      result.fields[Ref(index)] = InterviewPack.value(of: field, using: &random)
    }
    if Bool.random(using: &random) { result.date = nil }
    return result
  }

  @Test("as a record", arguments: texts)
  func record(text: String) throws {
    for seed in 0..<20 as Range<UInt64> {
      var theCase = randomCase(text, seed: seed)
      if seed % 2 == 0 { theCase.date?.minute = 605 }
      let line = CaseRecord(ruleSet: pack.ruleSet).json(theCase).serialized() + "\n"
      var reader = CaseReader(ruleSet: pack.ruleSet, name: "")
      let cases = try (reader.read(Array(line.utf8)[...]) + reader.finish()).map { try $0.get() }
      #expect(cases == [theCase])
      #expect(cases.map(pack.decide) == [pack.decide(theCase)])
    }
  }

  @Test("as a case of the corpus, which then passes", arguments: texts)
  func corpus(text: String) throws {
    let writer = CorpusCaseWriter(pack)
    var file: SourceFile?
    for seed in 0..<6 as Range<UInt64> {
      var theCase = randomCase(text, seed: seed)
      theCase.id = ["K-1", "no", "1", "编号 2", "a.b_c-d", "-"][Int(seed)]
      let addition = try writer.addition(of: theCase, to: file)
      let before = file.map { $0.text(in: ByteRange(0, $0.bytes.count)) } ?? ""
      file = SourceFile(name: "corpus/saved.yaml", text: before + addition)
    }
    let corpus = CorpusReader(ruleSet: pack.ruleSet).read([try #require(file)])
    #expect(corpus.diagnostics.isEmpty)
    #expect(corpus.cases.count == 6)
    #expect(corpus.cases.map { Array($0.decided.text.utf8) } == Array(repeating: Array(text.utf8), count: 6))
    let result = CorpusRunner(pack).run(corpus)
    #expect(result.failures.map(\.id) == [])
  }

  @Test("how it is written")
  func layout() throws {
    var interview = Interview(InterviewPack.complaint, pack: pack)
    interview.answer(.boolean(false))
    while interview.next.map({ pack.ruleSet[$0.field].type != .money }) == true { interview.skip() }
    interview.answer(.quantity(300_000))
    expectGolden(
      try CorpusCaseWriter(pack).addition(of: interview.decided, to: nil), named: "Interview/saved",
      fileExtension: "yaml")
    expectGolden(
      CaseRecord(ruleSet: pack.ruleSet).json(interview.decided).serialized() + "\n", named: "Interview/saved",
      fileExtension: "ndjson")
  }

  @Test(
    "a case is added below others, however their list is indented",
    arguments: [
      "cases:\n  - {id: a, text: x, expect: {status: unmatched}}\n",
      "cases:\n- {id: a, text: x, expect: {status: unmatched}}\n",
      "# one\n\ncases:\n  - id: a\n    text: x\n    expect: {status: unmatched}",
    ])
  func adding(text: String) throws {
    let file = SourceFile(name: "a.yaml", text: text)
    let writer = CorpusCaseWriter(pack)
    #expect(try writer.ids(in: file) == ["a"])
    let addition = try writer.addition(of: InterviewPack.complaint, to: file)
    let corpus = CorpusReader(ruleSet: pack.ruleSet).read([SourceFile(name: "a.yaml", text: text + addition)])
    #expect(corpus.cases.map(\.decided.id) == ["a", "K-1"])
  }

  @Test("what cannot hold it is left alone")
  func refusals() throws {
    let writer = CorpusCaseWriter(pack)
    let broken = SourceFile(name: "a.yaml", text: "cases: [\n")
    #expect(throws: CorpusCaseWriter.Failure.badFile) {
      try writer.addition(of: InterviewPack.complaint, to: broken)
    }
    let flow = SourceFile(name: "a.yaml", text: "cases: [{id: a, text: x, expect: {status: unmatched}}]\n")
    #expect(throws: CorpusCaseWriter.Failure.unfit) {
      try writer.addition(of: InterviewPack.complaint, to: flow)
    }
    var long = InterviewPack.complaint
    long.text = String(repeating: "跳", count: 30_000)
    #expect(throws: CorpusCaseWriter.Failure.unfit) { try writer.addition(of: long, to: nil) }
  }
}
