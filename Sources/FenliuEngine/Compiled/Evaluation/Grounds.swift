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

    /// The hits, in no order.
    var hits: Range<Int> { Int(firstHit)..<Int(endHit) }
    /// The fields, ascending.
    var fields: Range<Int> { Int(firstField)..<Int(endField) }
  }

  /// Lists of hits.
  fileprivate(set) var hits = Scratch<GroundHit>(capacity: 256)
  /// Lists of fields.
  fileprivate(set) var fields = Scratch<Int32>(capacity: 64)
  fileprivate var rows = Scratch<Row>(capacity: 32)
  /// The hits for which there is evidence in a ledger, and for each hit, where; -1: nowhere.
  fileprivate(set) var evidence = Scratch<Int32>(capacity: 64)
  fileprivate var evidenceOfHits = Scratch<Int32>(capacity: 256)
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
}

extension GroundsMemory {
  /// Lists the hits that `hits` has, each once, and with each those of the same phrase before it.
  mutating func listEvidence(_ all: borrowing Hits) {
    evidence.removeAll()
    evidenceOfHits.fill(-1, count: all.count)
    for place in hits.indices {
      var hit = hits[place].hit
      // Where one is listed, so are those before it.
      while hit >= 0, evidenceOfHits[hit] < 0 {
        evidenceOfHits[hit] = Int32(truncatingIfNeeded: evidence.count)
        evidence.append(Int32(truncatingIfNeeded: hit))
        hit = all.before(hit)
      }
    }
  }

  /// Where the evidence for a hit is listed; -1: it is not.
  @inline(__always)
  func evidence(of hit: Int) -> Int32 { hit < 0 ? -1 : evidenceOfHits[hit] }
}

extension CaseJudgement {
  /// What a rule rests on that speaks for an issue, by index in `ResolutionMemory.speakers`.
  mutating func grounds(ofSpeaker index: Int) -> GroundsMemory.Row {
    let speaker = resolving.speakers[index]
    if speaker.grounds >= 0 { return grounds.rows[Int(speaker.grounds)] }
    // Only while answers are tried, rules speak again and again.
    if asking.isAsking || facts.supposed >= 0 { return grounds(ofRule: Int(speaker.rule)) }
    resolving.speakers[index].grounds = Int32(truncatingIfNeeded: grounds.rows.count)
    let found = findGrounds(ofRule: Int(speaker.rule))
    grounds.rows.append(found)
    return found
  }

  /// What an applying rule rests on, found once a case.
  private mutating func grounds(ofRule rule: Int) -> GroundsMemory.Row {
    let isSupposed = isSupposed(rule)
    if !isSupposed, grounds.ofRules.contains(rule) { return grounds.rows[Int(grounds.ofRules[rule])] }
    let found = findGrounds(ofRule: rule)
    if !isSupposed {
      grounds.ofRules[rule] = Int32(truncatingIfNeeded: grounds.rows.count)
      grounds.rows.append(found)
    }
    return found
  }

  private mutating func findGrounds(ofRule rule: Int) -> GroundsMemory.Row {
    // While questions are sought, rules are tried that do not hold, and rest on nothing.
    let isTried = asking.isAsking && value(ofRule: rule, .decided) != .yes
    let straight = Int(rows.rules[rule].straight)
    return !isTried && straight >= 0 ? grounds(ofStraight: straight) : grounds(of: Int(rows.rules[rule].when))
  }

  /// What a straight rule that applies rests on, by where that stands in `ConditionRows.gates`.
  private mutating func grounds(ofStraight place: Int) -> GroundsMemory.Row {
    var row = GroundsMemory.Row(
      firstHit: Int32(truncatingIfNeeded: grounds.hits.count),
      firstField: Int32(truncatingIfNeeded: grounds.fields.count))
    // How many blocks of phrases there are, and which; and how many fields, and which.
    let gates = rows.gates
    let fieldCount = place &+ 1 &+ 4 &* Int(gates[place])
    for place in fieldCount &+ 1..<fieldCount &+ 1 &+ Int(gates[fieldCount]) {
      grounds.fields.append(gates[place])
    }
    // Which of the phrases were hit, without anything to guess: each is written behind the last, if it counts.
    let found = grounds.hits.tail(room: fieldCount &- place)
    var count = 0
    var next = place &+ 1
    while next < fieldCount {
      // Each block has four (see `Triggers`).
      for place in next..<next &+ 4 {
        let phrase = gates[place]
        found[count] = GroundHit(phrase)
        count &+= Int(truncatingIfNeeded: reading.hits.bit(of: Int(phrase)))
      }
      next &+= 4
    }
    var greatest = -1
    for index in 0..<count {
      let last = reading.hits.last(ofHit: found[index].hit)
      found[index] = GroundHit(last: last)
      greatest = max(greatest, last)
    }
    grounds.hits.grow(by: count)
    row.endHit = Int32(truncatingIfNeeded: grounds.hits.count)
    row.endField = Int32(truncatingIfNeeded: grounds.fields.count)
    if reading.rows.cuedZones.count == 0, count > 0 {
      var strength = StrengthRow()
      strength.phrases = Int32(truncatingIfNeeded: count)
      // Hits of the title come before those of the text.
      if greatest >= reading.titleHits { strength.add(zone: reading.rows.strongestInText) }
      if reading.titleHits > 0, isInTitle(row.hits) { strength.add(zone: reading.rows.strongestInTitle) }
      row.strength = strength
    }
    return row
  }

  /// Whether one of some lists of hits, each all hits of a phrase, begins in the title.
  private mutating func isInTitle(_ places: Range<Int>) -> Bool {
    for place in places {
      var hit = grounds.hits[place].hit
      // Hits of the title come before those of the text.
      while hit >= reading.titleHits { hit = reading.hits.before(hit) }
      if hit >= 0 { return true }
    }
    return false
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
    // All of them are single hits, which are easier to put in order now than as evidence.
    grounds.hits.sortFew(row.hits) { $0.hit < $1.hit }
    grounds.fields.sortFew(row.fields) { $0 < $1 }
    return row
  }

  /// Walks the parts of a condition that hold; a concept or rule met twice adds nothing the second time.
  private mutating func collectGrounds(_ node: Int) {
    guard value(node, .decided) == .yes else { return }
    let row = rows.nodes[node]
    switch row.kind {
    case .all, .any, .atLeast:
      for place in row.masks {
        let mask = rows.testMasks[place]
        var rest = reading.possible(mask)
        while rest != 0 {
          let test = mask.takeFirst(of: &rest)
          if reading.isMet(test) { collectGrounds(ofTest: test) }
        }
      }
      for part in row.parts { collectGrounds(Int(rows.children[part])) }
    case .none: break
    case .heard: collectGrounds(Int(row.first))
    case .field:
      let field = rows.tests[Int(row.first)].field
      if grounds.seenFields.insert(Int(field)) { grounds.fields.append(field) }
    case .text: collectGrounds(ofTest: Int(row.first))
    case .concept:
      if grounds.seenConcepts.insert(Int(row.first)) { collectGrounds(Int(rows.concepts[Int(row.first)])) }
    case .rule:
      if grounds.seenRules.insert(Int(row.first)) { collectGrounds(Int(rows.rules[Int(row.first)].when)) }
    }
  }

  private mutating func collectGrounds(ofTest test: Int) {
    for place in reading.groundRange(of: test) {
      let hit = reading.grounds[place]
      if reading.searches[Int(hit)] == reading.search { continue }
      reading.searches[Int(hit)] = reading.search
      grounds.hits.append(GroundHit(hit))
    }
  }

  // MARK: Strength

  /// Begins to measure the strength of some rules together.
  mutating func beginStrength() { grounds.strengths += 1 }

  /// The strength of what was measured so far with one rule more.
  mutating func strength(_ strength: StrengthRow, with row: GroundsMemory.Row) -> StrengthRow {
    var strength = strength
    if let own = row.strength {
      strength.zone = min(strength.zone, own.zone)
      // All of them are last hits of phrases. Which of those are new is nothing to guess.
      for place in row.hits {
        let last = grounds.hits[place].hit
        strength.phrases &+= reading.strengths[last] == grounds.strengths ? 0 : 1
        reading.strengths[last] = grounds.strengths
      }
      return strength
    }
    for place in row.hits {
      let ground = grounds.hits[place]
      var hit = ground.hit
      repeat {
        strength.add(zone: reading.strongestZone(of: hit))
        hit = ground.isWhole ? reading.hits.before(hit) : -1
      } while hit >= 0
      // The last hit of a phrase stands for the phrase.
      let last =
        ground.isWhole ? ground.hit : reading.hits.last(ofHit: Int(reading.hits[ground.hit].phrase))
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
    var found: [Evidence] = []
    found.reserveCapacity(row.hits.count)
    for place in row.hits {
      var hit = grounds.hits[place].hit
      repeat {
        let evidence = reading.evidence(for: hit)
        if let last = found.last, evidence < last { isSorted = false }
        found.append(evidence)
        hit = grounds.hits[place].isWhole ? reading.hits.before(hit) : -1
      } while hit >= 0
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
