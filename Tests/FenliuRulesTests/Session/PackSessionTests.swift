@testable import FenliuRules
import FenliuSource
import FenliuTesting
import Testing

/// A session gives what loading everything afresh gives, whatever is edited.
struct PackSessionTests {
  private static func rule(_ index: Int) -> String {
    """
      - id: r.n\(index)
        title: 第\(index)条
        issue: noise.neighbor
        when: {text: {any: [词甲\(index % 7), 詞乙\(index), leak \(index % 3)\(covered(index))]}, dissuaded: true}
        unless: {households: {at-least: \(index % 9 + 2)}}
        send: mediation
        because: [civil-code 288]
    \(index % 4 == 3 ? "    overrides: [r.n\(index - 1)]\n" : "")
    """
  }

  /// A phrase that adds nothing, of which checking warns.
  private static func covered(_ index: Int) -> String { index % 5 == 0 ? ", 又是词甲\(index % 7)" : "" }

  private static let many = SourceFile(
    name: "many.yaml", text: "rules:\n" + (0..<40).map(rule).joined(separator: "\n"))

  private func expectSame(_ session: inout PackSession, _ files: [SourceFile]) {
    let (known, fresh) = (session.load(files: files), PackLoader().load(files: files))
    #expect(known.diagnostics == fresh.diagnostics)
    #expect(known.ruleSet?.fingerprint == fresh.ruleSet?.fingerprint)
    // A description holds everything, places too, but for the order of the fields of an example.
    #expect(known.ruleSet.map(described) == fresh.ruleSet.map(described))
  }

  private func described(_ ruleSet: RuleSet) -> String {
    var ruleSet = ruleSet
    for rule in ruleSet.rules.indices {
      ruleSet.rules[rule] = settled(ruleSet.rules[rule])
      for index in ruleSet.rules[rule].examples.indices { ruleSet.rules[rule].examples[index].fields = [:] }
      for index in ruleSet.rules[rule].counterexamples.indices {
        ruleSet.rules[rule].counterexamples[index].fields = [:]
      }
    }
    return "\(ruleSet)"
  }

  /// The same rule as if it had been read where it is.
  private func settled(_ rule: Rule) -> Rule {
    Rule(
      id: rule.id, title: rule.title, issue: rule.issue, when: rule.when, unless: rule.unless, send: rule.send,
      urgency: rule.urgency, deadline: rule.deadline, because: rule.because, inForce: rule.inForce,
      overrides: rule.overrides, examples: rule.examples, counterexamples: rule.counterexamples,
      location: rule.location)
  }

  @Test(arguments: 0..<6)
  func randomEdits(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var files = try (seed % 2 == 0 ? SamplePack.files() : [FindingCase.base]) + [Self.many]
    var session = PackSession(partSize: seed % 3 == 0 ? 1 : 400)
    expectSame(&session, files)
    for step in 0..<40 {
      let before = files
      let index = step % 3 == 0 ? Int.random(in: files.indices, using: &random) : files.count - 1
      files[index] = edited(files[index], using: &random)
      expectSame(&session, files)
      // Most edits break something, as they do while somebody types; then they are taken back.
      if Bool.random(using: &random) { files = before }
    }
  }

  private func edited(_ file: SourceFile, using random: inout SeededGenerator) -> SourceFile {
    var bytes = file.bytes
    let place = Int.random(in: bytes.indices, using: &random)
    let lines = file.lines
    switch Int.random(in: 0..<6, using: &random) {
    case 0: bytes.insert(Array("[]{}:,-'\"\n #&*a1".utf8).randomElement(using: &random) ?? 0, at: place)
    case 1: bytes.remove(at: place)
    case 2:
      let line = lines.range(ofLine: Int.random(in: 1...lines.count, using: &random))
      bytes.insert(contentsOf: Array("# 注\n".utf8), at: line.lower.value)
    case 3:
      let line = lines.range(ofLine: Int.random(in: 1...lines.count, using: &random))
      bytes.removeSubrange(line.lower.value..<line.upper.value)
    case 4:
      let text = String(decoding: bytes, as: UTF8.self)
      bytes = Array(text.replacing("r.n\(Int.random(in: 0..<40, using: &random))", with: "r.m").utf8)
    default:
      let text = String(decoding: bytes, as: UTF8.self)
      let digit = Int.random(in: 0..<7, using: &random)
      bytes = Array(text.replacing("词甲\(digit)", with: "漏水\(digit)了").utf8)
    }
    return SourceFile(name: file.name, bytes: bytes.isEmpty ? [0x23] : bytes)
  }

  /// Files come and go too, the one read last among them, and a name may put a file in another place.
  @Test func filesComeAndGo() {
    let first = SourceFile(
      name: "a.yaml", text: "rules:\n" + (40..<44).map(Self.rule).joined(separator: "\n"))
    let last = SourceFile(name: "z.yaml", bytes: first.bytes)
    var session = PackSession(partSize: 400)
    for files in [
      [Self.many], [Self.many, last], [Self.many], [first, Self.many], [Self.many, last], [first],
    ] {
      expectSame(&session, ([FindingCase.base] + files).sorted { $0.name < $1.name })
    }
  }

  /// Only what changed is read again: an edit of one rule leaves nearly all others alone.
  @Test func oneEditIsReadAgain() throws {
    var files = [FindingCase.base, Self.many]
    var memory = LoadMemory(read: ReadMemory(partSize: 400), check: CheckMemory())
    _ = PackLoader().load(files: files, findings: [], remembering: &memory)
    let text = String(decoding: Self.many.bytes, as: UTF8.self).replacing("第20条", with: "第二十条")
    files[1] = SourceFile(name: "many.yaml", text: text)
    let jobs = memory.read.plan(for: files[1], keywords: .standard)
    let new = jobs.count { if case .new = $0 { true } else { false } }
    let moved = jobs.count { if case .moved = $0 { true } else { false } }
    #expect(new == 1)
    #expect(moved > 5)
    #expect(moved < jobs.count - 5)
  }
}
