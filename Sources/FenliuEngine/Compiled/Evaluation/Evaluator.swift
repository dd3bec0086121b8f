import FenliuMemory
import FenliuRules

/// The conditions of a pack for one case after another: each is worked out at most once a case, and only
/// when it is asked for. One thread uses an evaluator at a time.
final class Evaluator {
  let tables: PackTables
  var reading: TextReading
  private(set) var date: CaseDate?
  /// The values given, or else told by the text.
  private var fields: [FieldValue?]
  /// For each field that is not given, what the text says of it, if anything.
  private var statements: [Int: [Statement]] = [:]
  /// What is said of fields whose value that leaves unknown.
  private var intervals: [Int: [Interval]] = [:]
  /// Given values that the text contradicts, by field.
  private(set) var contradictions: [Contradiction] = []
  /// An answer supposed for the moment, to see what it would lead to.
  private var supposed: (field: Int, value: FieldValue)?
  /// Rules that are candidates already.
  private var listed: Rounds
  private var known: Values
  private var supposedValues: Values
  /// What rules rest on, as far as it was asked for and does not depend on what is supposed.
  private var groundsOfRules: [Int: RuleGrounds] = [:]

  /// Values of concepts and rules, two of each: as decided, and open.
  private struct Values: ~Copyable {
    var concepts: Memo
    var rules: Memo

    init(_ tables: PackTables) {
      concepts = Memo(count: tables.program.concepts.count * 2)
      rules = Memo(count: tables.program.whens.count * 2)
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

  private var program: Program { tables.program }
  var ruleSet: RuleSet { tables.ruleSet }

  init(_ tables: PackTables) {
    self.tables = tables
    reading = TextReading(tables.text)
    fields = Array(repeating: nil, count: tables.ruleSet.fields.count)
    listed = Rounds(count: tables.program.whens.count)
    known = Values(tables)
    supposedValues = Values(tables)
  }

  /// Turns to another case.
  func begin(_ theCase: Case) {
    reading.read(theCase)
    date = theCase.date
    for index in fields.indices { fields[index] = theCase.fields[Ref(index)] }
    readFacts(theCase)
    supposed = nil
    known.clear()
    groundsOfRules.removeAll(keepingCapacity: true)
  }

  /// Learns from the text what is not given.
  private func readFacts(_ theCase: Case) {
    statements.removeAll(keepingCapacity: true)
    intervals.removeAll(keepingCapacity: true)
    contradictions = []
    if tables.text.extractions.isEmpty { return }
    for (field, said) in reading.statements(on: theCase.date).sorted(by: { $0.key < $1.key }) {
      if let given = fields[field] {
        if let found = Contradiction(Ref(field), given: given, statements: said) {
          contradictions.append(found)
        }
        continue
      }
      statements[field] = said
      switch FieldKnowledge(said) {
      case .value(let value): fields[field] = value
      case .intervals(let found): intervals[field] = found
      case .unknown: break
      }
    }
  }

  /// What the text says of those of the fields (ascending) that are not given.
  func fieldEvidence(for fields: [Int]) -> [FieldEvidence] {
    fields.compactMap { field in
      statements[field].map { FieldEvidence(field: Ref(field), statements: $0) }
    }
  }

  /// Whether the text says something of a field that leaves its value unknown.
  func isVaguelyTold(_ field: Int) -> Bool { intervals[field] != nil }

  /// What the text says of a field, where that leaves its value open.
  func intervals(saidOf field: Int) -> [Interval]? { intervals[field] }

  private func truth(of test: FieldTest) -> Truth {
    let field = test.field.index
    if let intervals = intervals[field], supposed?.field != field {
      return test.predicate.truth(ofAll: intervals, on: date?.day)
    }
    return test.predicate.truth(of: value(ofField: field), on: date?.day)
  }

  /// What an applying rule rests on.
  func grounds(ofRule rule: Int) -> RuleGrounds {
    let isSupposed = supposed.map { tables.dependencies.rule(rule, dependsOn: $0.field) } ?? false
    if !isSupposed, let known = groundsOfRules[rule] { return known }
    let grounds = grounds(of: program.whens[rule])
    var zone: Ref<Zone>?
    for hit in grounds.hits {
      let other = reading.evidence(for: hit).zone
      zone = [zone, other].compactMap { $0 }.min()
    }
    let found = RuleGrounds(
      grounds: grounds, zone: zone, phrases: Set(grounds.hits.map { reading.hits[$0].phrase }))
    if !isSupposed { groundsOfRules[rule] = found }
    return found
  }

  /// Works out `body` as if `field` had `value`.
  func supposing<Result>(_ field: Int, is value: FieldValue, _ body: () -> Result) -> Result {
    supposed = (field, value)
    supposedValues.clear()
    defer { supposed = nil }
    return body()
  }

  /// The value of a field, as far as it is known or supposed.
  func value(ofField field: Int) -> FieldValue? {
    if let supposed, supposed.field == field { return supposed.value }
    return fields[field]
  }

  /// The rules that can concern the case, ascending: those that some phrase points at, and those that need none.
  func candidates() -> [Int] {
    listed.clear()
    var rules: [Int] = []
    for rule in tables.triggers.always where listed.insert(Int(rule)) { rules.append(Int(rule)) }
    for phrase in reading.hits.phrases {
      for rule in tables.triggers.rules[Int(phrase)] where listed.insert(Int(rule)) {
        rules.append(Int(rule))
      }
    }
    rules.sort()
    return rules
  }

  // MARK: Values

  /// The value of a condition of the program.
  func value(_ node: Int, _ mode: Mode) -> Truth {
    switch program.nodes[node] {
    case .all(let parts): return least(parts, mode)
    case .any(let parts): return greatest(parts, mode)
    case .none(let parts): return !greatest(parts, mode)
    case .atLeast(let count, let parts):
      var (yes, unknown) = (0, 0)
      for part in parts {
        switch value(Int(program.children[part]), mode) {
        case .yes: yes += 1
        case .unknown: unknown += 1
        case .no: break
        }
      }
      return .atLeast(count, yes: yes, unknown: unknown)
    case .heard(let part): return Truth(value(part, .decided) == .yes)
    case .field(let number):
      return truth(of: program.fieldTests[number])
    case .text(let number): return Truth(reading.holds(number))
    case .concept(let concept): return value(ofConcept: concept, mode)
    case .rule(let rule): return value(ofRule: rule, mode)
    }
  }

  private func least(_ parts: Range<Int>, _ mode: Mode) -> Truth {
    var least = Truth.yes
    for part in parts {
      least = min(least, value(Int(program.children[part]), mode))
      if least == .no { break }
    }
    return least
  }

  private func greatest(_ parts: Range<Int>, _ mode: Mode) -> Truth {
    var greatest = Truth.no
    for part in parts {
      greatest = max(greatest, value(Int(program.children[part]), mode))
      if greatest == .yes { break }
    }
    return greatest
  }

  private func value(ofConcept concept: Int, _ mode: Mode) -> Truth {
    let index = concept * 2 + mode.rawValue
    let isSupposed = supposed.map { tables.dependencies.concept(concept, dependsOn: $0.field) } ?? false
    if let value = isSupposed ? supposedValues.concepts[index] : known.concepts[index] { return value }
    let result = value(program.concepts[concept], mode)
    if isSupposed { supposedValues.concepts[index] = result } else { known.concepts[index] = result }
    return result
  }

  /// Whether a rule's own condition holds, before overrides.
  func value(ofRule rule: Int, _ mode: Mode) -> Truth {
    let index = rule * 2 + mode.rawValue
    let isSupposed = supposed.map { tables.dependencies.rule(rule, dependsOn: $0.field) } ?? false
    if let value = isSupposed ? supposedValues.rules[index] : known.rules[index] { return value }
    let result = evaluate(rule, mode)
    if isSupposed { supposedValues.rules[index] = result } else { known.rules[index] = result }
    return result
  }

  private func evaluate(_ rule: Int, _ mode: Mode) -> Truth {
    guard ruleSet.rules[rule].inForce.contains(date?.day) else { return .no }
    return value(of: program.whens[rule], unless: program.unlesses[rule], mode)
  }

  /// Whether an alert holds.
  func value(ofAlert alert: Int, _ mode: Mode) -> Truth {
    guard ruleSet.alerts[alert].inForce.contains(date?.day) else { return .no }
    return value(of: program.alerts[alert], unless: program.alertExceptions[alert], mode)
  }

  private func value(of whenNode: Int, unless unlessNode: Int, _ mode: Mode) -> Truth {
    let when = value(whenNode, mode)
    if when == .no || unlessNode < 0 { return when }
    let unless = value(unlessNode, mode)
    switch mode {
    case .decided: return unless == .yes ? .no : when
    case .open: return min(when, !unless)
    }
  }
}
