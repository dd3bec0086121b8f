import FenliuSource
import FenliuYAML
import Testing

@Suite struct RefusalTests {
  /// A text, and the findings in it with the text they underline.
  static let refusals: [(String, [String])] = [
    // What has no place in a rule file. Reading goes on, so that all of it is told at once.
    ("a: &x b\nc: *x\n<<: *x\n", ["anchor &x", "alias *x", "merge-key <<", "alias *x"]),
    ("*x : b\n&y c: d\n", ["alias *x", "anchor &y"]),
    ("a: !!str b\nc: ! d\ne: !<tag:x,y> [f]\n", ["tag !!str", "tag !", "tag !<tag:x,y>"]),
    ("a: &x !t\n  - b\n", ["anchor &x", "tag !t"]),
    ("a: &x\n", ["anchor &x"]),
    ("[&x a, &y]", ["anchor &x", "anchor &y"]),
    ("a: 1\nb: 2\n\"a\": 3\na: 4\n", ["duplicate-key \"a\"", "duplicate-key a"]),
    ("a: {b: 1, b: 2}\n", ["duplicate-key b"]),
    ("[a]: b\n? {c: *d}\n: *e\n", ["complex-key [a]", "alias *d", "complex-key {c: *d}", "alias *e"]),
    ("{: b}\n", ["missing-key :"]),
    (": b\n", ["missing-key :"]),
    ("# note\n%YAML 1.1\n%TAG ! x\n---\na: b\n", ["directive %YAML 1.1", "directive %TAG ! x"]),
    ("a: b\n---\nc: d\n", ["several-documents ---"]),
    ("a: b\n...\n# x\nc: d # e\n", ["several-documents c: d"]),
    ("a: b\n...\n%YAML 1.1\n---\n", ["several-documents %YAML 1.1"]),
    // Syntax.
    ("a: b\n\t\tc: d\n", ["tab-indentation \t\t"]),
    ("a:\n  - b\n\t- c\n", ["tab-indentation \t"]),
    ("a: |\n\tb\n", ["tab-indentation \t"]),
    ("a:\n  b: c\n d: e # f\n", ["bad-indentation d: e"]),
    ("a: b\n  c: d # e\n", ["bad-indentation c: d"]),
    ("a: - b\n", ["bad-indentation - b"]),
    ("- a\nb: c\n", ["bad-indentation b: c"]),
    ("id: a\ntitel # x\nsend: x\n", ["missing-colon titel"]),
    ("标题：漏水\nid: a\n", ["missing-colon 标题：漏水"]),
    ("id: a\n标题：漏水\n", ["missing-colon 标题：漏水"]),
    ("a: b: c\n", ["misplaced-colon :"]),
    ("a: \"b\nc: d\n", ["unclosed-quote \""]),
    ("a: 'b\n---\nc", ["unclosed-quote '"]),
    ("a: [b, c\nd: e\n", ["unclosed-bracket :"]),
    ("a: {b: c\n", ["unclosed-bracket"]),
    ("a: ['b' 'c']\n", ["unclosed-bracket '"]),
    ("a: \"楼\" 上 # x\n", ["text-after-value 上"]),
    ("{a: b}}\n", ["text-after-value }"]),
    ("a: \"b\\d\"\n", ["bad-escape \\d"]),
    ("a: \"\\x4z\"\n", ["bad-escape \\x"]),
    ("a: \"\\ud800\"\n", ["bad-escape \\u"]),
    ("a: @b\n", ["reserved-start @"]),
    ("a: *重要*\n", ["reserved-start *"]),
    ("a: ,b\n", ["reserved-start ,"]),
    ("a: %b\n", ["reserved-start %"]),
    ("a: | b\n", ["bad-block-header b"]),
    ("a: >0\n b\n", ["bad-block-header 0"]),
    ("[a, , b]", ["yaml-syntax ,"]),
    // Characters.
    ("a: b\u{85}c: d\n", ["unusual-line-break \u{85}"]),
    (
      "a: 漏\u{2028}水\u{2029}\rb\r\n",
      ["unusual-line-break \u{2028}", "unusual-line-break \u{2029}", "unusual-line-break \r"]
    ),
    (
      "a: \u{1}\u{7F}\u{9F}\u{FFFF}",
      [
        "control-character \u{1}", "control-character \u{7F}", "control-character \u{9F}",
        "control-character \u{FFFF}",
      ]
    ),
    ("\u{FEFF}a: \u{FEFF}b\n", ["stray-byte-order-mark \u{FEFF}"]),
  ]

  @Test("what may not be written is underlined", arguments: refusals)
  func refusal(text: String, expected: [String]) {
    #expect(findings(read(text), in: file(text)) == expected)
  }

  @Test("a refused construct does not hide the rest of the tree")
  func recovery() throws {
    let text = "a: &x [b]\nc: *x\na: d\n[e]: f\ng: h\n"
    let root = try #require(read(text).root)
    #expect(outline(root, in: file(text)).hasPrefix("{<a>:[<b>]=[b] <c>:<*x> <g>:<h>}="))
  }

  @Test("a syntax error leaves no tree, because half of one would raise false findings")
  func noHalfTrees() {
    #expect(read("a: b\nc: [\n").root == nil)
  }

  @Test("a duplicate key shows both places")
  func bothPlaces() throws {
    // More keys than are compared one by one.
    for count in [1, 40] {
      let text = (0..<count).map { "k\($0): x\n" }.joined() + "k0: y\n"
      let finding = try #require(read(text).diagnostics.first)
      #expect(finding.secondary.map(\.location.range) == [ByteRange(0, 2)])
      #expect(finding.primary.location.range.lower.value == text.utf8.count - 6)
    }
  }

  @Test("limits are kept")
  func limits() {
    let text = "a: '0123456789'\nb: '0123456789x'\n"
    #expect(
      findings(read(text, limits: YAMLLimits(scalarBytes: 10)), in: file(text)) == [
        "scalar-too-long '0123456789x'"
      ])
    #expect(
      findings(read(text, limits: YAMLLimits(fileBytes: text.utf8.count - 1)), in: file(text)) == [
        "file-too-large"
      ])
    #expect(read(text, limits: YAMLLimits(fileBytes: text.utf8.count)).root != nil)
    #expect(findings(read("[[[]]]", limits: YAMLLimits(depth: 2)), in: file("[[[]]]")) == ["too-deep ["])
    let many = "[*a, *b, *c, *d]"
    #expect(
      findings(read(many, limits: YAMLLimits(findings: 2)), in: file(many)) == [
        "alias *a", "alias *b", "too-many-findings *c",
      ])
  }
}
