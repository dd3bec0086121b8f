import FenliuEngine
import FenliuRules

/// A rule set and a case on which two engines differ.
struct Difference {
  var ruleSet: RuleSet
  var theCase: Case
}

extension Difference {
  /// Makes the difference as small as single steps can while `differs` still holds.
  func shrunk(while differs: (Difference) -> Bool) -> Difference {
    var smallest = self
    while let smaller = smallest.steps.first(where: differs) { smallest = smaller }
    return smallest
  }

  /// Differences that are smaller by one step, the greatest steps first.
  private var steps: [Difference] { caseSteps + ruleSteps + conditionSteps }

  private var caseSteps: [Difference] {
    var found: [Difference] = []
    func add(_ change: (inout Case) -> Void) {
      var smaller = self
      change(&smaller.theCase)
      found.append(smaller)
    }
    if !theCase.title.isEmpty { add { $0.title = "" } }
    for field in theCase.fields.keys.sorted() { add { $0.fields[field] = nil } }
    if theCase.date != nil { add { $0.date = nil } }
    let text = Array(theCase.text.unicodeScalars)
    for size in [text.count / 2, text.count / 4, 1] where size > 0 {
      for start in stride(from: 0, to: text.count, by: size) {
        var rest = text
        rest.removeSubrange(start..<min(start + size, text.count))
        add { theCase in
          theCase.text = String(String.UnicodeScalarView(rest))
        }
      }
    }
    return found
  }

  private var ruleSteps: [Difference] {
    var found: [Difference] = []
    func add(_ change: (inout RuleSet) -> Void) {
      var smaller = self
      change(&smaller.ruleSet)
      found.append(smaller)
    }
    let never = Condition.Form.any([])
    for index in ruleSet.rules.indices {
      let rule = ruleSet.rules[index]
      if case .any(let parts) = rule.when.form, parts.isEmpty {
      } else {
        add { $0.rules[index].when.form = never }
      }
      if rule.unless != nil { add { $0.rules[index].unless = nil } }
      if !rule.overrides.isEmpty { add { $0.rules[index].overrides = [] } }
      if rule.deadline != nil { add { $0.rules[index].deadline = nil } }
      if rule.urgency != .normal { add { $0.rules[index].urgency = .normal } }
      if rule.inForce != Period() { add { $0.rules[index].inForce = Period() } }
    }
    for index in ruleSet.destinations.indices {
      for bar in ruleSet.destinations[index].bars.indices {
        add { $0.destinations[index].bars.remove(at: bar) }
      }
    }
    for index in ruleSet.alerts.indices { add { $0.alerts.remove(at: index) } }
    for index in ruleSet.stanceCues.indices { add { $0.stanceCues.remove(at: index) } }
    return found
  }

  private var conditionSteps: [Difference] {
    var found: [Difference] = []
    for index in ruleSet.rules.indices {
      for smaller in ruleSet.rules[index].when.smaller {
        var step = self
        step.ruleSet.rules[index].when = smaller
        found.append(step)
      }
    }
    for index in ruleSet.concepts.indices {
      for smaller in ruleSet.concepts[index].when.smaller {
        var step = self
        step.ruleSet.concepts[index].when = smaller
        found.append(step)
      }
    }
    for index in ruleSet.alerts.indices {
      for smaller in ruleSet.alerts[index].when.smaller {
        var step = self
        step.ruleSet.alerts[index].when = smaller
        found.append(step)
      }
    }
    return found
  }
}

extension Condition {
  /// Conditions that are smaller by one part.
  fileprivate var smaller: [Condition] {
    func without(_ parts: [Condition], _ make: ([Condition]) -> Form) -> [Condition] {
      var found = parts
      for index in parts.indices {
        var rest = parts
        rest.remove(at: index)
        if !rest.isEmpty { found.append(Condition(make(rest), at: location)) }
        for smaller in parts[index].smaller {
          rest = parts
          rest[index] = smaller
          found.append(Condition(make(rest), at: location))
        }
      }
      return found
    }
    switch form {
    case .all(let parts): return without(parts) { .all($0) }
    case .any(let parts): return without(parts) { .any($0) }
    case .none(let parts): return without(parts) { .none($0) }
    case .atLeast(let count, let parts): return without(parts) { .atLeast(min(count, $0.count), $0) }
    case .heard(let part): return [part] + part.smaller.map { Condition(.heard($0), at: location) }
    case .field, .text, .concept, .rule: return []
    }
  }
}

extension Difference: CustomStringConvertible {
  /// All that is needed to see where the engines part.
  var description: String {
    var lines = ["case: \(theCase)"]
    for rule in ruleSet.rules {
      lines.append("\(rule.id): \(rule.when.form) unless \(rule.unless.map { "\($0.form)" } ?? "-")")
      lines.append("  send \(rule.send) overrides \(rule.overrides) \(rule.urgency) in force \(rule.inForce)")
    }
    for concept in ruleSet.concepts { lines.append("\(concept.id): \(concept.when.form)") }
    for destination in ruleSet.destinations where !destination.bars.isEmpty {
      lines.append("\(destination.id): \(destination.bars)")
    }
    for alert in ruleSet.alerts { lines.append("\(alert)") }
    for zone in ruleSet.zones { lines.append("\(zone.id): \(zone.extent) on request \(zone.onRequestOnly)") }
    for cue in ruleSet.stanceCues { lines.append("\(cue.stance) \(cue.side) \(cue.reach): \(cue.cues)") }
    lines.append("reference: \(ReferenceInterpreter(ruleSet).decide(theCase))")
    lines.append("compiled:  \(CompiledPack(ruleSet).decide(theCase))")
    return lines.joined(separator: "\n")
  }
}
