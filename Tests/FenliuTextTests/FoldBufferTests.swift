import FenliuText
import Testing

/// Texts folded one behind the other are what each is by itself.
struct FoldBufferTests {
  @Test(arguments: [
    ("楼上漏水", "天天 吵"), ("经(", "jīng)济"), ("3栋\r", "\n4栋"), ("KTV ", " 噪音"), ("", "ﷺ很吵"), ("㎡ ㍿", ""),
  ])
  func textsDoNotJoin(first: String, second: String) {
    var buffer = FoldBuffer()
    buffer.append(folding: first)
    let boundary = buffer.count
    buffer.append(folding: second)
    #expect(buffer.text(0..<boundary) == FoldedText(folding: first))
    #expect(buffer.text(boundary..<buffer.count) == FoldedText(folding: second))
  }

  /// Nothing outside of bytes that are no UTF-8 is read, and every offset is one of theirs.
  @Test(
    arguments: [
      [0xE4], [0xE4, 0xBD], [0xF0, 0x9F, 0x98], [0x80, 0xBF], [0xFF, 0xFE], [0x41, 0xC3], [0xED, 0xA0, 0x80],
      [0xF8, 0x88, 0x80, 0x80, 0x80],
    ] as [[UInt8]])
  func brokenBytesEndInOrder(bytes: [UInt8]) {
    var buffer = FoldBuffer()
    bytes.withUnsafeBufferPointer { buffer.append(foldingUTF8: $0) }
    #expect(buffer.text(0..<buffer.count).ends.allSatisfy { $0 <= Int32(bytes.count) })
  }

  @Test func memoryIsUsedAgain() {
    var buffer = FoldBuffer()
    for text in ["很长的一段话，说了很多遍。", "短", String(repeating: "ﷺ", count: 3000)] {
      buffer.removeAll()
      buffer.append(folding: text)
      #expect(buffer.text(0..<buffer.count) == FoldedText(folding: text))
    }
  }
}
