import FenliuCorpus
import FenliuSource

/// An impact as JSON. Its keys have a fixed order, and everything is named by id.
struct ImpactJSON {
  let report: ImpactReporter

  func value(_ impact: Impact) -> JSONValue {
    [
      "old": version(report.old), "new": version(report.new),
      "same": .boolean(report.old.ruleSet.fingerprint == report.new.ruleSet.fingerprint),
      "cases": .integer(impact.cases), "errors": .integer(impact.errors), "changed": .integer(impact.changed),
      "aspects": .object(
        Aspect.allCases.map { aspect in
          let ids = impact[aspect].ids.map { JSONValue.string($0) }
          return (aspect.rawValue, ["count": .integer(impact[aspect].count), "cases": .array(ids)])
        }),
      "moves": .array(impact.moves.map(move)),
      "causes": .array(
        impact.groups.map { group in
          [
            "kind": .string(group.cause.kind.rawValue), "id": .string(group.cause.id),
            "count": .integer(group.count), "moves": .array(group.moves.map(move)),
            "examples": .array(group.examples.map(example)),
          ]
        }),
    ]
  }

  func version(_ version: ImpactReporter.Version) -> JSONValue {
    [
      "name": .string(version.name), "version": .string(version.ruleSet.pack.version),
      "pack": .string(version.ruleSet.fingerprint),
    ]
  }

  private func move(_ move: Impact.Move) -> JSONValue {
    ["from": .string(move.from.id), "to": .string(move.to.id), "count": .integer(move.count)]
  }

  func example(_ change: Impact.Change) -> JSONValue {
    let (old, new) = (reporter(report.old), reporter(report.new))
    return [
      "case": .string(change.before.theCase.id), "from": .string(change.from.id), "to": .string(change.to.id),
      "aspects": .array(change.aspects.map { .string($0.rawValue) }),
      "before": old.json(change.before.decision, of: change.before.theCase),
      "after": new.json(change.after.decision, of: change.after.theCase),
    ]
  }

  private func reporter(_ version: ImpactReporter.Version) -> DecisionReporter {
    DecisionReporter(ruleSet: version.ruleSet, sources: version.sources, disclosure: report.disclosure)
  }
}
