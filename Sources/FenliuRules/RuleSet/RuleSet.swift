public import FenliuSource

/// A checked pack: everything a decision needs, with all names resolved and all types right.
///
/// A rule set that exists has passed every check. Arrays are in an order that does not depend on
/// how the pack was split into files: by id, but for `zones` and `issues`, whose written order is part
/// of their meaning.
public struct RuleSet: Sendable {
  /// The pack's own data.
  public var pack: Pack
  /// The facts that rules may ask for, by id.
  public var fields: [Field]
  /// The parts of a message, strongest evidence first, as written.
  public var zones: [Zone]
  /// The places a case can go, by id.
  public var destinations: [Destination]
  /// The top level of the taxonomy, as written.
  public var categories: [Category]
  /// The second level of the taxonomy, as written.
  public var issues: [Issue]
  /// The statutes, by id.
  public var laws: [Law]
  /// The named lists of phrases, by id.
  public var terms: [TermList]
  /// The named conditions, by id.
  public var concepts: [Concept]
  /// The rules, by id.
  public var rules: EntityList<Rule> { didSet { lineage = nil } }
  /// What makes a case more urgent, by id.
  public var alerts: [Alert]
  /// The statements that must hold for every case, by id.
  public var guarantees: [Guarantee]
  /// The cues by which a stance is read, in written order.
  public var stanceCues: [StanceCue]
  /// Every distinct phrase of the pack, by text, and after them every distinct pattern, by source.
  public var phrases: EntityList<Phrase> { didSet { lineage = nil } }
  /// A SHA-256 (FIPS 180-4) in lower-case hexadecimal over the meaning of the pack: comments, layout
  /// and the split into files do not change it.
  public var fingerprint: String
  /// What the pack asks of itself; no part of its meaning.
  public var verification = Verification()
  /// What is the same as in the version that was loaded before; nil where that is not known.
  package internal(set) var lineage: Lineage?

  /// The field that `reference` refers to.
  public subscript(reference: Ref<Field>) -> Field { fields[reference.index] }
  /// The zone that `reference` refers to.
  public subscript(reference: Ref<Zone>) -> Zone { zones[reference.index] }
  /// The destination that `reference` refers to.
  public subscript(reference: Ref<Destination>) -> Destination { destinations[reference.index] }
  /// The category that `reference` refers to.
  public subscript(reference: Ref<Category>) -> Category { categories[reference.index] }
  /// The issue that `reference` refers to.
  public subscript(reference: Ref<Issue>) -> Issue { issues[reference.index] }
  /// The law that `reference` refers to.
  public subscript(reference: Ref<Law>) -> Law { laws[reference.index] }
  /// The term list that `reference` refers to.
  public subscript(reference: Ref<TermList>) -> TermList { terms[reference.index] }
  /// The concept that `reference` refers to.
  public subscript(reference: Ref<Concept>) -> Concept { concepts[reference.index] }
  /// The rule that `reference` refers to.
  public subscript(reference: Ref<Rule>) -> Rule { rules[reference.index] }
  /// The alert that `reference` refers to.
  public subscript(reference: Ref<Alert>) -> Alert { alerts[reference.index] }
  /// The phrase that `reference` refers to.
  public subscript(reference: Ref<Phrase>) -> Phrase { phrases[reference.index] }
}

/// What a pack says of itself.
public struct Pack: Hashable, Sendable {
  /// The id, by which other programs know the pack.
  public var id: String
  /// The title for people.
  public var title: LocalizedText
  /// The pack's own version, free text.
  public var version: String
  /// The version of the rule language that the pack is written in.
  public var language: Int
  /// Where a case goes that no rule speaks to.
  public var intake: Ref<Destination>
}
