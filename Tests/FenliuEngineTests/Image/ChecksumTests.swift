import FenliuMemory
import Testing

/// The checksum is the published one: the values are those of the reference implementation.
struct ChecksumTests {
  @Test(
    arguments: [
      (0, 0xEF46_DB37_51D8_E999), (1, 0x8A41_2781_1B21_E730), (3, 0xB6E6_C910_C2FD_373A),
      (4, 0x22ED_A2CF_6AF4_C124), (7, 0x3408_4D91_A233_A751), (8, 0xC6F1_803A_5E0B_3222),
      (15, 0x514C_6F58_D37C_E6F1), (31, 0x6AB1_C40E_29F5_0073), (32, 0x5A07_56FB_E9EC_D3D1),
      (33, 0xDC50_CDC3_7BB9_C183), (63, 0x10DD_9488_5C71_894A), (64, 0x9008_3DA9_CDB9_D795),
      (100, 0xD248_BFC5_208B_0B16), (255, 0x5DA8_139D_7ACF_3995),
    ] as [(Int, UInt64)])
  func hashesAreThoseOfTheReference(count: Int, expected: UInt64) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 7 + 1) }
    #expect(bytes.withUnsafeBytes { XXH64.hash($0) } == expected)
  }
}

/// What lies between the fields of a row is not written.
struct PaddingMaskTests {
  private struct Inner: BitwiseCopyable {
    var flag: Bool
    var number: Int32
  }

  private struct Row: BitwiseCopyable {
    var first: UInt8
    var inner: Inner
    var last: Int64
    var end: Bool
  }

  @Test func bytesBetweenFieldsAreKnown() {
    let mask = PaddingMask(Row(first: 1, inner: Inner(flag: true, number: 2), last: 3, end: true))
    #expect(mask.bytes.count == MemoryLayout<Row>.stride)
    let offsets = [
      MemoryLayout<Row>.offset(of: \.first), MemoryLayout<Row>.offset(of: \.inner.flag),
      MemoryLayout<Row>.offset(of: \.inner.number), MemoryLayout<Row>.offset(of: \.last),
      MemoryLayout<Row>.offset(of: \.end),
    ]
    var expected = Array(repeating: UInt8(0), count: MemoryLayout<Row>.stride)
    for (offset, size) in zip(offsets, [1, 1, 4, 8, 1]) {
      for index in 0..<size { expected[(offset ?? 0) + index] = 0xFF }
    }
    #expect(mask.bytes == expected)
  }
}
