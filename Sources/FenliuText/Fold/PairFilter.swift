public import FenliuMemory

/// Tells of pairs of codes that nothing begins with them: a bit for each hash of a pair, in a table small enough for the
/// nearest cache. Of some pairs with which nothing begins it says that something may.
public struct PairFilter: Sendable {
  private let bitmap: Table<UInt64>
  private let shift: UInt32

  /// A filter that lets some pairs of codes pass.
  public init(_ pairs: some Collection<(first: UInt32, second: UInt32)>, in store: TableStore) {
    var bits: UInt32 = pairs.isEmpty ? 6 : 15
    while bits < 20, 1 << bits < pairs.count * 16 { bits += 1 }
    shift = 32 - bits
    var bitmap = Array(repeating: UInt64(0), count: 1 << (bits - 6))
    for (first, second) in pairs {
      let bit = Self.hash(first, second) >> shift
      bitmap[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
    }
    self.bitmap = store.table(bitmap)
  }

  /// As a compiled pack has it (see `TableCoder`).
  init(_ coder: inout TableCoder, _ filter: PairFilter?) throws(ImageError) {
    bitmap = try coder.table("codes.pairs", filter?.bitmap)
    shift = UInt32(truncatingIfNeeded: try coder.number("codes.pairs-shift", filter.map { Int($0.shift) }))
  }

  /// A hash of a pair of codes, as good in its upper bits as anywhere.
  @inline(__always)
  public static func hash(_ first: UInt32, _ second: UInt32) -> UInt32 {
    (first &* 0x9E37_79B1) ^ (second &* 0x85EB_CA77)
  }

  /// 1 where something may begin with a pair of codes, or else 0.
  @inline(__always)
  func mayBegin(_ first: UInt32, _ second: UInt32) -> UInt64 {
    // A hash has 32 - `shift` bits when shifted, for each value of which there is a bit in the bitmap.
    let bit = Self.hash(first, second) &>> shift
    return bitmap[Int(truncatingIfNeeded: bit &>> 6)] &>> UInt64(bit & 63) & 1
  }
}
