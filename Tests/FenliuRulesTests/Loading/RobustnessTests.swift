import FenliuRules
import FenliuSource
import FenliuTesting
import Testing

struct RobustnessTests {
  /// A pack whose bytes were changed is refused with a place, or means something.
  @Test(arguments: 0..<6)
  func changedBytesNeverTrap(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let files = try SamplePack.files()
    for _ in 0..<60 {
      var changed = files
      let index = Int.random(in: changed.indices, using: &random)
      var bytes = changed[index].bytes
      for _ in 0..<Int.random(in: 1...3, using: &random) { mutate(&bytes, using: &random) }
      changed[index] = SourceFile(name: changed[index].name, bytes: bytes)
      let result = PackLoader().load(files: changed)
      #expect(result.ruleSet != nil || result.diagnostics.contains { $0.kind.severity == .error })
      for diagnostic in result.diagnostics {
        #expect(!diagnostic.message.english.contains { $0.isNewline })
        let file = try #require(result.sources[diagnostic.primary.location.file])
        #expect(diagnostic.primary.location.range.upper.value <= file.bytes.count)
      }
    }
  }

  private func mutate(_ bytes: inout [UInt8], using random: inout SeededGenerator) {
    let place = Int.random(in: bytes.indices, using: &random)
    let letters = Array("[]{}:,-'\"\n #&*a1 是".utf8)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: bytes[place] = letters.randomElement(using: &random) ?? 0
    case 1: bytes.remove(at: place)
    case 2: bytes.insert(letters.randomElement(using: &random) ?? 0, at: place)
    default: bytes.removeSubrange(place..<min(place + Int.random(in: 1...40, using: &random), bytes.count))
    }
    if bytes.isEmpty { bytes = [0x20] }
  }

  /// Independent mistakes are all reported, each once.
  @Test func everyMistakeIsReportedOnce() {
    let file = SourceFile(
      name: "x.yaml",
      text: """
        rules:
          - id: r.one
            title: 一
            issue: noise.nothing
            when: {concept: 没有, dissuaded: 3}
            send: nowhere-at-all
          - id: r.two
            title: 二
            issue: noise.neighbor
            when: [{text: 二}]
            send: mediation
            overrides: [r.one]
        """)
    let result = PackLoader().load(files: [FindingCase.base, file])
    let codes = ["unknown-name", "unknown-name", "bad-value", "unknown-name", "bare-list"]
    #expect(result.diagnostics.map(\.kind.code) == codes)
  }

  @Test func thousandsOfRulesLoad() {
    let text = (0..<3_000).map { index in
      """
        - id: r.n\(index)
          title: 第\(index)条
          issue: noise.neighbor
          when: {text: {any: [词甲\(index), 词乙\(index)]}, dissuaded: true}
          unless: {households: {at-least: \(index % 900 + 2)}}
          send: mediation
          because: [civil-code 288]
      \(index > 0 ? "    overrides: [r.n\(index - 1)]\n" : "")
      """
    }
    let file = SourceFile(name: "many.yaml", text: "rules:\n" + text.joined(separator: "\n"))
    let clock = ContinuousClock()
    var result = LoadResult(ruleSet: nil, diagnostics: [], sources: [])
    let time = clock.measure { result = PackLoader().load(files: [FindingCase.base, file]) }
    #expect(result.ruleSet?.rules.count == 3_002)
    // Generous, for builds without optimisation on a busy machine; quadratic work would take minutes.
    #expect(time < .seconds(30))
  }

  /// Chains of references as long as the pack are refused, once and at the place where they grow too long.
  @Test func longChainsOfConceptsAreRefused() {
    let length = 3_000
    let chain = (1..<length).map { "  c\($0): {concept: c\($0 - 1)}" }.joined(separator: "\n")
    let rule =
      "rules:\n  - {id: r, title: r, issue: noise.neighbor, when: {concept: c\(length - 1)}, send: desk}\n"
    let file = SourceFile(name: "deep.yaml", text: "concepts:\n  c0: {text: 底}\n\(chain)\n\(rule)")
    #expect(
      PackLoader().load(files: [FindingCase.base, file]).diagnostics.map(\.kind.code) == ["deep-conditions"])
    let closed = SourceFile(
      name: "deep.yaml", text: "concepts:\n  c0: {concept: c\(length - 1)}\n\(chain)\n\(rule)")
    let result = PackLoader().load(files: [FindingCase.base, closed])
    #expect(result.diagnostics.map(\.kind.code) == ["cycle"])
  }
}
