import FenliuRules
import FenliuSource
import FenliuTesting
import Foundation
import Testing

struct PackFolderTests {
  private let folder = FileManager.default.temporaryDirectory.appending(
    path: "fenliu-\(UUID().uuidString)/rules")

  private func write(_ text: String, to path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  private func remove() { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }

  private func expectFindings(_ code: String) {
    let result = PackLoader().load(folder: folder.path)
    #expect(result.ruleSet == nil)
    #expect(result.diagnostics.map(\.kind.code) == [code])
    let texts = [Language.english, .chinese].map { plain(result, language: $0) }
    let shown = texts.joined(separator: "\n").replacing(folder.path, with: "rules")
    expectGolden(shown, named: "findings/\(code)")
  }

  @Test func filesAreReadRecursivelyInByteOrder() throws {
    defer { remove() }
    for name in ["b.yaml", "a/z.yml", "B.yaml", "a.yaml", ".hidden.yaml", ".git/x.yaml", "notes.txt"] {
      try write("", to: name)
    }
    let result = PackLoader().load(folder: folder.path + "/")
    #expect(result.sources.map(\.name) == ["rules/B.yaml", "rules/a.yaml", "rules/a/z.yml", "rules/b.yaml"])
  }

  @Test func emptyFolder() throws {
    defer { remove() }
    try write("", to: "notes.txt")
    expectFindings("empty-pack")
  }

  @Test func missingFolder() {
    expectFindings("unreadable-path")
  }

  @Test func danglingLink() throws {
    defer { remove() }
    try write("", to: "a.yaml")
    try FileManager.default.createSymbolicLink(
      atPath: folder.appending(path: "b.yaml").path, withDestinationPath: "nowhere.yaml")
    let result = PackLoader().load(folder: folder.path)
    #expect(result.diagnostics.map(\.kind.code) == ["unreadable-path"])
  }

  @Test func linkToAFolderAbove() throws {
    defer { remove() }
    try write("", to: "inner/a.yaml")
    try FileManager.default.createSymbolicLink(
      atPath: folder.appending(path: "inner/up").path, withDestinationPath: "..")
    expectFindings("symlink-loop")
  }
}
