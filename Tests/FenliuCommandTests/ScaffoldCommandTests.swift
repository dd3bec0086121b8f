import Foundation
import Testing

@Suite("fenliu init and fenliu new")
struct ScaffoldCommandTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "fenliu-\(UUID().uuidString)")
    .path
  private var places: [String] { ["--pack", folder + "/rules", "--corpus", folder + "/corpus"] }

  private func bytes(_ path: String) -> Data? { FileManager.default.contents(atPath: "\(folder)/\(path)") }
  private func remove() { try? FileManager.default.removeItem(atPath: folder) }

  @Test("what init makes passes, and is not overwritten")
  func starter() throws {
    defer { remove() }
    let made = try Command.run(["init", folder])
    #expect(made.status == 0)
    #expect(made.lines.count == 3)
    #expect(try Command.run(["check", "--strict", "--pack", folder + "/rules"]).status == 0)
    #expect(try Command.run(["test"] + places).status == 0)
    let before = bytes("rules/pack.yaml")
    #expect(try Command.run(["init", folder]).status == 73)
    #expect(bytes("rules/pack.yaml") == before)
  }

  @Test("a new rule is well formed, and says where it is")
  func newRule() throws {
    defer { remove() }
    _ = try Command.run(["init", folder])
    let before = try #require(bytes("rules/noise.yaml"))
    let made = try Command.run(["new", "rule", "noise.neighbor.pets", "--lang", "en"] + places)
    #expect(made.status == 0)
    #expect(made.lines.first?.hasPrefix("\(folder)/rules/noise.yaml:") == true)
    #expect(try #require(bytes("rules/noise.yaml")).starts(with: before))
    // Beside rules that send elsewhere, proofs tell of the conflict until the rule is finished.
    let check = ["check", "--strict", "--no-proofs", "--pack", folder + "/rules"]
    #expect(try Command.run(check).status == 0)
    #expect(try Command.run(["test"] + places).status == 0)
    #expect(try Command.run(["new", "rule", "noise.neighbor.pets"] + places).status == 64)
    #expect(try Command.run(["new", "rule", "x", "--pack", folder + "/none"]).status == 66)
  }

  @Test(
    "every command has a help that names its exit statuses",
    arguments: [["init"], ["new", "rule"], ["schema"]])
  func help(command: [String]) throws {
    let help = try Command.run(command + ["--help"])
    #expect(help.status == 0)
    #expect(help.output.contains("Exit status"))
  }
}
