internal import FenliuSource
internal import FenliuText

/// Full-width forms that someone may have typed for syntax.
enum FullWidthSyntax {
  static let outsideClasses = "（）［］｛｝？＊＋｜．＾＄＼".unicodeScalars
  static let insideClasses = "［］＾＼－".unicodeScalars
}

extension PatternReader {
  /// What a backslash and what follows it stand for.
  enum Escape {
    case set(ScalarSet)
    case literal(UInt32)
  }

  /// An escape, read from its backslash on.
  ///
  /// - Parameter isInClass: whether it stands in square brackets.
  mutating func escape(isInClass: Bool) throws(PatternError) -> Escape {
    let start = cursor.index
    cursor.advance()
    guard let letter = cursor.next else {
      throw .unknownEscape(cursor.written(from: start), isInClass: isInClass, cursor.range(from: start))
    }
    if let set = ScalarSet.named(letter) {
      cursor.advance()
      return .set(set)
    }
    let folded = FoldedText(folding: String(letter)).scalars
    if folded.count == 1,
      [.other, .clauseBoundary, .sentenceBoundary, .punctuation].contains(ScalarClass(folded[0]))
    {
      cursor.advance()
      return .literal(folded[0])
    }
    cursor.advance()
    let written = cursor.written(from: start)
    let range = cursor.range(from: start)
    if "1"..."9" ~= letter || letter == "k" { throw .backReference(written, range) }
    throw .unknownEscape(written, isInClass: isInClass, range)
  }

  /// The folded scalars of the next scalar, taken as text; at least one.
  ///
  /// - Parameter syntax: full-width forms to refuse.
  mutating func literal(syntax: String.UnicodeScalarView) throws(PatternError) -> [UInt32] {
    let start = cursor.index
    guard let scalar = cursor.next else { return [] }
    cursor.advance()
    let range = cursor.range(from: start)
    let folded = FoldedText(folding: String(scalar)).scalars
    if syntax.contains(scalar), let first = folded.first, let halfWidth = Unicode.Scalar(first) {
      throw .fullWidth(String(scalar), halfWidth: String(halfWidth), range)
    }
    if folded.isEmpty { throw .vanishes("U+\(hexadecimal(scalar.value))", range) }
    if folded == [ScalarSet.lineFeed] { throw .rawLineBreak(range) }
    return folded
  }

  private func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

/// Finds a space between literals that folding never leaves there.
struct SpaceCheck {
  /// The literals right before the next one, at most two, with their places; none after anything else.
  private var last: [(scalar: UInt32, range: ByteRange)] = []

  /// Takes the next part of a sequence: its scalar if it is a literal that is not repeated, else nil.
  mutating func note(_ literal: UInt32?, _ range: ByteRange) throws(PatternError) {
    guard let literal else {
      last = []
      return
    }
    last = last.suffix(2) + [(literal, range)]
    guard last.count == 3, last[1].scalar == 0x20 else { return }
    let written = last.compactMap { Unicode.Scalar($0.scalar) }
    let folded = FoldedText(folding: String(String.UnicodeScalarView(written))).scalars
    if folded != last.map(\.scalar) { throw .vanishingSpace(last[1].range) }
  }
}
