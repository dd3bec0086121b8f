public import FenliuRules
import Synchronization

/// A rule set made ready to decide cases: one reading of the text finds every phrase of every rule, and only
/// rules that some evidence points at are worked out.
///
/// A compiled pack never changes, and any number of threads may decide by it at once. Its decisions are
/// those of `ReferenceInterpreter`.
public final class CompiledPack: Sendable {
  /// The rule set that was compiled. Of a pack that was opened as an image, it is read when it is first asked for.
  public var ruleSet: RuleSet { tables.ruleSet }

  let tables: PackTables
  private let evaluators: Mutex<[Idle]>

  /// An evaluator that nobody uses.
  ///
  /// Sendable because it is out of the pool while a thread uses it.
  private struct Idle: @unchecked Sendable {
    let evaluator: Evaluator
  }

  /// Compiles a rule set.
  public convenience init(_ ruleSet: RuleSet) { self.init(tables: PackTables(ruleSet)) }

  /// Compiles a rule set, and lays out sets of more phrases than that as large ones, which changes no decision.
  package convenience init(_ ruleSet: RuleSet, longestSmallSet: Int) {
    self.init(tables: PackTables(ruleSet, SetLayout(longestSmall: longestSmallSet)))
  }

  /// Compiles a rule set of which an earlier version was compiled. What comes of it is what compiling it anew gives;
  /// parts of the other pack that are the same in this one are shared, which saves most of the time.
  ///
  /// - Parameter other: any compiled pack; the more is the same, the less time it takes.
  public convenience init(_ ruleSet: RuleSet, reusing other: CompiledPack) {
    self.init(tables: PackTables(ruleSet, reusing: other.tables))
  }

  init(tables: PackTables) {
    self.tables = tables
    evaluators = Mutex([])
  }

  /// The fingerprint of the rule set.
  public var fingerprint: String { tables.fingerprint }

  /// Decides a case. Never fails: what no rule speaks to goes to the intake desk.
  public func decide(_ theCase: Case) -> Decision { decide(theCase, .full) }

  /// Decides a case, as far as is wanted.
  ///
  /// - Parameter detail: how much of the decision is wanted. What is left out costs nothing; the rest is the same.
  public func decide(_ theCase: Case, _ detail: DecisionDetail) -> Decision {
    let id = theCase.id
    return evaluating(theCase) { evaluator in
      var decision = evaluator.judgement.decide(id, asks: detail == .full)
      if detail == .full {
        decision.questions = evaluator.judgement.questions()
        if decision.referrals.isEmpty {
          decision.nearest = evaluator.nearestRules()
        }
      }
      return decision
    }
  }

  /// What is done with a case, without why: the decision reduced to its outcome.
  public func outcome(of theCase: Case) -> Outcome {
    evaluating(theCase) { $0.judgement.decideOutcome() }
  }

  /// Whether a rule's own condition holds for a case, before overrides: it is in force, its `when` holds
  /// and its `unless` does not.
  public func holds(_ rule: Ref<Rule>, for theCase: Case) -> Bool {
    evaluating(theCase) { $0.value(ofRule: rule.index, .decided) == .yes }
  }

  /// The guarantees that the decision of a case breaks, ascending.
  public func brokenGuarantees(by decision: Decision, for theCase: Case) -> [Ref<Guarantee>] {
    evaluating(theCase) { evaluator in
      ruleSet.guarantees.indices.filter { index in
        evaluator.value(tables.program.guarantees[index], .decided) == .yes
          && !ruleSet.guarantees[index].isKept(by: decision)
      }.map { Ref($0) }
    }
  }

  /// Runs `body` on an evaluator that has turned to a case.
  func evaluating<Result>(_ theCase: Case, _ body: (Evaluator) -> Result) -> Result {
    let idle = evaluators.withLock { $0.popLast() } ?? Idle(evaluator: Evaluator(tables))
    defer { evaluators.withLock { $0.append(idle) } }
    idle.evaluator.judgement.begin(theCase)
    return body(idle.evaluator)
  }
}

/// How much of a decision is wanted.
public enum DecisionDetail: Hashable, Sendable {
  /// All of it.
  case full
  /// Where the case goes and why, without `Decision.questions` and `Decision.nearest`.
  case referrals
}

extension Guarantee {
  /// Whether a decision keeps the promise, the premise being given.
  func isKept(by decision: Decision) -> Bool {
    let destinations = decision.referrals.compactMap(\.destination)
    if destinations.contains(where: never.contains) { return false }
    if !always.isEmpty, !destinations.contains(where: always.contains) { return false }
    guard let urgency else { return true }
    return decision.urgency >= urgency
  }
}
