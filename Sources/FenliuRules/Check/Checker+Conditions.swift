import FenliuSource

extension Checker {
  /// A condition with its names looked up; nil if one of them is unknown or one test is not understood.
  mutating func condition(_ syntax: ConditionSyntax) -> Condition? {
    form(syntax.form, at: syntax.location).map { Condition($0, at: syntax.location) }
  }

  private mutating func form(_ form: ConditionSyntax.Form, at location: SourceLocation) -> Condition.Form? {
    switch form {
    case .all(let parts): return conditions(parts).map(Condition.Form.all)
    case .any(let parts): return conditions(parts).map(Condition.Form.any)
    case .none(let parts): return conditions(parts).map(Condition.Form.none)
    case .atLeast(let count, let parts): return conditions(parts).map { .atLeast(count, $0) }
    case .heard(let part): return condition(part).map(Condition.Form.heard)
    case .concept(let word):
      guard let concept = names.concepts.resolve(word, in: context) else { return nil }
      refer(to: concept.index, at: word.inner)
      return .concept(concept)
    case .rule(let word):
      guard let rule = names.rules.resolve(word, in: context) else { return nil }
      refer(to: declarations.concepts.count + rule.index, at: word.inner)
      return .rule(rule)
    case .text(let test): return textTest(test).map(Condition.Form.text)
    case .field(let test): return fieldTest(test, at: location)
    }
  }

  private mutating func conditions(_ parts: [ConditionSyntax]) -> [Condition]? {
    var conditions: [Condition] = []
    conditions.reserveCapacity(parts.count)
    for part in parts {
      if let condition = condition(part) { conditions.append(condition) }
    }
    return conditions.count == parts.count ? conditions : nil
  }

  private mutating func refer(to target: Int, at location: SourceLocation) {
    if isShare {
      foundReferences.append(ReferenceGraph.Edge(target: target, location: location))
    } else if let owner {
      references.add(from: owner, to: target, at: location)
    }
  }

  /// Reports concepts and rules whose conditions lead back to themselves, or nest too deep.
  func checkReferences(_ rules: [CheckedRule]) {
    let concepts = names.concepts.names
    let walk = references.walk()
    for cycle in walk.cycles {
      context.reportCycle(cycle, of: LocalizedText(zh: "条件", en: "conditions")) { index in
        index < concepts.count ? concepts[index] : names.rules.names[index - concepts.count]
      }
    }
    if walk.cycles.isEmpty { checkDepth(in: walk.order, rules) }
  }

  /// How deep a condition may nest, the conditions that it refers to included: they are worked out by
  /// recursion.
  static let maximumConditionDepth = 64

  /// Reports where conditions begin to nest too deep; `order` has everything after what it refers to.
  private func checkDepth(in order: [Int], _ rules: [CheckedRule]) {
    let concepts = declarations.concepts.count
    var depths = [Int](repeating: 0, count: order.count)
    for index in order {
      let referred = references.edges[index].map { depths[$0.target] }.max() ?? 0
      guard referred <= Self.maximumConditionDepth else {
        // What refers to something too deep is not reported again.
        depths[index] = referred
        continue
      }
      let own = index < concepts ? ownDepth(ofConcept: index) : rules[index - concepts].depth
      depths[index] = referred + own
      if depths[index] > Self.maximumConditionDepth { reportConditionDepth(of: index) }
    }
  }

  /// How many levels of conditions the concept declared at `index` has of its own.
  private func ownDepth(ofConcept index: Int) -> Int { declarations.concepts[index].when?.depth ?? 0 }

  /// How many levels of conditions the rule declared at `index` has of its own.
  func ownDepth(ofRule index: Int) -> Int {
    let (when, unless) = (declarations.rules[index].$when.unmoved, declarations.rules[index].$unless.unmoved)
    return max(when?.depth ?? 0, unless?.depth ?? 0)
  }

  private func reportConditionDepth(of index: Int) {
    let count = declarations.concepts.count
    let id = index < count ? declarations.concepts[index].id : declarations.rules[index - count].id
    context.report(
      Diagnostic(
        RuleDiagnostics.deepConditions, at: id.inner,
        LocalizedText(
          zh: "`\(id.text)` 的条件连同所引用的，套了 \(Self.maximumConditionDepth) 层以上",
          en:
            "the conditions of `\(id.text)`, with those they refer to, nest more than \(Self.maximumConditionDepth) levels deep"
        )))
  }
}

extension ConditionSyntax {
  /// How many levels of conditions there are, at least one.
  fileprivate var depth: Int {
    switch form {
    case .all(let parts), .any(let parts), .none(let parts), .atLeast(_, let parts):
      1 + (parts.map(\.depth).max() ?? 0)
    case .heard(let part): 1 + part.depth
    case .concept, .rule, .text, .field: 1
    }
  }
}
