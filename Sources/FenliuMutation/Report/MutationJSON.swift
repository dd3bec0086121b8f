import FenliuRules
public import FenliuSource

extension MutationReporter {
  /// For programs: the counts, and every mutant with what came of it.
  public func json(_ score: MutationScore) -> JSONValue {
    let kinds = MutantKind.allCases.map { ($0.rawValue, Self.json(score.counts(of: $0))) }
    let counts = score.counts()
    return [
      "pack": .string(pack.ruleSet.fingerprint), "counts": Self.json(counts),
      "leftOut": .integer(score.leftOut), "holds": .boolean(bounds.allSatisfy { $0.holds(in: score) }),
      "kinds": .object(kinds), "mutants": .array(score.results.map(json)),
    ]
  }

  private static func json(_ counts: MutationScore.Counts) -> JSONValue {
    [
      "total": .integer(counts.total), "killed": .integer(counts.killed),
      "equivalent": .integer(counts.equivalent), "survived": .integer(counts.survived),
      "undecided": .integer(counts.undecided), "notRun": .integer(counts.notRun),
      "accepted": .integer(counts.accepted), "basisPoints": .integer(counts.basisPoints),
    ]
  }

  private func json(_ result: MutantResult) -> JSONValue {
    let mutant = result.mutant
    let range = sources.positions(of: mutant.location)
    var members: [(String, JSONValue)] = [
      ("id", .string(mutant.id)), ("kind", .string(mutant.kind.rawValue)), ("owner", .string(mutant.owner)),
      ("file", .string(mutant.location.file)), ("line", JSONValue(range?.lowerBound.line)),
      ("column", JSONValue(range?.lowerBound.column)), ("endLine", JSONValue(range?.upperBound.line)),
      ("endColumn", JSONValue(range?.upperBound.column)), ("change", JSONValue(mutant.change)),
      ("verdict", .string(result.verdict.name)),
    ]
    switch result.verdict {
    case .killed(let id): members.append(("by", .string(id)))
    case .equivalent(let reason): members.append(("reason", JSONValue(reason)))
    case .survived(let witness):
      members.append(("witness", json(witness, of: result)))
    case .undecided, .notRun: break
    }
    if let accepted = result.accepted { members.append(("accepted", JSONValue(accepted))) }
    return .object(members)
  }

  private func json(_ witness: MutantWitness, of result: MutantResult) -> JSONValue {
    let (before, after) = (
      words(.english).outcome(witness.original), words(.english).outcome(witness.mutated)
    )
    return [
      "title": .string(witness.theCase.title), "text": .string(witness.theCase.text),
      "pack": .string(before.english), "mutant": .string(after.english),
      "entry": JSONValue(entry(result, .english)),
    ]
  }
}
