internal import FenliuSource

/// A pattern as a tree. The reader bounds its depth and its size.
indirect enum PatternNode: Hashable, Sendable {
  /// One scalar of a set.
  case one(ScalarSet)
  /// One after the other; at least two parts.
  case sequence([PatternNode])
  /// One or another; at least two parts.
  case choice([PatternNode])
  /// The same thing from `least` to `most` times; nil for any number. `most` is at least 1.
  case repetition(PatternNode, least: Int, most: Int?)
  /// The start of a line, and where it is written.
  case lineStart(ByteRange)
  /// The end of a line, and where it is written.
  case lineEnd(ByteRange)

  /// Parts one after the other. A sequence of one part is that part.
  static func joined(_ parts: [PatternNode]) -> PatternNode {
    parts.count == 1 ? parts[0] : .sequence(parts)
  }

  /// One part or another. A choice of one part is that part.
  static func either(_ parts: [PatternNode]) -> PatternNode {
    parts.count == 1 ? parts[0] : .choice(parts)
  }
}

extension PatternNode {
  /// Whether it can match without taking a scalar. An anchor takes none.
  var canBeEmpty: Bool {
    switch self {
    case .one: false
    case .sequence(let parts): parts.allSatisfy(\.canBeEmpty)
    case .choice(let parts): parts.contains(where: \.canBeEmpty)
    case .repetition(let body, let least, _): least == 0 || body.canBeEmpty
    case .lineStart, .lineEnd: true
    }
  }

  /// Whether it can match by taking a scalar: whether it is more than anchors.
  var canTake: Bool {
    switch self {
    case .one: true
    case .sequence(let parts), .choice(let parts): parts.contains(where: \.canTake)
    case .repetition(let body, _, _): body.canTake
    case .lineStart, .lineEnd: false
    }
  }

  /// How many leaves it has when repetitions are written out; `limit + 1` for any number over `limit`.
  func expandedSize(limit: Int) -> Int {
    switch self {
    case .one, .lineStart, .lineEnd:
      return 1
    case .sequence(let parts), .choice(let parts):
      return parts.reduce(0) { min($0 + $1.expandedSize(limit: limit), limit + 1) }
    case .repetition(let body, let least, let most):
      return min(body.expandedSize(limit: limit) * max(1, most ?? least), limit + 1)
    }
  }
}
