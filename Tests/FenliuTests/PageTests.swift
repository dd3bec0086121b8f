import Foundation
import Testing

/// The pages about the library show Swift that was compiled and run.
struct PageTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The blocks of Swift in a page.
  private static func blocks(of page: String) throws -> [String] {
    try text(page).components(separatedBy: "```swift\n").dropFirst().map { rest in
      rest.components(separatedBy: "```")[0]
    }
  }

  /// What the tests have between `// page` and `// end`, as it would stand at the left margin.
  private static func compiled() throws -> Set<String> {
    let parts = try text("Tests/FenliuTests/PageExamples.swift").components(separatedBy: "    // page\n")
    return Set(
      parts.dropFirst().map { part in
        let lines = part.components(separatedBy: "    // end\n")[0].components(separatedBy: "\n")
        return lines.map { String($0.dropFirst(4)) }.joined(separator: "\n")
      })
  }

  @Test(arguments: [
    "Sources/Fenliu/Fenliu.docc/Fenliu.md": 6, "README.md": 1, "README.zh-CN.md": 1,
  ])
  func swiftOfThePagesIsCompiled(page: String, count: Int) throws {
    let compiled = try Self.compiled()
    let blocks = try Self.blocks(of: page)
    #expect(blocks.count == count)
    for block in blocks {
      #expect(compiled.contains(block), "\(page) shows what no test compiles:\n\(block)")
    }
  }
}
