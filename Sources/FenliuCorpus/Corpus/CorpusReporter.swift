import FenliuEngine
public import FenliuRules
public import FenliuSource

/// Tells what came of a corpus.
public struct CorpusReporter: Sendable {
  private let ruleSet: RuleSet
  private let sources: SourceSet
  private let disclosure: Disclosure

  /// A reporter.
  ///
  /// - Parameters:
  ///   - sources: the files of pack and corpus, to tell the lines of cases.
  ///   - disclosure: whether personal data in the words of cases is shown.
  public init(ruleSet: RuleSet, sources: SourceSet, disclosure: Disclosure = .masked) {
    self.disclosure = disclosure
    self.ruleSet = ruleSet
    self.sources = sources
  }

  /// For people: every failure with what was expected, what came and why; then the totals.
  public func text(_ result: CorpusResult, options: TextOptions) -> String {
    var page = Page(options)
    for failure in result.failures {
      add(failure, to: &page, language: options.language)
      page.addBlank()
    }
    page.add(StyledText(summary(result)[options.language], result.failures.isEmpty ? .plain : .strong))
    return page.text
  }

  /// For programs: the totals and every failure.
  public func json(_ result: CorpusResult) -> JSONValue {
    [
      "total": .integer(result.checks.count), "failed": .integer(result.failures.count),
      "knownMisses": .integer(result.knownMisses), "pack": .string(ruleSet.fingerprint),
      "failures": .array(result.failures.map(json)),
    ]
  }

  /// The totals in one line.
  public func summary(_ result: CorpusResult) -> LocalizedText {
    let failed = result.failures.count
    let passed = result.checks.count - failed - result.knownMisses
    return LocalizedText(
      zh: "共 \(result.checks.count) 项：通过 \(passed)，失败 \(failed)，已知不足 \(result.knownMisses)",
      en: "\(result.checks.count) checks: \(passed) passed, \(failed) failed, "
        + "\(result.knownMisses) known \(result.knownMisses == 1 ? "miss" : "misses")")
  }

  /// What was expected, what came and why, for people who read it elsewhere than on a terminal.
  func text(_ failure: CheckResult, language: Language) -> String {
    var page = Page(TextOptions(language: language, width: TerminalCells(1000), isColoured: false))
    addReasons(for: failure, to: &page, language: language)
    return page.text
  }

  private func line(_ location: SourceLocation) -> Int? {
    sources[location.file]?.lines.line(at: location.range.lower)
  }

  private func add(_ failure: CheckResult, to page: inout Page, language: Language) {
    let place = [failure.location.file, line(failure.location).map(String.init)].compactMap { $0 }
    page.add(
      StyledText(failure.id, .strong) + StyledText("  \(place.joined(separator: ":"))", .dim),
      label: StyledText("✗ ", .urgent))
    addReasons(for: failure, to: &page, language: language)
  }

  private func addReasons(for failure: CheckResult, to page: inout Page, language: Language) {
    let words = CorpusWords(language)
    for mismatch in failure.mismatches {
      page.add(
        StyledText(mismatch.expected[language]), indent: 2,
        label: StyledText("\(words.expected) \(mismatch.subject.rawValue) ", .dim),
        labelWidth: words.labelWidth)
      page.add(
        StyledText(mismatch.got[language]), indent: 2, label: StyledText(words.got, .dim),
        labelWidth: words.labelWidth)
    }
    for finding in failure.decision.referrals.flatMap(\.findings) {
      let rule = ruleSet[finding.rule]
      let quoted = quotes(finding, of: failure.decided).map { words.quote($0) }
      page.add(
        StyledText(rule.title[language]) + StyledText(" [\(rule.id)] ", .dim)
          + StyledText(quoted.joined(separator: " "), .evidence), indent: 2,
        label: StyledText(words.because, .dim), labelWidth: words.labelWidth)
    }
    // Of an example one wants to know about its own rule.
    let nearest = failure.decision.nearest.first { failure.rule == nil || $0.rule == failure.rule }
    addNearest(nearest, to: &page, words: words, language: language)
  }

  /// For a case that no rule spoke to: the nearest rule, and what was missing for it.
  private func addNearest(_ miss: NearMiss?, to page: inout Page, words: CorpusWords, language: Language) {
    guard let miss else { return }
    let rule = ruleSet[miss.rule]
    let missing = miss.missing.compactMap { ConditionQuote($0.location, in: sources)?.text }
    page.add(
      StyledText(rule.title[language]) + StyledText(" [\(rule.id)] ", .dim)
        + StyledText(missing.map { Excerpt.of($0) }.joined(separator: " · ")), indent: 2,
      label: StyledText(words.nearest, .dim), labelWidth: words.labelWidth)
  }

  private func quotes(_ finding: Finding, of decided: Case) -> [String] {
    let shown = ShownCase(decided, disclosure)
    return finding.evidence.map { Highlighter(shown.content(of: $0.part)).quote($0.range) }.distinct()
  }

  /// One failure for programs.
  func json(_ failure: CheckResult) -> JSONValue {
    [
      "case": .string(failure.id), "file": .string(failure.location.file),
      "line": JSONValue(line(failure.location)),
      "mismatches": .array(
        failure.mismatches.map {
          [
            "subject": .string($0.subject.rawValue), "expected": JSONValue($0.expected),
            "got": JSONValue($0.got),
          ]
        }),
      "rules": .array(
        failure.decision.referrals.flatMap(\.findings).map { finding in
          [
            "rule": .string(ruleSet[finding.rule].id),
            "words": .array(quotes(finding, of: failure.decided).map { .string($0) }),
          ]
        }),
    ]
  }
}

/// The fixed words of a report on a corpus.
private struct CorpusWords {
  private let language: Language

  init(_ language: Language) { self.language = language }

  var labelWidth: Int { language == .chinese ? 16 : 20 }
  var expected: String { language == .chinese ? "期望" : "expected" }
  var got: String { language == .chinese ? "实得" : "got" }
  var nearest: String { language == .chinese ? "最接近，缺少" : "nearest, lacking" }
  var because: String { language == .chinese ? "因为" : "because of" }
  func quote(_ words: String) -> String { language == .chinese ? "「\(words)」" : "“\(words)”" }
}
