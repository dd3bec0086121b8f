public import FenliuPattern
public import FenliuSource

/// A phrase that text is searched for, or a pattern in the place of one. Distinct phrases of a pack are
/// distinct in folded text or in form, distinct patterns in how they are written.
public struct Phrase: Hashable, Sendable {
  /// The phrase as first written in the pack; the source of the pattern where it is one.
  public var text: String
  /// How letters of Latin script are matched; `substring`, and of no meaning, for a pattern.
  public var latin: LatinMatching
  /// The pattern whose matches in the folded title, and in the folded text, are the occurrences; nil: the
  /// phrase itself is searched for.
  public var pattern: Pattern?
}

/// How a phrase that begins or ends with Latin letters or digits is matched. It makes no difference to
/// the ends of a phrase that are Chinese.
public enum LatinMatching: String, Hashable, Sendable, CaseIterable {
  /// Whole words, in any English inflection: `leak` finds `leaks`, `leaked`, `leaking`.
  case forms
  /// Whole words, exactly as written.
  case words
  /// Anywhere, inside words too.
  case substring
}

/// A named list of phrases.
public struct TermList: Sendable {
  /// The id, unique in the pack.
  public var id: String
  /// The title for people; the id where the pack gives none.
  public var title: LocalizedText
  /// What the list finds, with its own and its included lists' masks.
  public var phrases: PhraseSet
  /// Where the list is declared.
  public var location: SourceLocation
}

/// Alternatives to search for: any of them will do.
public struct PhraseSet: Hashable, Sendable {
  /// The alternatives, ascending by phrase, then masks; without repetition.
  public var uses: [PhraseUse]

  /// A set of alternatives.
  public init(_ uses: [PhraseUse]) { self.uses = uses }

  /// Hashes all of the uses as one number, since packs have many large sets.
  public func hash(into hasher: inout Hasher) {
    var mixed = UInt64(truncatingIfNeeded: uses.count)
    func mix(_ index: Int) {
      mixed = (mixed ^ UInt64(truncatingIfNeeded: index)) &* 0x9E37_79B9_7F4A_7C15
      mixed ^= mixed >> 32
    }
    for use in uses {
      mix(use.phrase.index)
      for mask in use.masks { mix(~mask.index) }
    }
    hasher.combine(mixed)
  }
}

/// A phrase as a list uses it: an occurrence that lies inside an occurrence of one of `masks` does not
/// count (`跳楼价` masks `跳楼`).
public struct PhraseUse: Hashable, Sendable {
  /// The phrase searched for.
  public var phrase: Ref<Phrase>
  /// The phrases that mask it, ascending.
  public var masks: [Ref<Phrase>]

  /// A phrase with its masks.
  public init(phrase: Ref<Phrase>, masks: [Ref<Phrase>] = []) {
    self.phrase = phrase
    self.masks = masks
  }
}

/// A test of the text of a case.
///
/// First, occurrences are found and filtered: masked ones, ones outside the zones, ones whose stance
/// does not fit fall away. What is left is then combined as `form` says.
public struct TextTest: Hashable, Sendable {
  /// What the occurrences must add up to.
  public var form: TextForm
  /// The zones in which an occurrence counts; nil: everywhere but in zones that are matched on request only.
  public var zones: [Ref<Zone>]?
  /// The stances with which an occurrence counts.
  public var stance: StanceFilter

  /// A text test.
  public init(form: TextForm, zones: [Ref<Zone>]? = nil, stance: StanceFilter = .any) {
    self.form = form
    self.zones = zones
    self.stance = stance
  }
}

/// What the occurrences of a text test must add up to.
public enum TextForm: Hashable, Sendable {
  /// At least one of the set occurs.
  case any(PhraseSet)
  /// At least one of each set occurs.
  case all([PhraseSet])
  /// At least `count` distinct phrases of the set occur.
  case count(Int, PhraseSet)
  /// One of each set, close together.
  case near(Near)

  /// The sets that the form searches for, in written order.
  package var sets: [PhraseSet] {
    switch self {
    case .any(let set), .count(_, let set): [set]
    case .all(let sets): sets
    case .near(let near): near.groups
    }
  }
}

/// Occurrences close together: one of each group, none overlapping another, all in the same part.
///
/// `ordered` asks for the groups' order; otherwise any order will do. At least 2 groups, at most 4.
public struct Near: Hashable, Sendable {
  /// The groups, of each of which one alternative must occur.
  public var groups: [PhraseSet]
  /// How close together.
  public var reach: Reach
  /// Whether the groups must occur in their order.
  public var ordered: Bool

  /// A nearness test.
  public init(groups: [PhraseSet], reach: Reach, ordered: Bool) {
    self.groups = groups
    self.reach = reach
    self.ordered = ordered
  }
}

/// How far one thing may stand from another in a text.
public enum Reach: Hashable, Sendable {
  /// At most so many folded characters between neighbours: between the end of one and the start of the next.
  case characters(Int)
  /// Within one clause: between commas, stops and line breaks.
  case clause
  /// Within one sentence: between stops and line breaks.
  case sentence
}

/// How a writer means what is said.
public enum Stance: String, Hashable, Sendable, CaseIterable {
  /// Said to be so: no other stance was read.
  case asserted
  /// Said not to be so.
  case denied
  /// Said as a possibility.
  case hypothetical
  /// Said of a time gone by.
  case past
  /// Said by somebody else.
  case quoted
}

/// Which stances count. An occurrence may have several; it counts if one of them is in `accepted` and
/// none in `rejected`.
public struct StanceFilter: Hashable, Sendable {
  /// One of these must have been read; nil: any.
  public var accepted: [Stance]?
  /// None of these may have been read.
  public var rejected: [Stance]

  /// A filter.
  public init(accepted: [Stance]? = nil, rejected: [Stance] = []) {
    self.accepted = accepted
    self.rejected = rejected
  }

  /// Every stance counts.
  public static let any = StanceFilter()
}

/// Phrases from which a stance is read, and how far they reach. A cue and what it bears on stand in the
/// same sentence, and do not overlap.
public struct StanceCue: Sendable {
  /// The stance read; never `asserted`.
  public var stance: Stance
  /// The cues.
  public var cues: PhraseSet
  /// Whether the cue stands before what it bears on, or after it.
  public var side: Side
  /// How far the cue reaches.
  public var reach: Reach
  /// Where the cues are declared.
  public var location: SourceLocation

  /// On which side of what it bears on a cue stands.
  public enum Side: Hashable, Sendable {
    /// The cue comes first.
    case before
    /// The cue comes second.
    case after
  }
}

/// A part of a message.
public struct Zone: Sendable {
  /// The id, unique in the pack.
  public var id: String
  /// The title for people.
  public var title: LocalizedText
  /// What the zone covers.
  public var extent: Extent
  /// Whether occurrences in it count only for tests that name it.
  public var onRequestOnly: Bool
  /// Where the zone is declared.
  public var location: SourceLocation

  /// What a zone covers.
  public enum Extent: Hashable, Sendable {
    /// The whole title of a case.
    case title
    /// The whole text of a case.
    case text
    /// Spans, in title and text alike, that begin with a cue. Each runs to the end of its sentence,
    /// paragraph or part, but not past the start of an `end` phrase.
    case cued(starts: PhraseSet, ends: PhraseSet, run: Run)
  }

  /// How far a cued span runs.
  public enum Run: String, Hashable, Sendable, CaseIterable {
    /// To the end of the sentence.
    case sentence
    /// To the next line break.
    case paragraph
    /// To the end of the title or text.
    case part
  }
}
