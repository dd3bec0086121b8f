import FenliuEngine
import FenliuRepair
import FenliuRules
import Testing

/// A slip in a pack, and the edit that mends it.
struct Slip: CustomTestStringConvertible {
  var name: String
  var rules: String
  var text: String
  var facts: [String: FieldValue] = [:]
  var expected: [String]
  var kind: RepairKind
  /// What the edit takes away and adds.
  var change: [String]

  var testDescription: String { name }
}

@Suite("What is suggested")
struct KindTests {
  static let noise = """
    rules:
      - id: noise.any
        title: 吵闹
        issue: noise
        when: {text: {near: {of: [[楼上, 邻居], {terms: 跳跃}], within: clause}}}
        send: mediation

    """

  static let slips = [
    Slip(
      name: "a phrase for a named list", rules: noise, text: "楼上拖桌子", expected: ["issue=noise"],
      kind: .phrase,
      change: ["+    - 拖桌"]),
    Slip(
      name: "a phrase for the test itself", rules: noise, text: "隔壁跳绳", expected: ["issue=noise"],
      kind: .phrase,
      change: [
        "-    when: {text: {near: {of: [[楼上, 邻居], {terms: 跳跃}], within: clause}}}",
        "+    when: {text: {near: {of: [[楼上, 邻居, 隔壁], {terms: 跳跃}], within: clause}}}",
      ]),
    Slip(
      name: "words farther apart", rules: noise, text: "楼上很晚，总是跳绳", expected: ["issue=noise"],
      kind: .distance,
      change: [
        "-    when: {text: {near: {of: [[楼上, 邻居], {terms: 跳跃}], within: clause}}}",
        "+    when: {text: {near: {of: [[楼上, 邻居], {terms: 跳跃}], within: 5 characters}}}",
      ]),
    Slip(
      name: "any order",
      rules: """
        rules:
          - id: noise.any
            title: 吵闹
            issue: noise
            when:
              text:
                near:
                  of: [楼上, 跳绳]
                  within: clause
                  ordered: true  # 先后
            send: mediation

        """, text: "跳绳的是楼上", expected: ["issue=noise"], kind: .distance,
      change: ["-          ordered: true  # 先后"]),
    Slip(
      name: "any zone",
      rules: """
        rules:
          - {id: leak.any, title: 漏水, issue: leak, when: {text: {terms: 漏水, zone: request}}, send: mediation}

        """, text: "楼上漏水", expected: ["issue=leak"], kind: .zone,
      change: [
        "-  - {id: leak.any, title: 漏水, issue: leak, when: {text: {terms: 漏水, zone: request}}, send: mediation}",
        "+  - {id: leak.any, title: 漏水, issue: leak, when: {text: {terms: 漏水}}, send: mediation}",
      ]),
    Slip(
      name: "any stance",
      rules: """
        rules:
          - id: leak.any
            title: 漏水
            issue: leak
            when: {text: {terms: 漏水, not-stance: denied}}
            send: mediation

        """, text: "没有修好的漏水", expected: ["issue=leak"], kind: .stance,
      change: [
        "-    when: {text: {terms: 漏水, not-stance: denied}}", "+    when: {text: {terms: 漏水}}",
      ]),
    Slip(
      name: "a mask",
      rules: """
        rules:
          - {id: noise.any, title: 吵闹, issue: noise, when: {text: {terms: 漏水}}, send: police}
          - {id: leak.any, title: 漏水, issue: leak, when: {text: 吵}, send: mediation}

        """, text: "漏水表很吵", expected: ["destination=mediation"], kind: .mask,
      change: ["-  漏水: [漏水, 渗水]", "+  漏水: {phrases: [漏水, 渗水], masks: [漏水表]}"]),
    Slip(
      name: "an exception by words",
      rules: """
        rules:
          - id: noise.any
            title: 漏水
            issue: noise
            when: {text: 漏水}
            # 送派出所
            send: police
          - {id: leak.any, title: 漏水, issue: leak, when: {text: 吵}, send: mediation}

        """, text: "漏水修好，吵", expected: ["destination=mediation"], kind: .exception,
      change: ["+    unless: {text: 修好}"]),
    Slip(
      name: "an exception by a fact",
      rules: """
        rules:
          - id: noise.any
            title: 漏水
            issue: noise
            when: {text: 漏水}
            unless: {text: 修好}
            send: police
          - {id: leak.any, title: 漏水, issue: leak, when: {text: 吵}, send: mediation}

        """, text: "漏水，吵", facts: ["party": .choice(1)], expected: ["destination=mediation"], kind: .fact,
      change: ["-    unless: {text: 修好}", "+    unless: {any: [{text: 修好}, {party: company}]}"]),
    Slip(
      name: "an override",
      rules: """
        rules:
          - {id: leak.any, title: 漏水, issue: leak, when: {text: 漏水}, send: police}
          - id: leak.again
            title: 又漏水
            issue: leak
            when: {text: 又}
            send: mediation

        """, text: "又漏水", expected: ["destination=mediation"], kind: .override,
      change: ["+    overrides: [leak.any]"]),
    Slip(
      name: "another destination", rules: noise, text: "楼上跳绳",
      expected: ["issue=noise", "destination=police"],
      kind: .destination, change: ["-    send: mediation", "+    send: police"]),
    Slip(
      name: "another urgency", rules: noise, text: "楼上跳绳", expected: ["urgency=high"], kind: .urgency,
      change: ["+    urgency: high"]),
  ]

  @Test("the edit that mends the slip is among them", arguments: slips)
  func edit(_ slip: Slip) throws {
    let small = try SmallPack(rules: slip.rules)
    let result = try small.result(small.theCase(slip.text, slip.facts), slip.expected)
    #expect(!result.isRight)
    let changes = result.suggestions.map { suggestion in
      (suggestion.steps.map(\.kind), small.reporter.patch(suggestion).changedLines)
    }
    #expect(
      changes.contains { $0.0 == [slip.kind] && $0.1 == slip.change },
      "\(small.reporter.text(result, options: .init(language: .english)))")
  }

  @Test("two edits where no single one does")
  func twoEdits() throws {
    let small = try SmallPack(
      rules: """
        rules:
          - {id: leak.any, title: 漏水, issue: leak, when: {text: 漏水}, send: police}
          - {id: leak.slow, title: 渗水, issue: leak, when: {text: {all: [墙面, 渗水]}}, send: mediation}

        """)
    let result = try small.result(small.theCase("墙面发霉，漏水"), ["issue=leak", "destination=mediation"])
    let kinds = result.suggestions.map { $0.steps.map(\.kind) }
    #expect(kinds.contains([.phrase, .override]) || kinds.contains([.destination]))
  }

  @Test("a case that is right already needs nothing")
  func right() throws {
    let small = try SmallPack(rules: Self.noise)
    let result = try small.result(small.theCase("楼上跳绳"), ["destination=mediation"])
    #expect(result.isRight && result.suggestions.isEmpty && result.trials == 0)
  }

  @Test("nothing is suggested where nothing helps")
  func nothing() throws {
    let small = try SmallPack(rules: Self.noise)
    let result = try small.result(small.theCase("？？"), ["issue=leak"])
    #expect(!result.isRight && result.suggestions.isEmpty)
  }
}

extension String {
  /// The lines of a patch that take something away or add something.
  var changedLines: [String] {
    split(separator: "\n").dropFirst(2).filter { $0.hasPrefix("-") || $0.hasPrefix("+") }.map(String.init)
  }
}
