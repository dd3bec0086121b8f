/// What a part of a pattern can match at most: how many scalars, and out of which sets.
struct Stretch {
  /// The greatest number of scalars; nil for any number.
  private(set) var most: Int?
  /// The sets that they are out of.
  private(set) var sets: Set<ScalarSet>

  /// What matches nothing but the empty text.
  static let empty = Stretch(most: 0, sets: [])

  /// One scalar of a set.
  static func one(_ scalars: ScalarSet) -> Stretch { Stretch(most: 1, sets: [scalars]) }

  /// One part after the other.
  static func joined(_ parts: some Sequence<Stretch>) -> Stretch {
    parts.reduce(into: .empty) { $0.append($1) }
  }

  /// One part or another.
  static func either(_ parts: some Sequence<Stretch>) -> Stretch {
    parts.reduce(into: .empty) { $0 = $0.or($1) }
  }

  /// So many of the same, or any number.
  func repeated(_ times: Int?) -> Stretch {
    Stretch(most: most.flatMap { most in most == 0 ? 0 : times.map { most * $0 } }, sets: sets)
  }

  /// Either this or another.
  func or(_ other: Stretch) -> Stretch {
    Stretch(most: both(other) { max($0, $1) }, sets: sets.union(other.sets))
  }

  mutating func append(_ other: Stretch) {
    most = both(other) { $0 + $1 }
    sets.formUnion(other.sets)
  }

  /// The scalars that can stand in it.
  var scalars: ScalarSet { ScalarSet(union: Array(sets)) }

  private func both(_ other: Stretch, _ combine: (Int, Int) -> Int) -> Int? {
    most.flatMap { most in other.most.map { combine(most, $0) } }
  }
}

extension Stretch {
  /// What a literal takes.
  init(_ literal: ArraySlice<UInt32>) {
    self.init(most: literal.count, sets: Set(literal.map { ScalarSet($0) }))
  }
}

/// Literals of which each match of a part has one, and what it can have on either side of that one.
struct PlacedLiterals {
  var literals: LiteralSet
  var before = Stretch.empty
  var after = Stretch.empty

  /// The same in the middle of a longer part.
  func between(_ head: Stretch, _ tail: Stretch) -> PlacedLiterals {
    PlacedLiterals(
      literals: literals, before: .joined([head, before]), after: .joined([after, tail]))
  }

  /// The literals of both; nil if they are too many.
  func united(with other: PlacedLiterals) -> PlacedLiterals? {
    literals.united(with: other.literals).map {
      PlacedLiterals(literals: $0, before: before.or(other.before), after: after.or(other.after))
    }
  }

  /// The same without literals that contain another one, which are found with it: the rest of them stands on either
  /// side of that one.
  var reduced: PlacedLiterals {
    let kept = literals.reduced
    var (head, tail) = (Stretch.empty, Stretch.empty)
    for literal in literals.literals {
      for inner in kept.literals {
        guard inner.count < literal.count, let place = literal.place(of: inner) else { continue }
        head = head.or(Stretch(literal[..<place]))
        tail = tail.or(Stretch(literal[(place + inner.count)...]))
        break
      }
    }
    return PlacedLiterals(
      literals: kept, before: .joined([before, head]), after: .joined([tail, after]))
  }
}
