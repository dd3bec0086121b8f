/// Small codes for the code points that occur in patterns, the most frequent first; all others are 0.
///
/// Small codes keep the double array dense: a byte alphabet would triple the number of steps for Chinese,
/// and raw code points would scatter its rows.
struct Alphabet: Sendable {
  /// The number of codes in use, 0 included.
  private(set) var count: Int
  /// For each block of 256 code points, where its codes begin in `codes`; block 0 of `codes` is all 0.
  private var blocks: [Int32]
  private var codes: [Int32]

  /// The highest block number of Unicode, plus one.
  private static let blockCount = 0x110000 >> 8

  /// The alphabet of the code points in `patterns`.
  init(patterns: [[UInt32]]) {
    var frequency: [UInt32: Int] = [:]
    for pattern in patterns {
      for scalar in pattern { frequency[scalar, default: 0] += 1 }
    }
    let ordered = frequency.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    blocks = Array(repeating: 0, count: Self.blockCount)
    codes = Array(repeating: 0, count: 256)
    count = 1
    for (scalar, _) in ordered where scalar < 0x110000 {
      let block = Int(scalar >> 8)
      if blocks[block] == 0 {
        blocks[block] = Int32(codes.count)
        codes += Array(repeating: 0, count: 256)
      }
      codes[Int(blocks[block]) + Int(scalar & 0xFF)] = Int32(count)
      count += 1
    }
  }

  /// The code of a code point; 0 where no pattern has it.
  func code(of scalar: UInt32) -> Int32 {
    let block = Int(scalar >> 8)
    guard block < blocks.count else { return 0 }
    return codes[Int(blocks[block]) + Int(scalar & 0xFF)]
  }

  /// Calls `body` with the two tables as flat memory: block starts and codes, as `code(of:)` reads them.
  func withTables<Result>(
    _ body: (UnsafeBufferPointer<Int32>, UnsafeBufferPointer<Int32>) -> Result
  ) -> Result {
    blocks.withUnsafeBufferPointer { blocks in codes.withUnsafeBufferPointer { body(blocks, $0) } }
  }
}
