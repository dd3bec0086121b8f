import FenliuRules
import FenliuSAT

/// What is true of the words of every case, as far as formulas can say it.
///
/// Exact are alternatives, conjunctions and counts. How far apart words stand, how they are meant, where
/// zones begin and what patterns match is not worked out: such statements are left open, bound only by what is
/// certain of them. So every case has a model, but not every model is a case.
final class TextTheory {
  let circuit: Circuit
  let ruleSet: RuleSet
  let index: PhraseIndex
  private var tests: [TextTest: Literal] = [:]
  /// By phrase, what was counted so far.
  private var counted: [Int: [CountedPhrase]] = [:]
  var overlap: CueOverlap
  /// For stances asked for so far, whether a cue of one of them occurs; nil: there are no such cues.
  var cued: [[Stance]: Literal?] = [:]

  init(_ circuit: Circuit, _ ruleSet: RuleSet, _ index: PhraseIndex) {
    (self.circuit, self.ruleSet, self.index) = (circuit, ruleSet, index)
    overlap = CueOverlap(ruleSet, index)
    for phrase in ruleSet.phrases.indices {
      let outer = occurs(Ref(phrase))
      for inner in index.contained[phrase] { circuit.require(outer, implies: occurs(Ref(inner))) }
    }
  }

  // MARK: Tests

  /// Whether a text test holds.
  func holds(_ test: TextTest) -> Literal {
    if let known = tests[test] { return known }
    let holds = encoded(test)
    tests[test] = holds
    return holds
  }

  private func encoded(_ test: TextTest) -> Literal {
    switch test.form {
    case .any(let set): return occurs(set, for: test)
    case .all(let sets): return circuit.and(sets.map { occurs($0, for: test) })
    case .count(let least, let set):
      let byPhrase = Dictionary(grouping: set.uses, by: \.phrase)
      let phrases = byPhrase.keys.sorted().map { occurs(PhraseSet(byPhrase[$0] ?? []), for: test) }
      return circuit.atLeast(least, of: phrases)
    case .near(let near):
      let holds = circuit.leaf(.near(test))
      for group in near.groups { circuit.require(holds, implies: occurs(group, for: test)) }
      requireNearInside(near, of: test, holds: holds)
      return holds
    }
  }

  private func occurs(_ set: PhraseSet, for test: TextTest) -> Literal {
    circuit.or(set.uses.map { counts(CountedPhrase(use: $0, zones: test.zones, stance: test.stance)) })
  }

  // MARK: Occurrences

  /// Whether a phrase occurs at all.
  func occurs(_ phrase: Ref<Phrase>) -> Literal { circuit.leaf(.occurs(phrase)) }

  /// Whether one of some phrases occurs at all; their masks are not heeded, so it may be more.
  func occursAtAll(_ set: PhraseSet) -> Literal { circuit.or(set.uses.map { occurs($0.phrase) }) }

  /// Whether a phrase occurs so that it counts.
  func counts(_ phrase: CountedPhrase) -> Literal {
    let places = places(of: phrase.use.phrase, in: phrase.zones)
    let obstacles = obstacles(to: phrase)
    if phrase.use.masks.isEmpty, obstacles == [] { return circuit.or(places) }
    if let known = circuit.existing(.counts(phrase)) { return known }
    let counts = circuit.leaf(.counts(phrase))
    circuit.require([!counts] + places)
    if let needed = stanceNeeded(by: phrase.stance) { circuit.require(counts, implies: needed) }
    // What is its own mask hides itself wherever it stands.
    if phrase.use.masks.contains(phrase.use.phrase) { circuit.require([!counts]) }
    if let obstacles {
      let masks = phrase.use.masks.map { occurs($0) }
      for place in places { circuit.require([!place, counts] + masks + obstacles) }
      requireInsideOthers(phrase, counts, obstacles)
    }
    relate(phrase, counts)
    return counts
  }

  /// A phrase that stands inside another is hidden only by masks that can lie over that place.
  private func requireInsideOthers(_ phrase: CountedPhrase, _ counts: Literal, _ obstacles: [Literal]) {
    let masks = phrase.use.masks
    guard !masks.isEmpty else { return }
    for outer in index.containers[phrase.use.phrase.index] {
      let hiding = index.masks(of: phrase.use.phrase.index, inside: outer, among: masks)
      guard hiding.count < masks.count else { continue }
      for place in places(of: Ref(outer), in: phrase.zones) {
        circuit.require([!place, counts] + hiding.map { occurs($0) } + obstacles)
      }
    }
  }

  /// Says what follows from one way of counting a phrase for another.
  private func relate(_ phrase: CountedPhrase, _ counts: Literal) {
    let known = counted[phrase.use.phrase.index, default: []]
    for other in known {
      let otherCounts = circuit.leaf(.counts(other))
      relate(from: phrase, counts, to: other, otherCounts)
      relate(from: other, otherCounts, to: phrase, counts)
    }
    counted[phrase.use.phrase.index] = known + [phrase]
    for inner in index.contained[phrase.use.phrase.index] {
      for other in counted[inner, default: []] { relateParts(of: phrase, to: other) }
    }
    for outer in index.containers[phrase.use.phrase.index] {
      for other in counted[outer, default: []] { relateParts(of: other, to: phrase) }
    }
  }

  /// Where a phrase counts, another one inside it does too, unless masks hide it or it lies otherwise.
  private func relateParts(of outer: CountedPhrase, to inner: CountedPhrase) {
    let (whole, part) = (outer.use.phrase.index, inner.use.phrase.index)
    guard outer.zones == inner.zones, outer.stance == inner.stance,
      overlap.partsCountLikeWhole(of: whole, in: outer.zones, outer.stance)
    else { return }
    let hiding = index.masks(of: part, inside: whole, among: inner.use.masks)
    circuit.require(
      [!circuit.leaf(.counts(outer)), circuit.leaf(.counts(inner))] + hiding.map { occurs($0) })
  }

  private func relate(
    from first: CountedPhrase, _ firstCounts: Literal, to second: CountedPhrase, _ secondCounts: Literal
  ) {
    guard first.stance.implies(second.stance), isWithin(first.zones, second.zones) else { return }
    let more = second.use.masks.filter { !first.use.masks.contains($0) }
    circuit.require([!firstCounts, secondCounts] + more.map { occurs($0) })
  }

  /// Whether what counts in some zones counts in others too.
  private func isWithin(_ first: [Ref<Zone>]?, _ second: [Ref<Zone>]?) -> Bool {
    guard let second else { return first?.contains { ruleSet[$0].onRequestOnly } != true }
    return first?.allSatisfy(second.contains) == true
  }
}

extension StanceFilter {
  /// Whether every occurrence that this filter lets pass also passes the other one.
  fileprivate func implies(_ other: StanceFilter) -> Bool {
    let accepts = other.accepted == nil || other.accepted == accepted
    return accepts && other.rejected.allSatisfy(rejected.contains)
  }
}
