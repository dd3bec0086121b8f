import FenliuProof
import FenliuRules
import FenliuSource
import Testing

/// What is proved and shown of single conditions: each can come true, shown by a case that the engine decided, or it
/// is proved that it never can.
@Suite("Conditions that can and cannot be")
struct ConditionProofTests {
  @Test(
    "can come true",
    arguments: [
      "{text: 楼梯}", "{text: {all: [楼梯, 跳楼]}}", "{none: [{text: 楼梯}]}",
      // A mask hides only where it stands.
      "{text: {all: [跳楼价, {terms: 轻生}]}}", "{text: 跳楼价, none: [{text: {terms: 轻生}}]}",
      // Zones are places: a word may stand in one and not in the other.
      "{text: {any: [楼梯], zone: title}, none: [{text: {any: [楼梯], zone: body}}]}",
      // A denied word is there, but does not count as said.
      "{text: 楼梯, none: [{text: {any: [楼梯], not-stance: denied}}]}", "{text: {any: [楼梯], stance: denied}}",
      "{text: {near: {of: [楼梯, 漏水], within: 3 characters}}}",
      "{text: {near: {of: [楼梯, 漏水], within: sentence, ordered: true}}}",
      // Near, but not so near.
      """
      {text: {near: {of: [楼梯, 漏水], within: 9 characters}},
        none: [{text: {near: {of: [楼梯, 漏水], within: 3 characters}}}]}
      """,
      "{text: {all: [楼梯, 漏水]}, none: [{text: {near: {of: [楼梯, 漏水], within: 30 characters}}}]}",
      "{text: {count: {at-least: 2, of: [漏水, 楼梯, 漏]}}}",
      "{households: {at-least: 3, less-than: 4}}", "{households: {unknown: true}, none: [{text: 楼梯}]}",
      "{kinds: {has-all: [a, b], has-none: c}}", "{kinds: {has-none: [a, b, c]}}", "{owed: {in: [3元, 5元]}}",
      "{day: {older-than: 10 days}, none: [{day: {older-than: 20 days}}]}", "{day: {within: 0 days}}",
      "{day: {within: 3 days, due-within: 3 days}}", "{day: {older-than: 1 year, from: 2020-01-01}}",
      "{street: {not-in: [长江路, 中山路]}}",
    ])
  func possible(condition: String) throws { #expect(try Self.codes(condition) == []) }

  @Test(
    "never come true",
    arguments: [
      "{text: 楼梯, none: [{text: 楼}]}", "{text: 上楼梯, none: [{text: {any: [楼梯, 电梯]}}]}",
      // Whole words only, in any inflection.
      "{text: {any: [the pipe leaks], latin: words}, none: [{text: leak}]}",
      // The mask fits nowhere over the word within the other.
      "{text: 要跳楼了, none: [{text: {terms: 轻生}}]}",
      "{text: {any: [楼梯], zone: title}, none: [{text: 楼梯}]}",
      "{text: {any: [上楼梯], zone: title}, none: [{text: {any: [楼梯], zone: title}}]}",
      "{text: {near: {of: [楼梯, 漏水], within: clause}}, none: [{text: 漏水}]}",
      // One phrase that is near enough in itself.
      "{text: 楼梯漏水, none: [{text: {near: {of: [楼梯, 漏水], within: 3 characters}}}]}",
      "{text: {any: [楼梯], not-stance: denied}, none: [{text: 楼梯}]}",
      "{households: {at-least: 3}, none: [{households: {more-than: 2}}]}",
      "{households: {less-than: 3, known: false}}", "{kinds: {has: a, has-none: [a, b]}}",
      "{day: {within: 10 days, older-than: 10 days}}", "{day: {older-than: 20 days, within: 10 days}}",
      "{day: {older-than: 1 year, due-within: 3 days}}",
      "{day: {older-than: 20 days}, none: [{day: {older-than: 10 days}}]}",
      "{street: 长江路, none: [{street: {known: true}}]}",
      "{at-least: {count: 2, of: [{text: 楼梯}, {none: [{text: 楼梯}]}, {none: [{text: 楼}]}]}, text: 楼梯}",
    ])
  func impossible(condition: String) throws {
    #expect(try Self.codes(condition) == ["rule-never-applies"])
  }

  /// What is found of a rule with a condition.
  private static func codes(_ condition: String) throws -> [String] {
    let pack = try ProvenPack(
      """
      fields:
        kinds: {type: choices, title: 种类, values: {a: 甲, b: 乙, c: 丙}}
        owed: {type: money, title: 欠费}
        day: {type: date, title: 日期}
        street: {type: string, title: 路名}
      rules:
        - {id: tried, title: 试, issue: leak, when: \(condition), send: housing}

      """)
    return Prover(pack.ruleSet, sources: pack.sources).prove(only: ["rule-never-applies"]).findings
      .map(\.diagnostic.kind.code)
  }
}
