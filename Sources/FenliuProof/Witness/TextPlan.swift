import FenliuRules
import FenliuSAT

/// The words that a text must have, and where.
struct TextPlan {
  /// In the order in which they are to stand.
  private(set) var items: [Item] = []

  /// Words that stand together.
  struct Item: Hashable {
    /// The phrases, in order.
    var phrases: [Ref<Phrase>]
    /// The zone they are to stand in; nil: anywhere.
    var zone: Ref<Zone>?
    /// How close together; nil for a single phrase.
    var reach: Reach?
    /// Whether nearness minds their order.
    var isOrdered = false
    /// What must not hide them.
    var exposedTo: [Ref<Phrase>] = []
    /// For phrases that are to be hidden, what hides them.
    var masks: [Hiding] = []
    /// A phrase to stand right before them, for the way they are meant or the zone it opens.
    var before: Ref<Phrase>?
    /// A phrase to stand right after them.
    var after: Ref<Phrase>?
  }

  /// A phrase, and a mask that is to lie over it.
  struct Hiding: Hashable {
    var phrase: Ref<Phrase>
    var mask: Ref<Phrase>
  }

  /// The words that the cube of a model asks for. The choices made are added to `cube`.
  init(_ model: Model, _ text: TextTheory, cube: inout [Literal]) {
    var reader = PlanReader(model: model, text: text)
    // What must not be decides how that is done which must be.
    for literal in model.cube.filter(\.isNegated) + model.cube.filter({ !$0.isNegated }) {
      guard case .leaf(let leaf) = model.circuit.nodes[literal.variable] else { continue }
      if literal.isNegated { reader.avoid(leaf) } else { reader.take(leaf) }
    }
    cube += reader.choices
    items = reader.finished()
  }
}

/// Reads a model for the words it asks for.
private struct PlanReader {
  let model: Model
  let text: TextTheory
  private var items: [TextPlan.Item] = []
  /// Nearness tests that must not hold.
  private var avoided: [Near] = []
  /// Phrases that must not count where they stand, and what keeps them from it.
  private var wraps: [(phrase: Ref<Phrase>, before: Ref<Phrase>?, after: Ref<Phrase>?)] = []
  /// Phrases that are to be hidden.
  private var masks: [TextPlan.Hiding] = []
  /// What was chosen where the model left a choice.
  private(set) var choices: [Literal] = []

  private var ruleSet: RuleSet { text.ruleSet }

  init(model: Model, text: TextTheory) {
    self.model = model
    self.text = text
  }

  // MARK: What must occur

  mutating func take(_ leaf: Leaf) {
    switch leaf {
    case .occurs(let phrase): items.append(TextPlan.Item(phrases: [phrase]))
    case .occursIn(let phrase, let zone): items.append(item([phrase], zone: zone))
    case .counts(let counted): items.append(self.item(for: counted))
    case .near(let test): takeNear(test)
    case .knowledge, .cell, .relative, .day, .search, .supposed: break
    }
  }

  private func item(for counted: CountedPhrase) -> TextPlan.Item {
    let phrase = counted.use.phrase
    let zone = counted.zones?.first { model.isTrue(text.occurs(phrase, in: $0)) }
    var item = item([phrase], zone: zone)
    item.exposedTo = counted.use.masks
    wrap(&item, for: counted.stance)
    return item
  }

  private func item(_ phrases: [Ref<Phrase>], zone: Ref<Zone>?, reach: Reach? = nil) -> TextPlan.Item {
    var item = TextPlan.Item(phrases: phrases, zone: zone, reach: reach)
    if let zone, case .cued(let starts, _, _) = ruleSet[zone].extent { item.before = cue(of: starts) }
    return item
  }

  private mutating func takeNear(_ test: TextTest) {
    guard case .near(let near) = test.form else { return }
    func counts(_ use: PhraseUse) -> Literal {
      text.counts(CountedPhrase(use: use, zones: test.zones, stance: test.stance))
    }
    let chosen = near.groups.enumerated().compactMap { number, group in
      let counting = group.uses.filter { model.isTrue(counts($0)) }
      return counting.first { !isAvoided($0, inGroup: number) } ?? counting.first ?? group.uses.first
    }
    choices += chosen.map { counts($0) }
    let zone = test.zones?.first { zone in
      chosen.allSatisfy { model.isTrue(text.occurs($0.phrase, in: zone)) }
    }
    var item = item(chosen.map(\.phrase), zone: zone ?? test.zones?.first, reach: near.reach)
    item.isOrdered = near.ordered
    wrap(&item, for: test.stance)
    items.append(item)
  }

  /// Whether a phrase would help a nearness test that must not hold.
  private func isAvoided(_ use: PhraseUse, inGroup number: Int) -> Bool {
    avoided.contains { near in near.groups.indices.contains(number) && near.groups[number].uses.contains(use)
    }
  }

  /// Puts a cue beside words that count only if they are meant in some other way than plainly.
  private func wrap(_ item: inout TextPlan.Item, for filter: StanceFilter) {
    guard text.stanceNeeded(by: filter) != nil else { return }
    let helpful = ruleSet.stanceCues.filter { cue in
      filter.accepted?.contains(cue.stance) != false && !filter.rejected.contains(cue.stance)
    }
    put(helpful.first { model.isTrue(text.occursAtAll($0.cues)) } ?? helpful.first, beside: &item)
  }

  private func put(_ cue: StanceCue?, beside item: inout TextPlan.Item) {
    guard let cue, let phrase = self.cue(of: cue.cues) else { return }
    switch cue.side {
    case .before: if item.before == nil { item.before = phrase }
    case .after: item.after = phrase
    }
  }

  /// The cue of a set that the model has, or else the first one.
  private func cue(of set: PhraseSet) -> Ref<Phrase>? {
    (set.uses.first { model.isTrue(text.occurs($0.phrase)) } ?? set.uses.first)?.phrase
  }

  // MARK: What must not count

  mutating func avoid(_ leaf: Leaf) {
    if case .near(let test) = leaf, case .near(let near) = test.form { avoided.append(near) }
    guard case .counts(let counted) = leaf, model.isTrue(text.occurs(counted.use.phrase)) else { return }
    for mask in counted.use.masks where model.isTrue(text.occurs(mask)) {
      masks.append(TextPlan.Hiding(phrase: counted.use.phrase, mask: mask))
      return
    }
    if !counted.stance.rejected.isEmpty || counted.stance.accepted != nil {
      let harmful = ruleSet.stanceCues.filter { cue in
        counted.stance.rejected.contains(cue.stance) || counted.stance.accepted?.contains(cue.stance) == false
      }
      if let cue = harmful.first(where: { model.isTrue(text.occursAtAll($0.cues)) }) {
        var item = TextPlan.Item(phrases: [])
        put(cue, beside: &item)
        wraps.append((counted.use.phrase, item.before, item.after))
        return
      }
    }
    for zone in ruleSet.zones where zone.onRequestOnly {
      if case .cued(let starts, _, _) = zone.extent, model.isTrue(text.occursAtAll(starts)) {
        wraps.append((counted.use.phrase, cue(of: starts), nil))
      }
    }
  }

  // MARK: The plan

  /// The items, without those whose words are in others anyway.
  func finished() -> [TextPlan.Item] {
    var kept: [TextPlan.Item] = []
    for (number, item) in items.enumerated() where !isCovered(item, number) {
      var wrapped = item
      for wrap in wraps where item.phrases.contains(where: { has(wrap.phrase, in: $0) }) {
        wrapped.before = wrapped.before ?? wrap.before
        wrapped.after = wrapped.after ?? wrap.after
      }
      wrapped.masks = masks.filter { hiding in item.phrases.contains { has(hiding.phrase, in: $0) } }
      kept.append(wrapped)
    }
    return kept
  }

  /// Whether a single phrase stands in the words of another item anyway, and counts there.
  private func isCovered(_ item: TextPlan.Item, _ number: Int) -> Bool {
    guard item.reach == nil, let phrase = item.phrases.first else { return false }
    return items.enumerated().contains { index, other in
      guard index != number, item.zone == nil || item.zone == other.zone,
        item.before == nil || item.before == other.before, item.after == nil || item.after == other.after
      else { return false }
      if other.reach == nil, other.phrases == item.phrases, item.zone == other.zone, index > number {
        // Of equals the first one stays.
        return false
      }
      return other.phrases.contains { outer in
        has(phrase, in: outer) && !item.exposedTo.contains { has($0, in: outer) }
      }
    }
  }

  /// Whether a phrase is another one, or found inside it.
  private func has(_ phrase: Ref<Phrase>, in outer: Ref<Phrase>) -> Bool {
    phrase == outer || text.index.contained[outer.index].contains(phrase.index)
  }
}
