package import FenliuSource

/// Where the parts of a checked pack are written, as far as the rule set itself does not say: phrases, lists
/// named in text tests, rules named in `overrides`, and the values behind keys.
///
/// A rule set holds what a pack means; two spellings of one phrase, or a phrase written here and found by a
/// list there, are one in it. Tools that speak of what is written need both. Everything refers to the rule
/// set that was read from the same files.
package struct WrittenPack: Sendable {
  /// Alternatives as written: phrases, and lists by name.
  package struct Group: Hashable, Sendable {
    /// What is written, phrases first.
    package var items: [Item]

    /// Alternatives.
    package init(_ items: [Item]) { self.items = items }
  }

  /// One of several alternatives.
  package struct Item: Hashable, Sendable {
    /// What is written.
    package var form: Form
    /// Where it is written, quotes included.
    package var location: SourceLocation

    /// What one alternative is.
    package enum Form: Hashable, Sendable {
      /// A phrase or a pattern.
      case phrase(Ref<Phrase>)
      /// A named list.
      case list(Ref<TermList>)
    }
  }

  /// A named list of phrases.
  package struct List: Sendable {
    /// Its own phrases and patterns, as written.
    package var phrases: [Item]
    /// Its own masks, as written.
    package var masks: [Item]
    /// The lists it includes.
    package var includes: [Item]
  }

  /// The alternatives that a zone's cues are.
  package struct ZoneCues: Sendable {
    /// What begins a span.
    package var starts: Group
    /// What ends it.
    package var ends: Group
  }

  /// A rule named by another.
  package struct Override: Hashable, Sendable {
    /// The rule overridden.
    package var rule: Ref<Rule>
    /// Where it is named.
    package var location: SourceLocation
  }

  /// The lists, as `RuleSet.terms`.
  package var lists: [List] = []
  /// The groups of each text test, by where its condition is written.
  package var tests: [SourceLocation: [Group]] = [:]
  /// The cues of stances, as `RuleSet.stanceCues`.
  package var cues: [Group] = []
  /// The cues of zones, as `RuleSet.zones`; nil for a whole title or text.
  package var zones: [ZoneCues?] = []
  /// The phrases near which a field's quantity must stand, as `RuleSet.fields`.
  package var extractions: [Group?] = []
  /// What each rule overrides, as written.
  package var overrides: [[Override]] = []
  /// The places of values behind keys.
  package var keys = WrittenKeys()
}

extension WrittenPack {
  /// The lists that a list finds the phrases of: itself and those it includes, through all levels, ascending.
  package func closure(of list: Ref<TermList>) -> [Ref<TermList>] {
    var found: Set<Ref<TermList>> = []
    var waiting = [list]
    while let next = waiting.popLast() {
      guard found.insert(next).inserted else { continue }
      for item in lists[next.index].includes {
        if case .list(let included) = item.form { waiting.append(included) }
      }
    }
    return found.sorted()
  }
}
