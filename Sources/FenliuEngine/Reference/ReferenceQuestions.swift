import FenliuRules

/// The open questions of a decision.
///
/// A rule, bar or alert whose condition is open matters if the decision would be another were it to turn out the
/// other way. The fields it waits for are asked; so is a date that a deadline runs from.
struct ReferenceQuestions {
  let reasoning: ReferenceDecision
  private let current: Outcome
  private var judgement: ReferenceJudgement { reasoning.judgement }
  private var ruleSet: RuleSet { judgement.ruleSet }

  init(_ reasoning: ReferenceDecision) {
    self.reasoning = reasoning
    current = reasoning.outcome
  }

  /// Something undecided that would change the decision: the fields it waits for, and what it would change it to.
  private struct Fork {
    var fields: Set<Ref<Field>>
    var outcome: Outcome
  }

  private var forks: [Fork] {
    var found: [Fork] = []
    for index in ruleSet.rules.indices {
      let fields = judgement.openFields(of: ruleSet.rules[index])
      if fields.isEmpty { continue }
      var other = reasoning
      other.applying.formSymmetricDifference([Ref(index)])
      found.append(Fork(fields: fields, outcome: other.outcome))
    }
    for bar in ReferenceDecision.bars(of: ruleSet) {
      guard let when = ruleSet[bar.destination].bars[bar.index].when else { continue }
      let fields = judgement.openFields(of: when)
      if fields.isEmpty { continue }
      var other = reasoning
      other.holding.formSymmetricDifference([bar])
      found.append(Fork(fields: fields, outcome: other.outcome))
    }
    for index in ruleSet.alerts.indices {
      let fields = judgement.openFields(of: ruleSet.alerts[index])
      if fields.isEmpty { continue }
      var other = reasoning
      other.alerting.formSymmetricDifference([Ref(index)])
      found.append(Fork(fields: fields, outcome: other.outcome))
    }
    return found.filter { $0.outcome != current }
  }

  var questions: [Question] {
    let forks = forks
    let deadlines = reasoning.referrals.filter { $0.due?.day == nil }
    let waiting = deadlines.compactMap(\.due?.deadline.after).filter { judgement.value(of: $0) == nil }
    let fields = forks.reduce(into: Set(waiting)) { $0.formUnion($1.fields) }
    let asked = fields.map { field in
      let mine = forks.filter { $0.fields.contains(field) }
      let answers = mine.isEmpty ? [] : answers(to: field)
      let outcomes = mine.map(\.outcome) + answers.map(\.outcome)
      let due = deadlines.filter { $0.due?.deadline.after == field }.map(\.urgency)
      return (
        question: Question(
          field: field, answers: answers,
          stakes: max(outcomes.map { $0.stakes(against: current) }.max() ?? .normal, due.max() ?? .normal),
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

  /// What each answer leads to.
  private func answers(to field: Ref<Field>) -> [Answer] {
    let candidates = AnswerCandidates(for: field, in: ruleSet, on: judgement.day)
    return candidates.answers(current: current) { value in
      var judgement = judgement
      judgement.fields[field] = value
      return ReferenceDecision(judgement, date: reasoning.date).outcome
    }
  }
}
