import FenliuEngine
import FenliuRules

extension Condition.Form {
  /// What a combination comes to; `next` gives the values of its parts in turn.
  func value(_ next: () -> Truth) -> Truth {
    switch self {
    case .all(let parts): return parts.map { _ in next() }.min() ?? .yes
    case .any(let parts): return parts.map { _ in next() }.max() ?? .no
    case .none(let parts): return !(parts.map { _ in next() }.max() ?? .no)
    case .atLeast(let count, let parts):
      let values = parts.map { _ in next() }
      let yes = values.count { $0 == .yes }
      if yes >= count { return .yes }
      return yes + values.count { $0 == .unknown } >= count ? .unknown : .no
    // What is unknown here may be known where exceptions count as not shown: then it is heard.
    case .heard: return next()
    case .field, .text, .concept, .rule: return .unknown
    }
  }
}

extension Condition {
  /// What a condition comes to where some parts are forced to a value, and its leaves come to what `leaf`
  /// says; parts go by their index in the order of `nodes`.
  func value(
    at number: inout Int, nodes: [Condition], forced: (Int) -> Truth?, leaf: (Int) -> Truth
  ) -> Truth {
    let own = number
    number += 1
    let result: Truth
    switch form {
    case .all(let parts), .any(let parts), .none(let parts), .atLeast(_, let parts):
      var values: [Truth] = []
      for part in parts { values.append(part.value(at: &number, nodes: nodes, forced: forced, leaf: leaf)) }
      var next = values.makeIterator()
      result = form.value { next.next() ?? .unknown }
    case .heard(let part):
      let value = part.value(at: &number, nodes: nodes, forced: forced, leaf: leaf)
      result = form.value { value }
    case .field, .text, .concept, .rule: result = leaf(own)
    }
    return forced(own) ?? result
  }
}

extension FieldPredicate {
  /// Whether it may be true or false of a field of which nothing is known.
  var asksWhetherKnown: Bool {
    switch self {
    case .known: true
    case .not(let inner): inner.asksWhetherKnown
    default: false
    }
  }
}

extension NodeTable {
  /// The number of a part, and after it that of the next part beside it.
  func step(_ next: inout Int, in owner: ConditionOwner, _ ruleSet: RuleSet) -> Int {
    let own = next
    let start = start(of: owner) ?? 0
    if let nodes = owner.condition(in: ruleSet)?.nodes, own - start < nodes.count {
      next += nodes[own - start].nodes.count
    }
    return own
  }

  /// A rule and all that override it, themselves or through others.
  func ancestors(of rule: Ref<Rule>, in ruleSet: RuleSet) -> Set<Int> {
    var found: Set<Int> = [rule.index]
    var grew = true
    while grew {
      grew = false
      for (index, other) in ruleSet.rules.enumerated() where !found.contains(index) {
        if other.overrides.contains(where: { found.contains($0.index) }) {
          found.insert(index)
          grew = true
        }
      }
    }
    return found
  }

  /// A rule and all that it overrides, itself or through others.
  func descendants(of rule: Ref<Rule>, in ruleSet: RuleSet) -> Set<Int> {
    var found: Set<Int> = []
    var waiting = [rule]
    while let next = waiting.popLast() {
      if found.insert(next.index).inserted { waiting += ruleSet[next].overrides }
    }
    return found
  }
}
