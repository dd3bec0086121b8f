/// A way to make a condition come out as wanted: whatever facts, texts and days are as the plan says, it does.
struct Plan: Hashable {
  /// For fields that matter, the states they may be in.
  private(set) var fields: [Int: StateSet] = [:]
  /// For text tests that matter, whether they must hold.
  private(set) var texts: [Int: Bool] = [:]
  /// Rules that must be in force, although they are not.
  private(set) var rules: Set<Int> = []
  private(set) var cost = Cost()

  /// How much is to change: the number of changes, then how hard they are to come by.
  struct Cost: Hashable, Comparable {
    var changes = 0
    var hardship = 0

    static func < (left: Cost, right: Cost) -> Bool {
      (left.changes, left.hardship) < (right.changes, right.hardship)
    }
  }

  /// What is the case now.
  struct Present {
    /// For each field that matters, its state, and whether that is that it is unknown.
    var fields: [Int: (state: Int, isUnknown: Bool)] = [:]
    /// For each text test that matters, whether it holds, and whether some phrase of it occurs at least.
    var texts: [Int: (holds: Bool, isTouched: Bool)] = [:]
  }

  /// Nothing matters.
  init() {}

  /// A field must be in one of some states.
  init(field: Int, states: StateSet, _ present: Present) {
    fields = [field: states]
    cost.add(Self.cost(of: field, states, present))
  }

  /// A text test must hold, or must not.
  init(text: Int, holds: Bool, _ present: Present) {
    texts = [text: holds]
    cost.add(Self.cost(ofText: text, holds, present))
  }

  /// A rule that is not in force must be.
  init(inForce rule: Int) {
    rules = [rule]
    cost.add(Self.costOfDate)
  }

  /// How many things it says.
  var size: Int { fields.count + texts.count + rules.count }

  /// The field, if it speaks of that one only.
  var onlyField: Int? { fields.count == 1 && size == 1 ? fields.first?.key : nil }

  /// Both; nil where one contradicts the other.
  func joined(with other: Plan, _ present: Present) -> Plan? {
    if size < other.size { return other.joined(with: self, present) }
    var joined = self
    for (field, states) in other.fields {
      var common = states
      if let own = fields[field] {
        common.formIntersection(own)
        if common.isEmpty { return nil }
        joined.cost.remove(Self.cost(of: field, own, present))
      }
      joined.fields[field] = common
      joined.cost.add(Self.cost(of: field, common, present))
    }
    for (text, holds) in other.texts {
      if let own = texts[text] {
        if own != holds { return nil }
      } else {
        joined.texts[text] = holds
        joined.cost.add(Self.cost(ofText: text, holds, present))
      }
    }
    for rule in other.rules where joined.rules.insert(rule).inserted {
      joined.cost.add(Self.costOfDate)
    }
    return joined
  }

  private static let costOfDate = Cost(changes: 1, hardship: 5)

  private static func cost(of field: Int, _ states: StateSet, _ present: Present) -> Cost {
    guard let now = present.fields[field], !states.contains(now.state) else { return Cost() }
    return Cost(changes: 1, hardship: now.isUnknown ? 0 : 3)
  }

  private static func cost(ofText text: Int, _ holds: Bool, _ present: Present) -> Cost {
    guard let now = present.texts[text], now.holds != holds else { return Cost() }
    return Cost(changes: 1, hardship: !holds ? 4 : now.isTouched ? 1 : 2)
  }
}

extension Plan.Cost {
  fileprivate mutating func add(_ other: Plan.Cost) {
    changes += other.changes
    hardship += other.hardship
  }

  fileprivate mutating func remove(_ other: Plan.Cost) {
    changes -= other.changes
    hardship -= other.hardship
  }
}
