import FenliuSource

extension Checker {
  /// Looks for overrides that lead back to themselves, or do nothing.
  func checkOverrides(_ rules: [CheckedRule]) {
    var graph = ReferenceGraph(count: declarations.rules.count)
    for index in declarations.rules.indices {
      for word in declarations.rules[index].overrides {
        guard let other = names.rules.find(word.text) else { continue }
        graph.add(from: index, to: other.index, at: word.inner)
        guard let rule = rules[index].rule, let other = rules[other.index].rule, rule.id != other.id else {
          continue
        }
        checkOverride(of: other, by: rule, at: word)
      }
    }
    for cycle in graph.walk().cycles {
      context.reportCycle(cycle, of: LocalizedText(zh: "优先关系", en: "overrides")) {
        names.rules.names[$0]
      }
    }
  }

  private func checkOverride(of other: Rule, by rule: Rule, at word: Word) {
    let declared = Label(other.location, LocalizedText(zh: "在此声明", en: "it is declared here"))
    if other.issue != rule.issue {
      let (own, theirs) = (names.issues.names[rule.issue.index], names.issues.names[other.issue.index])
      context.report(
        Diagnostic(
          RuleDiagnostics.overrideOtherIssue, at: word.inner,
          LocalizedText(
            zh: "`\(word.text)` 的事项是 `\(theirs)`，不是 `\(own)`",
            en: "`\(word.text)` is about `\(theirs)`, not `\(own)`"),
          secondary: [declared]))
    }
    guard !rule.inForce.overlaps(other.inForce) else { return }
    context.report(
      Diagnostic(
        RuleDiagnostics.overrideNeverMeets, at: word.inner,
        LocalizedText(
          zh: "`\(word.text)` 与这条规则没有同时施行的一天",
          en: "`\(word.text)` and this rule are never in force on the same day"),
        secondary: [declared]))
  }

  /// Looks for laws cited by rules and alerts that are never in force when the law is.
  func checkLaws(_ rules: [CheckedRule], alerts: [Alert?], laws: [Law?]) {
    for index in rules.indices where rules[index].issue != nil && !declarations.rules[index].because.isEmpty {
      let declaration = declarations.rules[index]
      checkLaws(
        declaration.because, in: laws, during: declaration.inForce, writtenAt: declaration.inForceLocation)
    }
    for (alert, declaration) in zip(alerts, declarations.alerts) where alert != nil {
      checkLaws(
        declaration.because, in: laws, during: declaration.inForce, writtenAt: declaration.inForceLocation)
    }
  }

  private func checkLaws(
    _ because: [CitationSyntax], in laws: [Law?], during period: Period,
    writtenAt location: SourceLocation?
  ) {
    for syntax in because {
      guard let reference = names.laws.find(syntax.law), let law = laws[reference.index],
        !period.overlaps(law.period)
      else { continue }
      context.report(
        Diagnostic(
          RuleDiagnostics.lawOutOfForce, at: syntax.lawLocation,
          LocalizedText(
            zh: "规则施行期间（\(period.phrase.chinese)）,`\(law.id)`（\(law.period.phrase.chinese)）始终不在施行期",
            en:
              "`\(law.id)` (\(law.period.phrase.english)) is never in force while the rule is (\(period.phrase.english))"
          ), secondary: [Label(law.location, LocalizedText(zh: "法律在此声明", en: "the law is declared here"))],
          edits: periodEdit(at: location, to: law.period)))
    }
  }

  /// An edit that gives a rule the period of the law it cites.
  private func periodEdit(at location: SourceLocation?, to period: Period) -> [SuggestedEdit] {
    guard let location else { return [] }
    let from = period.from.map { "\(context.keywords.spelling(of: .from)): \($0)" }
    let until = period.until.map { "\(context.keywords.spelling(of: .until)): \($0)" }
    let text = "{" + [from, until].compactMap(\.self).joined(separator: ", ") + "}"
    return [
      SuggestedEdit(
        LocalizedText(zh: "改用法律的施行期间 `\(text)`", en: "use the law's own period `\(text)`"), at: location,
        with: text)
    ]
  }
}

extension Period {
  /// The period in a few words.
  var phrase: LocalizedText {
    switch (from, until) {
    case (let from?, let until?): LocalizedText(zh: "\(from) 至 \(until) 前", en: "from \(from) until \(until)")
    case (let from?, nil): LocalizedText(zh: "\(from) 起", en: "from \(from)")
    case (nil, let until?): LocalizedText(zh: "\(until) 前", en: "until \(until)")
    case (nil, nil): LocalizedText(zh: "始终", en: "always")
    }
  }
}
