import FenliuRules

/// Which rules are nearest to a case: first those that something in it speaks for, then by how much is
/// missing, how much holds, how many of their phrases occur, and by rule.
struct RuleRanking {
  private let evaluator: Evaluator

  init(_ evaluator: Evaluator) { self.evaluator = evaluator }

  /// How near a rule is.
  private struct Nearness {
    var rule: Int
    var missing: Int
    var held: Int
    /// How many of its phrases occur, whether or not they count.
    var touched: Int

    var isTouched: Bool { held > 0 || touched > 0 }
    var order: (Int, Int, Int, Int, Int) { (isTouched ? 0 : 1, missing, -held, -touched, rule) }
  }

  /// The nearest of some rules. Those that nothing speaks for are among them only where there are no others.
  func nearest(of rules: [Int], limit: Int) -> [Ref<Rule>] {
    let phrases = touched(rules)
    var finder = NearestFinder(evaluator)
    var found: [Nearness] = []
    for rule in rules {
      found.append(
        Nearness(
          rule: rule, missing: finder.distance(toRule: rule).cost, held: finder.held(ofRule: rule),
          touched: phrases[rule] ?? 0))
    }
    found.sort { $0.order < $1.order }
    if found.first?.isTouched == true { found.removeAll { !$0.isTouched } }
    return found.prefix(max(0, limit)).map { Ref($0.rule) }
  }

  /// The rules of which some phrase occurs, ascending.
  var touchedRules: [Int] { touched(Array(evaluator.ruleSet.rules.indices)).keys.sorted() }

  /// For each of some rules of which a phrase occurs, how many do.
  private func touched(_ rules: [Int]) -> [Int: Int] {
    let wanted = Set(rules)
    var counts: [Int: Int] = [:]
    let mentions = evaluator.tables.mentions.byPhrase
    for phrase in evaluator.phrases {
      for place in mentions.range(phrase) {
        let rule = Int(mentions.values[place])
        if wanted.contains(rule) { counts[rule, default: 0] += 1 }
      }
    }
    return counts
  }
}
