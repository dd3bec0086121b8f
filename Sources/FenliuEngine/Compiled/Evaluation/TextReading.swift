import FenliuRules
import FenliuText

/// What the text of one case says: hits, masks, zones, stances, and the text tests that rest on them.
///
/// Everything but the hits is worked out when it is first asked for. One thread uses a reading at a time.
struct TextReading: ~Copyable {
  let tables: TextTables
  private(set) var text: CaseText
  private(set) var hits: Hits
  private var work = PhraseScanner.Work()
  private var patterns: PatternSearches
  private var masks: [[Ref<Phrase>]: CoverIndex] = [:]
  private var zones: [Int: CoverIndex] = [:]
  private var cues: [Int: [Int]] = [:]
  private var tests: Memo
  private var groundsOfTests: [Int: [Int]] = [:]
  /// For each hit, its evidence, once it was asked for.
  private var evidenceOfHits: [Evidence?] = []

  init(_ tables: TextTables) {
    self.tables = tables
    text = CaseText()
    hits = Hits(phraseCount: tables.phraseCount)
    patterns = PatternSearches(tables)
    tests = Memo(count: tables.tests.count)
  }

  /// Turns to the text of another case.
  mutating func read(_ theCase: Case) {
    text.read(theCase)
    hits.clear()
    masks.removeAll(keepingCapacity: true)
    zones.removeAll(keepingCapacity: true)
    cues.removeAll(keepingCapacity: true)
    groundsOfTests.removeAll(keepingCapacity: true)
    tests.clear()
    search(.title)
    search(.text)
    evidenceOfHits.removeAll(keepingCapacity: true)
    evidenceOfHits.append(contentsOf: repeatElement(nil, count: hits.count))
  }

  /// Finds the phrases of a part, and the patterns.
  private mutating func search(_ part: Part) {
    let positions = text.positions(of: part)
    if positions.isEmpty { return }
    tables.scanner.scan(text.buffer, positions, &work) { number, lower, upper in
      guard Int(number) < tables.forms.count else {
        patterns.want(tables.literals[Int(number) - tables.forms.count])
        return
      }
      let form = tables.forms[Int(number)]
      if form.boundedLeft, text.buffer.isInsideWord(lower, in: positions) { return }
      if form.boundedRight, text.buffer.isInsideWord(upper, in: positions) { return }
      hits.append(Hit(phrase: form.phrase, lower: Int32(lower), upper: Int32(upper)))
    }
    if patterns.isEmpty { return }
    let (folded, start) = text.folded(part)
    patterns.search(folded.scalars) { phrase, match in
      hits.append(
        Hit(phrase: phrase, lower: Int32(start + match.lowerBound), upper: Int32(start + match.upperBound)))
    }
  }

  // MARK: Occurrences

  /// The hits, by index, that a set of phrases finds and no mask hides.
  mutating func occurrences(of set: PhraseSet) -> [Int] {
    var found: [Int] = []
    for use in set.uses where hits.contains(use.phrase.index) {
      for index in hits.indices(of: use.phrase.index) where !isMasked(hits[index], by: use.masks) {
        found.append(index)
      }
    }
    return found
  }

  mutating func isMasked(_ hit: Hit, by phrases: [Ref<Phrase>]) -> Bool {
    if phrases.isEmpty { return false }
    if let known = masks[phrases] { return known.covers(hit.range) }
    var ranges: [Range<Int>] = []
    for phrase in phrases {
      for index in hits.indices(of: phrase.index) { ranges.append(hits[index].range) }
    }
    let index = CoverIndex(ranges)
    masks[phrases] = index
    return index.covers(hit.range)
  }

  /// The hits, by index, that count for a test.
  private mutating func occurrences(of set: Int, for test: CompiledTextTest) -> [Int] {
    var found: [Int] = []
    let uses = tables.phrasesOfSets.range(set)
    for use in uses {
      let phrase = Int(tables.phrasesOfSets.values[use])
      guard hits.contains(phrase) else { continue }
      let masks = tables.sets[set].uses[use - uses.lowerBound].masks
      var index = hits.last(of: phrase)
      while index >= 0 {
        if !isMasked(hits[index], by: masks), counts(hits[index], for: test) { found.append(index) }
        index = hits.before(index)
      }
    }
    return found
  }

  /// Whether at least one phrase of a set was hit, whether the hit counts or not.
  private func isTouched(_ set: Int) -> Bool {
    for use in tables.phrasesOfSets.range(set) where hits.contains(Int(tables.phrasesOfSets.values[use])) {
      return true
    }
    return false
  }

  private mutating func counts(_ hit: Hit, for test: CompiledTextTest) -> Bool {
    for zone in tables.zonesOnRequest where test.zones?.contains(Ref(zone)) != true {
      if lies(hit.range, in: zone) { return false }
    }
    if let wanted = test.zones {
      var isInside = false
      for zone in wanted where !isInside { isInside = lies(hit.range, in: zone.index) }
      if !isInside { return false }
    }
    return fits(hit.range, test.stance)
  }

  // MARK: Zones

  mutating func lies(_ range: Range<Int>, in zone: Int) -> Bool {
    switch tables.zones[zone].extent {
    case .title: return range.lowerBound < text.boundary
    case .text: return range.lowerBound >= text.boundary
    case .cued(let starts, let ends, let run):
      if let known = zones[zone] { return known.covers(range) }
      let index = CoverIndex(spans(starts: starts, ends: ends, run: run))
      zones[zone] = index
      return index.covers(range)
    }
  }

  private mutating func spans(starts: PhraseSet, ends: PhraseSet, run: Zone.Run) -> [Range<Int>] {
    let cues = occurrences(of: starts)
    if cues.isEmpty { return [] }
    let stops = occurrences(of: ends).map { Int(hits[$0].lower) }.sorted()
    return cues.map { cue in
      let range = hits[cue].range
      let last = range.upperBound - 1
      let runEnd =
        switch run {
        case .part: text.partEnd(at: last)
        case .sentence: text.segmentEnd(at: last, .sentence)
        case .paragraph: text.segmentEnd(at: last, .line)
        }
      return range.lowerBound..<min(runEnd, stops.least(atLeast: range.upperBound) ?? runEnd)
    }
  }

  private mutating func strongestZone(of range: Range<Int>) -> Ref<Zone>? {
    for zone in tables.zones.indices where lies(range, in: zone) { return Ref(zone) }
    return nil
  }

  /// Whether a place lies in a zone that counts only for tests that name it.
  mutating func liesOnRequestOnly(_ range: Range<Int>) -> Bool {
    for zone in tables.zonesOnRequest where lies(range, in: zone) { return true }
    return false
  }

  // MARK: Stance

  mutating func fits(_ range: Range<Int>, _ filter: StanceFilter) -> Bool {
    if filter == .any { return true }
    var isAsserted = true
    var isAccepted = filter.accepted == nil
    for (number, group) in tables.stanceCues.enumerated() where bears(number, group, on: range) {
      if filter.rejected.contains(group.stance) { return false }
      isAsserted = false
      isAccepted = isAccepted || filter.accepted?.contains(group.stance) == true
    }
    guard isAsserted else { return isAccepted }
    return !filter.rejected.contains(.asserted)
      && (isAccepted || filter.accepted?.contains(.asserted) == true)
  }

  /// Whether a cue of a group bears on a place. The nearest cue on its side is the one that reaches farthest.
  mutating func bears(_ number: Int, _ group: StanceCue, on range: Range<Int>) -> Bool {
    if cues[number] == nil {
      cues[number] = occurrences(of: group.cues).map {
        group.side == .before ? Int(hits[$0].upper) : Int(hits[$0].lower)
      }.sorted()
    }
    guard let places = cues[number] else { return false }
    switch group.side {
    case .before:
      guard let end = places.greatest(atMost: range.lowerBound) else { return false }
      return reaches(from: end, to: range.lowerBound, .sentence)
        && reaches(from: end, to: range.lowerBound, group.reach)
    case .after:
      guard let start = places.least(atLeast: range.upperBound) else { return false }
      return reaches(from: range.upperBound, to: start, .sentence)
        && reaches(from: range.upperBound, to: start, group.reach)
    }
  }

  /// Whether what begins at `start` is within reach of what ended at `end`, in the same part.
  mutating func reaches(from end: Int, to start: Int, _ reach: Reach) -> Bool {
    switch reach {
    case .characters(let count):
      return start - end <= count && text.part(at: end - 1) == text.part(at: start)
    case .clause: return text.isSameSegment(end - 1, start, .clause)
    case .sentence: return text.isSameSegment(end - 1, start, .sentence)
    }
  }

  // MARK: Tests

  /// Whether a text test holds.
  mutating func holds(_ number: Int) -> Bool {
    if let known = tests[number] { return known == .yes }
    let test = tables.tests[number]
    let result: Bool
    switch test.form {
    case .any(let set):
      result = hasOccurrence(of: set, for: test)
    case .all(let sets):
      result = sets.allSatisfy { hasOccurrence(of: $0, for: test) }
    case .count(let least, let set):
      result = Set(occurrences(of: set, for: test).map { hits[$0].phrase }).count >= least
    case .near(let sets, let reach, let ordered):
      result = !arrangements(of: sets, reach: reach, ordered: ordered, for: test).isEmpty
    }
    tests[number] = Truth(result)
    return result
  }

  private mutating func hasOccurrence(of set: Int, for test: CompiledTextTest) -> Bool {
    let uses = tables.phrasesOfSets.range(set)
    for use in uses {
      let phrase = Int(tables.phrasesOfSets.values[use])
      guard hits.contains(phrase) else { continue }
      let masks = tables.sets[set].uses[use - uses.lowerBound].masks
      var index = hits.last(of: phrase)
      while index >= 0 {
        if !isMasked(hits[index], by: masks), counts(hits[index], for: test) { return true }
        index = hits.before(index)
      }
    }
    return false
  }

  /// The hits, by index, that a text test which holds rests on.
  mutating func grounds(of number: Int) -> [Int] {
    if let known = groundsOfTests[number] { return known }
    let found = searchGrounds(of: tables.tests[number])
    groundsOfTests[number] = found
    return found
  }

  private mutating func searchGrounds(of test: CompiledTextTest) -> [Int] {
    switch test.form {
    case .any(let set), .count(_, let set): return occurrences(of: set, for: test)
    case .all(let sets): return sets.flatMap { occurrences(of: $0, for: test) }
    case .near(let sets, let reach, let ordered):
      return arrangements(of: sets, reach: reach, ordered: ordered, for: test)
    }
  }

  private mutating func arrangements(
    of sets: [Int], reach: Reach, ordered: Bool, for test: CompiledTextTest
  ) -> [Int] {
    // Most tests fall away here, before anything is listed.
    for set in sets where !isTouched(set) { return [] }
    var groups: [[Int]] = []
    for set in sets {
      groups.append(occurrences(of: set, for: test))
      if groups.last?.isEmpty == true { return [] }
    }
    return arrangements(of: groups, reach: reach, ordered: ordered)
  }

  /// The evidence for a hit.
  mutating func evidence(for index: Int) -> Evidence {
    if let known = evidenceOfHits[index] { return known }
    let hit = hits[index]
    let evidence = Evidence(
      part: text.part(at: Int(hit.lower)), range: text.original(hit.range),
      phrase: Ref(Int(hit.phrase)), zone: strongestZone(of: hit.range))
    evidenceOfHits[index] = evidence
    return evidence
  }
}
