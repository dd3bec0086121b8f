import FenliuMemory
import FenliuRules

/// Lays out what reading a text needs as plain data.
struct TextRowsBuilder {
  private let ruleSet: RuleSet
  private(set) var sets: PhraseSets
  /// The distinct lists of masks, by number.
  private(set) var maskNumbers: [[Ref<Phrase>]: Int32] = [:]
  private var maskLists: [[Int32]] = []
  private var filterPlaces: [[UInt64]: Int32] = [:]
  private var filters: [UInt64] = []
  private var groups: [Int32] = []
  private let zoneWords: Int
  private let zonesOnRequest: [Int]

  /// A builder that begins with the sets of a program, in their order.
  init(_ ruleSet: RuleSet, _ sets: PhraseSets) {
    self.ruleSet = ruleSet
    self.sets = sets
    zoneWords = ruleSet.zones.count / 64 + 1
    zonesOnRequest = ruleSet.zones.indices.filter { ruleSet.zones[$0].onRequestOnly }
    for set in sets.indices where !sets.areBare[set] { numberMasks(of: set) }
  }

  /// The number of a set, which equal sets share.
  mutating func number(of set: PhraseSet) -> Int32 {
    let known = sets.count
    let number = sets.number(of: set)
    if number == known { numberMasks(of: number) }
    return Int32(number)
  }

  private mutating func numberMasks(of set: Int) {
    for use in sets[set].uses where !use.masks.isEmpty && maskNumbers[use.masks] == nil {
      maskNumbers[use.masks] = Int32(maskLists.count)
      maskLists.append(use.masks.map { Int32($0.index) })
    }
  }

  /// The sets as plain data.
  private var useLists: FlatLists<UseRow> {
    var lists = FlatLists<UseRow>()
    for set in sets.indices {
      if sets.areBare[set] {
        for place in sets.phrases.range(set) {
          lists.append(UseRow(phrase: sets.phrases.values[place], masks: -1))
        }
      } else {
        for use in sets[set].uses {
          lists.append(
            UseRow(
              phrase: Int32(use.phrase.index),
              masks: use.masks.isEmpty ? -1 : maskNumbers[use.masks] ?? -1))
        }
      }
      lists.endList()
    }
    return lists
  }

  /// For each phrase, which sets of more uses than that it is in.
  private func usesInSets(largerThan size: Int, _ sets: FlatLists<UseRow>) -> FlatLists<SetUseRow> {
    FlatLists(keys: ruleSet.phrases.count, filler: SetUseRow(set: 0, masks: 0)) { visit in
      for set in 0..<sets.count where sets.range(set).count > size {
        for place in sets.range(set) {
          let use = sets.values[place]
          visit(Int(use.phrase), SetUseRow(set: Int32(truncatingIfNeeded: set), masks: use.masks))
        }
      }
    }
  }

  /// The rows of a pack.
  ///
  /// - Parameter search: what finds its phrases and patterns; nil: nothing is to be found.
  mutating func rows(
    _ search: PhraseSearch?, tests: [CompiledTextTest], filed: FlatLists<Int32>, _ layout: SetLayout,
    in store: TableStore
  ) -> TextRows {
    let zones = ruleSet.zones.map { row(of: $0) }
    let cues = ruleSet.stanceCues.map { group in
      CueRow(
        stance: StanceBits(group.stance), set: number(of: group.cues), isBefore: group.side == .before,
        reach: ReachRow(group.reach))
    }
    let patternParts = parts(of: search?.patterns ?? [], tests)
    let tests = tests.indices.map { row(of: tests[$0]) }
    let onRequestFilter = zonesOnRequest.isEmpty ? -1 : Int(filter(for: nil))
    let sets = useLists
    return TextRows(
      literals: store.table(search?.literals ?? []),
      patternParts: store.table(patternParts),
      sets: store.lists(sets),
      usesInLargeSets: store.lists(usesInSets(largerThan: layout.longestSmall, sets)),
      longestSmallSet: layout.longestSmall,
      masks: store.lists(maskLists), tests: store.table(tests), filed: store.lists(filed),
      groups: store.table(groups), zones: store.table(zones),
      cuedZones: store.table(zones.indices.filter { zones[$0].starts >= 0 }.map { Int32($0) }),
      zonesOfParts: store.table(bits(of: .title, zones) + bits(of: .text, zones)), zoneWords: zoneWords,
      zoneFilters: store.table(filters),
      onRequestFilter: onRequestFilter, cues: store.table(cues))
  }

  private func parts(of patterns: [PatternPhrase], _ tests: [CompiledTextTest]) -> [PartBits] {
    if patterns.isEmpty { return [] }
    let parts = PatternParts(ruleSet, tests, sets)
    return patterns.map { parts.parts(of: $0.phrase) }
  }

  /// The bits of the zones of a kind, and of everything.
  private func bits(of kind: ZoneRow.Kind, _ zones: [ZoneRow]) -> [UInt64] {
    var bits = Array(repeating: UInt64(0), count: zoneWords)
    for zone in zones.indices where zones[zone].kind == kind { bits[zone / 64] |= 1 << UInt64(zone % 64) }
    bits[zones.count / 64] |= 1 << UInt64(zones.count % 64)
    return bits
  }

  private mutating func row(of zone: Zone) -> ZoneRow {
    switch zone.extent {
    case .title: return ZoneRow(kind: .title)
    case .text: return ZoneRow(kind: .text)
    case .cued(let starts, let ends, let run):
      let kind: ZoneRow.Kind =
        switch run {
        case .part: .cuedPart
        case .sentence: .cuedSentence
        case .paragraph: .cuedParagraph
        }
      return ZoneRow(kind: kind, starts: number(of: starts), ends: number(of: ends))
    }
  }

  private mutating func row(of test: CompiledTextTest) -> TextTestRow {
    let needsZones = test.zones != nil || !zonesOnRequest.isEmpty
    let first = Int32(groups.count)
    switch test.form {
    case .any(let set), .count(_, let set): groups.append(Int32(set))
    case .all(let sets), .near(let sets, _, _): for set in sets { groups.append(Int32(set)) }
    }
    var row = TextTestRow(
      kind: .any, isPlain: !needsZones && test.stance == .any, takesAnyStance: test.stance == .any,
      accepted: test.stance.accepted.map { StanceBits($0) } ?? .all,
      rejected: StanceBits(test.stance.rejected),
      firstSet: first, endSet: Int32(groups.count), zones: needsZones ? filter(for: test.zones) : -1)
    switch test.form {
    case .any: break
    case .all: row.kind = .all
    case .count(let least, _):
      row.kind = .count
      row.least = least
    case .near(_, let reach, let ordered):
      row.kind = .near
      row.reach = ReachRow(reach)
      row.isOrdered = ordered
    }
    return row
  }

  /// The filter of tests that name these zones; nil: none.
  private mutating func filter(for wanted: [Ref<Zone>]?) -> Int32 {
    var hidden = Array(repeating: UInt64(0), count: zoneWords)
    var within = Array(repeating: UInt64(0), count: zoneWords)
    let everywhere = ruleSet.zones.count
    if wanted == nil { within[everywhere / 64] |= 1 << UInt64(everywhere % 64) }
    for zone in zonesOnRequest where wanted?.contains(Ref(zone)) != true {
      hidden[zone / 64] |= 1 << UInt64(zone % 64)
    }
    for zone in wanted ?? [] { within[zone.index / 64] |= 1 << UInt64(zone.index % 64) }
    let filter = hidden + within
    if let known = filterPlaces[filter] { return known }
    let place = Int32(filters.count)
    filters += filter
    filterPlaces[filter] = place
    return place
  }
}
