import FenliuRules
import FenliuSource
import FenliuTesting

/// Writes small packs in which everything the language has occurs, over so few words and facts that all cases of
/// them can be tried.
struct SmallPack {
  private var random: SeededGenerator
  private var rules: [String] = []

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// Words that contain, mask and follow each other.
  static let words = ["漏", "漏水", "漏水价", "楼上", "上漏", "leak", "没有", "希望", "答复"]

  /// A pack without errors: some that chance writes have one.
  static func loaded(seed: UInt64) -> LoadResult {
    for attempt in UInt64(0)... {
      var pack = SmallPack(seed: seed &* 1_000 &+ attempt)
      let result = PackLoader().load(files: [SourceFile(name: "small.yaml", text: pack.text())])
      if result.ruleSet != nil { return result }
    }
    return LoadResult(ruleSet: nil, diagnostics: [], sources: [])
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
  private mutating func oneIn(_ count: Int) -> Bool { number(1...count) == 1 }
  private mutating func pick(_ items: [String]) -> String { items.randomElement(using: &random) ?? "" }

  // MARK: The pack

  private mutating func text() -> String {
    var text = """
      pack: {id: small, title: small, version: "1", language: 1, intake: desk}
      fields:
        told: {type: boolean, title: told}
        many: {type: integer, title: many, min: 0, max: 9}
        day: {type: date, title: day}
      zones:
        - {id: request, title: request, starts: [希望], run: sentence}
        - {id: title, title: title, whole: title}
        - {id: body, title: body, whole: text}

      """
    if oneIn(2) {
      text += "  - {id: reply, title: reply, starts: [答复], run: part, on-request: true}\n"
    }
    text += """
      stances:
        denied: [{before: [没有], within: 2 characters}]
      terms:
        水: {phrases: [漏水, leak], masks: [漏水价]}
        上: {phrases: [漏, 上漏], masks: [漏水]}
      destinations:
        desk: {title: desk, kind: desk}
        lawyer: {title: lawyer, kind: lawyer}
        police: {title: police, kind: department}

      """
    for destination in ["mediation", "court"] {
      text += "  \(destination):\n    title: \(destination)\n    kind: mediation\n"
      text += "    bars: [\(bars(of: destination))]\n"
    }
    text += """
      issues:
        - id: a
          title: a
          issues: [{id: a.x, title: x, department: police}, {id: a.y, title: y, department: lawyer}]
      concepts:
        wet: \(condition(depth: 2))
      rules:

      """
    for index in 0..<number(3...5) {
      text += "  - \(rule("r\(index)"))\n"
      rules.append("r\(index)")
    }
    if oneIn(2) {
      text += "alerts:\n"
      for index in 0..<number(1...2) { text += "  - \(alert("a\(index)"))\n" }
    }
    text += "guarantees:\n"
    for index in 0..<2 {
      text += "  - {id: g\(index), title: g, when: \(condition(depth: 1)), \(promise())}\n"
    }
    return text
  }

  private mutating func promise() -> String {
    pick(["never: mediation", "never: [lawyer, court]", "always: [police, mediation]", "urgency: high"])
  }

  private mutating func bars(of destination: String) -> String {
    let others = destination == "mediation" ? ["court", "lawyer", "police"] : ["lawyer", "police"]
    return (0..<number(0...2)).map { index in
      let urgency = pick(["normal", "high"])
      let issues = oneIn(3) ? ", for: a.x" : ""
      return
        "{id: \(destination).\(index), title: b, when: \(condition(depth: 1)), instead: \(pick(others)), "
        + "urgency: \(urgency)\(issues)}"
    }.joined(separator: ", ")
  }

  private mutating func rule(_ id: String) -> String {
    let destinations = ["mediation", "court", "lawyer", "police"]
    var parts = [
      "id: \(id)", "title: \(id)", "issue: \(pick(["a.x", "a.y"]))", "when: \(condition(depth: 2))",
    ]
    if oneIn(3) { parts.append("unless: \(condition(depth: 1))") }
    parts.append("send: \(pick(destinations)), urgency: \(pick(["normal", "high", "emergency"]))")
    if oneIn(4) { parts.append("in-force: {\(pick(["from", "until"])): 2026-01-01}") }
    if !rules.isEmpty, oneIn(3) { parts.append("overrides: [\(pick(rules))]") }
    return "{\(parts.joined(separator: ", "))}"
  }

  private mutating func alert(_ id: String) -> String {
    var parts = ["id: \(id)", "title: \(id)", "when: \(condition(depth: 1))"]
    if oneIn(3) { parts.append("unless: \(condition(depth: 1))") }
    if oneIn(3) { parts.append("for: \(pick(["a.x", "a.y", "a"]))") }
    if oneIn(4) { parts.append("in-force: {\(pick(["from", "until"])): 2026-01-01}") }
    parts.append("urgency: \(pick(["high", "emergency"]))")
    return "{\(parts.joined(separator: ", "))}"
  }

  // MARK: Conditions

  private mutating func condition(depth: Int) -> String {
    if depth > 0, oneIn(2) {
      let parts = (0..<number(1...3)).map { _ in condition(depth: depth - 1) }
      let list = "[\(parts.joined(separator: ", "))]"
      switch number(0...7) {
      case 0, 1, 2: return "{all: \(list)}"
      case 3, 4: return "{any: \(list)}"
      case 5: return "{none: \(list)}"
      case 6: return "{heard: \(condition(depth: depth - 1))}"
      default: return "{at-least: {count: \(number(1...parts.count)), of: \(list)}}"
      }
    }
    if oneIn(8), !rules.isEmpty { return "{rule: \(pick(rules))}" }
    if oneIn(8), !rules.isEmpty { return "{concept: wet}" }
    if oneIn(3) { return "{\(pick(Self.fieldTests))}" }
    return "{text: \(textTest())}"
  }

  private static let fieldTests = [
    "told: true", "told: false", "told: {known: true}", "many: {at-least: 3}", "many: {less-than: 3}",
    "many: {in: [2, 3]}", "many: {is-not: 2}", "day: {within: 10 days}", "day: {older-than: 10 days}",
    "day: {older-than: 20 days}", "day: {due-within: 3 days}",
  ]

  private mutating func textTest() -> String {
    let form: String
    switch number(0...7) {
    case 0, 1: form = "any: \(phrases())"
    case 2: form = "terms: \(pick(["水", "上", "[水, 上]"]))"
    case 3: form = "all: [\(phrases()), {terms: 水}]"
    case 4: form = "count: {at-least: 2, of: [漏, 漏水, 楼上, leak]}"
    case 5: form = "all: [\(phrases()), \(phrases())]"
    default:
      let reach = pick(["1 characters", "clause", "sentence"])
      form = "near: {of: [\(phrases()), \(phrases())], within: \(reach), ordered: \(pick(["true", "false"]))}"
    }
    let zone = pick(["", "", "", "", ", zone: title", ", zone: [title, request]", ", zone: body"])
    let stance = pick(["", "", "", "", ", not-stance: denied", ", stance: denied", ", stance: asserted"])
    return "{\(form)\(zone)\(stance)}"
  }

  private mutating func phrases() -> String {
    let words = Set((0..<number(1...3)).map { _ in pick(Self.words) }).sorted()
    return "[\(words.joined(separator: ", "))]"
  }
}
