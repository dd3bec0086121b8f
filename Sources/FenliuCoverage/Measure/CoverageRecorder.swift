import FenliuCorpus
import FenliuEngine
import FenliuRules

/// What some checks exercised: for each goal of each item, in how many and in which first.
struct CoverageRecorder {
  /// One goal seen: in how many checks, and the number of the first.
  struct Sightings {
    var count = 0
    var first = Int.max

    mutating func add(_ other: Sightings) {
      count += other.count
      first = min(first, other.first)
    }
  }

  private let plan: CoveragePlan
  private let ruleSet: RuleSet
  /// For each item, where its goals stand among those of all items.
  private let places: [Int]
  /// For each item, the place of its goal to come out true, and of that not to; -1: it has none.
  private let met: [Int]
  private let unmet: [Int]
  private var seen: [Sightings]
  /// For each goal, the last check that met it, so that each counts once a check.
  private var lastChecks: [Int]
  private var check = 0

  init(_ plan: CoveragePlan, _ ruleSet: RuleSet) {
    self.plan = plan
    self.ruleSet = ruleSet
    var places = [0]
    for item in plan.items { places.append(places[places.count - 1] + item.goals.count) }
    func goal(_ outcome: Bool) -> [Int] {
      zip(places, plan.items).map { place, item in
        item.goals.firstIndex { $0.outcome == outcome }.map { place + $0 } ?? -1
      }
    }
    met = goal(true)
    unmet = goal(false)
    seen = Array(repeating: Sightings(), count: places[places.count - 1])
    lastChecks = Array(repeating: -1, count: seen.count)
    self.places = places
  }

  /// For each item, what was seen of its goals.
  var sightings: [[Sightings]] {
    plan.items.indices.map { Array(seen[places[$0]..<places[$0 + 1]]) }
  }

  /// Records what a check, the `number`th of all, exercised.
  mutating func record(_ result: CheckResult, number: Int, _ probe: CaseProbe) {
    check = number
    for condition in plan.conditions { record(condition, probe) }
    let overridden = Dictionary(
      result.decision.overridden.map { ($0.rule, $0.by) }, uniquingKeysWith: { first, _ in first })
    for (index, rule) in plan.rules.enumerated() {
      record(rule, Ref(index), probe, overridden)
    }
    for referral in result.decision.referrals { record(referral) }
    for question in result.decision.questions { mark(plan.questions[question.field.index]) }
    for (index, item) in plan.guarantees.enumerated()
    where probe.value(of: .premise(Ref(index))) == .yes {
      mark(item)
    }
    recordWords(probe)
  }

  private mutating func mark(_ item: Int, _ outcome: Bool = true) {
    let place = outcome ? met[item] : unmet[item]
    guard place >= 0, lastChecks[place] != check else { return }
    lastChecks[place] = check
    seen[place].add(Sightings(count: 1, first: check))
  }

  // MARK: Conditions

  private mutating func record(_ condition: CoveragePlan.ConditionPlan, _ probe: CaseProbe) {
    let values = probe.values(of: condition.owner)
    let influence = Influence(condition.condition, values: values)
    for (part, value) in values.enumerated() {
      mark(condition.branches + part, value == .yes)
      if influence.isDecisive[part] { mark(condition.decisive + part, value == .yes) }
    }
    for (part, phrases) in probe.grounds(of: condition.owner) {
      let items = condition.phrases[part] ?? [:]
      for phrase in phrases { for item in items[phrase] ?? [] { mark(item) } }
    }
  }

  private mutating func record(
    _ rule: CoveragePlan.RulePlan, _ reference: Ref<Rule>, _ probe: CaseProbe,
    _ overridden: [Ref<Rule>: [Ref<Rule>]]
  ) {
    let applies = probe.value(of: reference) == .yes
    if applies { mark(rule.applies) }
    for override in rule.overrides where applies && overridden[override.rule]?.contains(reference) == true {
      mark(override.item)
    }
    guard probe.value(of: .when(reference)) == .yes else { return }
    let isExcepted = probe.value(of: .unless(reference)) == .yes
    // A rule that is out of force comes to no wherever its condition holds and no exception does.
    let isInForce = applies || isExcepted
    if let unless = rule.unless, isInForce { mark(unless, isExcepted) }
    if let period = rule.period, !isExcepted { mark(period, applies) }
  }

  // MARK: Bars

  /// A referral tries the bars of each destination on its way, up to the one that moves it on.
  private mutating func record(_ referral: Referral) {
    for redirect in referral.redirects {
      pass(redirect.from, upTo: redirect.bar, for: referral.issue)
      mark(plan.bars[redirect.from.index][redirect.bar])
    }
    if let destination = referral.destination {
      pass(destination, upTo: ruleSet[destination].bars.count, for: referral.issue)
    }
  }

  private mutating func pass(_ destination: Ref<Destination>, upTo end: Int, for issue: Ref<Issue>) {
    for (index, bar) in ruleSet[destination].bars.prefix(end).enumerated()
    where bar.issues?.contains(issue) != false {
      mark(plan.bars[destination.index][index], false)
    }
  }

  // MARK: Words

  private mutating func recordWords(_ probe: CaseProbe) {
    let occurring = Set(probe.phrases)
    for mask in plan.masks where occurring.contains(mask.mask) {
      if mask.uses.contains(where: { occurring.contains($0.phrase) && probe.hides(mask.mask, $0) }) {
        mark(mask.item)
      }
    }
    for cue in plan.cues {
      for phrase in probe.occurring(in: cue.set) {
        for item in cue.items[phrase] ?? [] { mark(item) }
      }
    }
  }

  /// Adds what another recorder saw of the same plan.
  mutating func add(_ other: CoverageRecorder) {
    for place in seen.indices { seen[place].add(other.seen[place]) }
  }
}
