package import FenliuEngine
package import FenliuRules
public import FenliuSource

/// A pack with one slip in it, such as a careless editor makes: what differs from the pack as it is.
public struct Mutant: Sendable {
  /// What it is known by: the kind, what has it, and what differs. It stays the same while other parts of
  /// the pack change.
  public var id: String
  /// What sort of slip it is.
  public var kind: MutantKind
  /// The id of the rule, concept, bar, list … that has it.
  public var owner: String
  /// What is written there, as far as it is not the same.
  public var location: SourceLocation
  /// What differs, for people.
  public var change: LocalizedText
  /// The phrase that it leaves out, in its own spelling; nil for a mutant that leaves out none.
  package var phrase: String?
  /// What differs in the rule set.
  package var edit: PackEdit

  /// Whether fields are tested for something that the pack does not test them for, or a period is another.
  package var movesBorders: Bool {
    switch edit {
    case .condition(_, _, _, .comparison), .rule(_, .inForce), .alert(_, .inForce): true
    case .condition, .list, .cue, .zone, .extraction, .rule, .bar, .alert: false
    }
  }
}

/// One change of a checked rule set.
package enum PackEdit: Sendable {
  /// A part of a condition, by its index in the order of `Condition.nodes`, asks something else.
  case condition(ConditionOwner, part: Int, Condition.Form, Effect)
  /// A phrase, a mask or an included list is left out of a named list.
  case list(Ref<TermList>, ListItem)
  /// A phrase or list is left out of the cues of a stance, or they reach another way.
  case cue(Int, StanceCue)
  /// A zone has other cues.
  case zone(Ref<Zone>, Zone.Extent)
  /// A field becomes known from the text otherwise.
  case extraction(Ref<Field>, Extraction)
  /// A rule says something else.
  case rule(Ref<Rule>, RuleEdit)
  /// A bar says something else, or is left out.
  case bar(Ref<Destination>, Int, BarEdit)
  /// An alert says something else, or is left out.
  case alert(Ref<Alert>, AlertEdit)

  /// What a change of a condition can do to the part that is changed.
  package enum Effect: Hashable, Sendable {
    /// The part combines the same parts in another way.
    case combination
    /// A test of a field compares with something else.
    case comparison
    /// The test of the text finds everything it found but for these phrases.
    case without([Ref<Phrase>])
    /// The test of the text asks for more, or less, of the same words.
    case words
  }

  /// What is left out of a list, by its index.
  package enum ListItem: Hashable, Sendable {
    /// One of its own phrases.
    case phrase(Int)
    /// One of its own masks.
    case mask(Int)
    /// A list that it includes.
    case include(Int)
  }

  /// What a rule says otherwise.
  package enum RuleEdit: Hashable, Sendable {
    /// It has no exception.
    case withoutUnless
    /// It does not override this rule.
    case withoutOverride(Ref<Rule>)
    /// It sends elsewhere.
    case send(Ref<Destination>)
    /// It is more urgent, or less.
    case urgency(Urgency)
    /// It speaks in another period.
    case inForce(Period)
  }

  /// What an alert says otherwise.
  package enum AlertEdit: Hashable, Sendable {
    /// It never holds: as if it were not there.
    case removed
    /// It has no exception.
    case withoutUnless
    /// It is more urgent, or less.
    case urgency(Urgency)
    /// It speaks in another period.
    case inForce(Period)
  }

  /// What a bar says otherwise.
  package enum BarEdit: Hashable, Sendable {
    /// It is not there.
    case removed
    /// It sends elsewhere.
    case instead(Bar.Instead)
    /// It is more urgent, or less.
    case urgency(Urgency)
  }
}
