import Testing

@Suite("fenliu coverage")
struct CoverageCommandTests {
  @Test(
    "exit statuses",
    arguments: [
      ([], 0), (["--fail-under", "rules=100"], 0), (["--fail-under", "decisive=100"], 1),
      (["--fail-under", "10"], 0), (["--fail-under", "many"], 64), (["--corpus", "nowhere"], 66),
      (["--corpus", "empty"], 1), (["--pack", "broken"], 1), (["--corpus", "failing"], 0),
    ] as [([String], Int32)])
  func statuses(arguments: [String], status: Int32) throws {
    #expect(try Command.run(["coverage"] + arguments).status == status)
  }

  @Test(
    "each form of the output",
    arguments: [
      ("text", "total"), ("json", #""figures": {"#), ("lcov", "SF:rules/"), ("html", "<!DOCTYPE html>"),
    ])
  func formats(format: String, expected: String) throws {
    #expect(try Command.run(["coverage", "--format", format]).output.contains(expected))
  }

  @Test("what is not exercised is named with its place")
  func missing() throws {
    let output = try Command.run(["coverage", "--lang", "en", "--misses", "all"]).output
    #expect(output.contains("never decides"))
    #expect(output.contains("rules/"))
    #expect(try !Command.run(["coverage", "--misses", "0"]).output.contains("never decides"))
  }
}
