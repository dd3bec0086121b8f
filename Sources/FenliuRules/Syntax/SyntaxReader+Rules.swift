import FenliuSource
import FenliuYAML

extension SyntaxReader {
  /// The section `rules`.
  mutating func readRules(_ node: YAMLNode) {
    for item in context.items(node) ?? [] {
      guard let mapping = MappingReader(item, as: .rule, in: context), let id = id(mapping) else { continue }
      let when = mapping[.when].flatMap { condition($0) }
      let unless = mapping[.unless].flatMap { condition($0) }
      let inForce = mapping[.inForce].flatMap { MappingReader($0, as: .period, in: context) }
      declarations.rules.append(
        RuleDeclaration(
          origin: RuleDeclaration.Origin(pool: phrases.number, index: declarations.rules.count),
          id: id, title: title(mapping), issue: mapping[.issue].flatMap { context.word($0) },
          when: when, unless: unless, send: mapping[.send].flatMap { context.word($0) },
          urgency: mapping[.urgency].flatMap { context.value($0, as: Urgency.self) } ?? .normal,
          deadline: mapping[.deadline].flatMap { deadline($0) },
          because: mapping[.because].map { citations($0) } ?? [],
          inForce: inForce.map { period($0) } ?? Period(), inForceLocation: mapping[.inForce]?.location,
          overrides: mapping[.overrides].flatMap { context.words($0) } ?? [],
          examples: mapping[.examples].flatMap { context.items($0) } ?? [],
          counterexamples: mapping[.counterexamples].flatMap { context.items($0) } ?? []))
    }
  }

  /// The section `alerts`.
  mutating func readAlerts(_ node: YAMLNode) {
    for item in context.items(node) ?? [] {
      guard let mapping = MappingReader(item, as: .alert, in: context), let id = id(mapping) else { continue }
      let urgency = mapping[.urgency].flatMap { context.value($0, as: Urgency.self) }
      if urgency == .normal, let place = mapping[.urgency]?.location {
        context.report(
          Diagnostic(
            RuleDiagnostics.idleAlert, at: place,
            LocalizedText(
              zh: "加急情形 `\(id.text)` 什么也不加急：紧急程度要写 `high` 或 `emergency`",
              en: "the alert `\(id.text)` makes nothing more urgent: write `high` or `emergency`")))
      }
      let when = mapping[.when].flatMap { condition($0) }
      let unless = mapping[.unless].flatMap { condition($0) }
      let inForce = mapping[.inForce].flatMap { MappingReader($0, as: .period, in: context) }
      declarations.alerts.append(
        AlertDeclaration(
          id: id, title: title(mapping), issues: mapping[.for].flatMap { context.words($0) }, when: when,
          unless: unless, urgency: urgency, because: mapping[.because].map { citations($0) } ?? [],
          inForce: inForce.map { period($0) } ?? Period(), inForceLocation: mapping[.inForce]?.location))
    }
  }

  /// The section `guarantees`.
  mutating func readGuarantees(_ node: YAMLNode) {
    for item in context.items(node) ?? [] {
      guard let mapping = MappingReader(item, as: .guarantee, in: context), let id = id(mapping) else {
        continue
      }
      if mapping[.never] == nil, mapping[.always] == nil, mapping[.urgency] == nil {
        context.report(
          Diagnostic(
            RuleDiagnostics.emptyGuarantee, at: id.inner,
            LocalizedText(
              zh: "保证 `\(id.text)` 没有写明 `never`、`always` 或 `urgency`",
              en: "the guarantee `\(id.text)` promises nothing: write `never`, `always` or `urgency`")))
      }
      let when = mapping[.when].flatMap { condition($0) }
      declarations.guarantees.append(
        GuaranteeDeclaration(
          id: id, title: title(mapping), when: when,
          never: mapping[.never].flatMap { context.words($0) } ?? [],
          always: mapping[.always].flatMap { context.words($0) } ?? [],
          urgency: mapping[.urgency].flatMap { context.value($0, as: Urgency.self) }))
    }
  }

  /// The section `concepts`.
  mutating func readConcepts(_ node: YAMLNode) {
    for (id, value) in members(node) {
      var concept = ConceptDeclaration(id: id)
      if isLongForm(value) {
        let mapping = MappingReader(value, as: .concept, owner: id.location, in: context)
        concept.title = mapping.flatMap { title($0) }
        concept.when = mapping?[.when].flatMap { condition($0) }
      } else {
        concept.when = condition(value)
      }
      declarations.concepts.append(concept)
    }
  }

  /// Whether a concept is written with `when`, which no field can be called.
  private func isLongForm(_ node: YAMLNode) -> Bool {
    guard case .mapping(let entries) = node.content else { return false }
    return entries.contains { context.keywords.keyword($0.key.text, among: [.when]) != nil }
  }

  /// The section `destinations`.
  mutating func readDestinations(_ node: YAMLNode) {
    for (id, value) in members(node) {
      let mapping = MappingReader(value, as: .destination, owner: id.location, in: context)
      var bars: [BarDeclaration] = []
      for item in mapping?[.bars].flatMap({ context.items($0) }) ?? [] {
        if let bar = bar(item) { bars.append(bar) }
      }
      declarations.destinations.append(
        DestinationDeclaration(
          id: id, title: mapping.flatMap { title($0) },
          kind: mapping?[.kind].flatMap { context.value($0, as: Destination.Kind.self) },
          contact: mapping?[.contact].flatMap { context.localizedText($0) },
          level: mapping?[.level].flatMap { context.localizedText($0) },
          deadline: mapping?[.deadline].flatMap { deadline($0) }, bars: bars))
    }
  }

  private mutating func bar(_ node: YAMLNode) -> BarDeclaration? {
    guard let mapping = MappingReader(node, as: .bar, in: context), let id = id(mapping) else { return nil }
    if mapping[.when] == nil, mapping[.for] == nil {
      context.report(
        Diagnostic(
          RuleDiagnostics.requiredKey, at: id.location,
          LocalizedText(
            zh: "禁入要写明 `when`（何时）或 `for`（对哪些事项）",
            en: "a bar needs `when`, or `for` with the issues that it always bars")))
    }
    let when = mapping[.when].flatMap { condition($0) }
    return BarDeclaration(
      id: id, title: title(mapping), issues: mapping[.for].flatMap { context.words($0) }, when: when,
      instead: mapping[.instead].flatMap { context.word($0) }.map { instead($0) },
      urgency: mapping[.urgency].flatMap { context.value($0, as: Urgency.self) } ?? .normal,
      because: mapping[.because].map { citations($0) } ?? [])
  }

  private func instead(_ word: Word) -> InsteadSyntax {
    let isKeyword = context.keywords.keyword(word.text, among: [.department]) != nil
    return isKeyword ? .department(word) : .destination(word)
  }

  /// A deadline: a duration, or `{within: …, after: …}`.
  private func deadline(_ node: YAMLNode) -> DeadlineSyntax? {
    guard case .mapping = node.content else { return duration(node).map { DeadlineSyntax(within: $0) } }
    guard let mapping = MappingReader(node, as: .deadline, in: context),
      let within = mapping[.within].flatMap({ duration($0) })
    else { return nil }
    return DeadlineSyntax(within: within, after: mapping[.after].flatMap { context.word($0) })
  }

  private func duration(_ node: YAMLNode) -> Duration? {
    guard let word = context.word(node, expected: FieldType.duration.expectation) else { return nil }
    return context.value(ValueParser.duration(word.text), of: word)
  }

  /// Legal bases: each a law, a space and the number of an article.
  private func citations(_ node: YAMLNode) -> [CitationSyntax] {
    (context.words(node) ?? []).compactMap { word in
      let parts = word.text.split(separator: " ", omittingEmptySubsequences: false)
      guard parts.count == 2, let law = parts.first, let article = parts.last, !law.isEmpty,
        !article.isEmpty
      else {
        context.report(
          Diagnostic(
            RuleDiagnostics.badCitation, at: word.inner,
            LocalizedText(
              zh: "`\(word.text)` 应写作“法律标识 条号”，例如 `civil-code 288`",
              en: "`\(word.text)` is no legal basis: write a law and an article, such as `civil-code 288`")))
        return nil
      }
      let lawEnd = law.utf8.count
      return CitationSyntax(
        law: String(law), lawLocation: word.location(of: 0..<lawEnd), article: String(article),
        articleLocation: word.location(of: (lawEnd + 1)..<word.text.utf8.count))
    }
  }
}
