import Foundation
import Testing

@Suite("Reports for other programs")
struct ReportFormatTests {
  @Test("findings as SARIF name files from where the command runs")
  func sarif() throws {
    let command = try Command.run(["check", "--pack", "broken", "--format", "sarif"])
    #expect(command.status == 1)
    let log = try JSONSerialization.jsonObject(with: Data(command.output.utf8)) as? [String: Any]
    #expect(log?["version"] as? String == "2.1.0")
    #expect(command.output.contains(#""uri": "broken/rules.yaml""#))
  }

  @Test("findings as workflow commands")
  func gitHubCheck() throws {
    let command = try Command.run(["check", "--pack", "./broken", "--format", "github", "--lang", "en"])
    #expect(command.status == 1)
    #expect(command.output.hasPrefix("::error file=broken/rules.yaml,line="))
    #expect(
      try Command.run(["check", "--pack", "rules", "--format", "github"]).output.contains("::") == false)
  }

  @Test("failures as JUnit, TAP and workflow commands", arguments: ["junit", "tap", "github"])
  func failures(format: String) throws {
    let failing = try Command.run(["test", "--corpus", "failing", "--format", format])
    #expect(failing.status == 1)
    #expect(failing.output.contains("noise-01"))
    #expect(try Command.run(["test", "--corpus", "corpus", "--format", format]).status == 0)
  }

  @Test("a diagnostic is explained in both languages")
  func explain() throws {
    let english = try Command.run(["check", "--explain", "unknown-key", "--lang", "en"])
    #expect(english.status == 0)
    #expect(english.output.hasPrefix("unknown-key (error)\n\nThe key means nothing here."))
    #expect(english.output.contains("error[unknown-key]: "))
    let chinese = try Command.run(["check", "--explain", "unknown-key", "--lang", "zh"])
    #expect(chinese.output.hasPrefix("unknown-key（错误）\n\n"))
    #expect(chinese.output.contains("错误[unknown-key]: "))
    let all = try Command.run(["check", "--explain", "all", "--lang", "en"])
    #expect(all.output.contains("\ntab-indentation (error)\n"))
    let json = try Command.run(["check", "--explain", "all", "--format", "json"]).output
    #expect(try JSONSerialization.jsonObject(with: Data(json.utf8)) is [Any])
  }

  @Test("an unknown diagnostic is a mistake of usage, with what was meant")
  func unknownCode() throws {
    let command = try Command.run(["check", "--explain", "unknwon-key", "--lang", "en"])
    #expect(command.status == 64)
    #expect(command.errors == "fenliu: there is no diagnostic `unknwon-key`; did you mean `unknown-key`?\n")
    #expect(command.output.isEmpty)
  }

  @Test("the schemas are JSON", arguments: ["pack", "corpus"])
  func schema(subject: String) throws {
    let command = try Command.run(["schema", subject])
    #expect(command.status == 0)
    let schema = try JSONSerialization.jsonObject(with: Data(command.output.utf8)) as? [String: Any]
    #expect(schema?["$schema"] as? String == "http://json-schema.org/draft-07/schema#")
  }
}
