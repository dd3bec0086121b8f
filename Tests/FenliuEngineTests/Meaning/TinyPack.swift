import FenliuEngine
import FenliuRules
import FenliuSource
import Testing

/// A small pack with a few fields, zones, destinations and issues, to which a test adds its rules.
struct TinyPack {
  let ruleSet: RuleSet
  let compiled: CompiledPack

  /// The pack with `yaml` as one more file.
  init(_ yaml: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) throws {
    let loaded = PackLoader().load(files: [
      SourceFile(name: "base.yaml", text: Self.base), SourceFile(name: "test.yaml", text: yaml),
    ])
    let errors = loaded.diagnostics.filter { $0.kind.severity == .error }
    let shown = DiagnosticRenderer(sources: loaded.sources, language: .english).render(errors)
    let checked = loaded.ruleSet
    ruleSet = try #require(checked, "\(shown)", sourceLocation: sourceLocation)
    compiled = CompiledPack(ruleSet)
  }

  /// A rule as YAML: conditions and whatever else, in flow style.
  static func rule(
    _ id: String, issue: String = "noise.neighbor", when: String, send: String = "mediation",
    _ more: String = ""
  ) -> String {
    """
      - id: \(id)
        title: \(id)
        issue: \(issue)
        when: \(when)
        send: \(send)
    \(more.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n"))

    """
  }

  private static let base = """
    pack: {id: tiny, title: tiny, version: "1", language: 1, intake: desk}
    fields:
      told: {type: boolean, title: told}
      seen: {type: boolean, title: seen}
      role: {type: choice, title: role, values: {owner: 业主, tenant: 租客, guest: 访客}}
      sum: {type: money, title: sum, min: 0}
      fee: {type: money, title: fee, extract: {quantity: money, near: [物业费, {terms: 电费}], within: clause}}
      homes: {type: integer, title: homes, min: 1, max: 500, extract: {quantity: households}}
      lasting: {type: duration, title: lasting, extract: {quantity: duration}}
      happened: {type: date, title: happened, extract: {quantity: date}}
      night:
        type: boolean
        title: night
        extract: {quantity: clock, between: {from: "22:00", until: "06:00"}}
      count: {type: integer, title: count}
      decided: {type: date, title: decided}
    terms:
      电费: [电费]
    zones:
      - {id: request, title: 诉求, starts: [请求], run: sentence}
      - {id: title, title: 标题, whole: title}
      - {id: body, title: 正文, whole: text}
      - {id: reply, title: 回复, starts: [答复如下], run: part, on-request: true}
    stances:
      denied: [{before: [没有], within: 4 characters}]
      hypothetical: [{before: [万一], within: clause}]
      quoted: [{after: [他说的], within: sentence}]
    destinations:
      desk: {title: desk, kind: desk}
      lawyer: {title: lawyer, kind: lawyer}
      police: {title: police, kind: department}
      emergency: {title: emergency, kind: emergency}
      mediation:
        title: mediation
        kind: mediation
        deadline: 30 days
        bars:
          - {id: danger, title: danger, when: {text: 持刀}, instead: emergency, urgency: emergency}
          - {id: refused, title: refused, when: {text: 拒绝调解}, instead: department}
          - {id: owner, title: owner, when: {role: guest}, for: [park], instead: lawyer}
    issues:
      - id: noise
        title: noise
        issues: [{id: noise.neighbor, title: neighbor, department: police}, {id: noise.dance, title: dance, department: police}]
      - id: park
        title: park
        issues: [{id: park.occupy, title: occupy, department: police}]
    laws:
      old: {title: old, until: 2026-08-15, articles: {"70": old}}
      new: {title: new, from: 2026-08-15, articles: {"599": new}}

    """

  /// What is decided for a message; both engines must agree on it.
  func decide(
    _ text: String, title: String = "", on date: CaseDate? = nil, _ fields: [String: FieldValue] = [:],
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) -> Decision {
    var known = FieldValues()
    for (name, value) in fields { known[field(name)] = value }
    let theCase = Case(id: "case", title: title, text: text, date: date, fields: known)
    let decision = compiled.decide(theCase)
    #expect(decision == ReferenceInterpreter(ruleSet).decide(theCase), sourceLocation: sourceLocation)
    return decision
  }

  /// The field called `name`.
  func field(_ name: String) -> Ref<Field> {
    Ref(ruleSet.fields.firstIndex { $0.id == name } ?? -1)
  }
}

extension TinyPack {
  /// Each referral as `issue→destination`, primary first, with `!` for high and `!!` for emergency.
  func summary(_ decision: Decision) -> String {
    decision.referrals.map { referral in
      let marks = ["", "!", "!!"][referral.urgency.rawValue]
      return "\(ruleSet[referral.issue].id)→\(referral.destination.map { ruleSet[$0].id } ?? "?")\(marks)"
    }.joined(separator: " ")
  }

  /// The words that the rules of a decision rest on, as they stand in the original.
  func words(_ decision: Decision, of text: String, title: String = "") -> [String] {
    decision.referrals.flatMap(\.findings).flatMap(\.evidence).map { evidence in
      let scalars = Array((evidence.part == .title ? title : text).unicodeScalars)
      return String(String.UnicodeScalarView(scalars[evidence.range]))
    }
  }

  /// The rules that spoke or were overridden (in brackets).
  func rules(_ decision: Decision) -> String {
    (decision.referrals.flatMap(\.findings).map { ruleSet[$0.rule].id }.sorted()
      + decision.overridden.map {
        "[\(ruleSet[$0.rule].id) by \($0.by.map { ruleSet[$0].id }.joined(separator: ","))]"
      })
      .joined(separator: " ")
  }
}

extension CaseDate {
  /// A day for a test.
  init(_ year: Int, _ month: Int, _ day: Int, minute: Int? = nil) {
    self.init(CalendarDate(year: year, month: month, day: day) ?? CalendarDate(dayNumber: 0), minute: minute)
  }
}
