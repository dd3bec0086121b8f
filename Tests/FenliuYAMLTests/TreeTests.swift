import FenliuSource
import FenliuYAML
import Testing

@Suite struct TreeTests {
  /// A text, and the tree with the source of each node.
  static let trees: [(String, String)] = [
    ("a: b\n", "{<a>:<b>}=a: b"),
    ("a: 'b' # note\n\n", "{<a>:<'b'>}=a: 'b'"),
    ("\"a\" : \"b\\n\"  \n", "{<\"a\">:<\"b\\n\">}=\"a\" : \"b\\n\""),
    ("- a\n-\n- b\n", "[<a> <> <b>]=- a\n-\n- b"),
    ("a: [b, 'c' ] # d\n", "{<a>:[<b> <'c'>]=[b, 'c' ]}=a: [b, 'c' ]"),
    ("a:\n- b\n# note\n", "{<a>:[<b>]=- b}=a:\n- b"),
    ("{a, b: , c : d}", "{<a>:<> <b>:<> <c>:<d>}={a, b: , c : d}"),
    ("[a: b, c]", "[{<a>:<b>}=a: b <c>]=[a: b, c]"),
    ("? a\n: b\n", "{<a>:<b>}=? a\n: b"),
    (
      "a: |  # note\n  b\n  c\n\n# note\nd: e\n",
      "{<a>:<|  # note\n  b\n  c> <d>:<e>}=" + "a: |  # note\n  b\n  c\n\n# note\nd: e"
    ),
    ("a: >-  # note\nb: c", "{<a>:<>-> <b>:<c>}=a: >-  # note\nb: c"),
    ("a: b\n  c\nd: e", "{<a>:<b\n  c> <d>:<e>}=a: b\n  c\nd: e"),
    ("\u{FEFF}甲: 乙\r\n𠀀: '丙'\r\n", "{<甲>:<乙> <𠀀>:<'丙'>}=甲: 乙\r\n𠀀: '丙'"),
    (
      "楼上: |\r\n  漏水😀\r\n\r\n  了\r\n下: x\r\n",
      "{<楼上>:<|\r\n  漏水😀\r\n\r\n  了> <下>:<x>}=" + "楼上: |\r\n  漏水😀\r\n\r\n  了\r\n下: x"
    ),
    ("--- # first\na: b\n...\n# end\n", "{<a>:<b>}=a: b"),
    ("\"<<\": a\n", "{<\"<<\">:<a>}=\"<<\": a"),
  ]

  @Test("every node stands where it is written", arguments: trees)
  func ranges(text: String, expected: String) throws {
    let result = read(text)
    #expect(result.diagnostics.isEmpty)
    #expect(outline(try #require(result.root), in: file(text)) == expected)
  }

  @Test("a value that is absent has a place right after the colon, or after the key without one")
  func absentValues() throws {
    for (text, before) in [
      ("a:   # note\nb: c", "a:"), ("a:\n", "a:"), ("{a: , b: c}", "{a:"), ("{a , b: c}", "{a"),
      ("? a", "? a"),
    ] {
      let value = try #require(read(text).root?.asMapping.value?.first?.value)
      #expect(value.location.range == ByteRange(before.utf8.count, before.utf8.count), "\(text)")
    }
  }

  @Test(
    "a file with nothing in it has no tree and no finding",
    arguments: ["", "\n", "# note\n", "---\n", "\u{FEFF}", "--- # x\n...\n"])
  func empty(text: String) {
    #expect(read(text) == YAMLResult(root: nil, diagnostics: []))
  }

  @Test("scalars keep their text and how they were written")
  func styles() throws {
    let root = try #require(read("[no, '0777', \"12:30\", ~]").root)
    #expect(
      root.everything.dropFirst().map(\.content) == [
        .scalar(YAMLScalar("no")), .scalar(YAMLScalar("0777", style: .singleQuoted)),
        .scalar(YAMLScalar("12:30", style: .doubleQuoted)), .scalar(YAMLScalar("~")),
      ])
  }

  @Test("sixty-four levels are read")
  func depth() {
    let deepest = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(read(deepest).root != nil)
    #expect(findings(read("[\(deepest)]"), in: file("[\(deepest)]")) == ["too-deep ["])
  }
}
