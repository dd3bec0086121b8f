import FenliuSource

extension Checker {
  /// Reports what is declared and never used. Only for packs without errors, in which nothing is missing
  /// that might have used it.
  func checkUses(_ rules: [CheckedRule]) {
    reportUnused(names.fields)
    reportUnused(names.terms)
    reportUnused(names.concepts)
    reportUnused(names.laws)
    reportUnused(names.destinations)
    reportUnused(names.zones) { declarations.zones[$0].isOnRequest }
    reportIssuesWithoutRule(rules)
  }

  private func reportUnused<Entity>(
    _ table: NameTable<Entity>, where matters: (Int) -> Bool = { _ in true }
  ) {
    let sort = table.sort.title
    for (index, id) in table.declared.enumerated() where !table.isUsed[index] && matters(index) {
      context.report(
        Diagnostic(
          RuleDiagnostics.unusedName, at: id.inner,
          LocalizedText(
            zh: "\(sort.chinese) `\(id.text)` 从未用到", en: "the \(sort.english) `\(id.text)` is never used")))
    }
  }

  private func reportIssuesWithoutRule(_ rules: [CheckedRule]) {
    let served = Set(rules.compactMap(\.issue))
    for (index, id) in names.issues.declared.enumerated() where !served.contains(Ref(index)) {
      context.report(
        Diagnostic(
          RuleDiagnostics.unusedName, at: id.inner,
          LocalizedText(
            zh: "没有一条规则涉及事项 `\(id.text)`", en: "no rule is about the issue `\(id.text)`")))
    }
  }
}
