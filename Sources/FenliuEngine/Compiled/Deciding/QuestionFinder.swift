import FenliuRules

/// Finds the open questions of a decision, as `ReferenceQuestions` defines them, by looking only at rules
/// that the text points at and bars in the way of the referrals there are.
struct QuestionFinder {
  let evaluator: Evaluator
  /// The rules that can concern the case, ascending.
  let candidates: [Int]
  let applying: [Int]
  private let applyingSet: Set<Int>
  let drafts: [Draft]
  private let current: Outcome

  init(_ evaluator: Evaluator, candidates: [Int], applying: [Int], drafts: [Draft]) {
    self.evaluator = evaluator
    self.candidates = candidates
    self.applying = applying
    applyingSet = Set(applying)
    self.drafts = drafts
    current = Resolution(evaluator).outcome(of: drafts)
  }

  /// Something undecided that would change the decision: the fields it waits for, and what it would change it to.
  private struct Fork {
    var fields: Set<Int>
    var outcome: Outcome
  }

  var questions: [Question] {
    let forks = ruleForks + barForks + alertForks
    let deadlines = drafts.filter { $0.due?.day == nil }
    var fields = forks.reduce(into: Set<Int>()) { $0.formUnion($1.fields) }
    for draft in deadlines {
      if let after = draft.due?.deadline.after, evaluator.value(ofField: after.index) == nil {
        fields.insert(after.index)
      }
    }
    let asked = fields.sorted().map { field in
      let mine = forks.filter { $0.fields.contains(field) }
      let answers = mine.isEmpty ? [] : answers(to: field)
      let outcomes = mine.map(\.outcome) + answers.map(\.outcome)
      let due = deadlines.filter { $0.due?.deadline.after?.index == field }.map(\.urgency).max()
      let stakes = outcomes.map { $0.stakes(against: current) }.max() ?? .normal
      return (
        question: Question(
          field: Ref(field), answers: answers, stakes: max(stakes, due ?? .normal),
          isDecisive: answers.contains { !$0.isUnchanged }),
        weight: mine.count
      )
    }
    return asked.sorted { left, right in
      if left.question.stakes != right.question.stakes { return left.question.stakes > right.question.stakes }
      if left.question.isDecisive != right.question.isDecisive { return left.question.isDecisive }
      if left.weight != right.weight { return left.weight > right.weight }
      return left.question.field < right.question.field
    }.map(\.question)
  }

  // MARK: Forks

  private var ruleForks: [Fork] {
    candidates.compactMap { rule in
      guard evaluator.value(ofRule: rule, .open) == .unknown else { return nil }
      let fields = evaluator.openFields(ofRule: rule)
      if fields.isEmpty { return nil }
      let outcome = Resolution(evaluator).outcome(of: applying(butFor: [rule]))
      return outcome == current ? nil : Fork(fields: fields, outcome: outcome)
    }
  }

  /// The applying rules but for some that turn out the other way, ascending.
  private func applying(butFor changed: [Int]) -> [Int] {
    applyingSet.symmetricDifference(changed).sorted()
  }

  /// A bar can change the decision only where a referral comes by.
  private var barForks: [Fork] {
    let resolution = Resolution(evaluator)
    var seen: Set<BarIndex> = []
    var forks: [Fork] = []
    for draft in drafts {
      for destination in draft.passed {
        for index in evaluator.ruleSet.destinations[destination].bars.indices {
          let bar = BarIndex(destination: destination, index: index)
          guard resolution.concerns(bar, draft.issue), seen.insert(bar).inserted else { continue }
          if let fork = fork(at: bar) { forks.append(fork) }
        }
      }
    }
    return forks
  }

  private func fork(at bar: BarIndex) -> Fork? {
    let node = evaluator.tables.program.bars[bar.destination][bar.index]
    guard node >= 0 else { return nil }
    let fields = evaluator.openFields(of: node)
    if fields.isEmpty { return nil }
    var resolution = Resolution(evaluator)
    resolution.contrary = bar
    let outcome = resolution.outcome(of: applying)
    return outcome == current ? nil : Fork(fields: fields, outcome: outcome)
  }

  private var alertForks: [Fork] {
    evaluator.ruleSet.alerts.indices.compactMap { alert in
      let fields = evaluator.openFields(ofAlert: alert)
      if fields.isEmpty { return nil }
      var resolution = Resolution(evaluator)
      resolution.contraryAlert = alert
      let outcome = resolution.outcome(of: applying)
      return outcome == current ? nil : Fork(fields: fields, outcome: outcome)
    }
  }

  // MARK: Answers

  private func answers(to field: Int) -> [Answer] {
    let tables = evaluator.tables
    let possible = AnswerCandidates(
      for: tables.ruleSet.fields[field], predicates: tables.predicates[field], on: evaluator.date?.day)
    let dependent = candidates.filter { tables.dependencies.rule($0, dependsOn: field) }
    let matters = mattersBeyondRules(field)
    return possible.answers(current: current) { value in
      evaluator.supposing(field, is: value) {
        let changed = dependent.filter {
          (evaluator.value(ofRule: $0, .decided) == .yes) != applyingSet.contains($0)
        }
        if changed.isEmpty, !matters { return current }
        let rules = changed.isEmpty ? applying : applying(butFor: changed)
        return Resolution(evaluator).outcome(of: rules)
      }
    }
  }

  /// Whether a field can change the decision while the same rules apply: through what they rest on, through
  /// a bar or an alert, or through a deadline.
  private func mattersBeyondRules(_ field: Int) -> Bool {
    let tables = evaluator.tables
    if applying.contains(where: { tables.dependencies.rule($0, dependsOn: field) }) { return true }
    return tables.dependencies.others.contains(field)
  }
}
