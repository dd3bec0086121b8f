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
  var known: Values
  var supposedValues: Values
  /// For each field test that plain data does not tell, what it comes to without what is supposed.
  var tests: Memo
  /// The rules that can concern the case, once they were looked for.
  var candidates: CandidateMemory
  var grounds: GroundsMemory
  var resolving: ResolutionMemory
  var asking: QuestionMemory
  var ranking: NearnessMemory

  /// Values of concepts and rules, two of each: as decided, and open.
  struct Values: ~Copyable {
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
  func isConceptSupposed(_ concept: Int) -> Bool {
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
}
