import FenliuSource
import FenliuYAML

extension SyntaxReader {
  /// A test of the text: a phrase, or a mapping.
  mutating func textTest(_ node: YAMLNode) -> TextTestSyntax? {
    if case .scalar = node.content {
      guard let phrase = phrase(node, latin: .forms) else { return nil }
      return TextTestSyntax(form: .any(AlternativesSyntax(phrases: [phrase])), stance: .any)
    }
    guard let mapping = MappingReader(node, as: .textTest, in: context) else { return nil }
    let latin = mapping[.latin].map { context.value($0, as: LatinMatching.self) } ?? .forms
    let zones = mapping[.zone].map { context.words($0) }
    let stance = stanceFilter(mapping)
    if mapping[.pattern] != nil, mapping[.latin] != nil {
      let name = context.keywords.spelling(of: .latin)
      context.reportConflict(
        LocalizedText(zh: "`\(name)` 只用于词语，不用于模式", en: "`\(name)` is for phrases, not for a pattern"),
        at: mapping.keyLocation(.latin), secondary: [Label(mapping.keyLocation(.pattern))])
    }
    guard let form = form(mapping, latin: latin ?? .forms), let stance, latin != nil else { return nil }
    if case .some(.none) = zones { return nil }
    return TextTestSyntax(form: form, zones: zones ?? nil, stance: stance)
  }

  private mutating func form(_ mapping: MappingReader, latin: LatinMatching) -> TextTestSyntax.Form? {
    if mapping.has(.any) || mapping.has(.terms),
      !Self.otherForms.contains(where: { mapping.has($0) })
    {
      return anyForm(mapping, latin: latin)
    }
    switch context.exactlyOne(of: [.any, .terms] + Self.otherForms, in: mapping) {
    case .pattern:
      return mapping[.pattern].flatMap { pattern($0) }.map { .any(AlternativesSyntax(phrases: [$0])) }
    case .all:
      return mapping[.all].flatMap { groups($0, latin: latin) }.map(TextTestSyntax.Form.all)
    case .count: return mapping[.count].flatMap { countForm($0, latin: latin) }
    case .near: return mapping[.near].flatMap { nearForm($0, latin: latin) }
    default: return nil
    }
  }

  private static let otherForms: [Keyword] = [.pattern, .all, .count, .near]

  /// `any`, `terms`, or both, which add up.
  private mutating func anyForm(_ mapping: MappingReader, latin: LatinMatching) -> TextTestSyntax.Form? {
    var result = AlternativesSyntax()
    if let node = mapping[.any] {
      guard let any = alternatives(node, latin: latin) else { return nil }
      result = any
    }
    if let node = mapping[.terms] {
      guard let terms = context.words(node) else { return nil }
      result.terms += terms
    }
    return .any(result)
  }

  /// A list of groups, each a phrase, a reference or a list of alternatives.
  private mutating func groups(_ node: YAMLNode, latin: LatinMatching) -> [AlternativesSyntax]? {
    guard let items = context.items(node) else { return nil }
    var groups: [AlternativesSyntax] = []
    for item in items {
      if let group = alternatives(item, latin: latin) { groups.append(group) }
    }
    return groups.count == items.count ? groups : nil
  }

  private mutating func countForm(_ node: YAMLNode, latin: LatinMatching) -> TextTestSyntax.Form? {
    guard let mapping = MappingReader(node, as: .count, in: context) else { return nil }
    let of = mapping[.of].flatMap { alternatives($0, latin: latin) }
    guard let number = mapping[.atLeast], let count = context.wholeNumber(number), let of else { return nil }
    // Lists may hold any number of phrases, so only phrases written here limit the count yet.
    guard isCount(count, at: number.location, outOf: of.terms.isEmpty ? of.phrases.count : nil) else {
      return nil
    }
    return .count(count, of, at: number.location)
  }

  /// Whether so many of so many things can be asked for; reports it if not.
  func isCount(_ count: Int, at location: SourceLocation, outOf total: Int?) -> Bool {
    guard count >= 1, count <= total ?? .max else {
      let message =
        count < 1
        ? LocalizedText(zh: "`\(count)` 太小：至少为 `1`", en: "`\(count)` is too few: at least `1` is needed")
        : LocalizedText(
          zh: "要求 `\(count)` 项，只列了 \(total ?? 0) 项",
          en: "`\(count)` are asked for, but only \(total ?? 0) are listed")
      context.report(Diagnostic(RuleDiagnostics.countOutOfRange, at: location, message))
      return false
    }
    return true
  }

  private mutating func nearForm(_ node: YAMLNode, latin: LatinMatching) -> TextTestSyntax.Form? {
    guard let mapping = MappingReader(node, as: .near, in: context) else { return nil }
    let reach = mapping[.within].flatMap { self.reach($0) }
    let ordered = mapping[.ordered].map { context.truth($0) } ?? false
    guard let of = mapping[.of], let groups = groups(of, latin: latin), let reach, let ordered else {
      return nil
    }
    guard Near.groupCounts.contains(groups.count) else {
      context.report(
        Diagnostic(
          RuleDiagnostics.nearGroups, at: of.location,
          LocalizedText(
            zh: "这里有 \(groups.count) 组词，应为 2 至 4 组",
            en:
              "there \(groups.count == 1 ? "is 1 group" : "are \(groups.count) groups") here, and 2 to 4 are needed"
          ),
          notes: [
            LocalizedText(
              zh: "同一组的几个词写成列表里的列表：`[[楼上, 邻居], 跳绳]`",
              en: "alternatives of one group are a list in the list: `[[upstairs, neighbour], rope]`")
          ]))
      return nil
    }
    return .near(groups, reach, ordered: ordered)
  }

  private func stanceFilter(_ mapping: MappingReader) -> StanceFilter? {
    var filter = StanceFilter.any
    guard mapping.has(.stance) || mapping.has(.notStance) else { return filter }
    if let node = mapping[.stance] {
      guard let accepted = context.values(node, as: Stance.self) else { return nil }
      filter.accepted = Stance.allCases.filter(accepted.contains)
    }
    if let node = mapping[.notStance] {
      guard let rejected = context.values(node, as: Stance.self) else { return nil }
      filter.rejected = Stance.allCases.filter(rejected.contains)
    }
    let accepted = filter.accepted ?? Stance.allCases
    guard accepted.allSatisfy(filter.rejected.contains) else { return filter }
    context.report(
      Diagnostic(
        RuleDiagnostics.impossibleStance, at: mapping.entryLocation(.notStance),
        LocalizedText(
          zh: "所有允许的语气又都被排除，没有词能算数",
          en: "every stance that is accepted is ruled out here, so no words can count"),
        secondary: mapping[.stance].map { [Label($0.location)] } ?? []))
    return nil
  }
}

extension Near {
  /// How many groups a test of nearness can have.
  public static let groupCounts = 2...4
}
