import FenliuMemory
import FenliuPattern
import FenliuRules
import FenliuText

/// What the text of one case says: hits, masks, zones, stances, and the text tests that rest on them.
///
/// Everything but the hits is worked out when it is first asked for, in memory that is used again for the next
/// case. One thread uses a reading at a time. What only reads is inlined or `mutating`, as in `CaseJudgement`.
struct TextReading: ~Copyable {
  let tables: TextTables
  /// The tables of `tables` that inner loops read, which count no references.
  let rows: TextRows
  var text = CaseText()
  var hits: Hits
  /// How many of the hits lie in the title; they come first.
  private(set) var titleHits = 0
  private var work = PhraseScanner.Work()
  private var patterns: PatternSearches
  /// For each list of masks, its number in `covers`.
  var masks: Rounds
  /// For each cued zone, its number in `covers`.
  var zones: Rounds
  /// The bits of the cued zones that the text has, once they were looked for, and whether there are any.
  var presentZones: Scratch<UInt64>
  var arePresentZonesKnown = false
  var isAnyZonePresent = false
  var covers = Covers()
  /// For each group of stance cues, the number of the list of its ends that face what it bears on.
  var cues: Rounds
  /// The groups of which the text has any cue, once they were looked for.
  var presentCues = Scratch<Int32>(capacity: 16)
  var arePresentCuesKnown = false
  var places = Places()
  /// For each hit, the stances that bear on it; none: not known yet.
  var stances = Scratch<StanceBits>(capacity: 256)
  /// For each hit, the bits of the zones it lies in; none: not known yet, for everything lies in one at least.
  var zoneBits = Scratch<UInt64>(capacity: 256)
  /// For each hit, the last search that found it.
  var searches = Scratch<Int32>(capacity: 256)
  /// For each hit, the last strength that its phrase was counted for (see `CaseJudgement.strength`).
  var strengths = Scratch<Int32>(capacity: 256)
  /// How many searches there were in this case.
  var search: Int32 = 0
  private var tests: Memo
  /// The tests that something was found of, once they were looked for.
  private var possible: Marks
  private var isPossibleKnown = false
  /// For each large set, the first of its uses that were hit, by index in `uses`, once they were looked for.
  private var firstUses: Rounds
  var uses = Scratch<UseOfHit>(capacity: 64)
  private var areUsesKnown = false
  /// For each test, the range in `grounds` of the hits that it rests on, as a number of `groundRanges`.
  private var groundsOfTests: Rounds
  private var groundStarts = Scratch<Int32>(capacity: 64)
  /// Lists of hits by index.
  var grounds = Scratch<Int32>(capacity: 256)
  var chains = Chains()

  init(_ tables: TextTables) {
    self.tables = tables
    rows = tables.rows
    presentZones = Scratch(capacity: tables.rows.zoneWords)
    hits = Hits(phraseCount: tables.phraseCount)
    patterns = PatternSearches(tables)
    masks = Rounds(count: tables.rows.masks.starts.count)
    zones = Rounds(count: tables.rows.zones.count)
    cues = Rounds(count: tables.rows.cues.count)
    tests = Memo(count: tables.rows.tests.count)
    possible = Marks(count: tables.rows.tests.count)
    firstUses = Rounds(count: tables.rows.sets.starts.count)
    groundsOfTests = Rounds(count: tables.rows.tests.count)
  }

  /// Turns to the text of another case.
  mutating func read(_ theCase: Case) {
    text.read(theCase, tables.scanner.codes)
    hits.clear()
    masks.clear()
    zones.clear()
    arePresentZonesKnown = false
    covers.clear()
    cues.clear()
    arePresentCuesKnown = false
    places.clear()
    tests.clear()
    isPossibleKnown = false
    areUsesKnown = false
    groundsOfTests.clear()
    groundStarts.removeAll()
    grounds.removeAll()
    find(in: .title)
    titleHits = hits.count
    find(in: .text)
    stances.fill([], count: hits.count)
    zoneBits.fill(0, count: hits.count * rows.zoneWords)
    searches.fill(0, count: hits.count)
    strengths.fill(0, count: hits.count)
    search = 0
  }

  /// Finds the phrases of a part, and the patterns.
  private mutating func find(in part: Part) {
    let positions = text.positions(of: part)
    if positions.isEmpty { return }
    tables.scanner.scan(text.buffer, positions, starts: text.starts(of: part), &work)
    let phraseCount = Int32(truncatingIfNeeded: tables.phraseCount)
    for index in work.occurrences.indices {
      let found = work.occurrences[index]
      let form = FormLabel(rawValue: found.label)
      guard form.phrase < phraseCount else {
        let start = Int32(truncatingIfNeeded: positions.lowerBound)
        let place = LiteralPlace(lower: found.lower &- start, upper: found.upper &- start)
        patterns.note(literalOf: Int(rows.literals[Int(form.phrase &- phraseCount)]), at: place, in: part)
        continue
      }
      if form.isBounded {
        if form.boundedLeft, text.buffer.isInsideWord(Int(found.lower), in: positions) { continue }
        if form.boundedRight, text.buffer.isInsideWord(Int(found.upper), in: positions) { continue }
      }
      hits.append(Hit(phrase: form.phrase, lower: found.lower, upper: found.upper))
    }
    if patterns.isEmpty(in: part) { return }
    let start = positions.lowerBound
    patterns.search(text.buffer, positions, of: part) { phrase, match in
      hits.append(
        Hit(phrase: phrase, lower: Int32(start + match.lowerBound), upper: Int32(start + match.upperBound)))
    }
  }

  // MARK: Tests

  /// Whether a text test may hold: whether something was found that it is filed under (see `FiledTests`).
  @inline(__always)
  mutating func mayHold(_ number: Int) -> Bool {
    if !isPossibleKnown { findPossible() }
    return possible.contains(number)
  }

  /// The tests of a mask that may hold.
  @inline(__always)
  mutating func possible(_ mask: TestMask) -> UInt64 {
    if !isPossibleKnown { findPossible() }
    return possible.word(Int(mask.word)) & mask.bits
  }

  @inline(never)
  private mutating func findPossible() {
    isPossibleKnown = true
    possible.clear()
    for place in hits.phrases.indices { notePossible(under: Int(hits.phrases[place])) }
    notePossible(under: tables.phraseCount)
  }

  private mutating func notePossible(under key: Int) {
    for place in rows.filed.range(key) { possible.insert(Int(rows.filed.values[place])) }
  }

  /// Whether a text test holds.
  @inline(__always)
  mutating func holds(_ number: Int) -> Bool { mayHold(number) && isMet(number) }

  /// Whether a text test holds that may.
  mutating func isMet(_ number: Int) -> Bool {
    if let known = tests[number] { return known == .yes }
    let test = rows.tests[number]
    var result = true
    switch test.kind {
    case .any, .all:
      for group in test.sets where result { result = hasOccurrence(of: rows.groups[group], for: test) }
    case .count:
      result = hasPhrases(test.least, of: rows.groups[test.sets.lowerBound], for: test)
    case .near:
      // Most tests fall away here, before anything is listed.
      for group in test.sets where result { result = isTouched(rows.groups[group]) }
      result = result && hasArrangement(for: test)
    }
    tests[number] = Truth(result)
    return result
  }

  /// The first use of a large set that was hit, by index in `uses`; -1: there is none.
  mutating func firstUse(inLargeSet set: Int32) -> Int {
    if !areUsesKnown { findUses() }
    return Int(firstUses[Int(set)])
  }

  @inline(never)
  private mutating func findUses() {
    areUsesKnown = true
    firstUses.clear()
    uses.removeAll()
    for place in hits.phrases.indices {
      let phrase = hits.phrases[place]
      for index in rows.usesInLargeSets.range(Int(phrase)) {
        let use = rows.usesInLargeSets.values[index]
        uses.append(UseOfHit(phrase: phrase, masks: use.masks, next: firstUses[Int(use.set)]))
        firstUses[Int(use.set)] = Int32(truncatingIfNeeded: uses.count - 1)
      }
    }
  }

  /// Whether at least one phrase of a set was hit, whether the hit counts or not.
  private mutating func isTouched(_ set: Int32) -> Bool {
    let uses = rows.sets.range(Int(set))
    if uses.count > rows.longestSmallSet { return firstUse(inLargeSet: set) >= 0 }
    for use in uses where hits.contains(Int(rows.sets.values[use].phrase)) { return true }
    return false
  }

  private mutating func hasOccurrence(of set: Int32, for test: TextTestRow) -> Bool {
    let allCount = allCount(for: test)
    var walk = occurrences(of: set)
    while let index = next(&walk) {
      if allCount || counts(index, for: test) { return true }
    }
    return false
  }

  /// Whether at least so many phrases of a set occur. The uses of a phrase stand side by side.
  private mutating func hasPhrases(_ least: Int, of set: Int32, for test: TextTestRow) -> Bool {
    if least <= 0 { return true }
    var count = 0
    var last: Int32 = -1
    let allCount = allCount(for: test)
    var walk = occurrences(of: set)
    while let index = next(&walk) {
      let phrase = hits[index].phrase
      if phrase == last || !allCount && !counts(index, for: test) { continue }
      last = phrase
      count += 1
      if count >= least { return true }
    }
    return false
  }

  /// The hits that a text test which holds rests on, by index, as a range of `grounds`; in no order, and some
  /// of them perhaps more than once.
  mutating func groundRange(of number: Int) -> Range<Int> {
    let known = Int(groundsOfTests[number])
    if known >= 0 { return Int(groundStarts[known])..<Int(groundStarts[known + 1]) }
    let start = grounds.count
    let test = rows.tests[number]
    switch test.kind {
    case .any, .all, .count:
      for group in test.sets { listOccurrences(of: rows.groups[group], for: test) }
    case .near:
      listArrangements(for: test)
    }
    groundsOfTests[number] = Int32(truncatingIfNeeded: groundStarts.count)
    groundStarts.append(Int32(truncatingIfNeeded: start))
    groundStarts.append(Int32(truncatingIfNeeded: grounds.count))
    return start..<grounds.count
  }

  /// Adds the hits to `grounds` that a set of phrases finds and that count for a test.
  mutating func listOccurrences(of set: Int32, for test: TextTestRow) {
    let allCount = allCount(for: test)
    var walk = occurrences(of: set)
    while let index = next(&walk) {
      if allCount || counts(index, for: test) { grounds.append(Int32(truncatingIfNeeded: index)) }
    }
  }

  /// The evidence for a hit, as plain data.
  mutating func evidenceRow(for index: Int) -> EvidenceRow {
    let hit = hits[index]
    let range = text.original(hit.range)
    return EvidenceRow(
      part: UInt8(text.part(at: Int(hit.lower)).rawValue), lower: Int32(truncatingIfNeeded: range.lowerBound),
      upper: Int32(truncatingIfNeeded: range.upperBound), phrase: hit.phrase, zone: strongestZone(of: index))
  }
}
