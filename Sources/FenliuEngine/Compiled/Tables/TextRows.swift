import FenliuMemory
import FenliuRules

/// One way in which a phrase is written, as the scanner reports it: the phrase, and whether the edges of an occurrence
/// must not cut a word.
struct FormLabel {
  let rawValue: Int32

  init(rawValue: Int32) { self.rawValue = rawValue }

  init(phrase: Int, boundedLeft: Bool, boundedRight: Bool) {
    rawValue = Int32(phrase) << 2 | (boundedRight ? 2 : 0) | (boundedLeft ? 1 : 0)
  }

  /// The phrase; numbers behind those of all phrases are literals of patterns.
  var phrase: Int32 { rawValue >> 2 }
  var isBounded: Bool { rawValue & 3 != 0 }
  var boundedLeft: Bool { rawValue & 1 != 0 }
  var boundedRight: Bool { rawValue & 2 != 0 }
}

/// A phrase of a set, and the list of masks that may hide it; -1: none may.
struct UseRow: BitwiseCopyable {
  var phrase: Int32
  var masks: Int32
}

/// A set that a phrase is in, and the list of masks that may hide the phrase in it; -1: none may.
struct SetUseRow: BitwiseCopyable {
  var set: Int32
  var masks: Int32
}

/// The parts of a case as a set of bits.
struct PartBits: OptionSet, BitwiseCopyable {
  let rawValue: UInt8

  static let all: PartBits = [PartBits(.title), PartBits(.text)]

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ part: Part) { self.init(rawValue: part == .title ? 1 : 2) }
}

/// As `Reach`: so many characters, or the same segment.
struct ReachRow: BitwiseCopyable {
  /// The kind of segment; nil: `characters` counts.
  var segment: SegmentKind?
  var characters = 0

  init(_ reach: Reach) {
    switch reach {
    case .characters(let count): characters = count
    case .clause: segment = .clause
    case .sentence: segment = .sentence
    }
  }
}

/// Stances as a set of bits.
struct StanceBits: OptionSet, BitwiseCopyable {
  let rawValue: UInt8

  /// Every stance.
  static let all = StanceBits(rawValue: .max)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ stance: Stance) {
    let number =
      switch stance {
      case .asserted: 0
      case .denied: 1
      case .hypothetical: 2
      case .past: 3
      case .quoted: 4
      }
    self.init(rawValue: 1 << UInt8(number))
  }

  init(_ stances: [Stance]) { self = stances.reduce(into: []) { $0.formUnion(StanceBits($1)) } }
}

/// A text test as plain data.
struct TextTestRow: BitwiseCopyable {
  /// As `TextForm`.
  enum Kind: UInt8, BitwiseCopyable {
    case any
    case all
    case count
    case near
  }

  var kind: Kind
  var isOrdered = false
  /// Whether neither zones nor stances are asked for.
  var isPlain: Bool
  /// Whether no stance is asked for.
  var takesAnyStance: Bool
  var accepted: StanceBits
  var rejected: StanceBits
  /// For a count, how many phrases.
  var least = 0
  var reach = ReachRow(.clause)
  /// The sets, as a range of `TextRows.groups`.
  var firstSet: Int32
  var endSet: Int32
  /// Where its zones stand in `TextRows.zoneFilters`; -1: it asks for none.
  var zones: Int32

  var sets: Range<Int> { Int(firstSet)..<Int(endSet) }

  /// Whether a hit counts by the stances that bear on it.
  @inline(__always)
  func takes(_ stances: StanceBits) -> Bool {
    stances.isDisjoint(with: rejected) && !stances.isDisjoint(with: accepted)
  }
}

/// A zone as plain data.
struct ZoneRow: BitwiseCopyable {
  enum Kind: UInt8, BitwiseCopyable {
    case title
    case text
    case cuedPart
    case cuedSentence
    case cuedParagraph
  }

  var kind: Kind
  /// The sets of phrases that begin and end a cued zone; -1: it is not cued.
  var starts: Int32 = -1
  var ends: Int32 = -1
}

/// A group of stance cues as plain data.
struct CueRow: BitwiseCopyable {
  var stance: StanceBits
  var set: Int32
  var isBefore: Bool
  var reach: ReachRow
}

/// All that reading a text looks up in its inner loops, as plain data.
final class TextRows: Sendable {
  /// For each literal, the pattern that needs it.
  let literals: Table<Int32>
  /// For each pattern, the parts of a case in which it can count.
  let patternParts: Table<PartBits>
  let sets: ListTable<UseRow>
  /// For each phrase, which sets of more than `longestSmallSet` uses it is in. Of these sets, only what was hit is walked.
  let usesInLargeSets: ListTable<SetUseRow>
  let longestSmallSet: Int
  let masks: ListTable<Int32>
  let tests: Table<TextTestRow>
  /// For each phrase the tests filed under it, and behind all phrases those that are filed under none (see `FiledTests`).
  let filed: ListTable<Int32>
  /// Sets, by number, as ranges of which tests name them.
  let groups: Table<Int32>
  let zones: Table<ZoneRow>
  /// The zones, by index, that cues begin.
  let cuedZones: Table<Int32>
  /// The bits of the other zones that all of the title lies in, and then those of the text.
  let zonesOfParts: Table<UInt64>
  /// The first zone that is all of the title, and the first that is all of the text; -1: there is none.
  let strongestInTitle: Int32
  let strongestInText: Int32
  /// The number of words that hold a bit for each zone, and one more that everything lies in.
  let zoneWords: Int
  /// For each filter, the zones in which nothing counts, and then those in one of which it must lie.
  let zoneFilters: Table<UInt64>
  /// The zones that count only for tests that name them, as one filter; -1: there are none.
  let onRequestFilter: Int
  let cues: Table<CueRow>

  init(
    literals: Table<Int32>, patternParts: Table<PartBits>, sets: ListTable<UseRow>,
    usesInLargeSets: ListTable<SetUseRow>, longestSmallSet: Int, masks: ListTable<Int32>,
    tests: Table<TextTestRow>, filed: ListTable<Int32>, groups: Table<Int32>, zones: Table<ZoneRow>,
    cuedZones: Table<Int32>, zonesOfParts: Table<UInt64>, zoneWords: Int, zoneFilters: Table<UInt64>,
    onRequestFilter: Int, cues: Table<CueRow>
  ) {
    self.literals = literals
    self.patternParts = patternParts
    self.sets = sets
    self.usesInLargeSets = usesInLargeSets
    self.longestSmallSet = longestSmallSet
    self.masks = masks
    self.tests = tests
    self.filed = filed
    self.groups = groups
    self.zones = zones
    func first(_ kind: ZoneRow.Kind) -> Int32 {
      Int32(zones.indices.first { zones[$0].kind == kind } ?? -1)
    }
    strongestInTitle = first(.title)
    strongestInText = first(.text)
    self.cuedZones = cuedZones
    self.zonesOfParts = zonesOfParts
    self.zoneWords = zoneWords
    self.zoneFilters = zoneFilters
    self.onRequestFilter = onRequestFilter
    self.cues = cues
  }
}
