import FenliuMemory
import FenliuRules

extension CaseJudgement {
  /// The value of a condition of the program.
  mutating func value(_ node: Int, _ mode: Mode) -> Truth { value(ofPart: node, mode) }

  /// The value of a condition: of most, what is known already.
  @inline(__always)
  private mutating func value(ofPart node: Int, _ mode: Mode) -> Truth {
    // Nodes and their parts come from the program, which refers only to what it has.
    switch rows.nodes[node].kind {
    case .all, .any, .none, .atLeast: value(ofWhole: node, mode)
    case .heard: Truth(value(Int(rows.nodes[node].first), .decided) == .yes)
    case .field: truth(of: Int(rows.nodes[node].first))
    case .text: truth(ofText: Int(rows.nodes[node].first))
    case .concept: value(ofConcept: Int(rows.nodes[node].first), mode)
    case .rule: value(ofRule: Int(rows.nodes[node].first), mode)
    }
  }

  /// The value of a condition that has parts. Its text tests come first: most are out by a few bits (see `TestMask`).
  private mutating func value(ofWhole node: Int, _ mode: Mode) -> Truth {
    let row = rows.nodes[node]
    switch row.kind {
    case .all:
      if !allTestsHold(row) { return .no }
      var least = Truth.yes
      for part in row.parts {
        least = min(least, value(ofPart: Int(rows.children[part]), mode))
        if least == .no { break }
      }
      return least
    case .atLeast:
      var (yes, unknown) = (testsThatHold(row), 0)
      for part in row.parts {
        switch value(ofPart: Int(rows.children[part]), mode) {
        case .yes: yes += 1
        case .unknown: unknown += 1
        case .no: break
        }
      }
      return .atLeast(Int(row.least), yes: yes, unknown: unknown)
    default:
      var greatest = Truth(anyTestHolds(row))
      for part in row.parts where greatest != .yes {
        greatest = max(greatest, value(ofPart: Int(rows.children[part]), mode))
      }
      return row.kind == .none ? !greatest : greatest
    }
  }

  // MARK: Text tests

  /// Whether all text tests hold that are parts of a condition.
  @inline(__always)
  mutating func allTestsHold(_ row: NodeRow) -> Bool {
    for place in row.masks where reading.possible(rows.testMasks[place]) != rows.testMasks[place].bits {
      return false
    }
    for place in row.masks {
      let mask = rows.testMasks[place]
      var rest = mask.bits
      while rest != 0 {
        if !reading.isMet(mask.takeFirst(of: &rest)) { return false }
      }
    }
    return true
  }

  /// Whether at least one text test holds that is a part of a condition.
  @inline(__always)
  mutating func anyTestHolds(_ row: NodeRow) -> Bool {
    for place in row.masks {
      let mask = rows.testMasks[place]
      var rest = reading.possible(mask)
      while rest != 0 {
        if reading.isMet(mask.takeFirst(of: &rest)) { return true }
      }
    }
    return false
  }

  /// How many text tests hold that are parts of a condition.
  @inline(__always)
  mutating func testsThatHold(_ row: NodeRow) -> Int {
    var count = 0
    for place in row.masks {
      let mask = rows.testMasks[place]
      var rest = reading.possible(mask)
      while rest != 0 {
        if reading.isMet(mask.takeFirst(of: &rest)) { count += 1 }
      }
    }
    return count
  }

  /// What a text test comes to.
  @inline(__always)
  mutating func truth(ofText number: Int) -> Truth { Truth(reading.holds(number)) }

  // MARK: Fields

  /// What a field test comes to.
  @inline(__always)
  mutating func truth(of number: Int) -> Truth {
    let test = rows.tests[number]
    return test.truth(of: facts.row(for: test)) ?? truth(ofOther: number, Int(test.field))
  }

  @inline(never)
  private mutating func truth(ofOther number: Int, _ field: Int) -> Truth {
    if facts.supposed == field { return facts.truth(ofOther: number, field, tables) }
    if let known = tests[number] { return known }
    let truth = facts.truth(ofOther: number, field, tables)
    tests[number] = truth
    return truth
  }

  // MARK: Concepts and rules

  @inline(__always)
  private mutating func value(ofConcept concept: Int, _ mode: Mode) -> Truth {
    if facts.supposed < 0, mode == .decided, let known = known.concepts[concept * 2] { return known }
    return workOut(concept, mode)
  }

  @inline(never)
  private mutating func workOut(_ concept: Int, _ mode: Mode) -> Truth {
    // What no answer can change is not worked out again to find questions.
    let mode = mode == .open && isSettled(concept) ? .decided : mode
    let index = concept * 2 + mode.rawValue
    let isSupposed = isConceptSupposed(concept)
    if let value = isSupposed ? supposedValues.concepts[index] : known.concepts[index] { return value }
    let result = value(Int(rows.concepts[concept]), mode)
    if isSupposed { supposedValues.concepts[index] = result } else { known.concepts[index] = result }
    return result
  }

  /// Whether a rule's own condition holds, before overrides.
  mutating func value(ofRule rule: Int, _ mode: Mode) -> Truth {
    let index = rule * 2 + mode.rawValue
    let isSupposed = isSupposed(rule)
    if let value = isSupposed ? supposedValues.rules[index] : known.rules[index] { return value }
    let result = value(of: rows.rules[rule], mode)
    if isSupposed { supposedValues.rules[index] = result } else { known.rules[index] = result }
    return result
  }

  /// Remembers that a straight rule applies.
  @inline(__always)
  mutating func noteApplies(_ rule: Int) {
    known.rules[rule * 2 + Mode.decided.rawValue] = .yes
    known.rules[rule * 2 + Mode.open.rawValue] = .yes
  }

  /// Whether an alert holds.
  mutating func value(ofAlert alert: Int, _ mode: Mode) -> Truth { value(of: rows.alerts[alert], mode) }

  private mutating func value(of row: RuleRow, _ mode: Mode) -> Truth {
    guard row.inForce.contains(facts.day) else { return .no }
    let when = value(Int(row.when), mode)
    if when == .no || row.unless < 0 { return when }
    let unless = value(Int(row.unless), mode)
    switch mode {
    case .decided: return unless == .yes ? .no : when
    case .open: return min(when, !unless)
    }
  }
}
