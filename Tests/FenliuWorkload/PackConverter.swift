import FenliuSource

/// Writes the rules of a workload as a pack.
///
/// The pack has an issue and a destination for each route, so that rules of one route agree with each other and the
/// matching rules are those that a decision names. Priorities have no counterpart, and are left out.
public struct PackConverter {
  private let workload: Workload
  private let routes: [String]
  /// The texts that a field takes in rules and cases, for fields that are texts.
  private let choices: [(field: String, values: [String])]
  private let numbers: [String]
  private let fractions: Set<String>
  private let flags: [String]

  /// A converter of a workload's rules; its cases only tell which values fields take.
  public init(_ workload: Workload) {
    self.workload = workload
    routes = Set(workload.rules.map(\.route)).sorted()
    var values: [String: Set<WorkloadValue>] = [:]
    for predicate in workload.rules.lazy.flatMap(\.where) {
      values[predicate.field, default: []].formUnion(predicate.value.elements)
    }
    for (field, value) in workload.cases.lazy.flatMap(\.fields) where value != .null {
      values[field, default: []].insert(value)
    }
    let fields = values.keys.sorted()
    func texts(_ field: String) -> [String] {
      (values[field] ?? []).compactMap { if case .text(let text) = $0 { text } else { nil } }.sorted()
    }
    let choices = fields.map { ($0, texts($0)) }.filter { !$0.1.isEmpty }
    let flags = fields.filter { !(values[$0] ?? []).isDisjoint(with: [.boolean(true), .boolean(false)]) }
    numbers = fields.filter { field in !flags.contains(field) && !choices.contains { $0.0 == field } }
    fractions = Set(
      fields.filter { values[$0]?.contains { if case .fraction = $0 { true } else { false } } ?? false })
    self.choices = choices
    self.flags = flags
  }

  /// The pack as one file.
  public var pack: String {
    var lines = ["pack: {id: workload, title: workload, version: \"1\", language: 1, intake: desk}"]
    lines += [
      "zones:", "  - {id: title, title: title, whole: title}", "  - {id: body, title: body, whole: text}",
    ]
    if !(choices.isEmpty && numbers.isEmpty && flags.isEmpty) { lines.append("fields:") }
    for (field, values) in choices {
      // What cannot be the id of a choice is compared as a text.
      let isText = !values.allSatisfy(Self.isID)
      let named = values.map { "\($0): \(quoted($0))" }.joined(separator: ", ")
      let type = isText ? "string" : "choice, values: {\(named)}"
      lines.append("  \(field): {title: \(field), type: \(type)}")
    }
    lines += numbers.map { "  \($0): {type: \(fractions.contains($0) ? "number" : "integer"), title: \($0)}" }
    lines += flags.map { "  \($0): {type: boolean, title: \($0)}" }
    lines += ["destinations:", "  desk: {title: desk, kind: desk}"]
    lines += routes.enumerated().map { "  d\($0.offset): {title: \(quoted($0.element)), kind: department}" }
    lines += ["issues:", "  - id: all", "    title: all", "    issues:"]
    lines += routes.enumerated().map { "      - {id: all.i\($0.offset), title: \(quoted($0.element))}" }
    lines.append("rules:")
    for rule in workload.rules { lines += self.lines(of: rule) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(of rule: Workload.Rule) -> [String] {
    let route = routes.firstIndex(of: rule.route) ?? 0
    var tests = rule.any.map(occurs) + rule.all.map { occurs([$0]) }
    if !rule.none.isEmpty { tests.append("none: [{\(occurs(rule.none))}]") }
    tests += rule.where.map(test)
    return [
      "  - id: \(rule.name)", "    title: \(rule.name)", "    issue: all.i\(route)", "    send: d\(route)",
      "    when:", "      all:",
    ] + tests.map { "        - {\($0)}" }
  }

  /// A test that one of some terms occurs, inside of words too.
  private func occurs(_ terms: [String]) -> String {
    "text: {any: [\(terms.map(quoted).joined(separator: ", "))], latin: substring}"
  }

  private static func isID(_ text: String) -> Bool {
    text.first?.isLowercase ?? false
      && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
  }

  private func test(_ predicate: Workload.Predicate) -> String {
    let values = predicate.value.elements.map(written)
    let (first, last) = (values.first ?? "", values.last ?? "")
    switch predicate.op {
    case .eq, .is:
      return "\(predicate.field): \(numbers.contains(predicate.field) ? "{is: \(first)}" : first)"
    case .in: return "\(predicate.field): {in: [\(values.joined(separator: ", "))]}"
    case .ge: return "\(predicate.field): {at-least: \(first)}"
    case .le: return "\(predicate.field): {at-most: \(first)}"
    case .between: return "\(predicate.field): {at-least: \(first), at-most: \(last)}"
    }
  }

  private func written(_ value: WorkloadValue) -> String {
    switch value {
    case .null, .list: return "null"
    case .boolean(let flag): return flag ? "true" : "false"
    case .integer(let number): return String(number)
    case .fraction(let number): return String(number)
    case .text(let text): return quoted(text)
    }
  }

  /// A text between quotes, as JSON and YAML both write it.
  private func quoted(_ text: String) -> String { JSONValue.string(text).serialized() }
}
