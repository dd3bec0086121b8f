import FenliuMemory
import FenliuRules

/// Memory for what conditions rest on.
struct GroundsMemory: ~Copyable {
  /// What some condition rests on: hits and fields, as ranges of `hits` and `fields`.
  struct Row: BitwiseCopyable {
    fileprivate var firstHit: Int32
    fileprivate var endHit: Int32 = 0
    fileprivate var firstField: Int32
    fileprivate var endField: Int32 = 0
    /// How strong it is by itself, where that was seen in passing.
    fileprivate(set) var strength: StrengthRow?

    /// The hits, ascending.
    var hits: Range<Int> { Int(firstHit)..<Int(endHit) }
    /// The fields, ascending.
    var fields: Range<Int> { Int(firstField)..<Int(endField) }
  }

  /// Lists of hits, by index.
  fileprivate(set) var hits = Scratch<Int32>(capacity: 256)
  /// Lists of fields.
  fileprivate(set) var fields = Scratch<Int32>(capacity: 64)
  fileprivate var rows = Scratch<Row>(capacity: 32)
  fileprivate var found = Scratch<Int32>(capacity: 64)
  /// For each rule, its row; but for what depends on a supposed answer.
  fileprivate var ofRules: Rounds
  fileprivate var seenConcepts: Rounds
  fileprivate var seenRules: Rounds
  fileprivate var seenFields: Rounds
  /// How many times a strength was begun in this case.
  fileprivate var strengths: Int32 = 0

  init(_ tables: PackTables) {
    ofRules = Rounds(count: tables.rows.rules.count)
    seenConcepts = Rounds(count: tables.rows.concepts.count)
    seenRules = Rounds(count: tables.rows.rules.count)
    seenFields = Rounds(count: tables.outcomes.fieldCount)
  }

  /// Forgets everything.
  mutating func clear() {
    hits.removeAll()
    fields.removeAll()
    rows.removeAll()
    ofRules.clear()
    strengths = 0
  }

  /// Sorts evidence that was made of `hits` one by one, row by row: patterns are found after phrases, and so do not
  /// stand where they belong.
  func sortRows(_ evidence: UnsafeMutableBufferPointer<EvidenceRow>) {
    for index in rows.indices {
      let range = rows[index].hits
      var isSorted = true
      for place in range.dropFirst() where evidence[place] < evidence[place - 1] { isSorted = false }
      if isSorted { continue }
      var part = UnsafeMutableBufferPointer(rebasing: evidence[range])
      part.sort()
    }
  }
}

extension CaseJudgement {
  /// What an applying rule rests on.
  mutating func grounds(ofRule rule: Int) -> GroundsMemory.Row {
    let isSupposed = isSupposed(rule)
    if !isSupposed, grounds.ofRules.contains(rule) { return grounds.rows[Int(grounds.ofRules[rule])] }
    // While questions are sought, rules are tried that do not hold, and rest on nothing.
    let isTried = asking.isAsking && value(ofRule: rule, .decided) != .yes
    let row = rows.rules[rule]
    let isStraight = !isTried && row.endField > row.firstPhrase
    let found = isStraight ? grounds(ofStraight: row) : grounds(of: Int(row.when))
    if !isSupposed {
      grounds.ofRules[rule] = Int32(truncatingIfNeeded: grounds.rows.count)
      grounds.rows.append(found)
    }
    return found
  }

  /// What a straight rule that applies rests on.
  private mutating func grounds(ofStraight rule: RuleRow) -> GroundsMemory.Row {
    var row = GroundsMemory.Row(
      firstHit: Int32(truncatingIfNeeded: grounds.hits.count),
      firstField: Int32(truncatingIfNeeded: grounds.fields.count))
    // Which of the phrases were hit, without anything to guess: each is written behind the last, if it counts.
    grounds.found.removeAll()
    let found = grounds.found.tail(room: rule.straightPhrases.count)
    var count = 0
    for place in rule.straightPhrases {
      let phrase = rows.straight[place]
      found[count] = phrase
      count &+= Int(truncatingIfNeeded: reading.hits.bit(of: Int(phrase)))
    }
    var strength = StrengthRow()
    strength.phrases = Int32(truncatingIfNeeded: count)
    for index in 0..<count {
      var hit = reading.hits.last(ofHit: Int(found[index]))
      while hit >= 0 {
        grounds.hits.append(Int32(truncatingIfNeeded: hit))
        hit = reading.hits.before(hit)
      }
    }
    for place in rule.straightFields { grounds.fields.append(rows.straight[place]) }
    row.endHit = Int32(truncatingIfNeeded: grounds.hits.count)
    row.endField = Int32(truncatingIfNeeded: grounds.fields.count)
    grounds.hits.sortFew(row.hits) { $0 < $1 }
    if reading.rows.cuedZones.count == 0, !row.hits.isEmpty {
      // Hits of the title come before those of the text.
      let zones = (
        reading.strongestZone(of: Int(grounds.hits[row.hits.lowerBound])),
        reading.strongestZone(of: Int(grounds.hits[row.hits.upperBound &- 1]))
      )
      if zones.0 >= 0 { strength.zone = zones.0 }
      if zones.1 >= 0 { strength.zone = min(strength.zone, zones.1) }
      row.strength = strength
    }
    return row
  }

  /// What a condition rests on; nothing if it does not hold.
  mutating func grounds(of node: Int) -> GroundsMemory.Row {
    grounds.seenConcepts.clear()
    grounds.seenRules.clear()
    grounds.seenFields.clear()
    reading.search += 1
    var row = GroundsMemory.Row(
      firstHit: Int32(truncatingIfNeeded: grounds.hits.count),
      firstField: Int32(truncatingIfNeeded: grounds.fields.count))
    collectGrounds(node)
    row.endHit = Int32(truncatingIfNeeded: grounds.hits.count)
    row.endField = Int32(truncatingIfNeeded: grounds.fields.count)
    grounds.hits.sortFew(row.hits) { $0 < $1 }
    grounds.fields.sortFew(row.fields) { $0 < $1 }
    return row
  }

  /// Walks the parts of a condition that hold; a concept or rule met twice adds nothing the second time.
  private mutating func collectGrounds(_ node: Int) {
    guard value(node, .decided) == .yes else { return }
    let row = rows.nodes[node]
    switch row.kind {
    case .all, .any, .atLeast:
      for part in row.parts {
        let test = Int(rows.childTests[part])
        if test < 0 || reading.mayHold(test) { collectGrounds(Int(rows.children[part])) }
      }
    case .none: break
    case .heard: collectGrounds(Int(row.first))
    case .field:
      let field = rows.tests[Int(row.first)].field
      if grounds.seenFields.insert(Int(field)) { grounds.fields.append(field) }
    case .text:
      for place in reading.groundRange(of: Int(row.first)) {
        let hit = reading.grounds[place]
        if reading.searches[Int(hit)] == reading.search { continue }
        reading.searches[Int(hit)] = reading.search
        grounds.hits.append(hit)
      }
    case .concept:
      if grounds.seenConcepts.insert(Int(row.first)) { collectGrounds(Int(rows.concepts[Int(row.first)])) }
    case .rule:
      if grounds.seenRules.insert(Int(row.first)) { collectGrounds(Int(rows.rules[Int(row.first)].when)) }
    }
  }

  // MARK: Strength

  /// Begins to measure the strength of some rules together.
  mutating func beginStrength() { grounds.strengths += 1 }

  /// The strength of what was measured so far with one rule more.
  mutating func strength(_ strength: StrengthRow, with row: GroundsMemory.Row) -> StrengthRow {
    var strength = strength
    for place in row.hits {
      let hit = Int(grounds.hits[place])
      let zone = reading.strongestZone(of: hit)
      if zone >= 0 { strength.zone = min(strength.zone, zone) }
      // The last hit of a phrase stands for the phrase.
      let last = reading.hits.last(of: Int(reading.hits[hit].phrase))
      if reading.strengths[last] == grounds.strengths { continue }
      reading.strengths[last] = grounds.strengths
      strength.phrases += 1
    }
    return strength
  }

  // MARK: Evidence

  /// The words that something rests on.
  mutating func evidence(for row: GroundsMemory.Row) -> [Evidence] {
    if row.hits.isEmpty { return [] }
    var isSorted = true
    var found = [Evidence](unsafeUninitializedCapacity: row.hits.count) { found, count in
      for place in row.hits {
        let evidence = reading.evidence(for: Int(grounds.hits[place]))
        if count > 0, evidence < found[count - 1] { isSorted = false }
        found.initializeElement(at: count, to: evidence)
        count += 1
      }
    }
    if !isSorted { found.sort() }
    return found
  }

  /// The fields that something rests on.
  mutating func fields(of row: GroundsMemory.Row) -> [Ref<Field>] {
    if row.fields.isEmpty { return [] }
    var found: [Ref<Field>] = []
    found.reserveCapacity(row.fields.count)
    for place in row.fields { found.append(Ref(Int(grounds.fields[place]))) }
    return found
  }
}

/// How strong evidence is, as plain data (see `Strength`).
struct StrengthRow: BitwiseCopyable {
  /// The strongest zone; `Int32.max`: none.
  var zone = Int32.max
  var phrases: Int32 = 0

  /// Whether it is the greater strength.
  func isStronger(than other: StrengthRow) -> Bool {
    zone != other.zone ? zone < other.zone : phrases > other.phrases
  }

  var strength: Strength { Strength(zone: zone == .max ? nil : Ref(Int(zone)), phrases: Int(phrases)) }
}
