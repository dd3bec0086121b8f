import Foundation
import Testing

@Suite("fenliu check --fix")
struct FixCommandTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "fenliu-\(UUID().uuidString)")
    .path
  private var rules: String { folder + "/broken" }
  private func remove() { try? FileManager.default.removeItem(atPath: folder) }

  /// A copy of the broken pack, to be changed.
  private func copy() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: Command.fixtures + "/broken", toPath: rules)
  }
  private func read() -> String {
    String(decoding: FileManager.default.contents(atPath: rules + "/rules.yaml") ?? Data(), as: UTF8.self)
  }

  @Test("the pack is mended, and it is said how")
  func fixes() throws {
    defer { remove() }
    try copy()
    let fix = try Command.run(["check", "--fix", "--pack", rules])
    #expect(fix.status == 0)
    #expect(fix.lines.first?.contains("broken/rules.yaml:") == true)
    #expect(fix.lines.first?.hasSuffix("write `police` [unknown-name]") == true)
    #expect(fix.errors == "fenliu: 1 edit applied in 1 file\n")
    #expect(!read().contains("polce"))
    let again = try Command.run(["check", "--fix", "--pack", rules])
    #expect(again.errors == "fenliu: 0 edits applied\n")
  }

  @Test("a dry run shows a difference and writes nothing")
  func dryRun() throws {
    defer { remove() }
    try copy()
    let before = read()
    let fix = try Command.run(["check", "--fix", "--dry-run", "--pack", rules])
    #expect(fix.status == 0)
    #expect(fix.output.hasPrefix("--- a/"))
    #expect(fix.lines.contains { $0.hasPrefix("-") && $0.contains("polce") })
    #expect(fix.lines.contains { $0.hasPrefix("+") && $0.contains("police") })
    #expect(read() == before)
    #expect(try Command.run(["check", "--dry-run", "--pack", rules]).status == 64)
  }

  @Test("edits for programs")
  func json() throws {
    defer { remove() }
    try copy()
    let fix = try Command.run(["check", "--fix", "--format", "json", "--pack", rules])
    #expect(fix.output.contains(#""replacement": "police""#))
    #expect(fix.output.contains(#""diagnostics": []"#))
    #expect(fix.errors.isEmpty)
  }
}
