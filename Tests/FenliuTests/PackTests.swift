import Fenliu
import Foundation
import Testing

struct PackTests {
  private static func pack() throws -> Pack {
    try Pack(files: [PackFile(name: "small.yaml", text: SmallPack.text)])
  }

  @Test func aPackSaysWhatItIs() throws {
    let pack = try Self.pack()
    #expect(pack.id == "small")
    #expect(pack.title == LocalizedText(chinese: "小包", english: "Small pack"))
    #expect(pack.version == "1.0")
    #expect(pack.fingerprint.count == 64)
    #expect(pack.findings.allSatisfy { $0.severity != .error })
  }

  @Test func aFolderAndItsFilesAreTheSamePack() throws {
    let folder = try SmallPack.folder()
    defer { SmallPack.remove(folder) }
    #expect(try Pack(folder: folder).fingerprint == Self.pack().fingerprint)
  }

  @Test func anErrorHasItsPlaceAndIsShownInBothLanguages() throws {
    let text = SmallPack.text.replacing("send: police", with: "send: polise")
    let error = try #require(throws: PackError.self) {
      try Pack(files: [PackFile(name: "small.yaml", text: text)])
    }
    let finding = try #require(error.findings.first { $0.severity == .error })
    #expect(finding.code == "unknown-name")
    #expect(finding.file == "small.yaml")
    let lines = text.components(separatedBy: "\n")
    #expect(lines[try #require(finding.line) - 1] == "    send: polise")
    #expect(finding.column == 11)
    #expect(finding.message.chinese.contains("`polise`"))
    #expect(finding.rendered(in: .english).hasPrefix("error[unknown-name]: "))
    #expect(finding.json.hasPrefix(#"{"code":"unknown-name","severity":"error""#))
    #expect(error.description.contains("write `police`"))
  }

  @Test func aFolderThatIsNotThereIsAFinding() throws {
    let error = try #require(throws: PackError.self) { try Pack(folder: "/no/such/folder") }
    #expect(error.findings.map(\.code) == ["unreadable-path"])
    #expect(error.findings.first?.line == nil)
  }

  @Test(arguments: [
    [], [PackFile(name: "a.yaml", text: "")], [PackFile(name: "", bytes: [0xFF, 0, 0xFE])],
    [PackFile(name: "a.yaml", text: SmallPack.text), PackFile(name: "b.yaml", text: SmallPack.text)],
  ])
  func whatIsNoPackIsRefused(files: [PackFile]) {
    #expect(throws: PackError.self) { try Pack(files: files) }
  }

  @Test func aCompiledPackIsTheSamePack() throws {
    let file = try SmallPack.compiled()
    defer { SmallPack.remove(file) }
    let (pack, compiled) = (try Self.pack(), try Pack(compiled: file))
    #expect(compiled.fingerprint == pack.fingerprint)
    #expect(compiled.title == pack.title)
    #expect(compiled.findings.isEmpty)
    for text in ["楼上天天跳绳", "今天天气很好"] {
      let theCase = Case(text: text, received: "2026-11-01", facts: ["households": 5])
      let (expected, decision) = (try pack.decide(theCase), try compiled.decide(theCase))
      #expect(decision.json() == expected.json())
      #expect(decision.explanation(in: .chinese) == expected.explanation(in: .chinese))
    }
    #expect(try Pack.open(file).fingerprint == pack.fingerprint)
  }

  @Test(arguments: [[], Array("pack: {}".utf8), [0x89, 0x46, 0x4C, 0x50, 0x0D, 0x0A, 0x1A, 0x0A]])
  func whatWasNotCompiledIsRefused(bytes: [UInt8]) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "fenliu-\(UUID().uuidString)")
    try Data(bytes).write(to: file)
    defer { SmallPack.remove(file.path) }
    let error = try #require(throws: PackError.self) { try Pack(compiled: file.path) }
    #expect(error.findings.count == 1)
    #expect(error.findings.first?.code.hasSuffix("compiled-pack") == true)
    #expect(throws: PackError.self) { try Pack.open(file.path) }
  }
}
