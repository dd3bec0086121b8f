internal import FenliuSource

extension PatternReader {
  /// A part repeated as what follows it says; nil if no repetition follows.
  ///
  /// - Parameter start: the index of the scalar at which the part starts.
  mutating func repetition(of part: PatternNode, from start: Int) throws(PatternError) -> PatternNode? {
    let signStart = cursor.index
    guard let bounds = try repetitionBounds() else { return nil }
    let written = cursor.written(from: signStart)
    if !part.canTake { throw .nothingToRepeat(written, cursor.range(from: signStart)) }
    let node = PatternNode.repetition(part, least: bounds.least, most: bounds.most)
    if node.expandedSize(limit: PatternLimits.states) > PatternLimits.states {
      throw .tooLarge(cursor.range(from: start))
    }
    let secondStart = cursor.index
    if try repetitionBounds() != nil {
      throw .doubleRepetition(cursor.written(from: secondStart), cursor.range(from: secondStart))
    }
    return node
  }

  /// The counts of the repetition sign that comes next, if one does.
  private mutating func repetitionBounds() throws(PatternError) -> (least: Int, most: Int?)? {
    switch cursor.next {
    case "?":
      cursor.advance()
      return (0, 1)
    case "*":
      cursor.advance()
      return (0, nil)
    case "+":
      cursor.advance()
      return (1, nil)
    case "{":
      return try counts()
    default:
      return nil
    }
  }

  /// `{n}`, `{n,}` or `{n,m}`.
  private mutating func counts() throws(PatternError) -> (least: Int, most: Int?) {
    let start = cursor.index
    cursor.advance()
    let least = number()
    let hasComma = cursor.take(",")
    let most = hasComma ? number() : least
    guard cursor.take("}"), let least else {
      skipCounts()
      throw .unreadableCount(cursor.range(from: start))
    }
    let range = cursor.range(from: start)
    guard max(least, most ?? 0) <= PatternLimits.count else { throw .countTooGreat(range) }
    if let most, most < max(1, least) { throw .countOutOfOrder(range) }
    return (least, most)
  }

  /// Moves past what is written in braces, so that all of it is pointed at.
  private mutating func skipCounts() {
    while let next = cursor.next, "0"..."9" ~= next || next == "," || next == " " { cursor.advance() }
    _ = cursor.take("}")
  }

  /// A decimal number; any number that is too great is one more than the greatest count.
  private mutating func number() -> Int? {
    var value: Int?
    while let next = cursor.next, "0"..."9" ~= next {
      let digit = Int(next.value - 0x30)
      value = min((value ?? 0) * 10 + digit, PatternLimits.count + 1)
      cursor.advance()
    }
    return value
  }
}
