public import FenliuCorpus
import FenliuEngine
import FenliuFormat
public import FenliuRules
public import FenliuSource

/// Tells suggestions, to people and to programs.
public struct RepairReporter: Sendable {
  let ruleSet: RuleSet
  let paths: FilePaths

  /// A reporter.
  ///
  /// - Parameter paths: what the files of the pack are called from the folder in which a patch is to be applied.
  public init(ruleSet: RuleSet, paths: FilePaths) {
    self.ruleSet = ruleSet
    self.paths = paths
  }

  /// The difference that a suggestion makes to the files, as `git apply` and `patch -p1` read it.
  public func patch(_ suggestion: Suggestion) -> String {
    suggestion.files.map { file in
      UnifiedDiff(from: file.before, to: file.after, named: paths.path(of: file.before.name)).text
    }.joined()
  }

  /// The lines that a suggestion takes away and adds, each with its sign.
  func changedLines(_ suggestion: Suggestion) -> [String] {
    suggestion.files.flatMap { file in
      let text = UnifiedDiff(from: file.before, to: file.after, named: "").text
      // The first two lines name the file.
      return text.split(separator: "\n").dropFirst(2).filter { $0.hasPrefix("-") || $0.hasPrefix("+") }
        .map(String.init)
    }
  }

  // MARK: For people

  /// For people: what is wrong, and each suggestion with what else it moves.
  public func text(_ result: RepairResult, options: TextOptions) -> String {
    RepairText(reporter: self, options: options).text(result)
  }

  // MARK: For programs

  /// For programs: the same, with the patches.
  public func json(_ result: RepairResult) -> JSONValue {
    [
      "id": .string(result.goal.theCase.id), "isRight": .boolean(result.isRight),
      "decided": outcome(Outcome(of: result.decision.referrals, without: result.decision.urgency)),
      "mismatches": .array(
        result.mismatches.map { mismatch in
          [
            "subject": .string(mismatch.subject.rawValue), "expected": JSONValue(mismatch.expected),
            "got": JSONValue(mismatch.got),
          ]
        }),
      "trials": .integer(result.trials), "suggestions": .array(result.suggestions.map(json)),
    ]
  }

  private func json(_ suggestion: Suggestion) -> JSONValue {
    [
      "steps": .array(
        suggestion.steps.map { step in
          [
            "kind": .string(step.kind.rawValue), "file": .string(paths.path(of: step.file)),
            "line": .integer(step.line), "summary": JSONValue(step.summary), "reason": JSONValue(step.reason),
          ]
        }),
      "broken": moves(suggestion.broken), "fixed": moves(suggestion.fixed), "moved": moves(suggestion.moved),
      "past": moves(suggestion.past), "warnings": .integer(suggestion.warnings),
      "patch": .string(patch(suggestion)),
    ]
  }

  private func moves(_ moves: [Suggestion.Move]) -> JSONValue {
    .array(
      moves.map { ["id": .string($0.id), "before": outcome($0.before), "after": outcome($0.after)] })
  }

  private func outcome(_ outcome: Outcome) -> JSONValue {
    [
      "status": .string(outcome.status.rawValue), "urgency": .string(outcome.urgency.keyword.rawValue),
      "referrals": .array(
        outcome.referrals.map { referral in
          [
            "issue": .string(ruleSet[referral.issue].id),
            "destination": JSONValue(referral.destination.map { ruleSet[$0].id }),
            "urgency": .string(referral.urgency.keyword.rawValue),
          ]
        }),
    ]
  }
}
