import FenliuCorpus
import FenliuEngine
import FenliuRules
import FenliuSource

/// Bytes as a rule file and cases to decide by it.
///
/// With a line `====` in them, what stands before is a rule file added to the base pack, and what follows
/// are cases. Without one, the first half of the bytes are the choices of a `RuleWriter` and the second
/// half those of a `CaseWriter`.
struct DecisionCheck {
  private let rules: [UInt8]
  private let cases: [UInt8]

  /// How many cases of an input are decided, and how long the longest may be: the reference interpreter
  /// takes its time.
  private static let mostCases = 4
  private static let longestText = 400

  init(_ bytes: [UInt8]) {
    let parts = InputParts.split(bytes)
    if parts.count > 1 {
      (rules, cases) = (parts[0], parts[1])
    } else {
      var ruleWriter = RuleWriter(Choices(bytes.prefix(bytes.count / 2)))
      var caseWriter = CaseWriter(Choices(bytes.dropFirst(bytes.count / 2)))
      (rules, cases) = (Array(ruleWriter.file().utf8), Array(caseWriter.records().utf8))
    }
  }

  /// The pack that the input makes.
  func load() -> LoadResult {
    PackLoader().load(files: [BasePack.file, SourceFile(name: "rules.yaml", bytes: rules)])
  }

  func run() throws(Violation) {
    let loaded = load()
    guard let ruleSet = loaded.ruleSet else { return }
    let compiled = CompiledPack(ruleSet)
    let reference = ReferenceInterpreter(ruleSet)
    let reporter = DecisionReporter(ruleSet: ruleSet, sources: loaded.sources)
    for theCase in readCases(ruleSet) {
      let decision = compiled.decide(theCase)
      let expected = reference.decide(theCase)
      try require(decision == expected, "the engines differ: \(decision)\nreference: \(expected)")
      try require(compiled.decide(theCase) == decision, "a case decided again is decided the same")
      try checkBounds(decision, of: theCase)
      try checkTold(decision, of: theCase, by: reporter)
      _ = compiled.brokenGuarantees(by: decision, for: theCase)
      for finding in decision.referrals.flatMap(\.findings) {
        try require(compiled.holds(finding.rule, for: theCase), "the condition of a rule that spoke holds")
      }
    }
  }

  /// What the compiled engine makes of the cases.
  func statuses() -> [Decision.Status] {
    guard let ruleSet = load().ruleSet else { return [] }
    let compiled = CompiledPack(ruleSet)
    return readCases(ruleSet).map { compiled.decide($0).status }
  }

  private func readCases(_ ruleSet: RuleSet) -> [Case] {
    var reader = CaseReader(ruleSet: ruleSet, name: "input")
    let records = reader.read(cases[...]) + reader.finish()
    return records.compactMap { try? $0.get() }.prefix(Self.mostCases)
      .filter { $0.text.unicodeScalars.count + $0.title.unicodeScalars.count <= Self.longestText }
  }

  private func checkBounds(_ decision: Decision, of theCase: Case) throws(Violation) {
    for referral in decision.referrals {
      let evidence = referral.findings.flatMap(\.evidence) + referral.redirects.flatMap(\.evidence)
      for words in evidence {
        let count = theCase.content(of: words.part).unicodeScalars.count
        try require(
          words.range.lowerBound >= 0 && !words.range.isEmpty && words.range.upperBound <= count,
          "evidence \(words.range) is outside of \(count) characters")
      }
    }
    try require(
      decision.referrals.isEmpty == (decision.status == .unmatched), "only an unmatched case has no referral")
  }

  private func checkTold(
    _ decision: Decision, of theCase: Case, by reporter: DecisionReporter
  ) throws(Violation) {
    _ = reporter.json(decision, of: theCase).serialized(pretty: true)
    for language in Language.allCases {
      try requireHarmless(row: reporter.line(decision, in: language), "the line of a decision")
      for width in [20, 80] {
        let options = TextOptions(language: language, width: TerminalCells(width))
        let text = reporter.text(decision, of: theCase, options: options)
        try requireHarmless(text, "the text of a decision")
      }
      _ = reporter.text(decision, of: theCase, options: TextOptions(language: language, isColoured: true))
    }
  }
}
