import FenliuRules
import FenliuSAT

/// What becomes of one issue, as formulas.
struct ReferralFormula {
  /// Whether some rule about the issue speaks.
  let isPresent: Literal
  /// Whether the rules that speak disagree on the destination.
  let isConflict: Literal
  private let destinations: [Ref<Destination>: Literal]
  private let urgencies: [Urgency: Literal]
  private let no: Literal

  /// Whether its referral goes to a destination, after bars.
  func goes(to destination: Ref<Destination>) -> Literal { destinations[destination] ?? no }

  /// Whether its referral is at least so urgent; more than `normal`.
  func isAtLeast(_ urgency: Urgency) -> Literal { urgencies[urgency] ?? no }

  /// The destinations that it may go to, ascending.
  var reachable: [Ref<Destination>] { destinations.keys.filter { destinations[$0] != no }.sorted() }

  init(for issue: Ref<Issue>, _ decisions: DecisionEncoder) {
    let circuit = decisions.circuit
    let ruleSet = decisions.ruleSet
    no = circuit.no
    let speaking = decisions.rules[issue.index].map { (rule: ruleSet[$0], speaks: decisions.speaks($0)) }
    isPresent = circuit.or(speaking.map(\.speaks))
    let sent = Set(speaking.map(\.rule.send)).sorted()
    let proposes = sent.map { place in
      circuit.or(speaking.filter { $0.rule.send == place }.map(\.speaks))
    }
    let conflict = circuit.atLeast(2, of: proposes)
    isConflict = conflict
    var walk = BarWalk(issue: issue, decisions)
    for (place, proposed) in zip(sent, proposes) {
      walk.enter(place, if: circuit.and([proposed, !conflict]))
    }
    walk.run()
    destinations = walk.stays
    var urgencies: [Urgency: Literal] = [:]
    for urgency in Urgency.allCases where urgency > .normal {
      let byRules = speaking.filter { $0.rule.urgency >= urgency }.map(\.speaks)
      let byBars = walk.moves.filter { $0.urgency >= urgency }.map(\.moved)
      urgencies[urgency] = circuit.or(byRules + byBars)
    }
    self.urgencies = urgencies
  }
}

/// A referral on its way through the bars. A checked pack has no bars that lead in a circle, so each destination
/// is passed after all that lead to it.
private struct BarWalk {
  let issue: Ref<Issue>
  private let decisions: DecisionEncoder
  private var arrivals: [Ref<Destination>: [Literal]] = [:]
  /// Whether the referral ends at a destination.
  private(set) var stays: [Ref<Destination>: Literal] = [:]
  /// For each bar passed, whether it moved the referral.
  private(set) var moves: [(urgency: Urgency, moved: Literal)] = []

  init(issue: Ref<Issue>, _ decisions: DecisionEncoder) {
    self.issue = issue
    self.decisions = decisions
  }

  mutating func enter(_ destination: Ref<Destination>, if literal: Literal) {
    arrivals[destination, default: []].append(literal)
  }

  mutating func run() {
    for destination in order {
      guard let arrived = arrivals[destination] else { continue }
      pass(destination, arrived: decisions.circuit.or(arrived))
    }
  }

  private mutating func pass(_ destination: Ref<Destination>, arrived: Literal) {
    let circuit = decisions.circuit
    var here = arrived
    for bar in decisions.ruleSet[destination].bars where bar.issues?.contains(issue) != false {
      let holds = bar.when.map { decisions.conditions.value(of: $0).isTrue } ?? circuit.yes
      let moved = circuit.and([here, holds])
      here = circuit.and([here, !holds])
      moves.append((bar.urgency, moved))
      if let next = next(after: bar) { enter(next, if: moved) }
    }
    stays[destination] = here
  }

  private func next(after bar: Bar) -> Ref<Destination>? {
    switch bar.instead {
    case .destination(let destination): destination
    case .department: decisions.ruleSet[issue].department
    }
  }

  /// The destinations that can be reached, each before those that its bars lead to.
  private var order: [Ref<Destination>] {
    var finished: [Ref<Destination>] = []
    var seen: Set<Ref<Destination>> = []
    func visit(_ destination: Ref<Destination>) {
      guard seen.insert(destination).inserted else { return }
      for bar in decisions.ruleSet[destination].bars where bar.issues?.contains(issue) != false {
        if let next = next(after: bar) { visit(next) }
      }
      finished.append(destination)
    }
    for destination in arrivals.keys.sorted() { visit(destination) }
    return finished.reversed()
  }
}
