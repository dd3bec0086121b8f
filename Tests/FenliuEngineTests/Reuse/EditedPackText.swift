import FenliuRules
import FenliuSource
import FenliuTesting

/// A pack that is edited at random, again and again.
struct EditedPackText {
  private var random: SeededGenerator
  private var rules: [Rule] = []
  private var made = 0

  private struct Rule {
    var id: String
    var wanted: [[String]]
    var unwanted: [String]
    var amount: Int?
    var from: Int?
    var latin: String
    var masked: Bool
    var title = "一条"
    var urgency: String?
    var deadline: Int?
    var send = "office"
  }

  init(seed: UInt64, rules count: Int) {
    random = SeededGenerator(seed: seed)
    for _ in 0..<count { addRule() }
  }

  private mutating func number(below limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }

  private mutating func phrase() -> String {
    let beginnings = ["漏水", "噪音", "电梯", "leak", "停车 fee", "垃圾", "狗", "装修"]
    let ends = ["", "很多", "没人管", "s", "门口", "一整夜的事情"]
    return beginnings[number(below: beginnings.count)] + ends[number(below: ends.count)]
      + (number(below: 3) == 0 ? "\(number(below: 40))" : "")
  }

  private mutating func phrases() -> [String] {
    Array(Set((0...number(below: 4)).map { _ in phrase() })).sorted()
  }

  private mutating func addRule() {
    made += 1
    let rule = Rule(
      id: "r.n\(made)", wanted: (0...number(below: 3)).map { _ in phrases() },
      unwanted: number(below: 3) == 0 ? phrases() : [],
      amount: number(below: 2) == 0 ? number(below: 9) * 100 : nil,
      from: number(below: 4) == 0 ? number(below: 28) + 1 : nil,
      latin: ["substring", "words", "forms"][number(below: 3)], masked: number(below: 5) == 0)
    rules.insert(rule, at: number(below: rules.count + 1))
  }

  /// One edit: of what a rule asks for, or of how many rules there are.
  mutating func edit() {
    let rule = number(below: rules.count)
    let group = number(below: rules[rule].wanted.count)
    switch number(below: 12) {
    case 0: addRule()
    case 1: if rules.count > 1 { rules.remove(at: rule) }
    case 2: rules[rule].wanted[group].append(phrase() + "新\(number(below: 1000))")
    case 3: rules[rule].wanted[group] = phrases()
    case 4: rules[rule].amount = number(below: 2) == 0 ? nil : number(below: 2000)
    case 5: rules[rule].from = number(below: 28) + 1
    case 6: rules[rule].latin = ["substring", "words", "forms"][number(below: 3)]
    case 7: rules[rule].title += "改"
    case 8: rules[rule].urgency = ["high", "emergency", nil][number(below: 3)]
    case 9: rules[rule].deadline = [10, 20, nil][number(below: 3)]
    case 10: rules[rule].send = rules[rule].send == "desk" ? "office" : "desk"
    default: rules[rule].masked.toggle()
    }
  }

  /// The files of the pack as it is now.
  var files: [SourceFile] {
    let head = """
      pack: {id: edited, title: 改, version: "1", language: 1, intake: desk}
      fields:
        amount: {type: number, title: 金额}
      destinations:
        desk: {title: 台, kind: desk}
        office: {title: 处, kind: department}
      issues:
        - {id: all, title: 全, issues: [{id: all.one, title: 一, department: office}]}
      terms:
        遮住: {title: 遮, phrases: [狗, 停车], masks: [狗粮, 停车场]}

      """
    let list = rules.map { rule in
      var tests = rule.wanted.map { text($0, rule.latin) }
      if !rule.unwanted.isEmpty { tests.append("{none: [\(text(rule.unwanted, rule.latin))]}") }
      if rule.masked { tests.append("{text: {any: [{terms: 遮住}]}}") }
      if let amount = rule.amount { tests.append("{amount: {at-least: \(amount)}}") }
      var lines = [
        "  - id: \(rule.id)", "    title: \(rule.title)", "    issue: all.one", "    send: \(rule.send)",
      ]
      if let urgency = rule.urgency { lines.append("    urgency: \(urgency)") }
      if let deadline = rule.deadline { lines.append("    deadline: \(deadline) days") }
      if let from = rule.from { lines.append("    in-force: {from: 2024-01-\(from < 10 ? "0" : "")\(from)}") }
      lines.append("    when:\n      all:")
      return (lines + tests.map { "        - \($0)" }).joined(separator: "\n")
    }
    return [
      SourceFile(name: "a.yaml", text: head),
      SourceFile(name: "b.yaml", text: "rules:\n" + list.joined(separator: "\n") + "\n"),
    ]
  }

  private func text(_ phrases: [String], _ latin: String) -> String {
    "{text: {any: [\(phrases.map { "\"\($0)\"" }.joined(separator: ", "))], latin: \(latin)}}"
  }
}
