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
