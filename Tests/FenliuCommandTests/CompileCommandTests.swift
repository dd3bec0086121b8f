import Foundation
import Testing

@Suite("fenliu compile")
struct CompileCommandTests {
  /// A new folder, and the file in it that a pack was compiled into.
  private static func compiled(_ pack: String = "rules") throws -> (folder: URL, file: String) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "fenliu-\(UUID().uuidString)")
    let file = folder.appending(path: "pack.fenliu").path
    let command = try Command.run(["compile", "--pack", pack, "-o", file])
    try #require(command.status == 0, "\(command.errors)")
    return (folder, file)
  }

  private static let record = #"{"id":"a","text":"楼上跳绳","received":"2026-09-01"}"# + "\n"

  @Test(
    "what is decided and told is the same as from the rules",
    arguments: [
      ["route"], ["route", "--format", "ndjson"], ["route", "--format", "csv"], ["explain"],
      ["explain", "--format", "json"], ["explain", "--lang", "zh", "--why-not", "police"],
      ["test", "--corpus", "corpus"], ["test", "--corpus", "failing"],
    ])
  func sameBytes(arguments: [String]) throws {
    let (folder, file) = try Self.compiled()
    defer { try? FileManager.default.removeItem(at: folder) }
    let input = arguments[0] == "test" ? "" : Self.record
    let fromRules = try Command.run(arguments + ["--pack", "rules"], input: input)
    let fromFile = try Command.run(arguments + ["--pack", file], input: input)
    #expect(fromFile.output == fromRules.output)
    #expect(fromFile.errors == fromRules.errors)
    #expect(fromFile.status == fromRules.status)
    #expect(!fromRules.output.isEmpty)
  }

  @Test("the same pack makes the same file, in one piece")
  func reproducible() throws {
    let (first, second) = (try Self.compiled(), try Self.compiled())
    defer { for folder in [first.folder, second.folder] { try? FileManager.default.removeItem(at: folder) } }
    #expect(
      FileManager.default.contents(atPath: first.file) == FileManager.default.contents(atPath: second.file))
    #expect(try FileManager.default.contentsOfDirectory(atPath: first.folder.path) == ["pack.fenliu"])
  }

  @Test("the report says what was made, to people and to programs")
  func report() throws {
    let (folder, file) = try Self.compiled()
    defer { try? FileManager.default.removeItem(at: folder) }
    let text = try Command.run(["compile", "-o", file, "--lang", "zh"])
    #expect(text.output.hasPrefix("\(file)：2 条规则，"))
    let json = try Command.run(["compile", "-o", file, "--format", "json"])
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(object["file"] as? String == file)
    #expect(object["bytes"] as? Int == FileManager.default.contents(atPath: file)?.count)
    #expect((object["pack"] as? String)?.count == 64)
  }

  @Test("--check tells whether a file is of these rules")
  func check() throws {
    let (folder, file) = try Self.compiled()
    defer { try? FileManager.default.removeItem(at: folder) }
    let current = try Command.run(["compile", "--check", file])
    #expect(current.status == 0)
    #expect(current.output.contains("of these rules"))
    let other = try Command.run(["compile", "--check", file, "--pack", "clashing", "--format", "json"])
    #expect(other.status == 1)
    #expect(other.output.contains(#""current": false"#))
    #expect(try Command.run(["compile", "--check", "rules/rules.yaml"]).status == 66)
    #expect(try Command.run(["compile", "--check", file, "-o", file]).status == 64)
  }

  @Test("a pack with errors is not compiled, and an older file stays")
  func errors() throws {
    let (folder, file) = try Self.compiled()
    defer { try? FileManager.default.removeItem(at: folder) }
    let before = FileManager.default.contents(atPath: file)
    let command = try Command.run(["compile", "--pack", "broken", "-o", file])
    #expect(command.status == 1)
    #expect(command.output.isEmpty)
    #expect(command.errors.contains("error["))
    #expect(FileManager.default.contents(atPath: file) == before)
    #expect(try Command.run(["compile", "-o", folder.path]).status == 73)
  }

  @Test("a file that does not fit is refused, with the reason")
  func damage() throws {
    let (folder, file) = try Self.compiled()
    defer { try? FileManager.default.removeItem(at: folder) }
    var bytes = try #require(FileManager.default.contents(atPath: file))
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: URL(filePath: file))
    let command = try Command.run(["route", "--pack", file], input: Self.record)
    #expect(command.status == 66)
    #expect(command.output.isEmpty)
    #expect(command.errors.contains("error[damaged-compiled-pack]: "))
  }

  @Test(
    "commands that need the rules themselves say so",
    arguments: [
      ["check"], ["prove"], ["coverage"], ["mutate"], ["verify"], ["new", "rule", "a.b"], ["compile"],
      ["suggest", "--expect", "destination=police"],
    ])
  func needsFolder(arguments: [String]) throws {
    let (folder, file) = try Self.compiled()
    defer { try? FileManager.default.removeItem(at: folder) }
    let place = arguments[0] == "prove" ? [file] : ["--pack", file]
    let command = try Command.run(arguments + place, input: Self.record)
    #expect(command.status == 66, "\(command.errors)")
    #expect(command.errors.contains("needs the folder of the rules"), "\(command.errors)")
  }

  @Test("what was compiled can be compared with the rules of today")
  func diff() throws {
    let (folder, file) = try Self.compiled()
    defer { try? FileManager.default.removeItem(at: folder) }
    let cases = folder.appending(path: "cases.ndjson")
    try Data(Self.record.utf8).write(to: cases)
    let command = try Command.run(["diff", file, "rules", "--cases", cases.path])
    #expect(command.status == 0, "\(command.errors)")
    #expect(!command.output.isEmpty)
  }
}
