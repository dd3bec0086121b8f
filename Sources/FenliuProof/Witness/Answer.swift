/// What came of asking whether something can ever be so.
enum Answer {
  /// It cannot, whatever the case.
  case never
  /// It can: the engine has decided this case so.
  case can(Witness)
  /// No case was found, and that there is none is not proved.
  case undecided(Set<Inexactness>)
  /// It was not asked: there was no more room for it.
  case unasked
}

/// What formulas do not work out exactly.
enum Inexactness: Int, Comparable, CaseIterable {
  /// How far apart words stand.
  case near
  /// How words are meant.
  case stance
  /// Where words stand.
  case zone
  /// What patterns match.
  case pattern
  /// Which phrases lie over which.
  case mask
  /// What the text tells of facts.
  case told
  /// How dates stand to the day of the case.
  case date
  /// Other words that come along with the words needed.
  case words

  static func < (left: Inexactness, right: Inexactness) -> Bool { left.rawValue < right.rawValue }
}
