/// A text prepared for matching, with a map back to the original.
///
/// Matching sees the folded scalars; people see the original. Every array has one element a folded
/// scalar, so that a match `[lower, upper)` of folded scalars covers the original scalars from
/// `starts[lower]` up to `ends[upper - 1]`.
public struct FoldedText: Hashable, Sendable {
  /// The folded text as Unicode scalar values.
  public var scalars: [UInt32]
  /// For each folded scalar, the offset of the original scalar that it came from.
  public var starts: [Int32]
  /// For each folded scalar, the offset after the original scalar that it came from.
  public var ends: [Int32]

  /// An empty folded text.
  public init() {
    scalars = []
    starts = []
    ends = []
  }
}
