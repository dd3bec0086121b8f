import FenliuImpact
import FenliuRules
import Testing

/// A change of the pack, and what is behind the cases that it moves.
struct CauseExample: CustomTestStringConvertible {
  var testDescription: String
  var replacements: [(String, String)]
  /// For every cause `kind id`, the cases.
  var expected: [String: [String]]
  var aspects: [Aspect: [String]]

  init(
    _ name: String, _ replacements: [(String, String)], _ expected: [String: [String]],
    _ aspects: [Aspect: [String]]
  ) {
    testDescription = name
    self.replacements = replacements
    self.expected = expected
    self.aspects = aspects
  }
}

@Suite("What a change of the rules makes of cases, and why")
struct CauseTests {
  static let examples = [
    CauseExample("comments and layout", [("rules:\n", "# nothing\nrules:\n")], [:], [:]),
    CauseExample(
      "a phrase dropped", [("[吵, 跳绳]", "[吵]")], ["no-longer-applies loud.first": ["c"]],
      [.moved: ["c"], .nowUnmatched: ["c"], .issue: ["c"]]),
    CauseExample(
      "a phrase added", [("{text: 漏水}", "{text: {any: [漏水, 公交]}}")], ["now-applies leak.any": ["f"]],
      [.moved: ["f"], .noLongerUnmatched: ["f"], .issue: ["f"]]),
    CauseExample(
      "another destination",
      [("when: {text: 漏水}\n    send: mediation", "when: {text: 漏水}\n    send: housing")],
      ["changed-rule leak.any": ["d", "e"]],
      [.moved: ["d"], .otherReferrals: ["e"], .lessUrgent: ["d"], .deadline: ["e"]]),
    CauseExample(
      "greater urgency",
      [("when: {text: 漏水}\n    send: mediation", "when: {text: 漏水}\n    send: mediation\n    urgency: high")],
      ["changed-rule leak.any": ["e"]], [.issue: ["e"], .otherReferrals: ["e"], .moreUrgent: ["e"]]),
    CauseExample(
      "an override dropped", [("    overrides: loud.first\n", "")], ["changed-rule loud.again": ["b"]],
      [.moved: ["b"], .nowReview: ["b"]]),
    CauseExample(
      "a rule that overrides",
      [
        (
          "  - id: leak.any",
          """
            - {id: loud.rope, title: 跳绳, issue: noise.loud, when: {text: 跳绳}, send: police, overrides: loud.first}
            - id: leak.any
          """
        )
      ], ["new-rule loud.rope": ["c"]], [.moved: ["c"], .deadline: ["c"]]),
    CauseExample(
      "a bar", [("when: {text: 持刀}, instead", "when: {text: 带刀}, instead")], ["bar danger": ["d"]],
      [.moved: ["d"], .lessUrgent: ["d"], .deadline: ["d"]]),
    CauseExample(
      "an alert, with rules and without",
      [
        (
          "\nrules:\n",
          "\nalerts:\n  - {id: hurry, title: 急, when: {text: {any: [持刀, 漏水, 公交]}}, urgency: high}\nrules:\n"
        )
      ], ["alert hurry": ["e", "f"]], [.moreUrgent: ["e", "f"]]),
    CauseExample(
      "a deadline of a destination", [("deadline: 30 days", "deadline: 20 days")],
      ["other ": ["a", "c", "e"]], [.deadline: ["a", "c", "e"]]),
    CauseExample(
      "a field gone",
      [
        ("when: {text: 吵, dissuaded: true}", "when: {text: 大吵}"),
        (
          "  dissuaded: {type: boolean, title: {zh: 是否劝阻过, en: Already dissuaded}}\n", ""
        ),
      ],
      ["no-longer-applies loud.again": ["b"], "question dissuaded": ["a", "e"]],
      [.moved: ["b"], .deadline: ["b"], .questions: ["a", "e"]]),
  ]

  @Test(arguments: examples)
  func finds(_ example: CauseExample) throws {
    let impact = try Versions(example.replacements).impact(Versions.cases, examples: 10)
    let causes = impact.groups.map { group in
      ("\(group.cause.kind.rawValue) \(group.cause.id)", group.examples.map(\.before.theCase.id))
    }
    #expect(Dictionary(uniqueKeysWithValues: causes) == example.expected)
    #expect(impact.aspects.mapValues(\.ids) == example.aspects)
    #expect(impact.cases == 6 && impact.errors == 0)
    #expect(impact.changed == Set(example.expected.values.flatMap { $0 }).count)
  }

  @Test("examples are limited, counts are not")
  func limits() throws {
    let impact = try Versions([("deadline: 30 days", "deadline: 20 days")]).impact(
      Versions.cases, examples: 1)
    #expect(impact.groups.map(\.count) == [3])
    #expect(impact.groups.first?.examples.count == 1)
  }
}
