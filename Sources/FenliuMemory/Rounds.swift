/// Small numbers remembered for one round, such as a case. Forgetting them all costs nothing, because each
/// counts only in the round in which it was written.
@frozen
public struct Rounds: ~Copyable {
  /// The round in the upper half, the number in the lower.
  @usableFromInline var entries: Scratch<UInt64>
  @usableFromInline var round: UInt64 = 1

  /// Room for numbers at the indices from 0 to `count` - 1.
  @inlinable
  public init(count: Int) { entries = Scratch(repeating: 0, count: count) }

  /// Begins a new round, in which nothing is known. There are 2³² - 1 of them, and then all is wiped.
  @inlinable
  public mutating func clear() {
    round &+= 1
    if round > UInt64(UInt32.max) { wipe() }
  }

  @usableFromInline
  mutating func wipe() {
    for index in entries.indices { entries[index] = 0 }
    round = 1
  }

  /// Whether a number was written at an index in this round.
  @inlinable
  public func contains(_ index: Int) -> Bool { entries[index] >> 32 == round }

  /// Marks an index. Returns whether it was not marked yet in this round.
  @inlinable
  public mutating func insert(_ index: Int) -> Bool {
    if entries[index] >> 32 == round { return false }
    entries[index] = round << 32
    return true
  }

  /// The number at an index; -1: none was written in this round. Numbers are at least 0.
  @inlinable
  public subscript(index: Int) -> Int32 {
    get {
      let entry = entries[index]
      return entry >> 32 == round ? Int32(truncatingIfNeeded: entry) : -1
    }
    set { entries[index] = round << 32 | UInt64(UInt32(bitPattern: newValue)) }
  }
}
