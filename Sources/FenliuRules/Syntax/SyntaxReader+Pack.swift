import FenliuSource
import FenliuYAML

extension SyntaxReader {
  /// The section `pack`.
  mutating func readPack(_ node: YAMLNode) {
    guard let mapping = MappingReader(node, as: .pack, in: context) else { return }
    declarations.packs.append(
      PackDeclaration(
        id: id(mapping), title: title(mapping),
        version: mapping[.version].flatMap { context.word($0)?.text },
        language: mapping[.language].flatMap { language($0) },
        intake: mapping[.intake].flatMap { context.word($0) }))
  }

  private func language(_ node: YAMLNode) -> Int? {
    guard let version = context.wholeNumber(node) else { return nil }
    if version == Pack.supportedLanguage { return version }
    context.report(
      Diagnostic(
        RuleDiagnostics.unsupportedLanguage, at: node.location,
        LocalizedText(
          zh: "不认识语言版本 `\(version)`：现有版本为 `\(Pack.supportedLanguage)`",
          en: "there is no language version `\(version)`: this program knows `\(Pack.supportedLanguage)`"),
        edits: [
          SuggestedEdit(
            LocalizedText(zh: "改为 `\(Pack.supportedLanguage)`", en: "write `\(Pack.supportedLanguage)`"),
            at: node.location, with: String(Pack.supportedLanguage))
        ]))
    return nil
  }

  /// The section `fields`.
  mutating func readFields(_ node: YAMLNode) {
    for (id, value) in members(node) {
      let mapping = MappingReader(value, as: .field, owner: id.location, in: context)
      declarations.fields.append(
        FieldDeclaration(
          id: id, type: mapping?[.type].flatMap { context.keyword($0, among: Keyword.fieldTypes) },
          title: mapping.flatMap { title($0) },
          question: mapping?[.question].flatMap { context.localizedText($0) },
          choices: mapping?[.values].map { choices($0) } ?? [],
          min: mapping?[.min].flatMap { context.word($0) },
          max: mapping?[.max].flatMap { context.word($0) },
          extraction: mapping?[.extract].flatMap { extraction($0) }))
    }
  }

  private func choices(_ node: YAMLNode) -> [FieldDeclaration.ChoiceDeclaration] {
    members(node).compactMap { id, value in
      context.localizedText(value).map { FieldDeclaration.ChoiceDeclaration(id: id, title: $0) }
    }
  }

  /// The section `issues`.
  mutating func readIssues(_ node: YAMLNode) {
    for item in context.items(node) ?? [] {
      guard let mapping = MappingReader(item, as: .category, in: context), let id = id(mapping) else {
        continue
      }
      let issues = mapping[.issues].flatMap { context.items($0) } ?? []
      declarations.categories.append(
        CategoryDeclaration(id: id, title: title(mapping), issues: issues.compactMap { issue($0) }))
    }
  }

  private func issue(_ node: YAMLNode) -> IssueDeclaration? {
    guard let mapping = MappingReader(node, as: .issue, in: context), let id = id(mapping) else {
      return nil
    }
    return IssueDeclaration(
      id: id, title: title(mapping), department: mapping[.department].flatMap { context.word($0) })
  }

  /// The section `laws`.
  mutating func readLaws(_ node: YAMLNode) {
    for (id, value) in members(node) {
      let mapping = MappingReader(value, as: .law, owner: id.location, in: context)
      let articles = mapping?[.articles].map { members($0) } ?? []
      declarations.laws.append(
        LawDeclaration(
          id: id, title: mapping.flatMap { title($0) },
          period: mapping.map { period($0) } ?? Period(),
          articles: articles.compactMap { number, value in
            context.localizedText(value).map { LawDeclaration.Article(number: number, title: $0) }
          }))
    }
  }

  /// The keys `from` and `until` of a mapping. A period without a day is reported, and taken for no limit.
  func period(_ mapping: MappingReader) -> Period {
    let from = mapping[.from].flatMap { context.date($0) }
    let until = mapping[.until].flatMap { context.date($0) }
    guard let from, let until, from >= until, let node = mapping[.until] else {
      return Period(from: from, until: until)
    }
    context.report(
      Diagnostic(
        RuleDiagnostics.emptyPeriod, at: node.location,
        LocalizedText(
          zh: "`\(until)` 不晚于起始日 `\(from)`，期间里没有一天",
          en: "`\(until)` is not after the first day `\(from)`, so no day is in the period"),
        secondary: mapping[.from].map { [Label($0.location)] } ?? []))
    return Period()
  }
}

extension Pack {
  /// The one version of the rule language that there is.
  public static let supportedLanguage = 1
}
