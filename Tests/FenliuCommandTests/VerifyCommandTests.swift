import Foundation
import Testing

@Suite("fenliu verify")
struct VerifyCommandTests {
  @Test(
    "exit statuses",
    arguments: [
      ([], 0), (["--corpus", "failing"], 1), (["--pack", "clashing", "--corpus", "corpus"], 1),
      (["--pack", "broken"], 1), (["--skip", "prove", "--skip", "mutation"], 0), (["--skip", "nothing"], 64),
      (["--format", "lcov"], 64), (["--pack", "nowhere"], 66), (["--corpus", "nowhere"], 66),
    ] as [([String], Int32)])
  func statuses(arguments: [String], status: Int32) throws {
    #expect(try Command.run(["verify"] + arguments).status == status)
  }

  @Test(
    "each form of the output",
    arguments: [
      ("text", "verified\n"), ("json", #""holds": true"#), ("github", "✓ prove: "), ("junit", "<testsuites "),
      ("sarif", #""version": "2.1.0""#),
    ])
  func formats(format: String, expected: String) throws {
    #expect(try Command.run(["verify", "--format", format, "--lang", "en"]).output.contains(expected))
  }

  @Test("a conflict that no case shows is marked at its place")
  func conflict() throws {
    let command = try Command.run(
      ["verify", "--pack", "clashing", "--corpus", "empty", "--format", "github", "--lang", "en"])
    #expect(command.output.contains("::error file=clashing/pack.yaml,line="))
    #expect(command.output.contains("✗ prove: "))
  }
}
