import FenliuEngine
import FenliuRules
import FenliuSAT
import FenliuSource

/// Asks of every field whether some answer to it can change a decision.
final class FieldInquiry: Inquiry {
  static let kinds = [ProofDiagnostics.idleField, ProofDiagnostics.undecided]

  private let session: ProofSession
  private var ruleSet: RuleSet { session.ruleSet }

  init(_ session: ProofSession) { self.session = session }

  func run() {
    for index in ruleSet.fields.indices { ask(Ref<Field>(index)) }
  }

  private func ask(_ field: Ref<Field>) {
    // A deadline that runs from a field is another one for every answer.
    if session.seen.decisive.contains(field) || startsDeadline(field) { return session.noteSeen() }
    let declared = ruleSet[field]
    let difference = AnswerDifference(session, field)
    if session.isImpossible(difference.anything) {
      session.note(.never)
      return session.report(
        Finding(
          Diagnostic(
            ProofDiagnostics.idleField, at: declared.location,
            LocalizedText(
              zh: "无论 `\(declared.id)` 怎么回答，决定都不变",
              en: "no answer to `\(declared.id)` ever changes a decision"))))
    }
    var answer = session.answer(difference.outcome) { self.changes($0, field) }
    // What is not done otherwise may still be told otherwise, so that is no proof.
    if case .never = answer { answer = .undecided([.words]) }
    guard case .undecided(let reasons) = answer else { return }
    session.reportUndecided(
      at: declared.location, because: reasons,
      LocalizedText(
        zh: "`\(declared.id)` 的回答能否改变决定",
        en: "whether any answer to `\(declared.id)` changes a decision"))
  }

  private func startsDeadline(_ field: Ref<Field>) -> Bool {
    ruleSet.rules.contains { $0.deadline?.after == field }
      || ruleSet.destinations.contains { $0.deadline?.after == field }
  }

  /// Whether some answer leads to another outcome than the case has without one.
  private func changes(_ witness: Witness, _ field: Ref<Field>) -> Bool {
    guard witness.theCase.fields[field] == nil else { return false }
    let outcome = witness.decision.done
    return answers(to: field, in: witness).contains { value in
      var answered = witness.theCase
      answered.fields[field] = value
      return session.pack.decide(answered).done != outcome
    }
  }

  private func answers(to field: Ref<Field>, in witness: Witness) -> [FieldValue] {
    if case .choices(let choices) = ruleSet[field].type {
      return choices.indices.map { .choices([$0]) } + [.choices([]), .choices(Array(choices.indices))]
    }
    let cells = session.conditions.fields.cells[field.index].cells.map(\.example)
    guard ruleSet[field].type == .date, let day = witness.theCase.date?.day else { return cells }
    let compared = session.conditions.fields.compared[field, default: []]
    let turns = compared.map { $0.days(around: day) }.flatMap { [$0.lower, $0.upper].compactMap(\.self) }
    return cells
      + turns.flatMap { [$0 - 1, $0, $0 + 1] }.filter(ruleSet[field].bounds.contains).map { .quantity($0) }
  }
}

/// What is done with one issue of a case, reasons left out.
private struct Deed: Hashable {
  var issue: Ref<Issue>
  var destination: Ref<Destination>?
  var urgency: Urgency
  var due: Due?
}

extension Decision {
  /// What is done with the case, primary referral first.
  fileprivate var done: [Deed] {
    referrals.map { Deed(issue: $0.issue, destination: $0.destination, urgency: $0.urgency, due: $0.due) }
  }
}
