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

  /// Divides a folded text. The time is linear.
  public init(_ text: FoldedText) {
    clauses.reserveCapacity(text.scalars.count)
    sentences.reserveCapacity(text.scalars.count)
    lines.reserveCapacity(text.scalars.count)
    Segmenter.divide(text.scalars) { segments, count in
      clauses += repeatElement(segments.clause, count: count)
      sentences += repeatElement(segments.sentence, count: count)
      lines += repeatElement(segments.line, count: count)
    }
  }
}
