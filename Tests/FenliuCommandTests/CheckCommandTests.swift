import Testing

@Suite("fenliu check")
struct CheckCommandTests {
  @Test(
    "exit statuses",
    arguments: [
      (["--pack", "rules"], 0), (["--pack", "broken"], 1), (["--pack", "warned"], 0),
      (["--pack", "warned", "--strict"], 2), (["--pack", "rules", "--strict"], 0),
      (["--pack", "clashing"], 1), (["--pack", "clashing", "--no-proofs"], 0),
      (["--pack", "nowhere"], 66),
      (["--format", "xml"], 64), (["--lang", "fr"], 64),
    ] as [([String], Int32)])
  func statuses(arguments: [String], status: Int32) throws {
    #expect(try Command.run(["check"] + arguments).status == status)
  }

  @Test("the language is that of the locale, unless it is asked for")
  func language() throws {
    let chinese = ["LC_ALL": "", "LC_MESSAGES": "zh_CN.UTF-8", "LANG": "en_US.UTF-8"]
    #expect(try Command.run(["check", "--pack", "broken"], environment: chinese).output.contains("错误"))
    let english = ["LC_ALL": "C", "LANG": "zh_CN.UTF-8"]
    #expect(try Command.run(["check", "--pack", "broken"], environment: english).output.contains("error"))
    let asked = try Command.run(["check", "--pack", "nowhere", "--lang", "zh"], environment: english)
    #expect(asked.errors == "fenliu: 没有文件夹 `nowhere`\n")
  }

  @Test("an error shows its place and what was meant")
  func diagnostics() throws {
    let output = try Command.run(["check", "--pack", "broken"]).output
    #expect(output.contains("--> broken/rules.yaml:"))
    #expect(output.contains("`polce`"))
    #expect(output.contains("police"))
    #expect(output.hasSuffix("broken: 1 error\n"))
  }

  @Test("findings as JSON")
  func json() throws {
    let command = try Command.run(["check", "--pack", "broken", "--format", "json"])
    #expect(command.status == 1)
    #expect(command.output.contains(#""code": "unknown-name""#))
    #expect(command.output.contains(#""errors": 1"#))
  }

  @Test("what can be proved quickly is shown, and that it is not all")
  func proofs() throws {
    let output = try Command.run(["check", "--pack", "clashing", "--lang", "en"]).output
    #expect(output.contains("error[rules-conflict]: "))
    #expect(output.contains("= note: for example this case: "))
    let lines = output.split(separator: "\n")
    #expect(
      lines.dropLast().last?.hasPrefix("clashing: ") == true
        && lines.last?.hasPrefix("quick proofs: ") == true)
    #expect(lines.last?.hasSuffix("0 not asked; `fenliu prove` asks the rest") == true)
    let skipped = try Command.run(["check", "--pack", "clashing", "--lang", "en", "--no-proofs"]).output
    #expect(!skipped.contains("rules-conflict") && !skipped.contains("quick proofs"))
  }

  @Test(
    "proofs in every form of the output",
    arguments: [("json", #""proofs": {"#), ("sarif", "rules-conflict"), ("github", "::error ")])
  func proofFormats(format: String, expected: String) throws {
    let output = try Command.run(["check", "--pack", "clashing", "--format", format]).output
    #expect(output.contains(expected) && output.contains("rules-conflict"))
  }
}
