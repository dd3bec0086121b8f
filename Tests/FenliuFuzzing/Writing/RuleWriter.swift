/// Writes rule files out of choices, over the names of `BasePack` and over so few words that texts hit
/// them often.
struct RuleWriter {
  private var choices: Choices
  private var rules: [String] = []
  private var concepts: [String] = []

  init(_ choices: Choices) { self.choices = choices }

  static let words = [
    "漏", "漏水", "楼上", "楼", "上漏", "水", "吵", "吵闹", "闹", "不", "没有", "万一", "希望", "答复", "水价", "漏水价",
    "leak", "fire lane", "noise", "110", "a", "上", "跳", "跳楼", "跳楼价", "价",
  ]
  private static let issues = ["noise.neighbor", "noise.renovation", "build.illegal"]
  private static let destinations = ["mediation", "police", "lawyer", "desk", "emergency", "away"]
  private static let urgencies = ["normal", "high", "emergency"]

  /// A rule file that uses the base pack.
  mutating func file() -> String {
    let bars = bars()
    let list = bars.isEmpty ? "" : ", bars: [\(bars)]"
    var text = "destinations:\n  away: {title: 别处, kind: department\(list)}\nconcepts:\n"
    for index in 0...choices.number(below: 3) {
      text += "  c\(index): {when: \(condition(depth: 2))}\n"
      concepts.append("c\(index)")
    }
    text += "rules:\n"
    for index in 0...choices.number(below: 5) {
      text += "  - \(rule("r\(index)"))\n"
      rules.append("r\(index)")
    }
    if choices.oneIn(3) { text += "alerts:\n  - \(alert())\n" }
    return text
  }

  private mutating func alert() -> String {
    let unless = choices.oneIn(3) ? ", unless: \(condition(depth: 1))" : ""
    let issues = choices.oneIn(2) ? ", for: [noise.neighbor, build]" : ""
    let urgency = choices.pick(["high", "emergency"])
    return "{id: a, title: a, when: \(condition(depth: 2)), urgency: \(urgency)\(unless)\(issues)}"
  }

  private mutating func rule(_ id: String) -> String {
    var parts = ["id: \(id)", "title: \(id)", "issue: \(choices.pick(Self.issues))"]
    parts.append("when: \(condition(depth: 3))")
    if choices.oneIn(3) { parts.append("unless: \(condition(depth: 2))") }
    parts.append("send: \(choices.pick(Self.destinations))")
    parts.append("urgency: \(choices.pick(Self.urgencies))")
    if choices.oneIn(3) {
      let deadlines = [
        "3 days", "48 hours", "{within: 1 year, after: incident}", "{within: 2 months, after: due}",
      ]
      parts.append("deadline: \(choices.pick(deadlines))")
    }
    switch choices.number(below: 6) {
    case 3: parts.append("in-force: {from: 2026-08-15}, because: [code 599, civil-code 288]")
    case 4: parts.append("in-force: {until: 2026-08-15}, because: [act 64]")
    case 5: parts.append("because: [act 64, code 599, civil-code 288]")
    default: break
    }
    if !rules.isEmpty, choices.oneIn(2) { parts.append("overrides: [\(choices.pick(rules))]") }
    return "{\(parts.joined(separator: ", "))}"
  }

  private mutating func bars() -> String {
    (0..<choices.number(below: 3)).map { index in
      let instead = choices.pick(["mediation", "emergency", "lawyer", "police"])
      let issues = choices.oneIn(2) ? ", for: [noise.neighbor, build]" : ""
      let urgency = choices.pick(Self.urgencies)
      return
        "{id: b\(index), title: b, when: \(condition(depth: 1)), instead: \(instead), urgency: \(urgency)\(issues)}"
    }.joined(separator: ", ")
  }

  // MARK: Conditions

  private mutating func condition(depth: Int) -> String {
    if depth > 0, choices.number(below: 10) > 4 {
      let parts = (0...choices.number(below: 3)).map { _ in condition(depth: depth - 1) }
      let list = "[\(parts.joined(separator: ", "))]"
      switch choices.number(below: 7) {
      case 0, 1, 2: return "{all: \(list)}"
      case 3, 4: return "{any: \(list)}"
      case 5: return "{none: \(list)}"
      default: return "{at-least: {count: \(1 + choices.number(below: parts.count)), of: \(list)}}"
      }
    }
    switch choices.number(below: 10) {
    case 7, 8: return "{\(fieldTest())}"
    case 9 where !concepts.isEmpty: return "{concept: \(choices.pick(concepts))}"
    case 6 where !rules.isEmpty: return "{rule: \(choices.pick(rules))}"
    case 5: return "{heard: {\(fieldTest())}}"
    default: return "{text: \(textTest())}"
    }
  }

  private static let fieldTests = [
    "dissuaded: true", "dissuaded: false", "relation: tenant", "relation: {in: [owner, tenant]}",
    "relation: {is-not: owner}", "topics: {has: noise}", "topics: {has-any: [noise, money]}",
    "topics: {has-all: [noise, damage]}", "topics: {has-none: [money, damage]}", "households: {at-least: 10}",
    "households: {at-least: 3, less-than: 20}", "households: {in: [2, 15]}", "loudness: {more-than: 40.5}",
    "amount: {at-least: 3000元}", "amount: {at-most: 1万元, more-than: 0.01}", "incident: {before: 2026-08-15}",
    "incident: {from: 2026-01-01, until: 2026-09-01}", "incident: {within: 30 days}",
    "incident: {older-than: 1 month}", "due: {due-within: 3 days}", "lasting: {less-than: 2 days}",
    "lasting: {is: 48 hours}", "street: 长江路", "street: {in: [长江路, 中山路]}", "amount: {known: true}",
    "relation: {unknown: true}", "due: {known: false}",
  ]

  private mutating func fieldTest() -> String { choices.pick(Self.fieldTests) }

  private mutating func textTest() -> String {
    let form: String
    switch choices.number(below: 8) {
    case 0, 1: form = "any: \(phrases())"
    case 2: form = "terms: \(choices.pick(["噪声", "轻生", "[噪声, 自伤]"]))"
    case 3: form = "all: [\(phrases()), {terms: 噪声}]"
    case 4:
      let words = choices.several(of: Self.words, atMost: 4)
      let least = 1 + choices.number(below: words.count)
      form = "count: {at-least: \(least), of: \(list(words))}"
    default:
      let groups = (0...(1 + choices.number(below: 2))).map { _ in phrases() }
      let reach = choices.pick(["2 characters", "1 characters", "clause", "sentence"])
      let ordered = choices.oneIn(2)
      form = "near: {of: [\(groups.joined(separator: ", "))], within: \(reach), ordered: \(ordered)}"
    }
    let zones = ["", "", "", "", ", zone: request", ", zone: [title, reply]", ", zone: body"]
    let stances = [
      "", "", "", "", ", not-stance: [denied, hypothetical]", ", stance: asserted",
      ", stance: [denied, quoted]",
    ]
    let latin = ["", "", "", ", latin: words", ", latin: substring"]
    return "{\(form)\(choices.pick(zones))\(choices.pick(stances))\(choices.pick(latin))}"
  }

  private mutating func phrases() -> String { list(choices.several(of: Self.words, atMost: 3)) }

  private func list(_ words: [String]) -> String {
    "[\(words.map { "\"\($0)\"" }.joined(separator: ", "))]"
  }
}
