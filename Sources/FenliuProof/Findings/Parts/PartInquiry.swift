import FenliuEngine
import FenliuRules
import FenliuSAT
import FenliuSource

/// Asks of every part of every condition, and of phrases that others may make idle, whether leaving it out would change
/// what the condition comes to.
///
/// What was found idle stays left out for the rest of its condition: all that is found can be left out together.
final class PartInquiry: Inquiry {
  static let kinds = [ProofDiagnostics.idleBranch, ProofDiagnostics.idlePhrase, ProofDiagnostics.undecided]

  private let session: ProofSession
  private var pending: [Question] = []
  private var asked: TestsAsked
  private var partsSeen: PartsSeen?
  /// Pairs of nearness tests whose relation was looked for.
  private var related: Set<[Literal]> = []

  /// A part that may matter after all.
  private struct Question {
    var owner: ConditionOwner
    var place: SourceLocation
    /// What is left out, in backticks.
    var subject: LocalizedText
    var goal: Literal
    /// With and without the part, each as it is and negated.
    var probes: [Probes.Probe]
  }

  init(_ session: ProofSession) {
    self.session = session
    asked = TestsAsked(session.ruleSet, session.conditions.text)
  }

  func run() {
    partsSeen = session.wants(ProofDiagnostics.idleBranch) ? PartsSeen(session.examples, session.pack) : nil
    for owner in ConditionOwner.all(in: session.ruleSet) {
      // A premise asks for no decision: nothing is idle in it.
      if case .premise = owner { continue }
      guard var condition = owner.condition(in: session.ruleSet) else { continue }
      let tests = asked.tests(of: condition)
      relate(tests)
      askParts(of: owner, &condition)
      guard session.wants(ProofDiagnostics.idlePhrase) else { continue }
      askPhrases(of: owner, among: tests.phrases, &condition)
    }
    for question in pending { show(question) }
  }

  /// Says what follows from one nearness test of a condition for another.
  private func relate(_ tests: TestsAsked.Tests) {
    let near = tests.near
    for first in near {
      for second in near where first.holds != second.holds {
        guard related.insert([first.holds, second.holds]).inserted else { continue }
        session.conditions.text.relate(first.test, to: second.test)
      }
    }
  }

  // MARK: Branches

  private func askParts(of owner: ConditionOwner, _ condition: inout Condition) {
    guard session.wants(ProofDiagnostics.idleBranch) else { return }
    let whole = condition
    var isWhole = true
    for path in condition.paths {
      // What an example has shown need not be asked, unless the condition is not the one it was shown of any more.
      if isWhole, partsSeen?.contains(owner, whole.number(at: path[...])) == true {
        session.noteSeen()
        continue
      }
      // A part of what was left out is gone too.
      guard let part = condition[path[...]], let rest = condition.replacing(path[...], with: nil) else {
        continue
      }
      let subject = LocalizedText(zh: "这一部分", en: "this part")
      guard isIdle(part.location, subject, rest, condition, owner) else { continue }
      condition = rest
      isWhole = false
      session.report(
        Finding(
          Diagnostic(
            ProofDiagnostics.idleBranch, at: part.location,
            LocalizedText(
              zh: "去掉这一部分，\(owner.name(in: session.ruleSet).chinese) 的条件不变",
              en:
                "without this part the condition of \(owner.name(in: session.ruleSet).english) comes to the same"
            ),
            edits: SourceEdits(session.sources).removingItem(at: part.location))))
    }
  }

  /// Whether it is proved that a condition comes to the same without a part. If not, the question stays open.
  private func isIdle(
    _ place: SourceLocation, _ subject: LocalizedText, _ rest: Condition, _ condition: Condition,
    _ owner: ConditionOwner
  ) -> Bool {
    let circuit = session.circuit
    let goal = circuit.differ(session.conditions.value(of: condition), session.conditions.value(of: rest))
    if session.isImpossible(goal) {
      session.note(.never)
      return true
    }
    let both = [condition, rest].flatMap { [$0, Condition(.none([$0]), at: $0.location)] }
    let probes = both.compactMap { session.probes.add($0) }
    pending.append(Question(owner: owner, place: place, subject: subject, goal: goal, probes: probes))
    return false
  }

  private func show(_ question: Question) {
    let answer = session.answer(question.goal) { witness in
      let truths = question.probes.map { self.session.probes.isTrue($0, of: witness.theCase) }
      return truths.count == 4 && (truths[0] != truths[2] || truths[1] != truths[3])
    }
    guard case .undecided(let reasons) = answer else { return }
    session.reportUndecided(
      at: question.place, because: reasons,
      LocalizedText(
        zh: "\(question.subject.chinese)对\(question.owner.name(in: session.ruleSet).chinese)有没有影响",
        en:
          "whether \(question.subject.english) matters to \(question.owner.name(in: session.ruleSet).english)"
      ))
  }

  // MARK: Phrases

  private func askPhrases(
    of owner: ConditionOwner, among asked: Set<Int>, _ condition: inout Condition
  ) {
    for path in condition.paths + [[]] {
      guard case .text(let test) = condition[path[...]]?.form else { continue }
      for (number, set) in test.form.sets.enumerated() {
        for use in set.uses where mayBeIdle(use.phrase, among: asked) {
          askPhrase(use, set: number, at: path, of: owner, &condition)
        }
      }
    }
  }

  /// Whether it is worth asking: the phrase has another one in it that the condition asks for.
  private func mayBeIdle(_ phrase: Ref<Phrase>, among asked: Set<Int>) -> Bool {
    session.index.contained[phrase.index].contains(where: asked.contains)
  }

  private func askPhrase(
    _ use: PhraseUse, set: Int, at path: ConditionPath, of owner: ConditionOwner, _ condition: inout Condition
  ) {
    guard let part = condition[path[...]], case .text(let test) = part.form,
      let fewer = test.removing(use, fromSet: set),
      let rest = condition.replacing(path[...], with: Condition(.text(fewer), at: part.location)),
      let place = SourceEdits(session.sources).place(
        of: session.ruleSet[use.phrase].text, within: part.location)
    else { return }
    session.conditions.text.relate(test, toLess: fewer, without: use)
    let word = "`\(session.ruleSet[use.phrase].text)`"
    guard isIdle(place, LocalizedText(word), rest, condition, owner) else { return }
    condition = rest
    session.report(
      Finding(
        Diagnostic(
          ProofDiagnostics.idlePhrase, at: place,
          LocalizedText(
            zh: "去掉 \(word)，\(owner.name(in: session.ruleSet).chinese) 的条件不变",
            en:
              "without \(word) the condition of \(owner.name(in: session.ruleSet).english) comes to the same"),
          edits: SourceEdits(session.sources).removingItem(at: place))))
  }
}
