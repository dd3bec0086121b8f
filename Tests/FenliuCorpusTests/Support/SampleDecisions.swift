@testable import FenliuEngine
import FenliuRules
import FenliuSource

/// Decisions made by hand, so that a report can be tested before and apart from the engine.
enum SampleDecisions {
  private typealias Sample = SampleRuleSet

  static let decided = Case(
    id: "K-1023", title: "楼上每晚跳绳",
    text: "您好。楼上住户每晚跳绳到十二点,多次劝阻无效。\n我家老人有心脏病;还有狗整夜吠叫,\u{1B}[31m没人管!希望尽快处理。",
    date: CalendarDate(year: 2026, month: 9, day: 1).map { CaseDate($0, minute: 640) },
    fields: [Sample.dissuaded: .boolean(true), Sample.amount: .quantity(300_000)])

  private static func evidence(_ words: String, in part: Part = .text, phrase: Int) -> Evidence {
    let content = Array(decided.content(of: part).unicodeScalars)
    let wanted = Array(words.unicodeScalars)
    let start = content.indices.first { content[$0...].starts(with: wanted) } ?? 0
    return Evidence(part: part, range: start..<start + wanted.count, phrase: Ref(phrase), zone: Ref(1))
  }

  private static func finding(
    _ rule: Int, _ destination: Ref<Destination>, _ evidence: [Evidence], fields: [Ref<Field>] = []
  ) -> Finding {
    Finding(
      rule: Ref(rule), proposes: destination, evidence: evidence, fields: fields,
      citations: [Citation(law: Ref(0), article: 1)],
      citationsOutOfForce: [Citation(law: Ref(1), article: 0)])
  }

  private static func referral(
    _ issue: Int, _ destination: Ref<Destination>?, _ urgency: Urgency, _ findings: [Finding],
    due: Due? = nil, redirects: [Redirect] = []
  ) -> Referral {
    Referral(
      issue: Ref(issue), destination: destination, urgency: urgency, due: due, findings: Findings(findings),
      redirects: redirects, strength: Strength(zone: Ref(1), phrases: 2))
  }

  private static func decision(
    _ status: Decision.Status, _ referrals: [Referral], overridden: [Overridden] = [],
    questions: [Question] = [], nearest: [NearMiss] = []
  ) -> Decision {
    Decision(
      caseID: decided.id, status: status, urgency: referrals.first?.urgency ?? .normal,
      judgedAsOf: decided.date?.day, referrals: referrals, overridden: overridden, questions: questions,
      nearest: nearest,
      fingerprint: Sample.ruleSet.fingerprint)
  }

  private static let noise = finding(
    1, Sample.police,
    [evidence("每晚跳绳", phrase: 0), evidence("跳绳", phrase: 0), evidence("每晚", in: .title, phrase: 2)],
    fields: [Sample.dissuaded, Sample.amount])

  private static let month = Due(
    deadline: Deadline(within: Duration(days: 30)), day: CalendarDate(year: 2026, month: 10, day: 1))

  private static func outcome(_ summaries: [Outcome.Summary]) -> Outcome {
    Outcome(
      status: summaries.isEmpty ? .unmatched : .routed, urgency: summaries.first?.urgency ?? .normal,
      referrals: summaries)
  }

  private static let questions: [Question] = {
    let police = Outcome.Summary(
      issue: Ref(0), destination: Sample.police, urgency: .emergency, due: nil)
    let mediation = Outcome.Summary(
      issue: Ref(0), destination: Sample.mediation, urgency: .normal, due: month)
    return [
      Question(
        field: Sample.relation,
        answers: [
          Answer(values: .values([.choice(0)]), outcome: outcome([police]), isUnchanged: false),
          Answer(values: .other, outcome: outcome([mediation]), isUnchanged: true),
        ], stakes: .emergency, isDecisive: true),
      Question(
        field: Sample.amount,
        answers: [
          Answer(
            values: .interval(Interval(nil, 299_999)), outcome: outcome([]), isUnchanged: false),
          Answer(values: .interval(Interval(300_000)), outcome: outcome([mediation]), isUnchanged: true),
        ], stakes: .normal, isDecisive: false),
    ]
  }()

  /// Two referrals, one of them moved by a bar; a rule overridden; questions.
  static let routed: Decision = {
    let redirect = Redirect(
      from: Sample.mediation, bar: 0, to: Sample.police, evidence: [evidence("心脏病", phrase: 1)],
      fields: [], citations: [Citation(law: Ref(0), article: 0)])
    let barking = finding(2, Sample.mediation, [evidence("吠", phrase: 1)])
    return decision(
      .routed,
      [
        referral(1, Sample.police, .emergency, [barking], redirects: [redirect]),
        referral(0, Sample.police, .high, [noise], due: month),
      ], overridden: [Overridden(rule: Ref(0), by: [Ref(1)])], questions: questions)
  }()

  /// Rules that disagree.
  static let review = decision(
    .review,
    [
      referral(
        0, nil, .normal, [finding(0, Sample.mediation, [evidence("跳绳", phrase: 0)]), noise])
    ])

  /// No rule applies.
  static let unmatched = decision(
    .unmatched, [],
    nearest: [
      NearMiss(
        rule: Ref(0), held: 1,
        missing: [
          NearMiss.Missing(location: Sample.place("{text: 跳绳}"), wanted: true, isUnknown: false),
          NearMiss.Missing(
            location: Sample.place("dissuaded: true"), wanted: false, isUnknown: true),
        ])
    ])
}
