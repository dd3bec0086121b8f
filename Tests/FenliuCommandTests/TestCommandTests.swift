import Testing

@Suite("fenliu test")
struct TestCommandTests {
  @Test(
    "exit statuses",
    arguments: [
      (["--corpus", "corpus"], 0), (["--corpus", "failing"], 1), (["--corpus", "empty"], 1),
      (["--corpus", "nowhere"], 66), (["--corpus", "rules"], 1),
      (["--corpus", "corpus", "--filter", "quiet"], 0),
      (["--corpus", "corpus", "--filter", "no such case"], 1),
      (["--corpus", "corpus", "--pack", "broken"], 1),
    ] as [([String], Int32)])
  func statuses(arguments: [String], status: Int32) throws {
    #expect(try Command.run(["test"] + arguments).status == status)
  }

  @Test("what is as expected is counted")
  func totals() throws {
    let command = try Command.run(["test", "--corpus", "corpus"])
    #expect(command.output == "6 checks: 5 passed, 0 failed, 1 known miss\n")
  }

  @Test("a failure says what was expected, what came and why")
  func failure() throws {
    let command = try Command.run(["test", "--corpus", "failing", "--lang", "zh"])
    #expect(command.output.contains("✗ noise-01  failing/noise.yaml:2"))
    #expect(command.output.contains("「跳绳」"))
    #expect(command.output.hasSuffix("共 3 项：通过 2，失败 1，已知不足 0\n"))
  }

  @Test("the result as JSON")
  func json() throws {
    let command = try Command.run(["test", "--corpus", "failing", "--format", "json"])
    #expect(command.output.contains(#""failed": 1"#))
    #expect(command.output.contains(#""words": ["#))
  }

  @Test(
    "every command has a help that names its exit statuses",
    arguments: ["check", "route", "explain", "ask", "test", "coverage", "mutate", "verify"])
  func help(command: String) throws {
    let help = try Command.run([command, "--help"])
    #expect(help.status == 0)
    #expect(help.output.contains("Exit status"))
  }
}
