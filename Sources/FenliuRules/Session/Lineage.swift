import Synchronization

/// What a rule set has in common with the version of the pack that its session loaded before.
package final class Lineage: Sendable {
  /// A number that no other version of any pack has.
  private let version: Int
  /// The number of the version before.
  private let earlier: Int
  /// For each rule, its index in the version before, where its conditions are what they were, but for places and the
  /// numbers of phrases; -1: it has to be looked at.
  package let rules: [Int32]
  /// The numbers of the phrases of the version before.
  package let phrases: PhraseNumbers

  init(version: Int, earlier: Int, rules: [Int32], phrases: PhraseNumbers) {
    self.version = version
    self.earlier = earlier
    self.rules = rules
    self.phrases = phrases
  }

  private static let versions = Atomic(0)

  /// The number of a new version.
  static func nextVersion() -> Int {
    versions.wrappingAdd(1, ordering: .relaxed).newValue
  }

  /// Whether the version before is the one that a rule set is.
  package func follows(_ other: Lineage) -> Bool { earlier == other.version }
}

/// The numbers that the phrases of an earlier version of a pack have now.
package struct PhraseNumbers: Sendable {
  /// For each phrase; -1: it is gone. Nil: each has the number that it had.
  private let numbers: [Int32]?

  init(_ numbers: [Int32]?) { self.numbers = numbers }

  /// The number of a phrase; nil: it is gone.
  package func number(of phrase: Int32) -> Int32? {
    guard let number = numbers.map({ $0[Int(phrase)] }) else { return phrase }
    return number < 0 ? nil : number
  }

  /// A set with the numbers that its phrases have now; nil where one is gone. Phrases keep their order among one another,
  /// so sets keep theirs.
  package func renumbered(_ set: PhraseSet) -> PhraseSet? {
    func here(_ phrase: Ref<Phrase>) -> Ref<Phrase>? {
      number(of: Int32(truncatingIfNeeded: phrase.index)).map { Ref(Int($0)) }
    }
    var uses: [PhraseUse] = []
    for use in set.uses {
      let masks = use.masks.compactMap(here)
      guard let phrase = here(use.phrase), masks.count == use.masks.count else { return nil }
      uses.append(PhraseUse(phrase: phrase, masks: masks))
    }
    return PhraseSet(uses)
  }
}
