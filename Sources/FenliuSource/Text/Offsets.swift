/// A position in a source text, counted in UTF-8 bytes from its start.
///
/// Bytes, Unicode scalars and terminal cells are three different types here, so that one cannot be
/// passed where another is meant.
public struct ByteOffset: Hashable, Comparable, Sendable {
  /// The number of bytes before the position.
  public var value: Int

  /// The position after `value` bytes.
  public init(_ value: Int) { self.value = value }

  /// Whether the first position stands before the second.
  public static func < (left: ByteOffset, right: ByteOffset) -> Bool { left.value < right.value }
}

/// A half-open range of bytes in a source text: `lower` is in it, `upper` is not.
public struct ByteRange: Hashable, Sendable {
  // A pack has millions of ranges, and no text that is read has 2 GiB.
  private var first: Int32
  private var end: Int32

  /// The first byte of the range.
  public var lower: ByteOffset {
    get { ByteOffset(Int(first)) }
    set { first = Int32(clamping: newValue.value) }
  }
  /// The byte after the last one of the range.
  public var upper: ByteOffset {
    get { ByteOffset(Int(end)) }
    set { end = Int32(clamping: newValue.value) }
  }

  /// The range from `lower` up to, not including, `upper`, in bytes; an inverted range becomes empty.
  public init(_ lower: Int, _ upper: Int) {
    first = Int32(clamping: lower)
    end = Int32(clamping: max(lower, upper))
  }

  /// Whether no byte is in the range. An empty range still has a position.
  public var isEmpty: Bool { lower == upper }
}
