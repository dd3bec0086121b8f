import FenliuMemory
import FenliuRules

/// Memory for finding what to ask.
struct QuestionMemory: ~Copyable {
  /// What is decided without any answer, to compare with.
  fileprivate var current = Scratch<Draft>(capacity: 32)
  /// Whether questions are being sought, or were, in this case.
  var isAsking = false
  /// The bits of the fields that are not known.
  fileprivate(set) var unknown: Scratch<UInt64>
  fileprivate var currentIntake: Int8 = 0
  /// The rules that apply without any answer, ascending.
  fileprivate var applying = Scratch<Int32>(capacity: 64)
  fileprivate var isApplying: Rounds
  /// Places of bars in the way of the referrals.
  fileprivate var bars = Scratch<Bar>(capacity: 16)
  fileprivate var seenBars: Rounds
  /// The fields that forks wait for, and for each field how many do and what is at stake.
  fileprivate var asked = Scratch<Int32>(capacity: 16)
  fileprivate var weights: Rounds
  fileprivate var stakes: Rounds
  /// The fields that one open condition waits for.
  fileprivate var open = Scratch<Int32>(capacity: 16)
  fileprivate var seenFields: Rounds
  fileprivate var seenConcepts: Rounds
  fileprivate var seenRules: Rounds

  struct Bar: BitwiseCopyable {
    var destination: Int32
    var index: Int
    var node: Int32
  }

  init(_ tables: PackTables) {
    let (rules, fields) = (tables.rows.rules.count, tables.outcomes.fieldCount)
    unknown = Scratch(repeating: 0, count: tables.rows.fieldWords)
    isApplying = Rounds(count: rules)
    seenBars = Rounds(count: tables.rows.bars.values.count)
    weights = Rounds(count: fields)
    stakes = Rounds(count: fields)
    seenFields = Rounds(count: fields)
    seenConcepts = Rounds(count: tables.rows.concepts.count)
    seenRules = Rounds(count: rules)
  }
}

/// Finds the open questions of a decision, as `ReferenceQuestions` defines them, by looking only at rules
/// that the text points at and bars in the way of the referrals there are.
///
/// A *fork* is something undecided that would change the decision were it to turn out the other way.
extension CaseJudgement {
  /// The questions of the decision that `resolving` has, which is lost.
  mutating func questions() -> [Question] {
    listAll()
    keepDecision()
    findRuleForks()
    findBarForks()
    findAlertForks()
    findDeadlines()
    if asking.asked.isEmpty { return [] }
    let current = currentOutcome
    asking.asked.sort(asking.asked.indices, by: <)
    var found: [(question: Question, weight: Int32)] = []
    for index in asking.asked.indices {
      let field = Int(asking.asked[index])
      let weight = max(asking.weights[field], 0)
      let answers = weight == 0 ? [] : answers(to: field, current)
      let stakes = answers.map { $0.outcome.stakes(against: current) }.max() ?? .normal
      let question = Question(
        field: Ref(field), answers: answers,
        stakes: max(stakes, Urgency(rank: Int8(truncatingIfNeeded: max(asking.stakes[field], 0)))),
        isDecisive: answers.contains { !$0.isUnchanged })
      found.append((question, weight))
    }
    return found.sorted { left, right in
      if left.question.stakes != right.question.stakes { return left.question.stakes > right.question.stakes }
      if left.question.isDecisive != right.question.isDecisive { return left.question.isDecisive }
      if left.weight != right.weight { return left.weight > right.weight }
      return left.question.field < right.question.field
    }.map(\.question)
  }

  /// Makes candidates of all rules that concern the case, whether they are known to apply or might yet.
  private mutating func listAll() {
    for word in asking.unknown.indices { asking.unknown[word] = 0 }
    for field in 0..<tables.outcomes.fieldCount where !facts.isKnown(field) {
      asking.unknown[field / 64] |= 1 << UInt64(field % 64)
    }
    // The bit of concepts that refer to a rule, which are never settled (see `Dependencies`).
    let ruleBit = tables.outcomes.fieldCount
    asking.unknown[ruleBit / 64] |= 1 << UInt64(ruleBit % 64)
    asking.isAsking = true
    for index in candidates.straight.indices {
      noteApplies(Int(candidates.straight[index]))
      candidates.others.append(candidates.straight[index])
    }
    for index in candidates.open.indices { candidates.others.append(candidates.open[index]) }
  }

  private mutating func keepDecision() {
    asking.current.removeAll()
    for index in resolving.drafts.indices { asking.current.append(resolving.drafts[index]) }
    asking.currentIntake = resolving.intakeUrgency
    asking.applying.removeAll()
    asking.isApplying.clear()
    for index in resolving.applying.indices {
      asking.applying.append(resolving.applying[index])
      _ = asking.isApplying.insert(Int(resolving.applying[index]))
    }
    asking.bars.removeAll()
    asking.seenBars.clear()
    for index in resolving.drafts.indices {
      let draft = resolving.drafts[index]
      for place in draft.stops { listBars(of: resolving.stops[place].destination, for: draft.issue) }
    }
    asking.asked.removeAll()
    asking.weights.clear()
    asking.stakes.clear()
  }

  private mutating func listBars(of destination: Int32, for issue: Int32) {
    let bars = rows.bars.range(Int(destination))
    for place in bars where rows.bars.values[place].node >= 0 {
      let index = place - bars.lowerBound
      guard rows.bars.values[place].concernsAll || concerns(destination, index, issue),
        asking.seenBars.insert(place)
      else { continue }
      asking.bars.append(
        QuestionMemory.Bar(destination: destination, index: index, node: rows.bars.values[place].node))
    }
  }

  // MARK: Outcomes

  private var currentOutcome: Outcome {
    mutating get { Outcome(asking.current, without: asking.currentIntake, tables.deadlines) }
  }

  /// What `resolving` comes to.
  var outcome: Outcome {
    mutating get { Outcome(resolving.drafts, without: resolving.intakeUrgency, tables.deadlines) }
  }

  /// Whether `resolving` comes to what is decided without any answer.
  private mutating func isUnchanged() -> Bool {
    let (found, kept) = (resolving.drafts.count, asking.current.count)
    if found != kept || (found == 0 && resolving.intakeUrgency != asking.currentIntake) { return false }
    for index in resolving.drafts.indices where !resolving.drafts[index].isSame(as: asking.current[index]) {
      return false
    }
    return true
  }

  /// The greatest urgency of a referral that is not decided just so already; of a case that goes to the intake
  /// desk, its own.
  private mutating func stakes() -> Int8 {
    if resolving.drafts.isEmpty { return resolving.intakeUrgency }
    var stakes: Int8 = 0
    for index in resolving.drafts.indices where resolving.drafts[index].urgency > stakes {
      let draft = resolving.drafts[index]
      var isKept = false
      for other in asking.current.indices where asking.current[other].isSame(as: draft) { isKept = true }
      if !isKept { stakes = draft.urgency }
    }
    return stakes
  }

  // MARK: Forks

  private mutating func findRuleForks() {
    for index in candidates.others.indices {
      let rule = candidates.others[index]
      if isSettled(rows.concepts.count + Int(rule)) { continue }
      guard value(ofRule: Int(rule), .open) == .unknown else { continue }
      beginOpenFields()
      collectOpenFields(ofRule: Int(rule))
      if asking.open.isEmpty { continue }
      startOver()
      toggle(rule)
      note(.nothing)
    }
  }

  private mutating func findBarForks() {
    for index in asking.bars.indices {
      let bar = asking.bars[index]
      beginOpenFields()
      collectOpenFields(of: Int(bar.node))
      if asking.open.isEmpty { continue }
      startOver()
      note(.bar(bar.destination, bar.index))
    }
  }

  private mutating func findAlertForks() {
    for alert in rows.alerts.indices where value(ofAlert: alert, .open) == .unknown {
      let row = rows.alerts[alert]
      beginOpenFields()
      collectOpenFields(of: Int(row.when))
      if row.unless >= 0 { collectOpenFields(of: Int(row.unless)) }
      if asking.open.isEmpty { continue }
      startOver()
      note(.alert(alert))
    }
  }

  /// Makes the applying rules those that apply without any answer.
  private mutating func startOver() {
    resolving.applying.removeAll()
    for index in asking.applying.indices { resolving.applying.append(asking.applying[index]) }
  }

  /// Takes a rule from the applying ones, or adds it, where it belongs.
  private mutating func toggle(_ rule: Int32) {
    if asking.isApplying.contains(Int(rule)) {
      var end = 0
      for index in resolving.applying.indices where resolving.applying[index] != rule {
        resolving.applying[end] = resolving.applying[index]
        end += 1
      }
      resolving.applying.truncate(to: end)
      return
    }
    var place = resolving.applying.count
    resolving.applying.append(rule)
    while place > 0, resolving.applying[place - 1] > rule {
      resolving.applying[place] = resolving.applying[place - 1]
      place -= 1
    }
    resolving.applying[place] = rule
  }

  /// If there is a fork where something turns out the other way, asks for the fields that it waits for.
  private mutating func note(_ twist: Twist) {
    resolve(twist)
    if isUnchanged() { return }
    let stakes = Int32(stakes())
    for index in asking.open.indices {
      let field = Int(asking.open[index])
      ask(field)
      asking.weights[field] = max(asking.weights[field], 0) + 1
      asking.stakes[field] = max(asking.stakes[field], stakes)
    }
  }

  private mutating func ask(_ field: Int) {
    if asking.weights.contains(field) { return }
    asking.weights[field] = 0
    asking.stakes[field] = 0
    asking.asked.append(Int32(truncatingIfNeeded: field))
  }

  /// Asks for the dates that deadlines run from.
  private mutating func findDeadlines() {
    for index in asking.current.indices {
      let draft = asking.current[index]
      guard let due = draft.due, due.day == .min, let after = tables.deadlines[Int(due.deadline)].after else {
        continue
      }
      if !facts.isKnown(after.index) { ask(after.index) }
      if asking.stakes.contains(after.index) {
        asking.stakes[after.index] = max(asking.stakes[after.index], Int32(draft.urgency))
      }
    }
  }

  // MARK: Open fields

  private mutating func beginOpenFields() {
    asking.open.removeAll()
    asking.seenFields.clear()
    asking.seenConcepts.clear()
    asking.seenRules.clear()
  }

  private mutating func collectOpenFields(ofRule rule: Int) {
    guard value(ofRule: rule, .open) == .unknown else { return }
    collectOpenFields(of: Int(rows.rules[rule].when))
    if rows.rules[rule].unless >= 0 { collectOpenFields(of: Int(rows.rules[rule].unless)) }
  }

  /// Walks the parts of a condition that are open.
  private mutating func collectOpenFields(of node: Int) {
    guard value(node, .open) == .unknown else { return }
    let row = rows.nodes[node]
    switch row.kind {
    case .all, .any, .none, .atLeast:
      for part in row.parts { collectOpenFields(of: Int(rows.children[part])) }
    case .text, .heard: break
    case .field:
      let field = rows.tests[Int(row.first)].field
      if !facts.isKnown(Int(field)), asking.seenFields.insert(Int(field)) { asking.open.append(field) }
    case .concept:
      if asking.seenConcepts.insert(Int(row.first)) {
        collectOpenFields(of: Int(rows.concepts[Int(row.first)]))
      }
    case .rule:
      if asking.seenRules.insert(Int(row.first)) { collectOpenFields(ofRule: Int(row.first)) }
    }
  }

  // MARK: Answers

  private mutating func answers(to field: Int, _ current: Outcome) -> [Answer] {
    let possible =
      tables.answers.value[field]
      ?? AnswerCandidates(
        for: tables.ruleSet.fields[field], predicates: tables.predicates.value[field], on: facts.date?.day)
    let matters = mattersBeyondRules(field)
    return possible.answers(current: current) { value in
      suppose(field, is: value)
      defer { supposeNothing() }
      startOver()
      var isChanged = false
      for index in candidates.others.indices where rule(Int(candidates.others[index]), dependsOn: field) {
        let rule = candidates.others[index]
        if (self.value(ofRule: Int(rule), .decided) == .yes) == asking.isApplying.contains(Int(rule)) {
          continue
        }
        isChanged = true
        toggle(rule)
      }
      if !isChanged, !matters { return current }
      resolve()
      return isUnchanged() ? current : outcome
    }
  }

  /// Whether a field can change the decision while the same rules apply: through what they rest on, through
  /// a bar or an alert, or through a deadline.
  private mutating func mattersBeyondRules(_ field: Int) -> Bool {
    if tables.outcomes.isNeeded[field] { return true }
    for index in asking.applying.indices where rule(Int(asking.applying[index]), dependsOn: field) {
      return true
    }
    return false
  }
}
