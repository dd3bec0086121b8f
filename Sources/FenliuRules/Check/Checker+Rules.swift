import FenliuSource
import FenliuYAML

extension Checker {
  /// The concept declared at `index`.
  mutating func concept(at index: Int) -> Concept? {
    owner = index
    defer { owner = nil }
    let declaration = declarations.concepts[index]
    guard let when = declaration.when.flatMap({ condition($0) }) else { return nil }
    return Concept(
      id: declaration.id.text, title: declaration.title ?? LocalizedText(declaration.id.text), when: when,
      location: declaration.id.location)
  }

  /// The rule declared at `index`.
  mutating func rule(at index: Int) -> Rule? {
    owner = declarations.concepts.count + index
    defer { owner = nil }
    let declaration = declarations.rules[index]
    let issue = declaration.issue.flatMap { self.issue(named: $0) }
    let when = declaration.when.flatMap { condition($0) }
    let unless = declaration.unless.map { condition($0) }
    let send = declaration.send.flatMap { names.destinations.resolve($0, in: context) }
    let deadline = declaration.deadline.map { self.deadline($0) }
    let because = declaration.because.map { self.citation($0) }
    let overrides = declaration.overrides.map { names.rules.resolve($0, in: context) }
    let examples = self.examples(declaration.examples)
    let counterexamples = self.examples(declaration.counterexamples)
    guard let title = declaration.title, let issue, let when, let send else { return nil }
    if case .some(.none) = unless { return nil }
    if case .some(.none) = deadline { return nil }
    return Rule(
      id: declaration.id.text, title: title, issue: issue, when: when, unless: unless ?? nil, send: send,
      urgency: declaration.urgency, deadline: deadline ?? nil, because: because.compactMap(\.self),
      inForce: declaration.inForce, overrides: overrides.compactMap(\.self).sorted(),
      examples: examples, counterexamples: counterexamples, location: declaration.id.location)
  }

  private func examples(_ nodes: [YAMLNode]) -> [Example] {
    guard let exampleReader else { return [] }
    return nodes.compactMap { exampleReader.read($0) }
  }

  /// The issue that a word names; a category in its place is reported as such.
  func issue(named word: Word) -> Ref<Issue>? {
    guard names.issues.find(word.text) == nil, let category = names.categories.find(word.text) else {
      return names.issues.resolve(word, in: context)
    }
    context.reportCategory(word, issues: declarations.categories[category.index].issues.map(\.id.text))
    return nil
  }

  /// A deadline; nil if it starts from something that is no date.
  func deadline(_ syntax: DeadlineSyntax) -> Deadline? {
    guard let word = syntax.after else { return Deadline(within: syntax.within) }
    guard let reference = names.fields.resolve(word, in: context), let field = fields[reference.index]
    else { return nil }
    guard field.type == .date else {
      let type = context.keywords.spelling(of: field.type.keyword)
      context.report(
        Diagnostic(
          RuleDiagnostics.notADate, at: word.inner,
          LocalizedText(
            zh: "`\(word.text)` 的类型是 `\(type)`，期限不能从它起算",
            en: "`\(word.text)` is of type `\(type)`, so no deadline can run from it"),
          secondary: [Label(field.location, LocalizedText(zh: "在此声明", en: "it is declared here"))]))
      return nil
    }
    return Deadline(within: syntax.within, after: reference)
  }

  /// An alert.
  mutating func alert(_ declaration: AlertDeclaration) -> Alert? {
    let issues = declaration.issues.map { words in
      Set(words.flatMap { self.issues(named: $0) }).sorted()
    }
    let when = declaration.when.flatMap { condition($0) }
    let unless = declaration.unless.map { condition($0) }
    let because = declaration.because.compactMap { citation($0) }
    guard let title = declaration.title, let when, let urgency = declaration.urgency else { return nil }
    if case .some(.none) = unless { return nil }
    return Alert(
      id: declaration.id.text, title: title, when: when, unless: unless ?? nil, issues: issues,
      urgency: urgency, because: because, inForce: declaration.inForce, location: declaration.id.location)
  }

  /// A guarantee.
  mutating func guarantee(_ declaration: GuaranteeDeclaration) -> Guarantee? {
    let when = declaration.when.flatMap { condition($0) }
    let never = declaration.never.compactMap { names.destinations.resolve($0, in: context) }
    let always = declaration.always.compactMap { names.destinations.resolve($0, in: context) }
    guard let title = declaration.title, let when else { return nil }
    return Guarantee(
      id: declaration.id.text, title: title, when: when, never: never.sorted(), always: always.sorted(),
      urgency: declaration.urgency, location: declaration.id.location)
  }
}
