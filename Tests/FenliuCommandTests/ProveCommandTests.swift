import Foundation
import Testing

@Suite("fenliu prove")
struct ProveCommandTests {
  @Test(
    "exit statuses",
    arguments: [
      (["rules"], 0), (["clashing"], 1), (["broken"], 1), (["warned"], 0), (["nowhere"], 66),
      (["rules", "--only", "rules-conflict"], 0), (["clashing", "--only", "idle-branch"], 0),
      (["clashing", "--only", "idle-field", "--strict"], 2),
      (["rules", "--only", "nonsense"], 64), (["rules", "--format", "xml"], 64),
    ] as [([String], Int32)])
  func statuses(arguments: [String], status: Int32) throws {
    #expect(try Command.run(["prove"] + arguments).status == status)
  }

  @Test("a conflict is shown with a case and what the engine decides of it")
  func witness() throws {
    let command = try Command.run(["prove", "clashing", "--only", "rules-conflict", "--lang", "en"])
    #expect(
      command.output.contains("error[rules-conflict]: the rules `noise.b` and `noise.a` can apply together"))
    #expect(command.output.contains("for example this case: text “"))
    #expect(command.output.contains("the engine decides: `noise` → a person decides"))
    #expect(command.errors.hasPrefix("2 questions: 1 proved never to be, 1 shown by a case, 0 undecided ("))
  }

  @Test("a witness in JSON is a case that is decided so")
  func json() throws {
    let command = try Command.run(["prove", "clashing", "--format", "json", "--only", "rules-conflict"])
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(command.output.utf8)) as? [String: Any])
    let finding = try #require((object["findings"] as? [[String: Any]])?.first)
    let record = try #require((finding["witness"] as? [String: Any])?["case"])
    let data = try JSONSerialization.data(withJSONObject: record)
    let decided = try Command.run(["route", "--pack", "clashing", "--format", "json"], input: data)
    #expect(decided.output.contains("review"))
  }

  @Test("findings as SARIF and as workflow commands")
  func formats() throws {
    let sarif = try Command.run(["prove", "clashing", "--format", "sarif"])
    #expect(try JSONSerialization.jsonObject(with: Data(sarif.output.utf8)) is [String: Any])
    #expect(sarif.output.contains(#""uri": "clashing/pack.yaml""#))
    let github = try Command.run(["prove", "./clashing", "--format", "github", "--lang", "en"])
    #expect(github.output.contains("::error file=clashing/pack.yaml,line="))
  }

  @Test("every code is explained")
  func explain() throws {
    let command = try Command.run(["check", "--explain", "rules-conflict", "--lang", "en"])
    #expect(command.status == 0)
    #expect(command.output.hasPrefix("rules-conflict (error)\n\nTwo rules about one issue"))
    let near = try Command.run(["prove", "rules", "--only", "rule-conflict", "--lang", "en"])
    #expect(near.errors == "fenliu: no proof finds `rule-conflict`; did you mean `rules-conflict`?\n")
  }
}
