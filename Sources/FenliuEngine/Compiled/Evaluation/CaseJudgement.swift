import FenliuMemory
import FenliuRules

/// What the conditions of a pack come to for one case after another: each is worked out at most once a case, and
/// only when it is asked for.
///
/// All its memory is used again for the next case; a case that no rule touches allocates nothing. One thread uses
/// a judgement at a time.
///
/// A method that only reads is inlined, or `mutating` all the same: to borrow a value of this size, the compiler
/// copies it at every call.
struct CaseJudgement: ~Copyable {
  let tables: PackTables
  /// The tables of `tables` that inner loops read, which count no references.
  let rows: ConditionRows
  var reading: TextReading
  var facts: CaseFacts
  private var known: Values
  private var supposedValues: Values
  /// For each field test that plain data does not tell, what it comes to without what is supposed.
  private var tests: Memo
  /// The rules that can concern the case, once they were looked for.
  var candidates: CandidateMemory
  var grounds: GroundsMemory
  var resolving: ResolutionMemory
  var asking: QuestionMemory
  var ranking: NearnessMemory

  /// Values of concepts and rules, two of each: as decided, and open.
  private struct Values: ~Copyable {
    var concepts: Memo
    var rules: Memo

    init(_ tables: PackTables) {
      concepts = Memo(count: tables.rows.concepts.count * 2)
      rules = Memo(count: tables.rows.rules.count * 2)
    }

    mutating func clear() {
      concepts.clear()
      rules.clear()
    }
  }

  /// How an exception that is not known to hold is read.
  enum Mode: Int {
    /// As not shown, so that the rule applies: this is how a case is decided.
    case decided = 0
    /// As unknown: this is how open questions are found.
    case open = 1
  }

  init(_ tables: PackTables) {
    self.tables = tables
    rows = tables.rows
    reading = TextReading(tables.text)
    facts = CaseFacts(tables)
    known = Values(tables)
    supposedValues = Values(tables)
    tests = Memo(count: tables.rows.tests.count)
    candidates = CandidateMemory(tables)
    grounds = GroundsMemory(tables)
    resolving = ResolutionMemory(tables)
    asking = QuestionMemory(tables)
    ranking = NearnessMemory(tables)
  }

  /// Turns to another case.
  mutating func begin(_ theCase: Case) {
    reading.read(theCase)
    facts.read(theCase, &reading)
    known.clear()
    tests.clear()
    grounds.clear()
    asking.isAsking = false
  }

  // MARK: Suppositions

  /// Works out what follows as if a field had a value, until `supposeNothing`.
  mutating func suppose(_ field: Int, is value: FieldValue) {
    facts.suppose(field, is: value)
    supposedValues.clear()
  }

  /// Goes back to what is known.
  mutating func supposeNothing() { facts.supposeNothing() }

  /// Whether a concept depends on what is supposed.
  @inline(__always)
  private func isConceptSupposed(_ concept: Int) -> Bool {
    facts.supposed >= 0 && depends(concept, on: facts.supposed)
  }

  /// Whether a rule depends on what is supposed.
  @inline(__always)
  func isSupposed(_ rule: Int) -> Bool { facts.supposed >= 0 && self.rule(rule, dependsOn: facts.supposed) }

  /// Whether a rule can depend on a field.
  @inline(__always)
  func rule(_ rule: Int, dependsOn field: Int) -> Bool { depends(rows.concepts.count + rule, on: field) }

  @inline(__always)
  private func depends(_ place: Int, on field: Int) -> Bool {
    // There are `fieldWords` words for each concept and each rule, and a bit for each field.
    rows.dependencies[place * rows.fieldWords + field / 64] >> UInt64(field % 64) & 1 != 0
  }

  /// Whether no answer can change the value of a concept, or behind all concepts of a rule: whether it can depend on no
  /// field that is not known.
  @inline(__always)
  func isSettled(_ place: Int) -> Bool {
    if !asking.isAsking { return false }
    for word in 0..<rows.fieldWords
    where rows.dependencies[place * rows.fieldWords + word] & asking.unknown[word] != 0 {
      return false
    }
    return true
  }

  // MARK: Values

  /// The value of a condition of the program.
  mutating func value(_ node: Int, _ mode: Mode) -> Truth {
    // Nodes and their parts come from the program, which refers only to what it has.
    let row = rows.nodes[node]
    switch row.kind {
    case .all:
      var least = Truth.yes
      for part in row.parts {
        least = min(least, value(ofPart: part, mode))
        if least == .no { break }
      }
      return least
    case .any, .none:
      var greatest = Truth.no
      for part in row.parts {
        greatest = max(greatest, value(ofPart: part, mode))
        if greatest == .yes { break }
      }
      return row.kind == .any ? greatest : !greatest
    case .atLeast:
      var (yes, unknown) = (0, 0)
      for part in row.parts {
        switch value(ofPart: part, mode) {
        case .yes: yes += 1
        case .unknown: unknown += 1
        case .no: break
        }
      }
      return .atLeast(Int(row.least), yes: yes, unknown: unknown)
    case .heard: return Truth(value(Int(row.first), .decided) == .yes)
    case .field: return truth(of: Int(row.first))
    case .text: return truth(ofText: Int(row.first))
    case .concept: return value(ofConcept: Int(row.first), mode)
    case .rule: return value(ofRule: Int(row.first), mode)
    }
  }

  /// The value of a part of a condition, by its place in `ConditionRows.children`. Most parts are text tests that are out
  /// at once.
  @inline(__always)
  private mutating func value(ofPart part: Int, _ mode: Mode) -> Truth {
    let test = Int(rows.childTests[part])
    return test >= 0 ? truth(ofText: test) : value(Int(rows.children[part]), mode)
  }

  /// What a text test comes to.
  @inline(__always)
  mutating func truth(ofText number: Int) -> Truth {
    reading.mayHold(number) && reading.holds(number) ? .yes : .no
  }

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

  private mutating func value(ofConcept concept: Int, _ mode: Mode) -> Truth {
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
