import FenliuSource

/// What was read of a part of a pack's text.
struct ReadShare: Sendable {
  var declarations = Declarations()
  /// The phrases, to which `declarations` refers.
  var phrases: PhrasePool
  /// The entries of `phrases` in the order of the rule set.
  var phraseOrder: [PhrasePlace]
  /// Where sections stand that may stand only once.
  var onlyPlaces: [Keyword: SourceLocation]
}

extension Declarations {
  /// Adds what was read later.
  mutating func append(_ other: Declarations) {
    packs += other.packs
    fields += other.fields
    zones += other.zones
    destinations += other.destinations
    categories += other.categories
    laws += other.laws
    terms += other.terms
    cues += other.cues
    concepts += other.concepts
    rules += other.rules
    alerts += other.alerts
    guarantees += other.guarantees
    verification = verification ?? other.verification
  }
}
