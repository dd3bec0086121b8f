import FenliuEngine
import FenliuRules

/// What matters of a case for what is decided: everything else in the pack could be taken away.
struct LiveParts: Sendable {
  /// The phrases that occur, ascending.
  var phrases: [Ref<Phrase>]
  /// The rules that apply or wait for an answer, ascending.
  var rules: [Int]
  /// The bars that hold or wait for an answer, ascending.
  var bars: [BarPlace]
  /// The guarantees whose premise holds, ascending.
  var premises: [Int]

  init(_ probe: CaseProbe, _ ruleSet: RuleSet) {
    phrases = probe.phrases
    rules = ruleSet.rules.indices.filter {
      probe.value(of: Ref($0)) == .yes || probe.value(of: Ref($0), .open) == .unknown
    }
    bars = ruleSet.destinations.indices.flatMap { place in
      ruleSet.destinations[place].bars.indices.compactMap { index in
        let owner = ConditionOwner.bar(Ref(place), index)
        // A bar without a condition always holds.
        let isLive =
          (probe.value(of: owner) ?? .yes) == .yes || probe.value(of: owner, .open) == .unknown
        return isLive ? BarPlace(destination: place, index: index) : nil
      }
    }
    premises = ruleSet.guarantees.indices.filter { probe.value(of: .premise(Ref($0))) == .yes }
  }
}

/// What a pack makes of a case, down to every part of every condition.
struct CaseFacts: Sendable {
  var live: LiveParts
  var day: CalendarDate?
  /// The fields of which something is known.
  var told: Set<Ref<Field>>
  /// The values of all parts, as decided.
  var decided: [Truth] = []
  /// The values of all parts, with exceptions that are not known left open.
  var open: [Truth] = []
  /// For each text test that holds, by the number of its part, the phrases it rests on.
  var grounds: [Int: Set<Ref<Phrase>>] = [:]

  init(_ theCase: Case, _ probe: CaseProbe, _ table: NodeTable, _ ruleSet: RuleSet) {
    live = LiveParts(probe, ruleSet)
    day = theCase.date?.day
    told = Set(ruleSet.fields.indices.map { Ref($0) }.filter { probe.isTold($0) })
    decided.reserveCapacity(table.count)
    open.reserveCapacity(table.count)
    for owner in table.owners {
      let start = decided.count
      decided += probe.values(of: owner)
      open += probe.values(of: owner, .open)
      for (part, phrases) in probe.grounds(of: owner) { grounds[start + part] = phrases }
    }
  }
}
