import FenliuFormat
import FenliuRules
import FenliuSource
import FenliuTesting
import Testing

@Suite("Formatting loses nothing")
struct PropertyTests {
  static let shipped = ["rules", "corpus"].flatMap { folder in
    Shipped.files(under: folder).map { SourceFile(name: "\(folder)/\($0.name)", bytes: $0.bytes) }
  }

  @Test func findsTheShippedFiles() { #expect(Self.shipped.count > 30) }

  @Test("a file of the shipped pack means the same, and once is enough", arguments: shipped.map(\.name))
  func shippedFiles(_ name: String) throws {
    let file = try #require(Self.shipped.first { $0.name == name })
    let text = file.text(in: ByteRange(0, file.bytes.count))
    let once = try #require(formatted(text))
    #expect(formatted(once) == once)
    #expect(meaning(once) == meaning(text))
    #expect(Self.comments(once) == Self.comments(text))
  }

  @Test("the fingerprint of the shipped pack stays")
  func fingerprint() throws {
    let before = try #require(PackLoader().load(files: Shipped.files(under: "rules")).ruleSet)
    let after = try #require(
      PackLoader().load(files: Self.allFormatted(Shipped.files(under: "rules"))).ruleSet)
    #expect(before.fingerprint == after.fingerprint)
  }

  @Test("every pack of the tests keeps its meaning, whatever is wrong with it")
  func packsOfTests() {
    var count = 0
    for file in Shipped.files(under: "Tests") {
      let text = file.text(in: ByteRange(0, file.bytes.count))
      guard let once = formatted(text) else { continue }
      count += 1
      #expect(formatted(once) == once, "\(file.name)")
      #expect(meaning(once) == meaning(text), "\(file.name)")
    }
    #expect(count > 50)
  }

  @Test("random comments, blank lines and breaks are kept", arguments: 0..<UInt64(rounds(1, long: 40)))
  func scrambled(_ seed: UInt64) throws {
    var scrambler = Scrambler(seed: seed)
    var legal = 0
    for file in Self.shipped {
      let original = file.text(in: ByteRange(0, file.bytes.count))
      let text = scrambler.scramble(original, changes: 6)
      guard let expected = meaning(text) else { continue }
      legal += 1
      let once = try #require(formatted(text), "\(file.name), seed \(seed)")
      #expect(formatted(once) == once, "\(file.name), seed \(seed)")
      #expect(meaning(once) == expected, "\(file.name), seed \(seed)")
      if expected == meaning(original) {
        for comment in scrambler.comments {
          #expect(once.contains(comment), "\(file.name), seed \(seed): \(comment)")
        }
      }
    }
    #expect(legal > Self.shipped.count / 4)
  }

  @Test("random trees in random styles are kept", arguments: 0..<UInt64(rounds(150, long: 20_000)))
  func trees(_ seed: UInt64) throws {
    var writer = TreeWriter(seed: seed)
    let text = writer.file()
    let expected = try #require(meaning(text), "seed \(seed):\n\(text)")
    let once = try #require(formatted(text), "seed \(seed):\n\(text)")
    #expect(formatted(once) == once, "seed \(seed):\n\(text)")
    #expect(meaning(once) == expected, "seed \(seed):\n\(text)")
    for comment in writer.comments { #expect(once.contains(comment), "seed \(seed):\n\(text)") }
  }

  private static func allFormatted(_ files: [SourceFile]) -> [SourceFile] {
    files.compactMap { file in
      guard case .formatted(let bytes) = Formatter().format(file) else { return nil }
      return SourceFile(name: file.name, bytes: bytes)
    }
  }

  /// What looks like a comment, line by line: the shipped files have none behind other things.
  private static func comments(_ text: String) -> [String] {
    text.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { $0.hasPrefix("#") }.map(String.init)
      .sorted()
  }
}
