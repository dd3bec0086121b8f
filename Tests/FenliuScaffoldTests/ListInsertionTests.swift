import FenliuSource
import Testing

@testable import FenliuScaffold

@Suite("A new item stands at the end of its list, and nothing else changes")
struct ListInsertionTests {
  /// A file before and after; `+` marks the lines that are new.
  private static let cases: [(String, String)] = [
    ("rules:\n  - id: a\n", "rules:\n  - id: a\n+\n+  - id: new\n+    x: y\n"),
    ("rules:\n- id: a\n", "rules:\n- id: a\n+\n+- id: new\n+  x: y\n"),
    ("rules:\n  -  id: a\n", "rules:\n  -  id: a\n+\n+  - id: new\n+    x: y\n"),
    (
      "rules:\n  - id: a  # 注\n    # of a\n\n  # of nothing\nterms: {}\n",
      "rules:\n  - id: a  # 注\n    # of a\n+\n+  - id: new\n+    x: y\n\n  # of nothing\nterms: {}\n"
    ),
    (
      "rules:\n  - id: a\nterms:\n  x: [漏水]\n",
      "rules:\n  - id: a\n+\n+  - id: new\n+    x: y\n+\nterms:\n  x: [漏水]\n"
    ),
    (
      "rules:\n  - text: |\n      漏水\n      渗水\n\n\n# end\n",
      "rules:\n  - text: |\n      漏水\n      渗水\n+\n+  - id: new\n+    x: y\n\n\n# end\n"
    ),
    (
      "rules:\n  - {id: a,\n     b: [c,\n      d]}\n",
      "rules:\n  - {id: a,\n     b: [c,\n      d]}\n+\n+  - id: new\n+    x: y\n"
    ),
    ("terms:\n  x: [漏水]\n", "terms:\n  x: [漏水]\n+\n+rules:\n+  - id: new\n+    x: y\n"),
    ("", "+rules:\n+  - id: new\n+    x: y\n"),
  ]

  @Test(arguments: cases)
  func linesAreAdded(_ before: String, _ after: String) throws {
    let lines = after.split(separator: "\n", omittingEmptySubsequences: false)
    let expected = lines.map { $0.hasPrefix("+") ? String($0.dropFirst()) : String($0) }
    let (bytes, line) = try #require(inserting(into: before))
    #expect(String(decoding: bytes, as: UTF8.self) == expected.joined(separator: "\n"))
    #expect(expected[line - 1].contains("- id: new"))
  }

  @Test func lastLineWithoutABreakGetsOne() throws {
    let (bytes, line) = try #require(inserting(into: "rules:\n  - id: a"))
    #expect(String(decoding: bytes, as: UTF8.self) == "rules:\n  - id: a\n\n  - id: new\n    x: y\n")
    #expect(line == 4)
  }

  @Test func lineBreaksAreThoseOfTheFile() throws {
    let (bytes, _) = try #require(inserting(into: "rules:\r\n  - id: a\r\n"))
    #expect(
      Array(bytes) == Array("rules:\r\n  - id: a\r\n\r\n  - id: new\r\n    x: y\r\n".utf8))
  }

  @Test(arguments: [
    "rules: [{id: a}]\n", "{rules: [{id: a}]}\n", "rules: a\n", "- a\n", "rules:\n  -\n    id: a\n",
  ])
  func otherwiseWrittenListsAreLeftAlone(_ text: String) {
    #expect(inserting(into: text) == nil)
  }

  private func inserting(into text: String) -> (bytes: [UInt8], line: Int)? {
    ListInsertion(into: SourceFile(name: "a.yaml", text: text), section: "rules")
      .inserting(["- id: new", "  x: y"])
  }
}
