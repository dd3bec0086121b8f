/// Plain values that never change, in memory that somebody else keeps (see `TableStore`).
///
/// Indices are checked in debug builds only. Whoever uses it in a hot path states why they are in bounds.
@frozen
public struct Table<Element: BitwiseCopyable>: @unchecked Sendable {
  @usableFromInline let base: UnsafePointer<Element>
  /// The number of elements.
  public let count: Int

  @inlinable
  init(base: UnsafePointer<Element>, count: Int) {
    self.base = base
    self.count = count
  }

  /// The indices of the elements.
  @inlinable
  public var indices: Range<Int> { 0..<count }

  /// The element at an index from 0 to `count` - 1.
  @inlinable
  public subscript(index: Int) -> Element {
    assert(index >= 0 && index < count, "index \(index) of \(count)")
    return base[index]
  }
}

/// Brings what will be read soon nearer: where many places are known that lie far from each other, a loop that only
/// touches them waits for all of them at once, and the loop that works with them for none.
@frozen
public struct Warmth: BitwiseCopyable {
  // What was read, so that no reading is left out as useless.
  @usableFromInline var bits: UInt8 = 0

  /// Nothing was touched yet.
  @inlinable
  public init() {}

  /// Touches the element at an index from 0 to `count` - 1 of a table.
  @inlinable
  @inline(__always)
  public mutating func touch<Element>(_ table: Table<Element>, _ index: Int) {
    assert(index >= 0 && index < table.count, "index \(index) of \(table.count)")
    bits ^= UnsafeRawPointer(table.base + index).load(as: UInt8.self)
  }
}

/// For each key from 0 up, a list of values, all in one table.
@frozen
public struct ListTable<Element: BitwiseCopyable>: Sendable {
  /// For each key, where its list begins in `values`; and at the end, how many values there are.
  public let starts: Table<Int32>
  /// The lists, one after the other.
  public let values: Table<Element>

  /// The range of the list under `key` in `values`.
  @inlinable
  public func range(_ key: Int) -> Range<Int> {
    let (lower, upper) = (Int(starts[key]), Int(starts[key + 1]))
    assert(lower <= upper && upper <= values.count)
    return Range(uncheckedBounds: (lower, upper))
  }
}
