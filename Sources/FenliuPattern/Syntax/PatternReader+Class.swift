internal import FenliuSource
internal import FenliuText

extension PatternReader {
  /// A class in square brackets, read from its opening bracket on.
  mutating func characterClass() throws(PatternError) -> ScalarSet {
    let start = cursor.index
    cursor.advance()
    let opening = cursor.range(from: start)
    let isNegated = cursor.take("^")
    var members: [ScalarSet] = []
    while !cursor.take("]") {
      guard let next = cursor.next else { throw .unclosed("[", with: "]", opening) }
      members.append(try classMember(next))
    }
    let union = ScalarSet(union: members)
    let set = isNegated && !members.isEmpty ? union.complementInLine : union
    guard !set.isEmpty else {
      throw .emptyClass(cursor.written(from: start), cursor.range(from: start))
    }
    return set
  }

  /// One scalar, a range or an escape.
  private mutating func classMember(_ next: Unicode.Scalar) throws(PatternError) -> ScalarSet {
    let start = cursor.index
    if next == "[" {
      cursor.advance()
      throw .strayBracket("[", cursor.range(from: start))
    }
    let lower = try classLimit(next)
    guard cursor.next == "-", let end = cursor.peek(1), end != "]" else {
      guard let scalar = lower.scalar else { return lower.set }
      return try folded(scalar, range: cursor.range(from: start))
    }
    cursor.advance()
    let upper = try classLimit(end)
    guard let first = lower.scalar, let last = upper.scalar, first <= last else {
      throw .badRange(cursor.written(from: start), cursor.range(from: start))
    }
    return ScalarSet(folding: first...last)
  }

  /// A scalar as written, or the set of an escape, in which case there is no scalar.
  private mutating func classLimit(
    _ next: Unicode.Scalar
  ) throws(PatternError) -> (scalar: UInt32?, set: ScalarSet) {
    if next == "\\" {
      switch try escape(isInClass: true) {
      case .literal(let scalar): return (scalar, ScalarSet(scalar))
      case .set(let set): return (nil, set)
      }
    }
    // A range may begin or end with a scalar that folds to nothing; checked when it stands alone.
    if FullWidthSyntax.insideClasses.contains(next) || next == "\n" || next == "\r" {
      _ = try literal(syntax: FullWidthSyntax.insideClasses)
    }
    cursor.advance()
    return (next.value, ScalarSet(next.value))
  }

  /// A member that stands alone, which must fold to one scalar.
  private func folded(_ scalar: UInt32, range: ByteRange) throws(PatternError) -> ScalarSet {
    guard let written = Unicode.Scalar(scalar) else { return ScalarSet(scalar) }
    let folded = FoldedText(folding: String(written)).scalars
    switch folded.count {
    case 0:
      throw .vanishes("U+\(String(scalar, radix: 16, uppercase: true))", range)
    case 1:
      return ScalarSet(folded[0])
    default:
      let result = String(String.UnicodeScalarView(folded.compactMap(Unicode.Scalar.init)))
      throw .severalInClass(String(written), folded: result, range)
    }
  }
}
