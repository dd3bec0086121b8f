internal import FenliuSource

/// Reads the source of a pattern into a tree, or says what is wrong with it.
///
///     choice     = sequence *( "|" sequence )
///     sequence   = 1*( part [ repetition ] )
///     part       = "(" choice ")" / class / "." / "^" / "$" / escape / literal
///     repetition = "?" / "*" / "+" / "{" n [ "," [ m ] ] "}"
struct PatternReader {
  var cursor: PatternCursor

  /// The tree of a whole pattern, after every check.
  static func tree(of source: String) throws(PatternError) -> PatternNode {
    var reader = PatternReader(cursor: PatternCursor(source))
    let whole = reader.cursor.wholeRange
    guard !whole.isEmpty else { throw .empty(whole) }
    guard reader.cursor.count <= PatternLimits.sourceScalars else { throw .tooLong(whole) }
    let node = try reader.choice(depth: 0)
    if reader.cursor.next != nil {
      let start = reader.cursor.index
      reader.cursor.advance()
      throw .strayBracket(reader.cursor.written(from: start), reader.cursor.range(from: start))
    }
    if node.expandedSize(limit: PatternLimits.states) > PatternLimits.states { throw .tooLarge(whole) }
    if let anchor = AnchorCheck.misplaced(in: node) {
      throw .misplacedAnchor(isLineStart: anchor.isLineStart, anchor.range)
    }
    if node.canBeEmpty { throw .matchesNothing(whole) }
    return node
  }

  /// Alternatives up to a `)` or the end.
  private mutating func choice(depth: Int) throws(PatternError) -> PatternNode {
    var alternatives = [try sequence(depth: depth)]
    while cursor.next == "|" {
      cursor.advance()
      alternatives.append(try sequence(depth: depth))
    }
    return .either(alternatives)
  }

  private mutating func sequence(depth: Int) throws(PatternError) -> PatternNode {
    let start = cursor.index
    var parts: [PatternNode] = []
    var spaces = SpaceCheck()
    while let next = cursor.next, next != "|", next != ")" {
      let partStart = cursor.index
      let (part, literal) = try nextPart(next, depth: depth)
      let repeated = try repetition(of: part, from: partStart)
      parts.append(repeated ?? part)
      try spaces.note(repeated == nil ? literal : nil, cursor.range(from: partStart))
    }
    guard !parts.isEmpty else {
      if cursor.next == ")", depth == 0 { return .sequence([]) }
      throw .emptyAlternative(emptyRange(at: start))
    }
    return .joined(parts)
  }

  /// What to point at where an alternative is missing: the bars or brackets around the place.
  private func emptyRange(at start: Int) -> ByteRange {
    var after = cursor
    after.advance()
    return after.range(from: max(0, start - 1))
  }

  /// A part, and its scalar if it is a literal of one.
  private mutating func nextPart(
    _ next: Unicode.Scalar, depth: Int
  ) throws(PatternError) -> (node: PatternNode, literal: UInt32?) {
    let start = cursor.index
    switch next {
    case "(":
      return (try group(depth: depth), nil)
    case "[":
      return (.one(try characterClass()), nil)
    case ".":
      cursor.advance()
      return (.one(.anyInLine), nil)
    case "^":
      cursor.advance()
      return (.lineStart(cursor.range(from: start)), nil)
    case "$":
      cursor.advance()
      return (.lineEnd(cursor.range(from: start)), nil)
    case "\\":
      switch try escape(isInClass: false) {
      case .set(let set): return (.one(set), nil)
      case .literal(let scalar): return (.one(ScalarSet(scalar)), scalar)
      }
    case "?", "*", "+":
      cursor.advance()
      throw .nothingToRepeat(cursor.written(from: start), cursor.range(from: start))
    case "{", "}", "]":
      cursor.advance()
      throw .strayBracket(cursor.written(from: start), cursor.range(from: start))
    default:
      let folded = try literal(syntax: FullWidthSyntax.outsideClasses)
      let nodes = folded.map { PatternNode.one(ScalarSet($0)) }
      return (.joined(nodes), folded.count == 1 ? folded[0] : nil)
    }
  }

  private mutating func group(depth: Int) throws(PatternError) -> PatternNode {
    let start = cursor.index
    cursor.advance()
    let opening = cursor.range(from: start)
    if cursor.next == "?" {
      cursor.advance()
      if let option = cursor.next, [":", "=", "!", "<", ">", "P", "i", "#"].contains(option) {
        cursor.advance()
        if option == "<", let sign = cursor.next, sign == "=" || sign == "!" { cursor.advance() }
      }
      throw .groupOption(cursor.written(from: start), cursor.range(from: start))
    }
    guard depth < PatternLimits.depth else { throw .tooDeep(opening) }
    guard cursor.next != nil else { throw .unclosed("(", with: ")", opening) }
    let node = try choice(depth: depth + 1)
    guard cursor.take(")") else { throw .unclosed("(", with: ")", opening) }
    return node
  }
}
