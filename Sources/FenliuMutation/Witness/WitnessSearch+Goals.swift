import FenliuEngine
import FenliuRules

extension WitnessSearch {
  /// What a composed case should meet.
  struct Goal {
    var owners: [ConditionOwner]
    var substitution: Substitution?
    var day: CalendarDate?
  }

  /// What cases should meet to tell a mutant from its pack.
  func goals(of mutant: Mutant) -> [Goal] {
    switch mutant.edit {
    case .rule(let rule, .send), .rule(let rule, .urgency): return [Goal(owners: [.when(rule)])]
    case .rule(let rule, .withoutUnless): return [Goal(owners: [.when(rule), .unless(rule)])]
    case .rule(let rule, .withoutOverride(let other)):
      return [Goal(owners: [.when(rule), .when(other)]), Goal(owners: [.when(other), .when(rule)])]
    case .rule(let rule, .inForce(let period)):
      let ends = [ruleSet[rule].inForce, period].flatMap { [$0.from, $0.until] }.compactMap(\.self)
      return ends.flatMap { end in
        [0, -1].map { Goal(owners: [.when(rule)], day: CalendarDate(dayNumber: end.dayNumber + $0)) }
      }
    case .bar(let destination, let index, _): return goals(ofBar: index, at: destination)
    case .alert(let alert, let change): return goals(of: alert, change)
    default:
      return substitutions(for: mutant).flatMap { substitution in
        targets(of: substitution.owner).map { Goal(owners: $0, substitution: substitution) }
      }
    }
  }

  /// An alert shows in a case that is not urgent anyway: one that meets nothing else, or a rule that it concerns.
  private func goals(of alert: Ref<Alert>, _ change: PackEdit.AlertEdit) -> [Goal] {
    let declared = ruleSet[alert]
    var owners: [ConditionOwner] = [.alert(alert)]
    var days: [CalendarDate?] = [nil]
    switch change {
    case .removed, .urgency: break
    case .withoutUnless: owners.append(.alertException(alert))
    case .inForce(let period):
      let ends = [declared.inForce, period].flatMap { [$0.from, $0.until] }.compactMap(\.self)
      days = ends.flatMap { end in [0, -1].map { CalendarDate(dayNumber: end.dayNumber + $0) } }
    }
    let rules = ruleSet.rules.indices.map { Ref<Rule>($0) }
      .filter { declared.concerns(ruleSet[$0].issue) && ruleSet[$0].urgency < declared.urgency }
    let bases = (declared.issues == nil ? [[]] : []) + rules.prefix(4).map { [ConditionOwner.when($0)] }
    return bases.flatMap { base in days.map { Goal(owners: base + owners, day: $0) } }
  }

  private func goals(ofBar index: Int, at destination: Ref<Destination>) -> [Goal] {
    let bar = ruleSet[destination].bars[index]
    return senders(to: destination, bar.issues).prefix(6).map { rule in
      Goal(owners: [.when(rule), .bar(destination, index)])
    }
  }

  /// The rules that can send to a destination what a bar there concerns: at once before over other bars.
  private func senders(to destination: Ref<Destination>, _ issues: [Ref<Issue>]?) -> [Ref<Rule>] {
    let concerned = ruleSet.rules.indices.map { Ref<Rule>($0) }.filter {
      issues?.contains(ruleSet[$0].issue) != false
    }
    return concerned.filter { ruleSet[$0].send == destination }
      + concerned.filter { ruleSet[$0].send != destination && leads(ruleSet[$0], to: destination) }
  }

  private func leads(_ rule: Rule, to destination: Ref<Destination>) -> Bool {
    ruleSet[rule.send].bars.contains { bar in
      switch bar.instead {
      case .destination(let other): other == destination
      case .department: ruleSet[rule.issue].department == destination
      }
    }
  }

  /// What a case should meet so that a condition matters to its decision: each way by itself.
  private func targets(of owner: ConditionOwner) -> [[ConditionOwner]] {
    switch owner {
    case .when(let rule): return [[.when(rule)]] + referring(to: owner)
    case .unless(let rule): return [[.when(rule), .unless(rule)]]
    case .bar(let destination, let index):
      return goals(ofBar: index, at: destination).map(\.owners)
    case .alert(let alert): return [[.alert(alert)]]
    case .alertException(let alert): return [[.alert(alert), .alertException(alert)]]
    case .concept: return referring(to: owner)
    case .premise: return []
    }
  }

  /// The rules and bars that a condition bears on through others; a few of them.
  private func referring(to owner: ConditionOwner) -> [[ConditionOwner]] {
    let dependents = table.dependents(of: [owner])
    let rules = dependents.rules.sorted().prefix(5).map { index -> [ConditionOwner] in
      let rule = Ref<Rule>(index)
      return ruleSet[rule].unless == nil ? [.when(rule)] : [.when(rule), .unless(rule)]
    }
    let plain = dependents.rules.sorted().prefix(5).map { [ConditionOwner.when(Ref($0))] }
    let bars = dependents.bars.sorted().prefix(3).flatMap { bar in
      goals(ofBar: bar.index, at: Ref(bar.destination)).prefix(2).map(\.owners)
    }
    let alerts = dependents.alerts.sorted().prefix(3).map { [ConditionOwner.alert(Ref($0))] }
    return plain + bars + alerts + rules.filter { $0.count > 1 }
  }
}
