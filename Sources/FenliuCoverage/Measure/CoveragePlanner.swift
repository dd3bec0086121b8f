import FenliuCorpus
import FenliuEngine
import FenliuRules
import FenliuSource

/// Lists what a pack has that can be exercised.
struct CoveragePlanner {
  private let ruleSet: RuleSet
  private let written: WrittenPack
  private let sources: SourceSet
  private var plan = CoveragePlan()
  /// For each list, the items of its own phrases.
  private var listPhrases: [[Ref<Phrase>: [Int]]] = []

  init(_ ruleSet: RuleSet, written: WrittenPack, sources: SourceSet) {
    self.ruleSet = ruleSet
    self.written = written
    self.sources = sources
  }

  /// The plan of the whole pack.
  mutating func make() -> CoveragePlan {
    addLists()
    addRules()
    addBars()
    plan.questions = ruleSet.fields.map { plan.add(.questions, $0.id, at: $0.location) }
    plan.guarantees = ruleSet.guarantees.map { plan.add(.guarantees, $0.id, at: $0.location) }
    for owner in ConditionOwner.all(in: ruleSet) { addCondition(of: owner) }
    addCues()
    return plan
  }

  private mutating func addLists() {
    for (index, list) in written.lists.enumerated() {
      let id = ruleSet.terms[index].id
      listPhrases.append(addPhrases(WrittenPack.Group(list.phrases), owner: id))
      for item in list.masks {
        guard case .phrase(let mask) = item.form else { continue }
        let uses = ruleSet.terms[index].phrases.uses.filter { $0.masks.contains(mask) }
        let place = plan.add(.masks, id, ruleSet[mask].text, at: item.location)
        plan.masks.append(CoveragePlan.MaskPlan(mask: mask, uses: uses, item: place))
      }
    }
  }

  /// Adds the phrases of a group, but not those of lists it names.
  private mutating func addPhrases(_ group: WrittenPack.Group, owner: String) -> [Ref<Phrase>: [Int]] {
    var items: [Ref<Phrase>: [Int]] = [:]
    for item in group.items {
      guard case .phrase(let phrase) = item.form else { continue }
      items[phrase, default: []].append(
        plan.add(.phrases, owner, ruleSet[phrase].text, at: item.location))
    }
    return items
  }

  private mutating func addRules() {
    for (index, rule) in ruleSet.rules.enumerated() {
      var entry = CoveragePlan.RulePlan(applies: plan.add(.rules, rule.id, at: rule.location), overrides: [])
      if let unless = rule.unless {
        entry.unless = plan.add(.unlesses, rule.id, at: unless.location, outcomes: [true, false])
      }
      if rule.inForce != Period() {
        let place = written.keys.entry([.inForce], ofID: rule.location) ?? rule.location
        entry.period = plan.add(.periods, rule.id, at: place, outcomes: [true, false])
      }
      entry.overrides = written.overrides[index].map { override in
        (
          override.rule,
          plan.add(.overrides, rule.id, ruleSet[override.rule].id, at: override.location)
        )
      }
      plan.rules.append(entry)
    }
  }

  private mutating func addBars() {
    plan.bars = ruleSet.destinations.map { destination in
      destination.bars.map { bar in
        plan.add(.bars, bar.id, at: bar.location, outcomes: [true, false])
      }
    }
  }

  private mutating func addCondition(of owner: ConditionOwner) {
    guard let condition = owner.condition(in: ruleSet) else { return }
    let (id, nodes) = (owner.id(in: ruleSet), condition.nodes)
    let branches = plan.items.count
    for node in nodes { _ = add(.branches, id, node) }
    let decisive = plan.items.count
    for node in nodes { _ = add(.decisive, id, node) }
    var phrases: [Int: [Ref<Phrase>: [Int]]] = [:]
    for (part, node) in nodes.enumerated() {
      guard case .text = node.form else { continue }
      phrases[part] = addPhrases(of: written.tests[node.location] ?? [], owner: id)
    }
    plan.conditions.append(
      CoveragePlan.ConditionPlan(
        owner: owner, condition: condition, branches: branches, decisive: decisive, phrases: phrases))
  }

  private mutating func add(_ kind: CoverageKind, _ owner: String, _ node: Condition) -> Int {
    let quote = ConditionQuote(node.location, in: sources)?.shortened(to: 60) ?? ""
    return plan.add(kind, owner, quote, at: node.location, outcomes: [true, false])
  }

  /// Adds the phrases written in a text test; those of lists it names are known already.
  private mutating func addPhrases(
    of groups: [WrittenPack.Group], owner: String
  ) -> [Ref<Phrase>: [Int]] {
    var items: [Ref<Phrase>: [Int]] = [:]
    for group in groups {
      items.merge(addPhrases(group, owner: owner)) { $0 + $1 }
      for item in group.items {
        guard case .list(let list) = item.form else { continue }
        for included in written.closure(of: list) {
          items.merge(listPhrases[included.index]) { $0 + $1 }
        }
      }
    }
    return items
  }

  /// Cues of stances and zones, and phrases near which the quantity of a field must stand.
  private mutating func addCues() {
    for (cue, group) in zip(ruleSet.stanceCues, written.cues) {
      addCues(cue.cues, group, owner: cue.stance.rawValue)
    }
    for (zone, groups) in zip(ruleSet.zones, written.zones) {
      guard case .cued(let starts, let ends, _) = zone.extent, let groups else { continue }
      addCues(starts, groups.starts, owner: zone.id)
      addCues(ends, groups.ends, owner: zone.id)
    }
    for (field, group) in zip(ruleSet.fields, written.extractions) {
      guard let near = field.extraction?.near, let group else { continue }
      addCues(near, group, owner: field.id)
    }
  }

  private mutating func addCues(_ set: PhraseSet, _ group: WrittenPack.Group, owner: String) {
    plan.cues.append(CoveragePlan.CuePlan(set: set, items: addPhrases(of: [group], owner: owner)))
  }
}
