import FenliuRules

/// Which of the known cases a change of the pack can concern; it leaves every other one as it is.
struct Scope: Sendable {
  /// Whether it is any of them.
  var isEveryCase = false
  /// Those at these places.
  var places: Set<Int> = []
  /// Those to which one of these rules applies.
  var rules: Set<Ref<Rule>> = []

  /// Any case.
  static let everything = Scope(isEveryCase: true)

  /// Cases in which a phrase stands that no case had to do with before. A phrase of Latin script is found in
  /// all its inflections, and so may stand anywhere.
  static func cases(with phrase: MessagePhrase) -> Scope {
    phrase.isLatin ? everything : Scope(places: Set(phrase.places))
  }

  /// Cases to which a rule applies.
  static func cases(of rule: Ref<Rule>) -> Scope { Scope(rules: [rule]) }

  /// What concerns either.
  func union(_ other: Scope) -> Scope {
    Scope(
      isEveryCase: isEveryCase || other.isEveryCase, places: places.union(other.places),
      rules: rules.union(other.rules))
  }
}
