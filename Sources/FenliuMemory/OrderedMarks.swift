/// A set of small numbers that is gone through in ascending order: a bit for each, and above every 64 words of bits a word
/// that tells which of them are in use. To put a number in takes no guess, and to take them all out again follows how
/// many there are, so that nothing is sorted.
@frozen
public struct OrderedMarks: ~Copyable {
  @usableFromInline var bits: Scratch<UInt64>
  @usableFromInline var used: Scratch<UInt64>

  /// An empty set for numbers from 0 to `count` - 1.
  public init(count: Int) {
    bits = Scratch(repeating: 0, count: count / 64 + 1)
    used = Scratch(repeating: 0, count: count / 4096 + 1)
  }

  /// Adds a number, if it is not there yet.
  @inlinable
  @inline(__always)
  public mutating func insert(_ number: Int) {
    // There is a bit for each number up to the count, and numbers are not negative.
    bits[number &>> 6] |= 1 &<< UInt64(truncatingIfNeeded: number & 63)
    used[number &>> 12] |= 1 &<< UInt64(truncatingIfNeeded: number &>> 6 & 63)
  }

  /// Takes all numbers out and adds them to a list, ascending.
  @inlinable
  public mutating func drain(into list: inout Scratch<Int32>) {
    for group in used.indices {
      var words = used[group]
      while words != 0 {
        let word = group &<< 6 &+ words.trailingZeroBitCount
        words &= words &- 1
        var left = bits[word]
        while left != 0 {
          list.append(Int32(truncatingIfNeeded: word &<< 6 &+ left.trailingZeroBitCount))
          left &= left &- 1
        }
        bits[word] = 0
      }
      used[group] = 0
    }
  }
}
