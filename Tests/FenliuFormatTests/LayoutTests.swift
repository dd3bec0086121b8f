import FenliuTesting
import Foundation
import Testing

/// One layout: what was written, and what becomes of it.
struct LayoutExample: CustomTestStringConvertible {
  var name: String
  var written: String
  var expected: String
  var testDescription: String { name }

  init(_ name: String, _ written: String, _ expected: String) {
    self.name = name
    self.written = written
    self.expected = expected
  }
}

@Suite("The canonical layout")
struct LayoutTests {
  static let examples = [
    LayoutExample("indentation and spaces", "a :\n     b:   [ 1,2 ,  x y ]\n", "a:\n  b: [1, 2, x y]\n"),
    LayoutExample("lists stand two deeper than their key", "a:\n- 1\n-   2\n", "a:\n  - 1\n  - 2\n"),
    LayoutExample(
      "lists in lists", "a:\n  -\n    - 1\n    - 2\n  - - 3\n", "a:\n  - - 1\n    - 2\n  - - 3\n"),
    LayoutExample("braces around a single pair", "a: [b: c, {d: e,},]\n", "a: [{b: c}, {d: e}]\n"),
    LayoutExample("empty collections", "a: [ ]\nb: { }\n", "a: []\n\nb: {}\n"),
    LayoutExample(
      "missing values", "a:\n  b:\n  c: {d: , e: 1}\n  f:\n    -\n    - 1\n",
      "a:\n  b:\n  c: {d: , e: 1}\n  f:\n    -\n    - 1\n"),
    LayoutExample(
      "one blank line at most, and none at the start of a block",
      "\n\na:\n\n  b: 1\n\n\n  c: 2\n\n\n", "a:\n  b: 1\n\n  c: 2\n"),
    LayoutExample(
      "double quotes where they need no escape",
      "a: ['b', 'it''s', 'say \"x\"', 'c\\d', \"e\"]\n'k': 1\n",
      "a: [\"b\", \"it's\", 'say \"x\"', 'c\\d', \"e\"]\n\n\"k\": 1\n"),
    LayoutExample(
      "sections in block style",
      "rules: [{id: a, send: x}]\nterms: {漏水: [a, b]}\n",
      "rules:\n  - id: a\n    send: x\n\nterms:\n  漏水: [a, b]\n"),
    LayoutExample(
      "keys of a rule in the order of the reference",
      "rules:\n  - send: x\n    # why\n    when: {text: a}\n    id: b\n    title: {en: B, zh: 乙}\n",
      "rules:\n  - id: b\n    title: {zh: 乙, en: B}\n    # why\n    when: {text: a}\n    send: x\n"),
    LayoutExample(
      "an unknown key keeps all where they are",
      "rules:\n  - send: x\n    tile: y\n    id: b\n", "rules:\n  - send: x\n    tile: y\n    id: b\n"),
    LayoutExample(
      "a blank line between rules",
      "rules:\n  - id: a\n  # of b\n  - id: b\n    # closes b\n  # of c\n  - id: c\n",
      "rules:\n  - id: a\n\n  # of b\n  - id: b\n    # closes b\n\n  # of c\n  - id: c\n"),
    LayoutExample(
      "comments at every place",
      """
      #head

      a:   # of a
        # above b
        b: 1 # behind b
         # ends a
      # above c
      c:
      # above the item
      -  # in the item
       # above d
       d: 1
       # ends d
      # the end

      """,
      """
      #head

      a:  # of a
        # above b
        b: 1  # behind b
        # ends a

      # above c
      c:
        # above the item
        # in the item
        # above d
        - d: 1
          # ends d
      # the end

      """),
    LayoutExample(
      "comments within brackets",
      "a: [ # open\n  b # b\n  , # after the comma\n  # c\n  c, {d: # d\n e, f: g # g\n  } # last\n  # end\n  ] # behind\n",
      """
      a: [  # open
        b,  # b
        # after the comma
        # c
        c, {d:  # d
        e, f: g  # g
        }  # last
        # end
        ]  # behind

      """),
    LayoutExample(
      "a comment between key and value", "a: # x\n  # y\n  [1]\nb:\n  # z\n  2\n",
      "a:  # x\n  # y\n  [1]\n\nb:\n  # z\n  2\n"),
    LayoutExample(
      "block scalars",
      "a:\n      - |\n        x\n\n          y\n      - b: >-  # folded\n            z\n\n        c: |2\n            two\n",
      "a:\n  - |\n    x\n\n      y\n  - b: >-  # folded\n      z\n\n    c: |2\n        two\n"),
    LayoutExample("a scalar that keeps its end", "a: |+\n    x\n\n\nb: 1\n", "a: |+\n  x\n\n\nb: 1\n"),
    LayoutExample(
      "scalars over several lines", "a: one\n     two\n\n     three\nb: [\"x\n  y\", z]\n",
      "a: one\n  two\n\n  three\n\nb: [\"x\n  y\", z]\n"),
    LayoutExample(
      "document marks", "# head\n--- # mark\na:   1\n...\n# tail\n",
      "# head\n---\n# mark\na: 1\n...\n# tail\n"),
    LayoutExample("line breaks of the file", "a:   1\r\n\r\n\r\nb: 2\r\n", "a: 1\r\n\r\nb: 2\r\n"),
    LayoutExample("a byte order mark", "\u{FEFF}a:   1\n", "\u{FEFF}a: 1\n"),
    LayoutExample("no line break at the end", "a:   1", "a: 1\n"),
    LayoutExample("nothing but a comment", "\n # only\n", "\n # only\n"),
  ]

  @Test(arguments: examples)
  func lays(_ example: LayoutExample) {
    #expect(formatted(example.written) == example.expected)
    #expect(formatted(example.expected) == example.expected)
  }

  @Test("long brackets are filled, a Chinese character taking two columns")
  func fills() throws {
    let phrases = (0..<40).map { $0.isMultiple(of: 3) ? "phrase \($0)" : "词语\($0)" }
    let text = try #require(formatted("terms:\n  漏水: [\(phrases.joined(separator: ","))]\n"))
    expectGolden(text, named: "filled")
    #expect(text.split(separator: "\n").allSatisfy { $0.displayWidth.value <= 120 })
  }

  @Test("what cannot be kept is refused", arguments: ["? a\n: b\n", "a: [? b : c]\n"])
  func refuses(_ text: String) {
    #expect(formatted(text) == nil)
  }

  @Test(
    "errors in the YAML are refused",
    arguments: ["a: [1\n", "a: &x 1\n", "a: 1\na: 2\n", "a: 1\n---\nb: 2\n", "%YAML 1.1\n---\na: 1\n"])
  func leavesErrors(_ text: String) {
    #expect(formatted(text) == nil)
  }

  @Test("the examples on the page of the module are in the layout they describe")
  func page() throws {
    let page = try #require(
      Shipped.root?.appending(path: "Sources/FenliuFormat/FenliuFormat.docc/FenliuFormat.md"))
    let text = try String(contentsOf: page, encoding: .utf8)
    let examples = text.components(separatedBy: "```text\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
    #expect(examples.count == 2)
    for example in examples { #expect(formatted(example) == example) }
  }
}
