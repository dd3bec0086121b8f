import FenliuMutation
import FenliuSource
import Testing

@Suite("Lines that a commit touched")
struct ChangedLinesTests {
  private static let file = SourceFile(
    name: "rules/a.yaml", text: (1...20).map { "line \($0)\n" }.joined())

  private func touched(_ patch: String) -> [Int] {
    let changed = ChangedLines(patch: patch) { "rules/" + $0 }
    return (1...20).filter { line in
      let place = SourceLocation(file: Self.file.name, range: Self.file.lines.range(ofLine: line))
      return changed.touch(place, in: [Self.file])
    }
  }

  @Test(
    "are read from a patch",
    arguments: [
      ("@@ -3 +3 @@", [3]), ("@@ -3,2 +4,3 @@ rules:", [4, 5, 6]), ("@@ -7,2 +6,0 @@", [6, 7]),
      ("@@ -1,2 +0,0 @@", [1]), ("@@ -1 +1 @@\n-a\n+b\n@@ -9 +9,2 @@", [1, 9, 10]),
      ("@@ nonsense", []), ("@@ -1 +99999999999999999999 @@", []), ("@@ -1 +-5,2 @@", []),
    ] as [(String, [Int])])
  func hunks(hunk: String, lines: [Int]) {
    #expect(touched("diff --git a/a.yaml b/a.yaml\n--- a/a.yaml\n+++ b/a.yaml\n\(hunk)\n") == lines)
  }

  @Test("of other files, and of files that are gone, do not count")
  func otherFiles() {
    #expect(touched("--- a/b.yaml\n+++ b/b.yaml\n@@ -3 +3 @@\n") == [])
    #expect(touched("--- a/a.yaml\n+++ /dev/null\n@@ -1,20 +0,0 @@\n") == [])
  }

  @Test("a place of several lines is touched by any of them, and a new file everywhere")
  func places() {
    var changed = ChangedLines()
    let whole = SourceLocation(file: Self.file.name, range: ByteRange(0, Self.file.bytes.count))
    #expect(!changed.touch(whole, in: [Self.file]))
    changed.add(7...7, of: Self.file.name)
    #expect(changed.touch(whole, in: [Self.file]))
    var new = ChangedLines()
    new.add(file: Self.file.name)
    #expect(new.touch(whole, in: [Self.file]))
  }
}
