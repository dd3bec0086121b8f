public import FenliuYAML

/// A value of the language that is one of a few words.
protocol KeywordValue {
  /// Each value with the keyword that spells it.
  static var keywords: [(keyword: Keyword, value: Self)] { get }
}

extension ReadingContext {
  /// The value that a scalar spells; reports another word.
  func value<Value: KeywordValue>(_ node: YAMLNode, as type: Value.Type) -> Value? {
    guard let keyword = keyword(node, among: Value.keywords.map(\.keyword)) else { return nil }
    return Value.keywords.first { $0.keyword == keyword }?.value
  }

  /// The values that a scalar or a list of scalars spells; reports other words.
  func values<Value: KeywordValue & Equatable>(_ node: YAMLNode, as type: Value.Type) -> [Value]? {
    guard let items = itemsOrOne(node) else { return nil }
    let values = items.compactMap { value($0, as: type) }
    return values.count == items.count ? values : nil
  }
}

extension ReadingContext {
  /// An urgency; reports another word.
  public func urgency(_ node: YAMLNode) -> Urgency? { value(node, as: Urgency.self) }
}

extension Urgency: KeywordValue {
  static let keywords: [(keyword: Keyword, value: Urgency)] = [
    (.normal, .normal), (.high, .high), (.emergency, .emergency),
  ]
}

extension Stance: KeywordValue {
  static let keywords: [(keyword: Keyword, value: Stance)] =
    [(.asserted, .asserted)] + readable

  /// The stances that cues are read for: all but `asserted`, which is the absence of the others.
  static let readable: [(keyword: Keyword, value: Stance)] = [
    (.denied, .denied), (.hypothetical, .hypothetical), (.past, .past), (.quoted, .quoted),
  ]
}

extension LatinMatching: KeywordValue {
  static let keywords: [(keyword: Keyword, value: LatinMatching)] = [
    (.forms, .forms), (.words, .words), (.substring, .substring),
  ]
}

extension Destination.Kind: KeywordValue {
  static let keywords: [(keyword: Keyword, value: Destination.Kind)] = [
    (.mediation, .mediation), (.lawyer, .lawyer), (.department, .department), (.emergency, .emergency),
    (.desk, .desk),
  ]
}

extension Zone.Run: KeywordValue {
  static let keywords: [(keyword: Keyword, value: Zone.Run)] = [
    (.sentence, .sentence), (.paragraph, .paragraph), (.part, .part),
  ]
}
