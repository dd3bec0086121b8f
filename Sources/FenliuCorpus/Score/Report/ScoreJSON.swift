import FenliuEngine
import FenliuRules
import FenliuSource

/// A score as JSON. Shares and the bounds of intervals are in hundredths of a percent.
struct ScoreJSON {
  let ruleSet: RuleSet
  let language: Language
  /// What of messages is shown; nil: nothing but their ids.
  let disclosure: Disclosure?
  private let pack: PackReport

  init(ruleSet: RuleSet, language: Language, disclosure: Disclosure?) {
    self.ruleSet = ruleSet
    self.language = language
    self.disclosure = disclosure
    pack = PackReport(ruleSet: ruleSet, sources: [])
  }

  func value(_ score: ScoreResult, bounds: [FigureBound]) -> JSONValue {
    let errors = DecisionReporter(ruleSet: ruleSet)
    return [
      "pack": .string(ruleSet.fingerprint), "fold": JSONValue(score.fold?.description),
      "messages": [
        "records": .integer(score.records), "inScope": .integer(score.inScope),
        "outOfScope": .integer(score.outOfScope), "unlabelled": .integer(score.unlabelled),
        "outsideFold": .integer(score.outsideFold), "errors": .integer(score.errors.count),
      ],
      "figures": .object(Figure.allCases.map { ($0.rawValue, proportion(score[$0])) }),
      "outOfScope": .array(
        score.outsideDestinations.map { row in
          ["destination": JSONValue(row.destination.map { ruleSet[$0].id }), "count": .integer(row.count)]
        }),
      "confusion": .array(confusion(score.confusion)),
      "unknownNames": .array(
        score.unknownNames.entries(besides: ruleSet).map { entry in
          [
            "kind": .string(entry.kind.rawValue), "name": .string(entry.name),
            "labels": .integer(entry.labels), "meant": JSONValue(entry.meant),
          ]
        }),
      "misses": .array(
        Figure.listed.map { figure in
          [
            "figure": .string(figure.rawValue), "total": .integer(score.missCount(in: figure)),
            "shown": .array(score.misses(in: figure).map(miss)),
          ]
        }),
      "bounds": .array(
        bounds.map { bound in
          [
            "figure": .string(bound.figure.rawValue),
            bound.figure.isBetterHigh ? "atLeast" : "atMost": .integer(bound.basisPoints),
            "holds": .boolean(bound.holds(in: score)),
          ]
        }),
      "errors": .array(score.errors.map { errors.json($0, in: language) }),
    ]
  }

  private func proportion(_ proportion: Proportion) -> JSONValue {
    [
      "part": .integer(proportion.part), "whole": .integer(proportion.whole),
      "basisPoints": JSONValue(proportion.basisPoints),
      "interval": proportion.interval.map { [.integer($0.lowerBound), .integer($0.upperBound)] } ?? .null,
    ]
  }

  private func confusion(_ confusion: Confusion) -> [JSONValue] {
    let table = ConfusionTable(confusion: confusion, ruleSet: ruleSet, language: language)
    return table.categories.flatMap { row in
      table.columns.filter { confusion[row, $0] > 0 }.map { column in
        ["label": .string(row), "decided": JSONValue(column), "count": .integer(confusion[row, column])]
      }
    }
  }

  private func miss(_ miss: Miss) -> JSONValue {
    let explanation = MissExplanation(ruleSet: ruleSet, language: language, disclosure: disclosure)
    let decision = miss.decision
    let shown = ShownCase(miss.decided, disclosure ?? .masked)
    let referrals = ReferralJSON(pack: pack, decided: ReportedCase(miss.decided, disclosure ?? .masked))
    var members: [(String, JSONValue)] = [
      ("case", .string(miss.decided.id)), ("expected", .array(miss.expected.map { .string($0) })),
      ("status", .string(decision.status.rawValue)),
      (
        "referrals",
        .array(
          decision.referrals.map { referral in
            JSONValue { json in
              json.beginObject()
              referrals.summary(referral, to: json)
              json.endObject()
            }
          })
      ),
      (
        "rules",
        .array(
          (decision.primary?.findings ?? []).map { finding in
            [
              "rule": .string(ruleSet[finding.rule].id),
              "phrases": .array(explanation.phrases(finding.evidence).map { .string($0) }),
            ]
          })
      ),
      (
        "bars",
        .array((decision.primary?.redirects ?? []).map { JSONValue($0.bar(in: ruleSet)?.id) })
      ),
      ("nearest", .array(decision.nearest.map { .string(ruleSet[$0.rule].id) })),
    ]
    if disclosure != nil {
      members += [("title", .string(shown.title)), ("text", .string(shown.text))]
    }
    return .object(members)
  }
}
