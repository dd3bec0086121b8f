import FenliuSource
import FenliuTesting
import FenliuYAML
import Testing

@Suite struct HostileTests {
  private static let pack = """
    # 凯旋城
    rules:
      - id: noise.neighbor   # 一
        title: {zh: '邻里''噪声', en: "Noise \\u00e9\\n"}
        when: {any: [{text: 漏水}, &a {field: true}]}
        note: |
          楼上
            漏水😀
        more: >-
          folded
          text

      - *b
      - ? x
        : !t y
    """

  /// Reads any bytes; every place in every finding and node must lie in the file.
  private func check(_ bytes: [UInt8], limits: YAMLLimits = .standard) {
    let source = SourceFile(name: "pack.yaml", bytes: bytes)
    let result = YAMLReader(limits: limits).read(source)
    if result.root == nil, result.diagnostics.isEmpty {
      // Only a file that says nothing may be passed over in silence.
      let lines = source.text(in: ByteRange(0, bytes.count)).split(whereSeparator: \.isNewline)
      let silent = lines.allSatisfy { line in
        let words = line.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        return words.isEmpty || words.hasPrefix("#") || words.hasPrefix("---") || words.hasPrefix("...")
      }
      #expect(silent, "\(bytes)")
    }
    var places = result.diagnostics.flatMap { finding in
      [finding.primary.location] + finding.secondary.map(\.location) + finding.edits.map(\.location)
    }
    for node in result.root?.everything ?? [] {
      places.append(node.location)
      guard case .scalar(let scalar) = node.content else { continue }
      let map = ScalarMap(of: scalar, at: node.location, in: source)
      places.append(map.location(ofUTF8: 0..<scalar.text.utf8.count))
      // The empty scalar in place of an alias stands for nothing.
      let isAlias = bytes[min(node.location.range.lower.value, bytes.count)...].first == UInt8(ascii: "*")
      if !map.isExact, !isAlias { Issue.record("not exact in \(bytes)") }
    }
    // One expectation for all: there are hundreds of thousands of places.
    let outside = places.filter { place in
      place.range.lower.value < 0 || place.range.upper < place.range.lower
        || place.range.upper.value > bytes.count
    }
    if !outside.isEmpty { Issue.record("outside of the file: \(bytes)") }
  }

  @Test(
    "a pack with any byte replaced, added or taken away is read or refused with a place", arguments: 0..<8)
  func mutations(shard: Int) {
    let bytes = Array(Self.pack.utf8)
    for position in bytes.indices where position % 8 == shard {
      for new in Array(" \t\n:-?'\"[}#&|,x".utf8) + [0x80, 0xE2] {
        var replaced = bytes
        replaced[position] = new
        check(replaced)
        var inserted = bytes
        inserted.insert(new, at: position)
        check(inserted)
      }
      var shorter = bytes
      shorter.remove(at: position)
      check(shorter)
      check(Array(bytes[..<position]))
    }
  }

  @Test("random text and random bytes are read or refused with a place", arguments: 0..<60)
  func noise(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let words = [
      "- ", ": ", "? ", "a", "漏", "\n", "\n  ", "\r\n", "'", "\"", "\\", "[", "]", "{", "}", ", ", "#", " #",
      "|\n", ">-\n", "&a ", "*a", "!t ", "---\n", "...\n", "%Y\n", "\t", "<<", "~", "😀", "\u{FEFF}", "|2\n",
      "\\x41",
    ]
    for _ in 0..<60 {
      var text = ""
      for _ in 0..<Int.random(in: 0...24, using: &random) {
        text += words[Int.random(in: 0..<words.count, using: &random)]
      }
      check(Array(text.utf8))
      check(
        (0..<Int.random(in: 0...40, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) })
    }
  }

  /// What is repeated, and how often.
  static let attacks: [(String, Int)] = [
    ("[", 100_000), ("{", 100_000), ("- ", 100_000), ("? ", 100_000), ("{a: ", 100_000), ("[a, ", 100_000),
    ("&a ", 30_000), ("!t ", 30_000), ("[&a x, ", 20_000), ("%TAG !a! x\n", 30_000), ("---\n", 30_000),
    ("...\n", 30_000), ("a\n", 30_000), ("a: ", 30_000), ("\"", 30_000), ("'", 30_000), ("a ", 30_000),
    ("\\", 30_000), ("#", 30_000), ("\r", 30_000), (" ", 60_000), ("\n", 60_000), ("-\n", 30_000),
    (":", 30_000), (": ", 30_000), ("*a ", 30_000), ("\t", 30_000), ("|\n", 30_000), ("漏", 30_000),
  ]

  @Test("no repetition takes long", arguments: attacks)
  func attack(unit: String, count: Int) {
    let clock = ContinuousClock()
    for before in ["", "a: ", "a: [b, c, "] {
      let source = file(before + String(repeating: unit, count: count))
      let time = clock.measure { _ = YAMLReader().read(source) }
      // Milliseconds in fact; quadratic reading would take many seconds.
      #expect(time < .seconds(2), "\(before)\(unit) × \(count)")
    }
  }
}
