import FenliuEngine
import FenliuRules

/// Conditions to be asked of cases by themselves, though a decision does not tell of them.
///
/// Each becomes the condition of a rule in a copy of the pack, which the engine compiles like any other. So it is
/// the engine that says what a condition comes to.
final class Probes {
  private var ruleSet: RuleSet
  private var compiled: CompiledPack?

  /// A condition among the probes.
  struct Probe {
    fileprivate var rule: Ref<Rule>
  }

  init(_ ruleSet: RuleSet) { self.ruleSet = ruleSet }

  /// Adds a condition; nil if the pack has no rule to copy. All are added before the first case is asked.
  func add(_ condition: Condition, inForce: Period = Period()) -> Probe? {
    guard var rule = ruleSet.rules.first else { return nil }
    rule.when = condition
    rule.unless = nil
    rule.inForce = inForce
    rule.overrides = []
    rule.deadline = nil
    rule.because = []
    ruleSet.rules.append(rule)
    compiled = nil
    return Probe(rule: Ref(ruleSet.rules.count - 1))
  }

  /// Whether a condition is true of a case.
  func isTrue(_ probe: Probe, of theCase: Case) -> Bool {
    let pack = compiled ?? CompiledPack(ruleSet)
    compiled = pack
    return pack.holds(probe.rule, for: theCase)
  }
}
