import Foundation
import Testing

@Suite("fenliu fmt")
struct FmtCommandTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "fenliu-\(UUID().uuidString)")
    .path

  private func write(_ text: String, _ name: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name)"))
  }
  private func read(_ name: String) -> String? {
    FileManager.default.contents(atPath: "\(folder)/\(name)").map { String(decoding: $0, as: UTF8.self) }
  }
  private func remove() { try? FileManager.default.removeItem(atPath: folder) }

  @Test("standard input goes to standard output")
  func standardInput() throws {
    let command = try Command.run(["fmt", "-"], input: "a:   [ 1,2]\n")
    #expect(command.status == 0)
    #expect(command.output == "a: [1, 2]\n")
    #expect(command.errors.isEmpty)
    let refused = try Command.run(["fmt", "-"], input: "a: [1\n")
    #expect(refused.status == 1)
    #expect(refused.output.isEmpty)
    #expect(refused.errors.contains("error[unclosed-bracket]") && refused.errors.contains("<stdin>:"))
  }

  @Test("check names what would change and writes nothing; without it files are rewritten once")
  func checkAndRewrite() throws {
    defer { remove() }
    try write("a:   1\n", "loose.yaml")
    try write("a: 1\n", "tidy.yaml")
    let check = try Command.run(["fmt", "--check", folder])
    #expect(check.status == 1)
    #expect(check.output == "\(folder)/loose.yaml\n")
    #expect(check.errors == "fenliu: 2 files, 1 to be formatted\n")
    #expect(read("loose.yaml") == "a:   1\n")
    let format = try Command.run(["fmt", folder])
    #expect(format.status == 0)
    #expect(format.output == "\(folder)/loose.yaml\n")
    #expect(read("loose.yaml") == "a: 1\n")
    #expect(try Command.run(["fmt", "--check", folder]).status == 0)
  }

  @Test("a file with errors is shown and left alone, the others are formatted")
  func errors() throws {
    defer { remove() }
    try write("a:   [1\n", "broken.yaml")
    try write("b:   1\n", "loose.yaml")
    let format = try Command.run(["fmt", folder])
    #expect(format.status == 1)
    #expect(format.errors.contains("error[unclosed-bracket]"))
    #expect(format.errors.hasSuffix("fenliu: 2 files, 1 formatted, 1 with errors left alone\n"))
    #expect(read("broken.yaml") == "a:   [1\n")
    #expect(read("loose.yaml") == "b: 1\n")
  }

  @Test("a symbolic link stays one, and permissions stay")
  func links() throws {
    defer { remove() }
    try write("a:   1\n", "real.yaml")
    let (real, link) = ("\(folder)/real.yaml", "\(folder)/link.yaml")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: real)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: real)
    #expect(try Command.run(["fmt", link]).status == 0)
    #expect(read("real.yaml") == "a: 1\n")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == real)
    let permissions = try FileManager.default.attributesOfItem(atPath: real)[.posixPermissions] as? Int
    #expect(permissions == 0o640)
  }

  @Test("what is not there", arguments: [["fmt", "nowhere.yaml"], ["fmt", "empty"]])
  func missing(_ arguments: [String]) throws {
    #expect(try Command.run(arguments).status == 66)
  }
}
