import FenliuRules
import FenliuSAT
import FenliuText

// What follows from one nearness test for another.
extension TextTheory {
  /// Says how a nearness test stands to the same test without one way of using a phrase.
  func relate(_ test: TextTest, toLess fewer: TextTest, without use: PhraseUse) {
    guard case .near = test.form else { return }
    let removed = counts(CountedPhrase(use: use, zones: test.zones, stance: test.stance))
    circuit.require(holds(fewer), implies: holds(test))
    circuit.require([!holds(test), holds(fewer), removed])
    relate(test, to: fewer)
  }

  /// Says that one test implies another, if both ask for nearness and that is certain.
  func relate(_ first: TextTest, to second: TextTest) {
    guard case .near(let one) = first.form, case .near(let other) = second.form, first != second,
      first.zones == second.zones, second.stance == .any || second.stance == first.stance,
      one.groups.count == other.groups.count, one.ordered || !other.ordered
    else { return }
    var obstacles = Set<Ref<Phrase>>()
    var shrinkings: [Shrinking] = []
    for (uses, others) in zip(one.groups.map(\.uses), other.groups.map(\.uses)) {
      var widest = Shrinking()
      for use in uses where !others.contains(use) {
        guard let stand = standIn(for: use, among: others) else { return }
        obstacles.formUnion(stand.masks)
        widest.formUnion(stand.shrinking)
        // How words are meant may be read otherwise of shorter ones.
        if use.phrase != stand.phrase, second.stance != .any { return }
      }
      shrinkings.append(widest)
    }
    guard one.reach.isWithin(other.reach, after: shrinkings) else { return }
    let hidden = self.obstacles(
      to: CountedPhrase(use: one.groups[0].uses[0], zones: first.zones, stance: .any))
    circuit.require(
      [!holds(first), holds(second)] + obstacles.sorted().map { occurs($0) } + (hidden ?? [circuit.yes]))
  }

  /// A phrase that stands wherever another does.
  private struct StandIn {
    var phrase: Ref<Phrase>
    /// The masks that may keep it from counting there.
    var masks: [Ref<Phrase>]
    var shrinking: Shrinking
  }

  private func standIn(for use: PhraseUse, among others: [PhraseUse]) -> StandIn? {
    var best: StandIn?
    for other in others {
      let found: StandIn
      if other.phrase == use.phrase {
        let more = other.masks.filter { !use.masks.contains($0) }
        found = StandIn(phrase: other.phrase, masks: more, shrinking: Shrinking())
      } else if index.contained[use.phrase.index].contains(other.phrase.index),
        index.isPlain(use.phrase.index),
        let shrinking = index.shrinking(of: use.phrase.index, to: other.phrase.index)
      {
        let hiding = index.masks(of: other.phrase.index, inside: use.phrase.index, among: other.masks)
        // Which place is hidden least, and which is farthest inside, need not be the same one.
        if !hiding.isEmpty, index.isTwice(other.phrase.index, inside: use.phrase.index) { continue }
        found = StandIn(phrase: other.phrase, masks: hiding, shrinking: shrinking)
      } else {
        continue
      }
      if best.map({ found.masks.count < $0.masks.count }) ?? true { best = found }
    }
    return best
  }
}

/// By how much words move away from their neighbours where a shorter phrase is read for a longer one.
struct Shrinking: Hashable {
  /// From what stands before them.
  var left = 0
  /// From what stands behind them.
  var right = 0

  /// Takes the greater ones.
  mutating func formUnion(_ other: Shrinking) {
    left = max(left, other.left)
    right = max(right, other.right)
  }
}

extension PhraseIndex {
  /// How much shorter a phrase is than one that it is found in, at the most; nil: it is not found there.
  func shrinking(of outer: Int, to inner: Int) -> Shrinking? {
    guard let forms = forms[outer]?.forms else { return nil }
    var shrinking = Shrinking()
    for (form, places) in zip(forms, inside[outer]) {
      let found = places.filter { $0.phrase == inner }
      guard !found.isEmpty else { return nil }
      for place in found {
        shrinking.formUnion(
          Shrinking(left: place.range.lowerBound, right: form.count - place.range.upperBound))
      }
    }
    return shrinking
  }

  /// Whether a phrase never goes over the end of a clause.
  func isPlain(_ phrase: Int) -> Bool {
    forms[phrase]?.forms.allSatisfy { form in
      form.allSatisfy { [.han, .latin, .space].contains(ScalarClass($0)) }
    } ?? false
  }

  /// Whether a phrase is found in several places of another.
  func isTwice(_ inner: Int, inside outer: Int) -> Bool {
    inside[outer].contains { places in places.count { $0.phrase == inner } > 1 }
  }
}

extension Reach {
  /// Whether what is so close is also as close as the other reach asks, once words have shrunk.
  fileprivate func isWithin(_ other: Reach, after shrinkings: [Shrinking]) -> Bool {
    switch (self, other) {
    case (.characters(let count), .characters(let most)):
      let growth = (shrinkings.map(\.left).max() ?? 0) + (shrinkings.map(\.right).max() ?? 0)
      return count + growth <= most
    case (.clause, .clause), (.clause, .sentence), (.sentence, .sentence): return true
    default: return false
    }
  }
}
