/// A set of small numbers, such as of places in a table: a bit for each, which stays in the nearest cache where a
/// number for each would not. Forgetting them costs as much as there are.
@frozen
public struct Marks: ~Copyable {
  @usableFromInline var bits: Scratch<UInt64>
  /// The numbers in the set, in the order in which they came.
  @usableFromInline var members = Scratch<Int32>(capacity: 64)

  /// An empty set for numbers from 0 to `count` - 1.
  public init(count: Int) { bits = Scratch(repeating: 0, count: count / 64 + 1) }

  /// Forgets all numbers.
  @inlinable
  public mutating func clear() {
    for index in members.indices { bits[Int(members[index]) &>> 6] = 0 }
    members.removeAll()
  }

  /// Whether a number is in the set.
  @inlinable
  @inline(__always)
  public func contains(_ number: Int) -> Bool {
    // There is a bit for each number up to the count, and numbers are not negative.
    bits[number &>> 6] &>> UInt64(truncatingIfNeeded: number & 63) & 1 != 0
  }

  /// Adds a number. Whether it was not there yet.
  @inlinable
  @inline(__always)
  public mutating func insert(_ number: Int) -> Bool {
    let bit = UInt64(1) &<< UInt64(truncatingIfNeeded: number & 63)
    let word = bits[number &>> 6]
    if word & bit != 0 { return false }
    bits[number &>> 6] = word | bit
    members.append(Int32(truncatingIfNeeded: number))
    return true
  }
}
