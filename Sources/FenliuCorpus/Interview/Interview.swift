public import FenliuEngine
public import FenliuRules

/// A case being asked about: the decision so far, the question that comes next, and every step that led here.
///
/// The decision is always that of the case with the facts given so far, so how the facts came in, one by
/// one or corrected, leaves no trace in it. A question that is skipped goes to the end of the queue; skipped
/// there too, it is not asked again. No reading, no writing, no clock: whoever talks to people drives it.
public struct Interview: Sendable {
  /// The pack that decides.
  public let pack: CompiledPack
  private var state: State
  private var history: [State] = []

  /// Everything that a step can change.
  private struct State: Hashable, Sendable {
    var decided: Case
    var decision: Decision
    /// The facts given or asked for, in the order in which they first were.
    var asked: [Ref<Field>]
    /// Skipped once: asked again when nothing else is left.
    var deferred: [Ref<Field>] = []
    /// Skipped for good.
    var declined: [Ref<Field>] = []
    /// The fact that is being corrected.
    var reopened: Ref<Field>?
  }

  /// An interview about a case, whose facts, if it has any, count as given.
  public init(_ theCase: Case, pack: CompiledPack) {
    self.pack = pack
    state = State(
      decided: theCase, decision: pack.decide(theCase), asked: theCase.fields.keys)
  }

  /// The case with every fact given so far.
  public var decided: Case { state.decided }
  /// The decision on it.
  public var decision: Decision { state.decision }
  /// Whether there is a step to take back.
  public var canGoBack: Bool { !history.isEmpty }

  /// The facts given or asked for, in the order in which they first were.
  public var entries: [Entry] {
    state.asked.map { Entry(field: $0, value: state.decided.fields[$0]) }
  }

  /// A fact of the case, or a question that was skipped.
  public struct Entry: Hashable, Sendable {
    /// The fact.
    public var field: Ref<Field>
    /// Its value; nil: the question was skipped.
    public var value: FieldValue?
  }

  // MARK: The next question

  /// What is asked now.
  public struct Asking: Hashable, Sendable {
    /// The fact that is asked for.
    public var field: Ref<Field>
    /// What each answer leads to; nil for a fact that no longer bears on the decision.
    public var question: Question?
    /// Whether the fact was given, or the question skipped, before, and is being corrected.
    public var isCorrection: Bool
    /// The value there is, where a fact is being corrected.
    public var value: FieldValue?
    /// Whether the question was skipped before and comes again.
    public var isAgain: Bool
    /// How many more questions wait after this one.
    public var remaining: Int
    /// How many of those were skipped before.
    public var skipped: Int
  }

  /// The question that comes next; nil: nothing is left to ask.
  public var next: Asking? {
    let queue = queue
    guard let field = state.reopened ?? queue.first?.field else { return nil }
    let others = queue.map(\.field).filter { $0 != field }
    return Asking(
      field: field, question: state.reopened.map(question(reopening:)) ?? queue.first,
      isCorrection: state.reopened != nil, value: state.decided.fields[field],
      isAgain: state.reopened == nil && state.deferred.contains(field), remaining: others.count,
      skipped: others.count(where: state.deferred.contains))
  }

  /// The open questions in the order of asking: those never asked first, then those skipped, oldest first.
  private var queue: [Question] {
    let open = state.decision.questions.filter { !state.declined.contains($0.field) }
    let fresh = open.filter { !state.deferred.contains($0.field) }
    return fresh + state.deferred.compactMap { field in open.first { $0.field == field } }
  }

  /// What each value of a fact would lead to in place of the one there is.
  private func question(reopening field: Ref<Field>) -> Question? {
    var without = state.decided
    without.fields[field] = nil
    guard var question = pack.decide(without).questions.first(where: { $0.field == field }) else {
      return nil
    }
    question.answers = question.answers.map { answer in
      var answer = answer
      answer.isUnchanged = answer.outcome.isOutcome(of: decision)
      return answer
    }
    question.isDecisive = question.answers.contains { !$0.isUnchanged }
    return question
  }

  // MARK: Steps

  /// Gives the fact that is asked for; what came of it, or nil if nothing is asked, or the field takes no
  /// such value.
  @discardableResult
  public mutating func answer(_ value: FieldValue) -> DecisionChange? {
    guard let asking = next, pack.ruleSet[asking.field].takes(value) else { return nil }
    return step { state in
      state.decided.fields[asking.field] = value
      state.deferred.removeAll { $0 == asking.field }
      state.declined.removeAll { $0 == asking.field }
    }
  }

  /// Leaves the fact that is asked for unknown; what came of it, or nil if nothing is asked.
  @discardableResult
  public mutating func skip() -> DecisionChange? {
    guard let asking = next else { return nil }
    return step { state in
      state.decided.fields[asking.field] = nil
      state.deferred.removeAll { $0 == asking.field }
      state.declined.removeAll { $0 == asking.field }
      // Asking the same again at once would be no use.
      let isLast = asking.isAgain || asking.isCorrection || asking.remaining == 0
      if isLast { state.declined.append(asking.field) } else { state.deferred.append(asking.field) }
    }
  }

  /// Takes up a fact again, to correct it; false where there is no entry at that index.
  @discardableResult
  public mutating func reopen(_ index: Int) -> Bool {
    guard state.asked.indices.contains(index) else { return false }
    history.append(state)
    state.reopened = state.asked[index]
    return true
  }

  /// Takes the last step back, whatever it was; false where there is none.
  @discardableResult
  public mutating func back() -> Bool {
    guard let last = history.popLast() else { return false }
    state = last
    return true
  }

  /// Takes a step that ends the question of now.
  private mutating func step(_ change: (inout State) -> Void) -> DecisionChange {
    let before = state
    history.append(before)
    if let field = next?.field, !state.asked.contains(field) { state.asked.append(field) }
    change(&state)
    state.reopened = nil
    if state.decided != before.decided { state.decision = pack.decide(state.decided) }
    return DecisionChange(from: before.decision, to: state.decision)
  }
}

extension Interview: Equatable {
  /// Whether two interviews of one pack stand at the same point, having come the same way.
  public static func == (left: Interview, right: Interview) -> Bool {
    left.pack === right.pack && left.state == right.state && left.history == right.history
  }
}

extension Outcome {
  /// Whether this is what a decision does.
  func isOutcome(of decision: Decision) -> Bool {
    status == decision.status && urgency == decision.urgency
      && referrals.elementsEqual(decision.referrals) { summary, referral in
        summary.issue == referral.issue && summary.destination == referral.destination
          && summary.urgency == referral.urgency && summary.due == referral.due
      }
  }
}

extension Field {
  /// Whether a value is one of the field's.
  fileprivate func takes(_ value: FieldValue) -> Bool {
    switch (type, value) {
    case (.boolean, .boolean), (.string, .string): true
    case (.choice(let choices), .choice(let index)): choices.indices.contains(index)
    case (.choices(let choices), .choices(let indices)): indices.allSatisfy(choices.indices.contains)
    case (_, .quantity(let quantity)): type.isOrdered && bounds.contains(quantity)
    default: false
    }
  }
}
