/// The clause, sentence and line that each scalar of a folded text stands in.
///
/// Every array has one element a folded scalar. Numbers start at 0 and rise by at most 1 from one
/// scalar to the next.
///
/// - A line ends with its line break. It is what people call a paragraph.
/// - A sentence ends with its line, and with `。`, `！`, `？`, `；`, an ellipsis, or a full stop that is not part
///   of a number, word or abbreviation; see `FullStop`.
/// - A clause ends with its sentence, and with `，`, `、` or `：`, but not with a comma or colon between digits,
///   as in `3,000` and `10:30`.
///
/// What ends something belongs to it, and so do the marks, closing brackets, closing quotation marks and
/// spaces right after: `（太吵了！！）` is one sentence.
public struct Segmentation: Hashable, Sendable {
  /// For each folded scalar, the number of its clause.
  public private(set) var clauses: [Int32] = []
  /// For each folded scalar, the number of its sentence.
  public private(set) var sentences: [Int32] = []
  /// For each folded scalar, the number of its line.
  public private(set) var lines: [Int32] = []

  /// What ends with a scalar, the lesser first.
  private enum Ending: Int {
    case nothing, clause, sentence, line
  }

  /// Divides a folded text. The time is linear.
  public init(_ text: FoldedText) {
    clauses.reserveCapacity(text.scalars.count)
    sentences.reserveCapacity(text.scalars.count)
    lines.reserveCapacity(text.scalars.count)
    var (clause, sentence, line): (Int32, Int32, Int32) = (0, 0, 0)
    var ended = Ending.nothing
    var lineEnded = false
    for (index, scalar) in text.scalars.enumerated() {
      let scalarClass = ScalarClass(scalar)
      let ending = Self.ending(scalarClass, text.scalars, at: index)
      if ended != .nothing, ending == .nothing, !Self.trails(scalar, scalarClass) {
        clause &+= 1
        if ended != .clause { sentence &+= 1 }
        ended = .nothing
      }
      if lineEnded { line &+= 1 }
      lineEnded = ending == .line
      if ending.rawValue > ended.rawValue { ended = ending }
      clauses.append(clause)
      sentences.append(sentence)
      lines.append(line)
    }
  }

  private static func ending(_ scalarClass: ScalarClass, _ scalars: [UInt32], at index: Int) -> Ending {
    switch scalarClass {
    case .lineBreak: .line
    case .sentenceBoundary: FullStop.isInside(scalars, at: index) ? .nothing : .sentence
    case .clauseBoundary: isBetweenDigits(scalars, at: index) ? .nothing : .clause
    case .other, .han, .latin, .space, .punctuation: .nothing
    }
  }

  /// Whether a comma or colon is part of a number or a time.
  private static func isBetweenDigits(_ scalars: [UInt32], at index: Int) -> Bool {
    guard scalars[index] == 0x2C || scalars[index] == 0x3A, index > 0, index + 1 < scalars.count else {
      return false
    }
    return isDigit(scalars[index - 1]) && isDigit(scalars[index + 1])
  }

  /// Whether a scalar after an end still belongs to what ended.
  private static func trails(_ scalar: UInt32, _ scalarClass: ScalarClass) -> Bool {
    switch scalar {
    case 0x29, 0x5D, 0x7D, 0x201D, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017: true
    default: scalarClass == .space
    }
  }
}

/// Whether a folded scalar is an ASCII digit.
func isDigit(_ scalar: UInt32) -> Bool {
  0x30...0x39 ~= scalar
}
