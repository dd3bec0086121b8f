import FenliuRules

/// A statement about a case that the formulas are built of: what is neither taken apart any further nor
/// defined by other statements. Two leaves that are equal are one variable.
indirect enum Leaf: Hashable {
  /// A phrase occurs somewhere in title or text, masked or not; a pattern matches somewhere.
  case occurs(Ref<Phrase>)
  /// A phrase occurs within a zone, masked or not.
  case occursIn(Ref<Phrase>, Ref<Zone>)
  /// A phrase occurs so that it counts for text tests of a kind.
  case counts(CountedPhrase)
  /// A nearness test holds.
  case near(TextTest)
  /// Something is known of a field, and in what way. If none of these holds, nothing is.
  case knowledge(Ref<Field>, Knowledge)
  /// The value of a field lies in a cell, or may lie in it as far as the text tells.
  case cell(Ref<Field>, Int)
  /// A comparison of a date with the day of the case.
  case relative(Ref<Field>, RelativeDate, Outcome)
  /// The case is of a day in a cell of the time line. If none of these holds, it has no date.
  case day(Int)
  /// Something that only says in which search a clause holds.
  case search(Int)
  /// What would hold of a field if it were answered otherwise.
  case supposed(Leaf)

  /// Whether it follows from which words occur, as far as it follows from anything.
  var restsOnWords: Bool {
    switch self {
    case .occursIn, .counts, .near: true
    case .occurs, .knowledge, .cell, .relative, .day, .search: false
    case .supposed(let leaf): leaf.restsOnWords
    }
  }

  /// In what way something is known of a field.
  enum Knowledge: Hashable {
    /// Its value was given.
    case given
    /// The text tells its value.
    case told
    /// The text tells of several values, or vaguely of one.
    case vague
  }

  /// How a comparison turns out.
  enum Outcome: Hashable {
    case holds, fails
  }
}

/// A phrase with everything that decides which of its occurrences count.
struct CountedPhrase: Hashable {
  var use: PhraseUse
  var zones: [Ref<Zone>]?
  var stance: StanceFilter
}
