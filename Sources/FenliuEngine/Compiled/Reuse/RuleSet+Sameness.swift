import FenliuRules
import FenliuSource

extension RuleSet {
  /// How many rules are worth a share of their own.
  private static let shareSize = 2_000

  /// Whether every condition asks what the one in its place in another version asks, and everything that texts are
  /// read for is the same. What comes of conditions, titles and places may differ.
  func asksTheSame(as other: RuleSet) -> Bool {
    // What is likely to differ comes first. The phrases of a version that has no new ones are still the same memory.
    phrases == other.phrases && rules.count == other.rules.count && readsTheSame(as: other)
      && concepts.asTheSame(in: other.concepts) { $0.when.asksTheSame(as: $1.when) }
      && alerts.asTheSame(in: other.alerts) {
        $0.when.asksTheSame(as: $1.when) && $0.unless.asksTheSame(as: $1.unless)
      }
      && guarantees.asTheSame(in: other.guarantees) { $0.when.asksTheSame(as: $1.when) }
      && destinations.asTheSame(in: other.destinations) { destination, other in
        destination.bars.asTheSame(in: other.bars) { $0.when.asksTheSame(as: $1.when) }
      }
      && rulesAskTheSame(as: other)
  }

  private func rulesAskTheSame(as other: RuleSet) -> Bool {
    let shares = rules.count / Self.shareSize + 1
    return mapConcurrently(Array(0..<shares)) { share in
      (rules.count * share / shares..<rules.count * (share + 1) / shares).allSatisfy { index in
        rules[index].unmovedWhen.asksTheSame(as: other.rules[index].unmovedWhen)
          && rules[index].unmovedUnless.asksTheSame(as: other.rules[index].unmovedUnless)
      }
    }.allSatisfy(\.self)
  }

  /// Whether zones, stances and the fields that become known from the text are the same.
  private func readsTheSame(as other: RuleSet) -> Bool {
    fields.asTheSame(in: other.fields) { $0.extraction == $1.extraction && $0.bounds == $1.bounds }
      && zones.asTheSame(in: other.zones) { $0.extent == $1.extent && $0.onRequestOnly == $1.onRequestOnly }
      && stanceCues.asTheSame(in: other.stanceCues) {
        $0.stance == $1.stance && $0.cues == $1.cues && $0.side == $1.side && $0.reach == $1.reach
      }
  }
}

extension Array {
  /// Whether each is the same as the one in its place among others.
  fileprivate func asTheSame(in others: [Element], _ areSame: (Element, Element) -> Bool) -> Bool {
    count == others.count && indices.allSatisfy { areSame(self[$0], others[$0]) }
  }
}
