import FenliuSource
import FenliuTesting
import Foundation
import Testing

@testable import FenliuYAML

/// The reader of plain YAML gives what libyaml gives, or declines.
@Suite struct PlainReaderTests {
  /// Reads a text both ways; whether the plain reader took it.
  private func check(_ text: String, limits: YAMLLimits = .standard) -> Bool {
    let file = SourceFile(name: "a.yaml", text: text)
    let source = YAMLSource(file)
    var findings = Findings(limit: 100)
    CharacterCheck(source: source, limits: limits).run(into: &findings)
    guard findings.diagnostics.isEmpty,
      let root = PlainReader.read(source, source.textStart..<source.bytes.count, limits: limits)
    else { return false }
    let result = YAMLReader(limits: limits).readWithLibYAML(file, source, findings)
    if result != YAMLResult(root: root, diagnostics: []) {
      Issue.record("\(text.debugDescription)\nis \(root)\nand to libyaml \(result)")
    }
    return true
  }

  @Test(arguments: [
    "a: b", "a:\n", "a: # 一\n  b\n", "a:\nb: c\n", "a: b  \n\n  # x\nb: -1\n", "- a\n- b: c\n  d:\n",
    "a:\n- b\n- c\nd: e", "a:\n  - - b\n    - c\n  -   d: e\n      f: [g]\n", "a:\n  -\n    b\n",
    "a: [b, c d , [e], {f: g}, 'h', \"i\",]", "a: [\n  b, # c\n  d\n,e\n]\nf: {\n}", "a: []\nb: {}\n",
    "a: {b: c, \"d\": e,}", "{a: b}: c".replacing("{a: b}", with: "\"{a: b}\""),
    "a: b:c d#e f: g".replacing(": g", with: ""),
    "a: b[c], {d} ?", "a: 'it''s: \\ #'\n'b''': ''\n", "\"a\\\"b\": \"\\\\d\"\n", "漏水: 滲漏  漏水\n",
    "\u{FEFF}a: b", "a:\n    b: c\nd: e\n", "a: {b:\n  c}\n", "a: 12:30\nb: no\nc: ~\nd: .5\ne: (f)\n",
  ])
  func takes(_ text: String) { #expect(check(text)) }

  @Test(
    "what is not plain, or is wrong, is left to libyaml",
    arguments: [
      "", "# a\n", "a", "\"a\"", "[a]", "{a: b}", "a: |\n  b\n", "a: >-\n  b\n", "a: b\n  c\n",
      "a: 'b\n  c'\n",
      "a: [b\n  c]", "a: &b c", "a: *b", "a: !b c", "&a b: c", "? a\n: b", "a: b: c", "a: [b]: c", "[a]: b",
      "a : b", "a: {b}", "a: {b: }", "a: {b:c}", "a: {\"b\":c}", "a: [b: c]", "a: [b,,c]", "a: [,]", "a: [b",
      "a: {b: c", "a: 'b", "a: \"b", "a: \"\\x41\"", "a: b\ta", "a:\tb", "\ta: b", "a: b\r\n", "a: b\na: c\n",
      "a: {b: c, b: d}", "<<: a", "---\na: b\n", "a: b\n...\n", "a: b\n---\n", "%YAML 1.1\n---\na: b",
      "- a\nb", "- a\n b: c", "a:\n  b: c\n d: e\n", "a: - b", "-\n- a", "a: @b", "a: `b", "a: %b", "a: ,b",
      "a: [?b]", "a: b\n- c\n", "a: [b]#c\n", "a: \"b\"c\n", "- -\n", "a: [--- b]", "a: -- b\n",
      "a: [b\n: c]", "a: [b:,c]", "a:\n- b\n  - c\n",
    ])
  func declines(_ text: String) { #expect(!check(text)) }

  @Test func keepsToLimits() {
    #expect(check("a: [[b]]", limits: YAMLLimits(depth: 3)))
    #expect(!check("a: [[b]]", limits: YAMLLimits(depth: 2)))
    #expect(check("a: bcd", limits: YAMLLimits(scalarBytes: 3)))
    #expect(!check("a: bcd", limits: YAMLLimits(scalarBytes: 2)))
    #expect(check(String(repeating: "a", count: 1_000) + ": b"))
    #expect(!check(String(repeating: "a", count: 1_001) + ": b"))
    let many = (0..<40).map { "k\($0): v\n" }.joined()
    #expect(check(many))
    #expect(!check(many + "k7: v\n"))
  }

  @Test func shippedPackIsPlain() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let rules = root.appendingPathComponent("rules").path
    let names = FileManager.default.subpaths(atPath: rules)?.filter { $0.hasSuffix(".yaml") } ?? []
    var taken = 0
    for name in names {
      let text = try String(contentsOfFile: rules + "/" + name, encoding: .utf8)
      if check(text) { taken += 1 }
    }
    #expect(names.count > 10)
    #expect(taken * 10 >= names.count * 9, "\(taken) of \(names.count)")
  }

  @Test(arguments: 0..<4)
  func agreesOnRandomText(shard: Int) {
    var random = SeededGenerator(seed: UInt64(shard))
    var (written, soup, changed) = (0, 0, 0)
    for _ in 0..<rounds(1_500, long: 100_000) {
      var writer = PlainWriter(random: random)
      let text = writer.document()
      random = writer.random
      if check(text) { written += 1 }
      if check(Self.change(text, &random)) { changed += 1 }
      if check(Self.soup(&random)) { soup += 1 }
    }
    // Most of what is written is plain; of all else enough to have been looked at.
    #expect(written > rounds(1_200, long: 80_000))
    #expect(changed > rounds(300, long: 20_000))
    #expect(soup > rounds(30, long: 2_000))
  }

  private static let pieces = [
    "a", "b", "漏水", "😀", " ", " ", "  ", "\n", "\n", "\n  ", "\n- ", "- ", "-", ":", ": ", ": ", ", ", ",",
    "[", "]",
    "{", "}", "'", "\"", "#", " # ", "?", "\\", "...", "---", "&", "*", "!", "|", ">", "%", "@", "\t", "\r\n",
    "''", "\\\"", ".", "~", "1", "\n\n", "<<", "/", "\n    ",
  ]

  /// A text with a few changes.
  private static func change(_ text: String, _ random: inout SeededGenerator) -> String {
    var characters = Array(text)
    for _ in 0..<Int.random(in: 1...3, using: &random) where !characters.isEmpty {
      let place = Int.random(in: characters.indices, using: &random)
      let piece = pieces.randomElement(using: &random) ?? ""
      switch Int.random(in: 0..<3, using: &random) {
      case 0: characters.remove(at: place)
      case 1: characters.insert(contentsOf: piece, at: place)
      default: characters.replaceSubrange(place...place, with: piece)
      }
    }
    return String(characters)
  }

  /// Pieces of YAML in any order.
  private static func soup(_ random: inout SeededGenerator) -> String {
    let start = ["a: ", "a:\n  ", "- ", "a: [", "a: {b: "].randomElement(using: &random) ?? ""
    let count = Int.random(in: 1...8, using: &random)
    return start + (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }
}
