import Foundation
import Testing

@Suite("fenliu diff")
struct DiffCommandTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "fenliu-\(UUID().uuidString)")
    .path
  private func remove() { try? FileManager.default.removeItem(atPath: folder) }

  private func git(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      ["git", "-C", folder, "-c", "user.name=t", "-c", "user.email=t@example.org"] + arguments
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  /// A repository with a pack whose second version sends noise elsewhere.
  private func repository() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try git(["init", "-q"])
    let rules = folder + "/rules"
    try FileManager.default.copyItem(atPath: Command.fixtures + "/rules", toPath: rules)
    try git(["add", "-A"])
    try git(["commit", "-q", "-m", "one"])
    let file = URL(filePath: rules + "/rules.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    let changed = text.replacing("send: mediation", with: "send: police")
    try #require(changed != text)
    try Data(changed.utf8).write(to: file)
  }

  private func diff(_ arguments: [String], input: String = "") throws -> Command {
    try Command.run(
      ["diff"] + arguments, input: Data(input.utf8), environment: ["LC_ALL": "C", "PATH": "/usr/bin:/bin"],
      folder: folder)
  }

  @Test("revisions and folders, and what is the same")
  func revisions() throws {
    defer { remove() }
    try repository()
    let record = #"{"id": "a", "text": "楼上天天跳绳"}"#
    for (old, new) in [("HEAD", "rules"), ("HEAD:rules", "./rules")] {
      let command = try diff([old, new, "--cases", "-"], input: record)
      #expect(command.status == 0)
      #expect(command.output.contains("1 case · 1 decided otherwise · 1 moves"))
      #expect(command.output.contains("rule changed: "))
    }
    let same = try diff(["HEAD", "HEAD:rules", "--cases", "-"], input: record)
    #expect(same.output.contains("Both versions mean the same."))
  }

  @Test(
    "what cannot be read is said plainly",
    arguments: [
      ("HEAD~9", "there is no revision `HEAD~9`"), ("HEAD:nowhere", "there is no folder `nowhere`"),
      ("nothing", "neither a folder nor a git revision"), ("--upload-pack=x", "Error: "),
    ])
  func unreadable(_ name: String, _ message: String) throws {
    defer { remove() }
    try repository()
    let command = try diff([name, "rules", "--cases", "-"], input: #"{"text": "x"}"#)
    #expect(command.status == (name.hasPrefix("-") ? 64 : 66))
    #expect(command.errors.contains(message))
  }

  @Test("statuses", arguments: [(#"{"id": "a"}"#, 3), ("", 66), (#"{"text": "x"}"#, 0)] as [(String, Int32)])
  func statuses(_ input: String, _ status: Int32) throws {
    defer { remove() }
    try repository()
    #expect(try diff(["rules", "rules", "--cases", "-"], input: input).status == status)
    #expect(try diff(["rules", "rules"]).status == 64)
  }

  @Test("a page goes to a file")
  func output() throws {
    defer { remove() }
    try repository()
    let command = try diff(
      ["HEAD", "rules", "--cases", "-", "--format", "html", "--output", "impact.html"],
      input: #"{"id": "a", "text": "楼上天天跳绳"}"#)
    #expect(command.status == 0 && command.output.isEmpty)
    let page = FileManager.default.contents(atPath: folder + "/impact.html") ?? Data()
    #expect(String(decoding: page, as: UTF8.self).hasPrefix("<!DOCTYPE html>"))
  }
}
