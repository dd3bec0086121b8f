import FenliuEngine
import FenliuRules

/// The parts of conditions that were seen to matter: in some case that the engine has worked out, the condition would
/// come to something else if the part were left out. Nobody need look for such a case again.
struct PartsSeen {
  private var mattering: Set<Place> = []

  /// A part, by its index in the order of `Condition.nodes`.
  private struct Place: Hashable {
    var owner: ConditionOwner
    var number: Int
  }

  /// The parts that matter in some cases.
  init(_ cases: [Case], _ pack: CompiledPack) {
    let ruleSet = pack.ruleSet
    let owners = ConditionOwner.all(in: ruleSet).compactMap { owner in
      owner.condition(in: ruleSet).flatMap { $0.parts.isEmpty ? nil : (owner: owner, condition: $0) }
    }
    for theCase in cases {
      pack.probing(theCase) { probe in
        for (owner, condition) in owners {
          var walk = Walk(values: probe.values(of: owner))
          walk.enter(condition, effect: Effect())
          for number in walk.mattering { mattering.insert(Place(owner: owner, number: number)) }
        }
      }
    }
  }

  /// Whether a part was seen to matter.
  func contains(_ owner: ConditionOwner, _ number: Int) -> Bool {
    mattering.contains(Place(owner: owner, number: number))
  }

  /// What a whole condition comes to for each value of a part.
  private struct Effect {
    var no = Truth.no
    var unknown = Truth.unknown
    var yes = Truth.yes

    var isNone: Bool { no == unknown && unknown == yes }

    subscript(value: Truth) -> Truth {
      switch value {
      case .no: no
      case .unknown: unknown
      case .yes: yes
      }
    }

    /// The effect of a part of the part, which comes to what `combined` says.
    func through(_ combined: (Truth) -> Truth) -> Effect {
      Effect(no: self[combined(.no)], unknown: self[combined(.unknown)], yes: self[combined(.yes)])
    }
  }

  /// A way through a condition of which the values are known.
  private struct Walk {
    let values: [Truth]
    var mattering: [Int] = []
    private var number = 0

    init(values: [Truth]) { self.values = values }

    mutating func enter(_ condition: Condition, effect: Effect) {
      number += 1
      let parts = condition.parts
      if parts.isEmpty || effect.isNone {
        number += condition.nodes.count - 1
        return
      }
      var starts: [Int] = []
      var next = number
      for part in parts {
        starts.append(next)
        next += part.nodes.count
      }
      guard next <= values.count else { return }
      var counts = Counts()
      for start in starts { counts.add(values[start], 1) }
      for (part, start) in zip(parts, starts) {
        var others = counts
        others.add(values[start], -1)
        let effect = effect.through { others.combined(with: $0, by: condition.form) }
        if let absent = condition.form.valueOfNothing(among: parts.count),
          effect[absent] != effect[values[start]]
        {
          mattering.append(start)
        }
        enter(part, effect: effect)
      }
    }
  }

  /// How many parts come to what.
  private struct Counts {
    private var no = 0
    private var unknown = 0
    private var yes = 0

    mutating func add(_ value: Truth, _ number: Int) {
      switch value {
      case .no: no += number
      case .unknown: unknown += number
      case .yes: yes += number
      }
    }

    /// What a combination of these and one more comes to.
    func combined(with value: Truth, by form: Condition.Form) -> Truth {
      var all = self
      all.add(value, 1)
      switch form {
      case .all: return all.no > 0 ? .no : all.unknown > 0 ? .unknown : .yes
      case .any: return all.greatest
      case .none: return !all.greatest
      case .atLeast(let count, _):
        return all.yes >= count ? .yes : all.yes + all.unknown >= count ? .unknown : .no
      // What is heard is never unknown.
      case .heard: return Truth(value == .yes)
      case .field, .text, .concept, .rule: return value
      }
    }

    private var greatest: Truth { yes > 0 ? .yes : unknown > 0 ? .unknown : .no }
  }
}

extension Condition.Form {
  /// The value of a part with which the whole is as if the part were not there; nil where it cannot be left out.
  fileprivate func valueOfNothing(among count: Int) -> Truth? {
    guard count > 1 else { return nil }
    switch self {
    case .all: return .yes
    case .any, .none: return .no
    case .atLeast(let least, _): return least < count ? .no : nil
    case .heard, .field, .text, .concept, .rule: return nil
    }
  }
}

extension Condition {
  /// The index of the part at a path in the order of `nodes`.
  func number(at path: ArraySlice<Int>) -> Int {
    guard let first = path.first, parts.indices.contains(first) else { return 0 }
    return 1 + parts[..<first].reduce(0) { $0 + $1.nodes.count } + parts[first].number(at: path.dropFirst())
  }
}
