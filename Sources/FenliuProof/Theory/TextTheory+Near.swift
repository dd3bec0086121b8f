import FenliuRules
import FenliuSAT
import FenliuText

// What follows from one nearness test for another.
extension TextTheory {
  /// Says that one test implies another, if both ask for nearness and that is certain.
  func relate(_ first: TextTest, to second: TextTest) {
    guard case .near(let one) = first.form, case .near(let other) = second.form,
      first.zones == second.zones, first.stance == second.stance, one.groups.count == other.groups.count,
      one.ordered || !other.ordered, one.reach.isWithin(other.reach)
    else { return }
    var obstacles = Set<Ref<Phrase>>()
    var isStanceSafe = true
    for (uses, others) in zip(one.groups.map(\.uses), other.groups.map(\.uses)) {
      for use in uses where !others.contains(use) {
        guard let hiding = others.lazy.compactMap({ self.masks(of: $0, standingFor: use, other.reach) }).first
        else { return }
        obstacles.formUnion(hiding)
        isStanceSafe = isStanceSafe && first.stance == .any
      }
    }
    guard isStanceSafe else { return }
    let hidden = self.obstacles(to: CountedPhrase(use: one.groups[0].uses[0], zones: first.zones, stance: .any))
    circuit.require(
      [!holds(first), holds(second)] + obstacles.sorted().map { occurs($0) } + (hidden ?? [circuit.yes]))
  }

  /// The masks that may keep one phrase from counting where another stands, in a nearness that does not mind
  /// that it is shorter; nil: it does not stand there, or the nearness does mind.
  private func masks(of use: PhraseUse, standingFor other: PhraseUse, _ reach: Reach) -> [Ref<Phrase>]? {
    if use.phrase == other.phrase { return use.masks.filter { !other.masks.contains($0) } }
    if case .characters = reach { return nil }
    let (inner, outer) = (use.phrase.index, other.phrase.index)
    guard index.contained[outer].contains(inner), isWithinOneClause(outer) else { return nil }
    return index.masks(of: inner, inside: outer, among: use.masks)
  }

  /// Whether a phrase never goes over the end of a clause.
  private func isWithinOneClause(_ phrase: Int) -> Bool {
    index.forms[phrase]?.forms.allSatisfy { form in
      form.allSatisfy { [.han, .latin, .space].contains(ScalarClass($0)) }
    } ?? false
  }
}

extension Reach {
  /// Whether what is so close is also as close as the other reach asks.
  fileprivate func isWithin(_ other: Reach) -> Bool {
    switch (self, other) {
    case (.characters(let count), .characters(let most)): count <= most
    case (.clause, .clause), (.clause, .sentence), (.sentence, .sentence): true
    default: false
    }
  }
}
