import FenliuSource
import FenliuYAML
import Testing

@Suite struct EncodingTests {
  private func finding(_ bytes: [UInt8]) throws -> (code: String, range: ByteRange, message: String) {
    let result = YAMLReader().read(SourceFile(name: "pack.yaml", bytes: bytes))
    #expect(result.root == nil)
    #expect(result.diagnostics.count == 1)
    let first = try #require(result.diagnostics.first)
    return (first.kind.code, first.primary.location.range, first.message.english)
  }

  /// Bytes that are not UTF-8, and how many of them belong to the first broken character.
  static let broken: [([UInt8], Int)] = [
    ([0x80], 1), ([0xFF], 1), ([0xC0, 0xAF], 1), ([0xC2, 0x20], 1), ([0xE4, 0xB8], 2),
    ([0xE0, 0x80, 0x80], 1),
    ([0xED, 0xA0, 0x80], 1), ([0xF0, 0x9F, 0x98, 0x20], 3), ([0xF4, 0x90, 0x80, 0x80], 1), ([0xF5], 1),
    // 噪声 in GBK.
    ([0xD4, 0xEB, 0xC9, 0xF9], 1),
  ]

  @Test("the first bad byte is found, with its line", arguments: broken)
  func badBytes(bytes: [UInt8], length: Int) throws {
    let before = Array("a: 漏水\r\nb: 𠀀".utf8)
    let found = try finding(before + bytes)
    #expect(found.code == "bad-utf-8")
    #expect(found.range == ByteRange(before.count, before.count + length))
    #expect(found.message.contains("line 2 (byte \(before.count + 1) of the file)"))
  }

  @Test("UTF-16 and UTF-32 are known by their mark or their zero bytes")
  func otherEncodings() throws {
    let text = "a: b"
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let wide: [UInt8] = text.utf8.flatMap { [0, 0, 0, $0] as [UInt8] }
    for (bytes, name) in [
      (big, "UTF-16"), (little, "UTF-16"), ([0xFE, 0xFF] + big, "UTF-16"), ([0xFF, 0xFE] + little, "UTF-16"),
      (wide, "UTF-32"), ([0, 0, 0xFE, 0xFF] + wide, "UTF-32"), ([0xFF, 0xFE, 0, 0], "UTF-32"),
    ] {
      let found = try finding(bytes)
      #expect(found.code == "wrong-encoding")
      #expect(found.message.contains(name))
    }
  }
}
