public import FenliuMemory

/// Tells of pairs of scalars that nothing begins with them: a bit for each hash of a pair, in a table small enough for the
/// nearest cache. Of some pairs with which nothing begins it says that something may.
///
/// The first of a pair is known by its code and the second by itself, because these two stand side by side in a
/// `FoldBuffer`, so that one look reads the pair (see `CodedScalar.pair`).
public struct PairFilter: Sendable {
  private let bitmap: Table<UInt64>
  private let shift: UInt64

  /// A filter that lets some pairs pass: of a code and a folded scalar.
  public init(_ pairs: some Collection<(first: UInt32, second: UInt32)>, in store: TableStore) {
    var bits: UInt64 = pairs.isEmpty ? 6 : 15
    while bits < 20, 1 << bits < pairs.count * 16 { bits += 1 }
    shift = 64 - bits
    var bitmap = Array(repeating: UInt64(0), count: 1 << Int(bits - 6))
    for (first, second) in pairs {
      let scalar = FoldedScalar(second, ScalarClass(second))
      let bit = Self.hash(UInt64(first) | UInt64(scalar.bits) << 32) >> shift
      bitmap[Int(bit >> 6)] |= 1 << (bit & 63)
    }
    self.bitmap = store.table(bitmap)
  }

  /// As a compiled pack has it (see `TableCoder`).
  init(_ coder: inout TableCoder, _ filter: PairFilter?) throws(ImageError) {
    bitmap = try coder.table("codes.pairs", filter?.bitmap)
    shift = UInt64(truncatingIfNeeded: try coder.number("codes.pairs-shift", filter.map { Int($0.shift) }))
  }

  /// A hash of a pair, good in its upper bits.
  @inline(__always)
  private static func hash(_ pair: UInt64) -> UInt64 { pair &* 0x9E37_79B9_7F4A_7C15 }

  /// 1 where something may begin with a pair (see `CodedScalar.pair`), or else 0.
  @inline(__always)
  func mayBegin(_ pair: UInt64) -> UInt64 {
    // A hash has 64 - `shift` bits when shifted, for each value of which there is a bit in the bitmap.
    let bit = Self.hash(pair) &>> shift
    return bitmap[Int(truncatingIfNeeded: bit &>> 6)] &>> (bit & 63) & 1
  }
}
