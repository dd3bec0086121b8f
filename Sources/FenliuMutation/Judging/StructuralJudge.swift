import FenliuEngine
import FenliuRules
import FenliuSource

/// Proves that a mutant makes no difference, by looking at the pack alone. Its arguments:
///
/// - The words that are searched for, and what hides them, are the same without what was left out: it is
///   written twice, or a list that is named has it too.
/// - No rule, bar or alert refers, through whatever other conditions, to what was changed; only guarantees do, or
///   nothing. Guarantees decide nothing.
/// - What a rule no longer overrides itself, it still overrides through others.
/// - Both rules are never in force on the same day, and so are all that the one could override through the
///   other: nothing was ever overridden that way.
/// - Wherever a cue stands that was left out, another one is found in it which begins, or ends, in the same place.
/// - No text test tells the stance from others that a cue is read for.
/// - A bound was moved where no value can be that the field admits.
struct StructuralJudge: Sendable {
  let ruleSet: RuleSet
  let table: NodeTable

  init(_ ruleSet: RuleSet, table: NodeTable) {
    self.ruleSet = ruleSet
    self.table = table
  }

  /// Whether a mutant is the same by one of the arguments.
  func equivalence(of version: MutantVersion) -> Equivalence {
    if let changes = version.changes {
      if changes.isEmpty { return .proved(Self.sameWords) }
      if !matters(changes) { return .proved(Self.unused) }
      return isDoneByOthers(changes) ? .proved(Self.doneByOthers) : unread(version.mutant.edit)
    }
    switch version.mutant.edit {
    case .condition(let owner, let part, let form, _):
      return matters([owner]) ? condition(owner, part, form) : .proved(Self.unused)
    case .rule(let rule, .withoutOverride(let other)): return override(rule, other, version.ruleSet)
    case .cue: return unread(version.mutant.edit)
    case .list, .zone, .extraction, .rule, .bar, .alert: return .unknown
    }
  }

  private func unread(_ edit: PackEdit) -> Equivalence {
    guard case .cue(let index, _) = edit, !isRead(ruleSet.stanceCues[index].stance) else { return .unknown }
    return .proved(Self.unreadStance)
  }

  /// Whether a rule, a bar or an alert depends on what finds other phrases.
  private func matters(_ changes: [SetChange]) -> Bool {
    var owners: [ConditionOwner] = []
    for change in changes {
      // What cues and facts from the text bear on is not looked into.
      guard case .test(let owner, _, _) = change.place else { return true }
      owners.append(owner)
    }
    return matters(owners)
  }

  /// Whether a rule, a bar or an alert depends on conditions.
  private func matters(_ owners: [ConditionOwner]) -> Bool {
    let dependents = table.dependents(of: owners)
    return !(dependents.rules.isEmpty && dependents.bars.isEmpty && dependents.alerts.isEmpty)
  }

  // MARK: Conditions

  private func condition(_ owner: ConditionOwner, _ part: Int, _ new: Condition.Form) -> Equivalence {
    guard let nodes = owner.condition(in: ruleSet)?.nodes, nodes.indices.contains(part) else {
      return .unknown
    }
    switch (nodes[part].form, new) {
    case (.text(let first), .text(let second)) where first == second: return .proved(Self.sameWords)
    case (.field(let first), .field(let second)) where first.field == second.field:
      let bounds = ruleSet[first.field].bounds
      let isSame = first.predicate.clipped(to: bounds) == second.predicate.clipped(to: bounds)
      return isSame ? .proved(Self.outOfBounds) : .unknown
    default: return .unknown
    }
  }

  // MARK: Overrides

  private func override(_ rule: Ref<Rule>, _ other: Ref<Rule>, _ mutated: RuleSet) -> Equivalence {
    let lost = table.descendants(of: rule, in: ruleSet).subtracting(
      table.descendants(of: rule, in: mutated))
    if lost.isEmpty { return .proved(Self.stillOverridden) }
    let above = table.ancestors(of: rule, in: ruleSet)
    let meets = above.contains { first in
      lost.contains { ruleSet.rules[first].inForce.overlaps(ruleSet.rules[$0].inForce) }
    }
    return meets ? .unknown : .proved(Self.neverTogether)
  }

  // MARK: Reasons

  private static let sameWords = LocalizedText(
    zh: "去掉后要找的词语不变：它写了两次，或所用的词表里也有",
    en: "the words searched for stay the same: it is written twice, or a list that is used has it too")
  private static let unused = LocalizedText(
    zh: "没有规则或禁入依赖于此", en: "no rule and no bar depends on it")
  private static let doneByOthers = LocalizedText(
    zh: "凡是它出现之处，另一个提示词在同一处起同样的作用",
    en: "wherever it stands, another cue stands in the same place and does the same")
  private static let unreadStance = LocalizedText(
    zh: "没有文本条件区分这种语气", en: "no text test tells this stance from others")
  private static let stillOverridden = LocalizedText(
    zh: "仍通过其他规则优先", en: "it is still overridden, through other rules")
  private static let neverTogether = LocalizedText(
    zh: "两条规则从不同时施行", en: "the two are never in force on the same day")
  private static let outOfBounds = LocalizedText(
    zh: "该事实的取值范围内没有区别", en: "no value that the field admits tells the two apart")
}

extension FieldPredicate {
  /// The same predicate for values within bounds.
  fileprivate func clipped(to bounds: Interval) -> FieldPredicate {
    switch self {
    case .interval(let interval):
      // An end beyond the bounds bounds nothing.
      var clipped = interval
      if let lower = interval.lower, let least = bounds.lower, lower <= least { clipped.lower = nil }
      if let upper = interval.upper, let most = bounds.upper, upper >= most { clipped.upper = nil }
      return .interval(clipped)
    case .not(let inner): return .not(inner.clipped(to: bounds))
    default: return self
    }
  }
}
