import FenliuEngine
import FenliuRules
import FenliuSource

/// Why a case did not come to something, as JSON.
struct WhyNotJSON {
  let pack: PackReport
  let decided: ReportedCase

  private var ruleSet: RuleSet { pack.ruleSet }

  func value(_ whyNot: WhyNot) -> JSONValue {
    let outcomes = OutcomeJSON(pack: pack, decided: decided)
    return [
      "case": .string(decided.id),
      "target": [
        "kind": .string(whyNot.target.kind), "id": .string(whyNot.target.id(in: ruleSet)),
        "title": JSONValue(whyNot.target.title(in: ruleSet)),
      ],
      "reached": .boolean(whyNot.isReached),
      "issues": .array(whyNot.reached.map { issue($0, of: whyNot.decision) }),
      "obstacles": .array(whyNot.obstacles.map { obstacle($0, of: whyNot.decision) }),
      "rules": .array(whyNot.rules.map { gap($0, outcomes) }), "ruleCount": .integer(whyNot.ruleCount),
      "decision": JSONValue {
        DecisionJSON(pack: pack, decided: decided).tell(whyNot.decision, to: $0)
      },
    ]
  }

  private func issue(_ referral: Int, of decision: Decision) -> JSONValue {
    .string(ruleSet[decision.referrals[referral].issue].id)
  }

  private func obstacle(_ obstacle: WhyNot.Obstacle, of decision: Decision) -> JSONValue {
    switch obstacle {
    case .overridden(let overridden):
      return [
        "kind": "overridden", "rule": .string(ruleSet[overridden.rule].id),
        "by": .array(overridden.by.map { .string(ruleSet[$0].id) }),
      ]
    case .redirected(let redirect, let referral):
      return [
        "kind": "redirected", "issue": issue(referral, of: decision),
        "redirect": JSONValue {
          ReferralJSON(pack: pack, decided: decided).redirect(redirect, to: $0)
        },
      ]
    case .conflict(let referral): return ["kind": "conflict", "issue": issue(referral, of: decision)]
    case .notInForce(let rule):
      let period = ruleSet[rule].inForce
      return [
        "kind": "not-in-force", "rule": .string(ruleSet[rule].id),
        "from": JSONValue(period.from?.description), "until": JSONValue(period.until?.description),
      ]
    }
  }

  private func gap(_ gap: RuleGap, _ outcomes: OutcomeJSON) -> JSONValue {
    let rule = ruleSet[gap.rule]
    return [
      "rule": .string(rule.id), "destination": .string(ruleSet[rule.send].id), "held": .integer(gap.held),
      "inForce": .boolean(gap.isInForce), "when": outcomes.value(gap.when),
      "unless": gap.unless.map(outcomes.value) ?? .null,
      "remedy": gap.remedy.map { .array($0.map(change)) } ?? .null,
    ]
  }

  private func change(_ change: Change) -> JSONValue {
    switch change {
    case .fact(let field, let wanted):
      let schema = ruleSet[field]
      return [
        "kind": "fact", "field": .string(schema.id), "question": JSONValue(schema.question ?? schema.title),
        "now": decided.value(of: field).map(ValueJSON(schema.type).value) ?? .null,
        "wanted": answers(wanted, type: schema.type),
      ]
    case .text(let test, let holds):
      let quote = pack.quote(test)
      return [
        "kind": "text", "file": .string(test.file), "line": JSONValue(quote?.line),
        "condition": JSONValue(quote?.text), "wanted": .boolean(holds),
      ]
    case .date(let rule): return ["kind": "date", "rule": .string(ruleSet[rule].id)]
    }
  }

  /// Any of these values; null for none, so that the fact would have to be unknown.
  private func answers(_ wanted: Change.FactChange, type: FieldType) -> JSONValue {
    switch wanted {
    case .answer(let answers), .otherwise(let answers):
      .array(
        answers.map { answer in
          JSONValue { QuestionJSON(pack: pack).values(answer, type: type, to: $0) }
        })
    case .unknown: .null
    }
  }
}
