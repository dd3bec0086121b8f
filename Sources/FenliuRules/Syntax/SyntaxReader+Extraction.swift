import FenliuSource
import FenliuText
import FenliuYAML

extension SyntaxReader {
  /// How a field becomes known from the text.
  mutating func extraction(_ node: YAMLNode) -> ExtractionDeclaration? {
    guard let mapping = MappingReader(node, as: .extraction, in: context) else { return nil }
    let near = mapping[.near].map { alternatives($0, latin: .forms) }
    let reach = mapping[.within].map { self.reach($0) } ?? .sentence
    if mapping[.within] != nil, mapping[.near] == nil { reportLackOfNear(mapping) }
    guard let node = mapping[.quantity], let quantity = context.value(node, as: Quantity.Kind.self) else {
      return nil
    }
    let hours = mapping[.between].map { self.hours($0) }
    checkHours(mapping, of: quantity)
    if case .some(.none) = near { return nil }
    if case .some(.none) = hours { return nil }
    guard let reach else { return nil }
    return ExtractionDeclaration(
      quantity: quantity, near: near ?? nil, reach: reach, hours: hours ?? nil, location: node.location)
  }

  private func reportLackOfNear(_ mapping: MappingReader) {
    let (within, near) = (context.keywords.spelling(of: .within), context.keywords.spelling(of: .near))
    context.reportConflict(
      LocalizedText(
        zh: "`\(within)` 要与 `\(near)` 同写：它说的是离 `\(near)` 的词语多近",
        en: "`\(within)` needs `\(near)`: it says how close to its phrases"),
      at: mapping.keyLocation(.within))
  }

  /// Hours belong to times of the day, and to nothing else.
  private func checkHours(_ mapping: MappingReader, of quantity: Quantity.Kind) {
    let (between, clock) = (context.keywords.spelling(of: .between), context.keywords.spelling(of: .clock))
    if quantity == .timeOfDay, mapping[.between] == nil {
      context.reportMissingKey(
        between, in: MappingShape.extraction.name, at: mapping.entryLocation(.quantity))
    } else if quantity != .timeOfDay, mapping[.between] != nil {
      context.reportConflict(
        LocalizedText(zh: "`\(between)` 只用于 `\(clock)`", en: "`\(between)` is only for `\(clock)`"),
        at: mapping.keyLocation(.between), secondary: [Label(mapping.entryLocation(.quantity))])
    }
  }

  private func hours(_ node: YAMLNode) -> Extraction.Hours? {
    guard let mapping = MappingReader(node, as: .hours, in: context) else { return nil }
    let from = mapping[.from].flatMap { clock($0) }
    let until = mapping[.until].flatMap { clock($0) }
    guard let from, let until else { return nil }
    guard from != until else {
      context.report(
        Diagnostic(
          RuleDiagnostics.emptyRange, at: mapping.entryLocation(.until),
          LocalizedText(zh: "时段的起止相同，一分钟也没有", en: "the hours end when they begin, so no minute is in them"),
          secondary: [Label(mapping.entryLocation(.from))]))
      return nil
    }
    return Extraction.Hours(from: from, until: until)
  }

  /// Minutes since midnight.
  private func clock(_ node: YAMLNode) -> Int64? {
    guard let word = context.text(node, expected: ValueParser.clockExpectation) else { return nil }
    return context.value(ValueParser.clock(word.text), of: word)
  }
}

extension Quantity.Kind: KeywordValue {
  static let keywords: [(keyword: Keyword, value: Quantity.Kind)] = [
    (.money, .money), (.households, .households), (.people, .people), (.clock, .timeOfDay),
    (.duration, .duration), (.building, .building), (.unit, .unit), (.floor, .floor), (.room, .room),
    (.date, .date),
  ]

  /// The word that names the kind.
  var keyword: Keyword { Self.keywords.first { $0.value == self }?.keyword ?? .quantity }
}
