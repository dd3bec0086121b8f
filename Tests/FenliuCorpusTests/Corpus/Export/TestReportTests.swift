import FenliuEngine
import FenliuRules
import FenliuSource
import FenliuTesting
import Foundation
import Testing

@testable import FenliuCorpus

@Suite("What came of a corpus, for programs that gather test results")
struct TestReportTests {
  /// A corpus with a good case, a known miss, a failing one with text that every format must escape, and one
  /// that cannot be read.
  private static let corpus = """
    cases:
      - {id: good, text: 跳绳, expect: {status: routed}}
      - {id: missed, text: 楼上跳声, expect: {status: routed}, known-miss: {zh: "错别字 # 待补", en: "a typo # to do"}}
      - id: <bad> & "100%"
        text: "每晚跳绳，\\e[31m狗叫]]>"
        expect: {primary: {issue: noise.neighbor, destination: police}, never: mediation}
      - {id: gone, text: 甲, expect: {primary: noise.nieghbor}}

    """

  private static func report(_ language: Language, corpus text: String = corpus) throws -> TestReport {
    let ruleSet = try SamplePack.load()
    let corpus = CorpusReader(ruleSet: ruleSet).read([SourceFile(name: "corpus/a.yaml", text: text)])
    let sources = SourceSet(Array(corpus.sources) + [SamplePack.source])
    var paths = FilePaths()
    paths.add([SamplePack.source], readFrom: "north/rules")
    paths.add(corpus.sources, readFrom: "north/corpus")
    return TestReport(
      CorpusRunner(CompiledPack(ruleSet)).run(corpus), findings: corpus.diagnostics,
      reporter: CorpusReporter(ruleSet: ruleSet, sources: sources), sources: sources, paths: paths,
      language: language)
  }

  @Test(arguments: Language.allCases)
  func jUnit(_ language: Language) throws {
    expectGolden(
      try Self.report(language).jUnit, named: "Export/junit.\(language.rawValue)", fileExtension: "xml")
  }

  @Test(arguments: Language.allCases)
  func tap(_ language: Language) throws {
    expectGolden(
      try Self.report(language).tap, named: "Export/tap.\(language.rawValue)", fileExtension: "tap")
  }

  @Test(arguments: Language.allCases)
  func gitHub(_ language: Language) throws {
    expectGolden(try Self.report(language).gitHubCommands, named: "Export/github.\(language.rawValue)")
  }

  @Test func everyTestIsCountedOnce() throws {
    let report = try Self.report(.english)
    // One finding, four cases, four examples beside the rules.
    #expect(report.records.count == 9)
    #expect(report.jUnit.contains("<testsuites tests=\"9\" failures=\"4\" errors=\"0\" skipped=\"1\">"))
    #expect(report.tap.hasPrefix("TAP version 14\n1..9\n"))
    #expect(report.jUnit.components(separatedBy: "<testcase ").count == 10)
  }

  /// Anything in ids and texts leaves the XML well formed, and a reader gets the names back.
  @Test func anyTextIsWellFormed() throws {
    var writer = XMLWriter()
    let scalars =
      (0...0x2FF).compactMap(Unicode.Scalar.init) + ["\u{FFFE}", "\u{FFFF}", "\u{2028}", "\u{1F600}"]
    let text = String(String.UnicodeScalarView(scalars)) + "]]>--><!"
    writer.open("a", [("b", text)])
    writer.element("c", [("d", "")], text: text)
    writer.close()
    try expectWellFormed(writer.text)
    for language in Language.allCases { try expectWellFormed(Self.report(language).jUnit) }
  }

  private func expectWellFormed(_ text: String) throws {
    // XML is read by the regular grammar of its tokens: no `<` or bare `&` outside of markup.
    let forbidden = text.unicodeScalars.filter {
      ($0.value < 0x20 && ![0x9, 0xA, 0xD].contains($0.value)) || [0xFFFE, 0xFFFF].contains($0.value)
    }
    #expect(forbidden.isEmpty)
    var open: [Substring] = []
    var rest = text[...]
    rest.trimPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    let token =
      /(?:[^<&]|&(?:amp|lt|gt|quot|#[0-9]+);)+|<(\/?)([a-z]+)((?: [a-z]+="(?:[^<&"]|&(?:amp|lt|gt|quot|#[0-9]+);)*")*)(\/?)>/
    while let match = try token.prefixMatch(in: rest) {
      rest = rest[match.range.upperBound...]
      guard let name = match.2 else { continue }
      if match.1 == "/" { #expect(open.popLast() == name) } else if match.4 != "/" { open.append(name) }
    }
    #expect(rest.isEmpty && open.isEmpty)
  }
}
