import Foundation
import Testing

@Suite("fenliu explain")
struct ExplainCommandTests {
  private func explain(_ arguments: String..., input: String) throws -> Command {
    try Command.run(["explain", "--pack", "rules"] + arguments, input: input)
  }

  @Test("the first three lines say where, how soon and what about")
  func verdict() throws {
    let command = try explain("--lang", "zh", input: #"{"id":"a","text":"楼上跳绳","received":"2026-09-01"}"#)
    #expect(command.status == 0)
    #expect(command.lines.prefix(3) == ["送往  咨询室", "缓急  普通 · 30天内（最迟 2026-10-01）", "事由  邻里噪声"])
    #expect(command.output.contains("楼上【跳绳】"))
  }

  @Test("nobody sees colours in a pipe", arguments: [[:], ["NO_COLOR": "1"]] as [[String: String]])
  func noColour(environment: [String: String]) throws {
    let command = try Command.run(
      ["explain", "--pack", "rules"], input: "楼上跳绳", environment: environment)
    #expect(!command.output.contains("\u{1B}"))
  }

  @Test("several cases are set apart; errors stand in their place")
  func several() throws {
    let command = try explain(input: "{\"text\":\"x\"}\n{}\n{\"text\":\"y\"}")
    #expect(command.status == 3)
    #expect(command.lines.count { $0.hasPrefix("────") } == 2)
    #expect(command.output.contains("[missing-text]"))
  }

  @Test("no case at all is told")
  func none() throws {
    let command = try explain(input: " \n")
    #expect(command.status == 66)
    #expect(command.output.isEmpty)
    #expect(command.errors == "fenliu: there is no case in the input\n")
  }

  @Test("one case is one JSON object")
  func json() throws {
    let command = try explain("--format", "json", input: "楼上跳绳")
    let object = try JSONSerialization.jsonObject(with: Data(command.output.utf8)) as? [String: Any]
    #expect(object?["case"] as? String == "stdin")
  }
}

@Suite("fenliu explain --why-not")
struct ExplainWhyNotCommandTests {
  private func explain(_ arguments: String..., input: String = "楼上跳绳") throws -> Command {
    try Command.run(["explain", "--pack", "rules"] + arguments, input: input)
  }

  @Test("a place where the case did not go: what to ask for it to go there")
  func destination() throws {
    let command = try explain("--lang", "en", "--why-not", "police")
    #expect(command.status == 0)
    #expect(command.output.contains("why not “police station”"))
    #expect(command.output.contains("ask       has anyone asked them to stop → yes"))
  }

  @Test("a place where the case did go is told to be that")
  func reached() throws {
    let command = try explain("--lang", "en", "--why-not", "mediation", "-")
    #expect(command.status == 0)
    #expect(command.output.contains("the case does come to “consultation room”:"))
  }

  @Test("a title or a kind with an id will do as well", arguments: ["派出所", "destination:police"])
  func otherNames(name: String) throws {
    #expect(try explain("--lang", "zh", "--why-not", name).output.contains("为什么不是“派出所”"))
  }

  @Test(
    "an unknown name is refused, and the nearest known one told",
    arguments: [
      ("polise", "en", "there is no destination, issue, category or rule `polise`; did you mean `police`?"),
      ("neighbor", "zh", "没有叫 `neighbor` 的去处、事项、类别或规则，是否指 `noise.neighbor`"),
      ("x", "en", "there is no destination, issue, category or rule `x`"),
    ])
  func unknownName(name: String, language: String, message: String) throws {
    let command = try explain("--lang", language, "--why-not", name)
    #expect(command.status == 64)
    #expect(command.output.isEmpty)
    #expect(command.errors == "fenliu: \(message)\n")
  }

  @Test("no more rules than asked for, and at least one")
  func limit() throws {
    let command = try explain("--why-not", "noise", "--limit", "1", input: "楼上")
    #expect(command.output.contains("1."))
    #expect(!command.output.contains("2."))
    #expect(try explain("--why-not", "noise", "--limit", "0").status == 64)
  }

  @Test("one case is one JSON object")
  func json() throws {
    let command = try explain("--format", "json", "--why-not", "police")
    let object = try JSONSerialization.jsonObject(with: Data(command.output.utf8)) as? [String: Any]
    #expect(object?["reached"] as? Bool == false)
    #expect((object?["rules"] as? [Any])?.count == 1)
  }
}
