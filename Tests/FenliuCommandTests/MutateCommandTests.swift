import Foundation
import Testing

@Suite("fenliu mutate")
struct MutateCommandTests {
  @Test(
    "exit statuses",
    arguments: [
      ([], 0), (["--fail-under", "1"], 0),
      (["--corpus", "failing", "--fail-under", "100"], 1),
      (["--strict"], 0), (["--corpus", "failing", "--strict"], 1),
      (["--fail-under", "many"], 64), (["--fail-under", "urgency=0,total=1"], 64),
      (["--fail-under", "1,urgency=1"], 0), (["--corpus", "failing", "--fail-under", "urgency=100"], 1),
      (["--in", "rules.yaml"], 0), (["--in", "rules/rules.yaml"], 0), (["--in", "rule.yaml"], 64),
      (["--only", "unless"], 0), (["--only", "nothing"], 64),
      (["--time-limit", "0", "--fail-under", "1"], 1), (["--corpus", "nowhere"], 66),
      (["--since", "--output=x"], 64), (["--since", "no-such-revision"], 66),
    ] as [([String], Int32)])
  func statuses(arguments: [String], status: Int32) throws {
    #expect(try Command.run(["mutate"] + arguments).status == status)
  }

  @Test(
    "each form of the output",
    arguments: [
      ("text", "total"), ("json", #""mutants": ["#), ("github", "::warning "), ("yaml", "cases:\n"),
    ])
  func formats(format: String, expected: String) throws {
    #expect(
      try Command.run(["mutate", "--corpus", "failing", "--format", format]).output.contains(expected))
  }

  @Test("the same on every run")
  func determinism() throws {
    let runs = try (0..<3).map { _ in try Command.run(["mutate", "--format", "json"]).output }
    #expect(Set(runs).count == 1 && !runs[0].isEmpty)
  }

  @Test("mutants are counted out to those written in some files")
  func files() throws {
    let all = try Command.run(["mutate", "--format", "json"]).output
    #expect(try Command.run(["mutate", "--in", "rules.yaml", "--format", "json"]).output == all)
    let wrong = try Command.run(["mutate", "--in", "rule.yaml"]).errors
    #expect(wrong.contains("did you mean 'rules.yaml'?"))
  }

  @Test("mutants are counted out to those that a commit touched")
  func since() throws {
    let files = FileManager.default
    let folder = files.temporaryDirectory.appending(path: "fenliu-\(UUID().uuidString)")
    defer { try? files.removeItem(at: folder) }
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in ["rules", "corpus"] {
      try files.copyItem(
        at: URL(filePath: Command.fixtures).appending(path: name), to: folder.appending(path: name))
    }
    func git(_ arguments: String...) throws {
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments =
        ["git", "-C", folder.path, "-c", "user.name=test", "-c", "user.email=test@example.com"] + arguments
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      try #require(process.terminationStatus == 0)
    }
    try git("init", "--quiet")
    try git("add", ".")
    try git("commit", "--quiet", "-m", "first")
    let options = [
      "--pack", folder.appending(path: "rules").path, "--corpus", folder.appending(path: "corpus").path,
    ]
    func mutants() throws -> [String] {
      try Command.run(["mutate", "--since", "HEAD", "--format", "json"] + options).lines
        .filter { $0.contains(#""id": "#) }
    }
    #expect(try mutants().isEmpty)
    let file = folder.appending(path: "rules/rules.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    try text.replacing("[跳绳, 拖椅子]", with: "[跳绳, 拖椅子, 蹦跳]").write(to: file, atomically: true, encoding: .utf8)
    let touched = try mutants()
    #expect(touched.contains { $0.contains("phrase:noise.first:蹦跳") })
    #expect(touched.allSatisfy { $0.contains("noise.first") })
  }
}
