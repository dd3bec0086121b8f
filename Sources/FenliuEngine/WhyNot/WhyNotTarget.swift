public import FenliuRules
public import FenliuSource

/// What a case might have come to and, perhaps, did not.
public enum WhyNotTarget: Hashable, Sendable {
  /// A place where it could have gone.
  case destination(Ref<Destination>)
  /// Something it could have been about.
  case issue(Ref<Issue>)
  /// A whole category of issues.
  case category(Ref<Category>)
  /// A rule that could have spoken.
  case rule(Ref<Rule>)
}

extension WhyNotTarget {
  /// Everything in a pack that has this id or, if nothing has, this title; in the order destination, issue,
  /// category, rule.
  ///
  /// `rule:noise` and the like, with the kind before the id, name one thing where several share an id.
  public static func named(_ name: String, in ruleSet: RuleSet) -> [WhyNotTarget] {
    let all = all(in: ruleSet)
    let byID = all.filter { $0.id(in: ruleSet) == name || $0.qualifiedID(in: ruleSet) == name }
    if !byID.isEmpty { return byID }
    return all.filter {
      let title = $0.title(in: ruleSet)
      return title.chinese == name || title.english == name
    }
  }

  /// Everything that can be asked for in a pack.
  public static func all(in ruleSet: RuleSet) -> [WhyNotTarget] {
    ruleSet.destinations.indices.map { .destination(Ref($0)) }
      + ruleSet.issues.indices.map { .issue(Ref($0)) }
      + ruleSet.categories.indices.map { .category(Ref($0)) } + ruleSet.rules.indices.map { .rule(Ref($0)) }
  }

  /// The id in the pack.
  public func id(in ruleSet: RuleSet) -> String {
    switch self {
    case .destination(let destination): ruleSet[destination].id
    case .issue(let issue): ruleSet[issue].id
    case .category(let category): ruleSet[category].id
    case .rule(let rule): ruleSet[rule].id
    }
  }

  /// What people call it.
  public func title(in ruleSet: RuleSet) -> LocalizedText {
    switch self {
    case .destination(let destination): ruleSet[destination].title
    case .issue(let issue): ruleSet[issue].title
    case .category(let category): ruleSet[category].title
    case .rule(let rule): ruleSet[rule].title
    }
  }

  /// The id with the kind before it: `issue:noise.neighbor`.
  public func qualifiedID(in ruleSet: RuleSet) -> String { "\(kind):\(id(in: ruleSet))" }

  /// What kind of thing it is, in one English word.
  public var kind: String {
    switch self {
    case .destination: "destination"
    case .issue: "issue"
    case .category: "category"
    case .rule: "rule"
    }
  }

  /// Whether a rule leads there.
  func isServed(by reference: Ref<Rule>, in ruleSet: RuleSet) -> Bool {
    let rule = ruleSet[reference]
    return switch self {
    case .destination(let destination): rule.send == destination
    case .issue(let issue): rule.issue == issue
    case .category(let category): ruleSet[rule.issue].category == category
    case .rule(let wanted): wanted == reference
    }
  }

  /// Whether a referral is what was asked for.
  func isReached(by referral: Referral, in ruleSet: RuleSet) -> Bool {
    switch self {
    case .destination(let destination): referral.destination == destination
    case .issue(let issue): referral.issue == issue
    case .category(let category): ruleSet[referral.issue].category == category
    case .rule(let rule): referral.findings.contains { $0.rule == rule }
    }
  }
}
