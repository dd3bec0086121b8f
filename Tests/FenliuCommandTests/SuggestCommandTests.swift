import Foundation
import Testing

@Suite("fenliu suggest")
struct SuggestCommandTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "fenliu-\(UUID().uuidString)")
    .path
  private func remove() { try? FileManager.default.removeItem(atPath: folder) }

  /// A folder with the rules of the tests, as `rules`, and a corpus with one case that fails.
  private func workFolder() throws {
    try FileManager.default.createDirectory(atPath: folder + "/corpus", withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: Command.fixtures + "/rules", toPath: folder + "/rules")
    let corpus = """
      cases:
        - {id: c-1, text: 楼上跳绳, expect: {primary: {destination: mediation}}}
        - {id: c-2, text: 楼上天天拍皮球, expect: {primary: {destination: mediation}}}

      """
    try Data(corpus.utf8).write(to: URL(filePath: folder + "/corpus/cases.yaml"))
  }

  private func suggest(_ arguments: [String], input: String = "") throws -> Command {
    try Command.run(
      ["suggest"] + arguments, input: Data(input.utf8), environment: ["LC_ALL": "en_US.UTF-8"],
      folder: folder)
  }

  @Test("a patch that git applies makes the case right, and nothing is changed before")
  func patch() throws {
    defer { remove() }
    try workFolder()
    let before = try rules()
    let told = try suggest(["corpus"])
    #expect(told.status == 0)
    #expect(told.output.contains("✗ c-2") && !told.output.contains("c-1\n"))
    let patch = try suggest(["corpus/cases.yaml", "--case-id", "c-2", "--patch", "1"])
    #expect(patch.status == 0)
    #expect(try rules() == before)
    try Data(patch.output.utf8).write(to: URL(filePath: folder + "/one.patch"))
    let git = Process()
    git.executableURL = URL(filePath: "/usr/bin/env")
    git.arguments = ["git", "apply", "one.patch"]
    git.currentDirectoryURL = URL(filePath: folder)
    try git.run()
    git.waitUntilExit()
    #expect(git.terminationStatus == 0)
    #expect(try rules() != before)
    let after = try suggest(["corpus", "--case-id", "c-2"])
    #expect(after.status == 0 && after.output.contains("is decided as wanted already"))
  }

  private func rules() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder + "/rules").sorted().map {
      try String(contentsOfFile: folder + "/rules/" + $0, encoding: .utf8)
    }
  }

  @Test("a labelled message says itself what is right")
  func label() throws {
    defer { remove() }
    try workFolder()
    let record = #"{"id": "a", "text": "楼上天天拍皮球", "label": {"destination": "mediation"}}"#
    let command = try suggest(["--format", "json"], input: record)
    #expect(command.status == 0)
    #expect(command.output.contains(#""kind": "phrase""#))
    #expect(try suggest(["--expect", "destination=police"], input: record).output.contains("`police`"))
  }

  @Test(
    "statuses",
    arguments: [
      ([], #"{"text": "楼上跳绳"}"#, 64), (["--expect", "destination=nowhere"], #"{"text": "楼上"}"#, 64),
      (["--expect", "destination=mediation"], #"{"text": "楼上跳绳"}"#, 0),
      (["--expect", "destination=mediation"], #"{"text": "？"}"#, 1),
      (["--expect", "destination=mediation"], "", 66),
      (["--expect", "destination=mediation"], #"{"id": "x"}"#, 3), (["corpus", "--case-id", "c-9"], "", 66),
      (["corpus", "--patch", "99"], "", 1), (["corpus", "--limit", "0"], "", 64), (["no-file.txt"], "", 66),
    ] as [([String], String, Int32)])
  func statuses(_ arguments: [String], _ input: String, _ status: Int32) throws {
    defer { remove() }
    try workFolder()
    #expect(try suggest(arguments, input: input).status == status)
  }
}
