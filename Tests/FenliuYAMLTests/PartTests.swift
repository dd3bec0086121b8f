import FenliuSource
import FenliuTesting
import FenliuYAML
import Testing

/// Files read in parts.
@Suite struct PartTests {
  private static let pack = """
    # 凯旋城
    pack: {id: a, title: [x,
      y]}
    rules:
      # the first
      - id: noise.neighbor   # 一
        title: {zh: '邻里''噪声', en: "Noise \\u00e9\\n"}
        note: |
          楼上
            漏水😀

      - id: b
        more: >-
          folded
          text
      - "two
      - lines"
      - [a,
      - b]
      -
      - |
        - not an item
      - d: "x"
    alerts:
    - id: c
      list:
      - 1
      - 2
    - id: d
    terms:
      漏水: [漏, 渗]
      声: {any: 吵}
    """

  /// The entries of a file read in parts; nil where it must be read as a whole.
  private func inParts(_ file: SourceFile) -> [YAMLEntry]? {
    let reader = YAMLReader()
    guard let parts = reader.parts(of: file, size: 1, cutting: { _ in true }) else { return nil }
    #expect(parts.last?.end == file.bytes.count)
    var entries: [YAMLEntry] = []
    for (index, part) in parts.enumerated() {
      #expect(index == 0 || parts[index - 1].end == part.start)
      switch (reader.read(part, of: file), part.kind) {
      case (.entry(let entry), _):
        guard entries.allSatisfy({ $0.key.text != entry.key.text }) else { return nil }
        entries.append(entry)
      case (.items(let items), .items(let key)):
        guard let last = entries.last, last.key.text == key, case .sequence(let first) = last.value.content,
          let end = items.last?.location.range.upper.value
        else { return nil }
        let place = SourceLocation(
          file: file.name, range: ByteRange(last.value.location.range.lower.value, end))
        entries[entries.count - 1].value = YAMLNode(.sequence(first + items), at: place)
      default: return nil
      }
    }
    return entries
  }

  private func check(_ bytes: [UInt8]) -> Bool {
    let file = SourceFile(name: "a.yaml", bytes: bytes)
    guard let entries = inParts(file) else { return false }
    let whole = YAMLReader().read(file)
    #expect(whole.diagnostics.isEmpty, "\(file.text(in: ByteRange(0, bytes.count)))")
    #expect(whole.root?.content == .mapping(entries), "\(file.text(in: ByteRange(0, bytes.count)))")
    return true
  }

  @Test func partsAreThoseOfTheWhole() {
    #expect(!check(Array(Self.pack.utf8)))
    let readable = Self.pack.replacing("- \"two\n  - lines\"", with: "- two")
      .replacing("- [a,\n  - b]", with: "- [a, b]")
    #expect(check(Array(readable.utf8)))
    #expect(check(Array(readable.replacing("\n", with: "\r\n").utf8)))
    #expect(check([0xEF, 0xBB, 0xBF] + Array(readable.utf8)))
  }

  /// Braces at the margin end what is open, and begin nothing.
  @Test func bracesAreNoEntry() {
    #expect(!check(Array("a:\n  b:\n{c: d}\n".utf8)))
    #expect(!check(Array("a:\n  - b\n[c, d]\n".utf8)))
  }

  @Test(
    "what can be read in parts is nothing else as a whole", arguments: 0..<6)
  func changedBytes(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let letters = Array("[]{}:,-'\"\n #&*|>?.%a \n- ".utf8)
    let readable = Self.pack.replacing("- \"two\n  - lines\"", with: "- two")
      .replacing("- [a,\n  - b]", with: "- [a, b]")
    var inParts = 0
    for _ in 0..<1_500 {
      var bytes = Array(readable.utf8)
      for _ in 0..<Int.random(in: 1...2, using: &random) {
        let place = Int.random(in: bytes.indices, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = letters.randomElement(using: &random) ?? 0
        case 1: bytes.remove(at: place)
        default: bytes.insert(letters.randomElement(using: &random) ?? 0, at: place)
        }
      }
      if check(bytes) { inParts += 1 }
    }
    #expect(inParts > 300)
  }
}
