/// A set of small numbers, such as of places in a table: a bit for each, which stays in the nearest cache where a
/// number for each would not. Forgetting them costs as much as there are.
@frozen
public struct Marks: ~Copyable {
  @usableFromInline var bits: Scratch<UInt64>
  @usableFromInline var list = Scratch<Int32>(capacity: 64)

  /// An empty set for numbers from 0 to `count` - 1.
  public init(count: Int) { bits = Scratch(repeating: 0, count: count / 64 + 1) }

  /// The numbers in the set, in the order in which they came.
  @inlinable
  public var members: Scratch<Int32> {
    @inline(__always) _read { yield list }
  }

  /// Forgets all numbers.
  @inlinable
  public mutating func clear() {
    for index in list.indices { bits[Int(list[index]) &>> 6] = 0 }
    list.removeAll()
  }

  /// Whether a number is in the set.
  @inlinable
  @inline(__always)
  public func contains(_ number: Int) -> Bool { bit(of: number) != 0 }

  /// 1 where a number is in the set, or else 0.
  @inlinable
  @inline(__always)
  public func bit(of number: Int) -> UInt64 {
    // There is a bit for each number up to the count, and numbers are not negative.
    bits[number &>> 6] &>> UInt64(truncatingIfNeeded: number & 63) & 1
  }

  /// The bits of the 64 numbers from `number` * 64 on, of which the first is no greater than the count.
  @inlinable
  @inline(__always)
  public func word(_ number: Int) -> UInt64 { bits[number] }

  /// Adds a number. Whether it was not there yet.
  @discardableResult
  @inlinable
  @inline(__always)
  public mutating func insert(_ number: Int) -> Bool {
    let bit = UInt64(1) &<< UInt64(truncatingIfNeeded: number & 63)
    let word = bits[number &>> 6]
    if word & bit != 0 { return false }
    bits[number &>> 6] = word | bit
    list.append(Int32(truncatingIfNeeded: number))
    return true
  }
}
