public import FenliuCorpus
public import FenliuEngine
public import FenliuRules
import FenliuSource

extension RepairGoal {
  /// A case with what somebody says is right for it.
  ///
  /// - Parameter words: what the primary referral ought to be, each as `issue=…`, `destination=…` or `urgency=…`; of
  ///   several destinations any will do.
  /// - Throws: `GoalError` where something is said that the pack does not know, or nothing at all.
  public init(_ theCase: Case, expecting words: [String], in ruleSet: RuleSet) throws(GoalError) {
    var primary = ReferralExpectation(about: nil, to: [])
    var urgency: Urgency?
    for word in words {
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      guard let value = parts.last, parts.count == 2 else { throw Self.unreadable(word) }
      switch parts[0] {
      case "issue": primary.issue = try Self.named(value, ruleSet.issues.map(\.id), zh: "事项", en: "issue")
      case "destination":
        primary.destinations.append(
          try Self.named(value, ruleSet.destinations.map(\.id), zh: "去向", en: "destination"))
      case "urgency":
        guard let found = Urgency.allCases.first(where: { $0.keyword.rawValue == value }) else {
          throw GoalError(
            zh: "紧急程度是 `normal`、`high` 或 `emergency`，不是 `\(value)`",
            en: "an urgency is `normal`, `high` or `emergency`, not `\(value)`")
        }
        urgency = found
      default: throw Self.unreadable(word)
      }
    }
    let saysPlace = primary.issue != nil || !primary.destinations.isEmpty
    guard saysPlace || urgency != nil else {
      throw GoalError(zh: "没有说明什么才对", en: "nothing is said of what is right")
    }
    self.init(theCase, expecting: Expectation(primary: saysPlace ? primary : nil, urgency: urgency))
  }

  /// A case with what its label holds to be right: the issue, the destinations that will do, the urgency.
  ///
  /// - Throws: `GoalError` where the label names what the pack does not have, or says nothing of these.
  public init(_ theCase: Case, label: MessageLabel, in ruleSet: RuleSet) throws(GoalError) {
    var words = label.issue.map { ["issue=\($0)"] } ?? []
    words += label.mayGoTo.map { "destination=\($0)" }
    words += label.urgency.map { ["urgency=\($0.keyword.rawValue)"] } ?? []
    try self.init(theCase, expecting: words, in: ruleSet)
  }

  private static func unreadable(_ word: String) -> GoalError {
    GoalError(
      zh: "应写作 `destination=…`、`issue=…` 或 `urgency=…`，不是 `\(word)`",
      en: "write `destination=…`, `issue=…` or `urgency=…`, not `\(word)`")
  }

  private static func named<Entity>(
    _ name: String, _ known: [String], zh: String, en: String
  ) throws(GoalError) -> Ref<Entity> {
    if let index = known.firstIndex(of: name) { return Ref(index) }
    let meant = nearest(to: name, in: known)
    throw GoalError(
      zh: "没有叫 `\(name)` 的\(zh)" + (meant.map { "，是否指 `\($0)`" } ?? ""),
      en: "there is no \(en) `\(name)`" + (meant.map { "; did you mean `\($0)`?" } ?? ""))
  }
}
