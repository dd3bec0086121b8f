package import FenliuEngine
import FenliuRules

/// What a corpus can pin down of a decision.
struct Observation: Hashable, Sendable {
  /// One referral, as an expectation can describe it.
  struct Referred: Hashable, Sendable {
    var issue: Ref<Issue>
    var destination: Ref<Destination>?
    var urgency: Urgency
  }

  var status: Decision.Status
  var urgency: Urgency
  var primary: Referred?
  var all: Set<Referred>
  var questions: Set<Ref<Field>>

  init(_ decision: Decision) {
    let referred = decision.referrals.map {
      Referred(issue: $0.issue, destination: $0.destination, urgency: $0.urgency)
    }
    status = decision.status
    urgency = decision.urgency
    primary = referred.first
    all = Set(referred)
    questions = Set(decision.questions.map(\.field))
  }

  /// Whether an expectation can hold of this and not of the other. That something more is asked cannot be
  /// ruled out by any.
  func canBeTold(from other: Observation) -> Bool {
    status != other.status || urgency != other.urgency || primary != other.primary || all != other.all
      || !questions.isSubset(of: other.questions)
  }
}

extension Decision {
  /// Whether an expectation can hold of this decision of a case and not of another one: whether a referral differs
  /// in its issue, destination or urgency, or which one comes first, or how urgent the case is, or a
  /// question is asked here that is not asked there.
  package func canBeTold(from other: Decision) -> Bool {
    Observation(self).canBeTold(from: Observation(other))
  }
}

extension Decision {
  /// Where the words of rules stand, rule by rule. Phrases are left out: what is compiled for a mutant has other numbers.
  fileprivate var places: [[Place]] {
    referrals.flatMap(\.findings).map { $0.evidence.map { Place(part: $0.part, range: $0.range) } }
  }

  fileprivate struct Place: Hashable {
    var part: Part
    var range: Range<Int>
  }
}

extension MutantCompiler {
  /// The first of some cases that a mutant decides so that a corpus could tell, with both decisions.
  func firstDifference(_ version: MutantVersion, among cases: [Case]) -> MutantWitness? {
    guard !cases.isEmpty else { return nil }
    let live = {
      cases.map { theCase in pack.probing(theCase) { LiveParts($0, pack.ruleSet) } }
    }
    return deciding(version, for: live) { mutant in
      for theCase in cases {
        let (before, after) = (pack.decide(theCase), mutant.pack.decide(theCase))
        if before.places != after.places { version.restsOnOtherWords = true }
        if Observation(before).canBeTold(from: Observation(after)) {
          return MutantWitness(theCase: theCase, original: before, mutated: after)
        }
      }
      return nil
    }
  }

  /// A witness without what it does not need: its day, facts, its title.
  func simplified(_ witness: MutantWitness, _ version: MutantVersion) -> MutantWitness {
    var best = witness
    func attempt(_ change: (inout Case) -> Void) {
      var simpler = best.theCase
      change(&simpler)
      guard simpler != best.theCase, let found = firstDifference(version, among: [simpler]) else { return }
      best = found
    }
    attempt { $0.date = nil }
    attempt { $0.fields = [:] }
    if best.theCase.fields.count > 1 {
      for field in best.theCase.fields.keys.sorted() { attempt { $0.fields[field] = nil } }
    }
    attempt { $0.title = "" }
    return best
  }
}
