import Testing

@testable import FenliuCorpus

@Suite("An input is parted by the ids of its messages")
struct FoldTests {
  /// Test vectors published with the function (http://www.isthe.com/chongo/tech/comp/fnv).
  @Test(
    "the hash is FNV-1a of 64 bits",
    arguments: [
      ("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C), ("foobar", 0x8594_4171_F739_67E8),
    ] as [(String, UInt64)])
  func hash(text: String, expected: UInt64) {
    #expect(Fold.hash(text) == expected)
  }

  @Test("every id is in one part of N, and in the complements of all others", arguments: 1..<8 as Range<Int>)
  func partition(parts: Int) throws {
    for id in (0..<200).map({ "m-\($0)" }) + ["", "楼上", "e\u{301}"] {
      let inside = try (0..<parts).filter { try fold("\($0)/\(parts)").contains(id) }
      let outside = try (0..<parts).filter { try fold("!\($0)/\(parts)").contains(id) }
      #expect(inside.count == 1)
      #expect(Set(inside).union(outside) == Set(0..<parts))
      #expect(Set(inside).isDisjoint(with: outside))
    }
  }

  @Test(
    "what is written is what is told",
    arguments: ["0/1", "!0/5", "4/5", "18446744073709551614/18446744073709551615"])
  func description(text: String) {
    #expect(Fold(text)?.description == text)
  }

  @Test(
    "other texts are refused",
    arguments: [
      "", "!", "1", "/", "1/", "/2", "2/2", "3/2", "0/0", "-1/2", "+0/2", "0/2/3", "!!0/2", " 0/2", "a/b",
      "0/18446744073709551616", "٠/2",
    ])
  func refused(text: String) {
    #expect(Fold(text) == nil)
  }
}
