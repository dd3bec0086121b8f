import FenliuRules

/// In which parts of a case the phrases of a pack can count: one that is only asked for in the title need not be searched
/// for in the text.
struct PatternParts {
  /// For each phrase; none: no test asks for it.
  private var parts: [PartBits]

  init(_ ruleSet: RuleSet, _ tests: [CompiledTextTest], _ sets: PhraseSets) {
    parts = Array(repeating: [], count: ruleSet.phrases.count)
    for test in tests {
      let asked = Self.parts(of: test.zones, ruleSet)
      for set in test.form.sets {
        for place in sets.phrases.range(set) { parts[Int(sets.phrases.values[place])].formUnion(asked) }
      }
    }
    // What shapes how others count does so wherever it stands.
    for set in sets.indices where !sets.areBare[set] {
      for use in sets[set].uses { for mask in use.masks { parts[mask.index] = .all } }
    }
    for zone in ruleSet.zones {
      guard case .cued(let starts, let ends, _) = zone.extent else { continue }
      note(starts)
      note(ends)
    }
    for group in ruleSet.stanceCues { note(group.cues) }
    for field in ruleSet.fields { field.extraction?.near.map { note($0) } }
  }

  private mutating func note(_ set: PhraseSet) {
    for use in set.uses { parts[use.phrase.index] = .all }
  }

  /// The parts in which an occurrence can lie in one of some zones; nil: anywhere.
  private static func parts(of zones: [Ref<Zone>]?, _ ruleSet: RuleSet) -> PartBits {
    guard let zones else { return .all }
    return zones.reduce(into: []) { parts, zone in
      switch ruleSet.zones[zone.index].extent {
      case .title: parts.formUnion(PartBits(.title))
      case .text: parts.formUnion(PartBits(.text))
      case .cued: parts = .all
      }
    }
  }

  /// The parts in which a phrase can count.
  func parts(of phrase: Int32) -> PartBits {
    // What no test asks for may still be looked for by those who tell people about a text.
    parts[Int(phrase)].isEmpty ? .all : parts[Int(phrase)]
  }
}
