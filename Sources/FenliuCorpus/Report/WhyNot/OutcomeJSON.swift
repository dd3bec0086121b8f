import FenliuEngine
import FenliuRules
import FenliuSource

/// What a condition came to, with all its parts, as JSON.
struct OutcomeJSON {
  private let pack: PackReport
  private let referrals: ReferralJSON
  /// Of a long list of phrases the first few tell which list it is.
  private static let listedPhrases = 8

  private var ruleSet: RuleSet { pack.ruleSet }

  init(pack: PackReport, decided: ReportedCase) {
    self.pack = pack
    referrals = ReferralJSON(pack: pack, decided: decided)
  }

  private func item(_ evidence: Evidence) -> JSONValue {
    JSONValue { referrals.item(evidence, to: $0) }
  }

  func value(_ outcome: ConditionOutcome) -> JSONValue {
    let quote = pack.quote(outcome.location)
    let head: [(String, JSONValue)] = [
      ("truth", .string(outcome.truth.name)), ("wanted", .boolean(outcome.wanted)),
      ("file", .string(outcome.location.file)), ("line", JSONValue(quote?.line)),
      ("condition", JSONValue(quote?.text)),
    ]
    let omission: [(String, JSONValue)] =
      switch outcome.omission {
      case .repeated: [("omitted", "repeated")]
      case .excess: [("omitted", "too-many")]
      case nil: []
      }
    return .object(head + form(outcome.form) + omission)
  }

  private func form(_ form: ConditionOutcome.Form) -> [(String, JSONValue)] {
    switch form {
    case .all(let parts): [("all", values(parts))]
    case .any(let parts): [("any", values(parts))]
    case .none(let parts): [("none", values(parts))]
    case .atLeast(let count, let parts): [("count", .integer(count)), ("of", values(parts))]
    case .heard(let part): [("heard", part.map(value) ?? .null)]
    case .field(let test, let given):
      [
        ("field", .string(ruleSet[test.field].id)),
        ("value", given.map(ValueJSON(ruleSet[test.field].type).value) ?? .null),
      ]
    case .text(let text): [("text", self.text(text))]
    case .concept(let concept, let definition):
      [("concept", .string(ruleSet[concept].id)), ("when", definition.map(value) ?? .null)]
    case .rule(let rule, let isInForce, let when, let unless):
      [
        ("rule", .string(ruleSet[rule].id)), ("inForce", .boolean(isInForce)),
        ("when", when.map(value) ?? .null), ("unless", unless.map(value) ?? .null),
      ]
    }
  }

  private func values(_ parts: [ConditionOutcome]) -> JSONValue { .array(parts.map(value)) }

  // MARK: Text tests

  private func text(_ text: TextOutcome) -> JSONValue {
    [
      "evidence": .array(text.evidence.map(item)), "needed": .integer(text.needed),
      "groups": .array(text.groups.map(group)), "gap": text.gap.map(gap) ?? .null,
    ]
  }

  private func group(_ group: TextOutcome.Group) -> JSONValue {
    [
      "phrases": .array(group.phrases.prefix(Self.listedPhrases).map { .string(ruleSet[$0].text) }),
      "found": .array(group.found.map(item)),
      "near": .array(
        group.near.map { ["evidence": item($0.evidence), "reason": reason($0.reason)] }),
    ]
  }

  private func reason(_ reason: NearEvidence.Reason) -> JSONValue {
    switch reason {
    case .masked(let mask): ["kind": "masked", "by": item(mask)]
    case .onRequest(let zone): ["kind": "on-request", "zone": .string(ruleSet[zone].id)]
    case .outside(let zones):
      ["kind": "outside", "zones": .array(zones.map { .string(ruleSet[$0].id) })]
    case .stance(let readings):
      [
        "kind": "stance",
        "readings": .array(
          readings.map { ["stance": .string($0.stance.rawValue), "cue": item($0.cue)] }),
      ]
    }
  }

  private func gap(_ gap: TextGap) -> JSONValue {
    let (fault, characters): (String, Int?) =
      switch gap.fault {
      case .apart(let characters): ("apart", characters)
      case .order: ("order", nil)
      case .overlap: ("overlap", nil)
      case .parts: ("parts", nil)
      }
    let within: JSONValue =
      switch gap.reach {
      case .characters(let count): .integer(count)
      case .clause: "clause"
      case .sentence: "sentence"
      }
    return [
      "fault": .string(fault), "characters": JSONValue(characters), "within": within,
      "first": item(gap.first), "second": item(gap.second),
    ]
  }
}
