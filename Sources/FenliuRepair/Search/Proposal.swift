public import FenliuSource

/// What sort of change an edit is; milder sorts come first.
public enum RepairKind: String, Hashable, Sendable, CaseIterable, Comparable {
  /// A phrase more among those that a condition asks for.
  case phrase
  /// Words may stand farther apart, or in any order; fewer of them are needed.
  case distance
  /// A mask more: words inside it mean something else.
  case mask
  /// A phrase that makes an exception.
  case exception
  /// A fact that makes an exception.
  case fact
  /// Words count in every part of the message.
  case zone
  /// Words count however they are meant.
  case stance
  /// A rule gives way to another.
  case override
  /// A rule is more urgent, or less.
  case urgency
  /// A rule sends elsewhere.
  case destination

  /// What such changes are called.
  public var title: LocalizedText {
    switch self {
    case .phrase: LocalizedText(zh: "加词语", en: "phrase added")
    case .distance: LocalizedText(zh: "放宽距离", en: "distance widened")
    case .mask: LocalizedText(zh: "加遮蔽词", en: "mask added")
    case .exception: LocalizedText(zh: "加例外", en: "exception added")
    case .fact: LocalizedText(zh: "按事实加例外", en: "exception by a fact")
    case .zone: LocalizedText(zh: "不限位置", en: "zone dropped")
    case .stance: LocalizedText(zh: "不限语气", en: "stance dropped")
    case .override: LocalizedText(zh: "加优先", en: "override added")
    case .urgency: LocalizedText(zh: "改紧急程度", en: "urgency changed")
    case .destination: LocalizedText(zh: "改去向", en: "destination changed")
    }
  }

  /// Whether the first kind is the milder one.
  public static func < (left: RepairKind, right: RepairKind) -> Bool { left.rank < right.rank }

  var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// One change that might mend a case.
struct Proposal: Sendable {
  var kind: RepairKind
  /// What it does, in the imperative.
  var summary: LocalizedText
  /// Why it should work.
  var reason: LocalizedText
  /// The edits that make the change, by place.
  var edits: [SuggestedEdit]
  /// The cases that it can concern.
  var scope: Scope
  /// How good it is among those that do the same, from 0 for the best.
  var rank = 0
}

/// Changes of which each does the same for the case, best first.
struct Slot: Sendable {
  var proposals: [Proposal]
  /// How far the case is from what the change asks: 0 where all but it is there already.
  var distance: Int

  init(_ proposals: [Proposal], distance: Int) {
    self.proposals = proposals.enumerated().map { rank, proposal in
      var proposal = proposal
      proposal.rank = rank
      return proposal
    }
    self.distance = distance
  }
}

/// Changes that are needed together: one of each slot.
struct Way: Sendable {
  var slots: [Slot]

  /// The most changes that are put together.
  static let size = 2

  /// Nothing has to change.
  static let none = Way(slots: [])

  /// One of some changes will do; nil if there is none.
  init?(_ proposals: [Proposal], distance: Int) {
    guard !proposals.isEmpty else { return nil }
    slots = [Slot(proposals, distance: distance)]
  }

  init(slots: [Slot]) { self.slots = slots }

  /// Ways of little distance come first, then those with fewer and milder changes.
  var order: [Int] {
    [slots.count, slots.reduce(0) { $0 + $1.distance }]
      + slots.map { $0.proposals.first?.kind.rank ?? 0 }
  }

  /// Whether something of what is asked for is there already: a danger is not made of just any words.
  var isNear: Bool { slots.allSatisfy { $0.distance == 0 } }

  /// Both; nil where that is too much.
  func and(_ other: Way) -> Way? {
    slots.count + other.slots.count <= Self.size ? Way(slots: slots + other.slots) : nil
  }
}

extension [Way] {
  /// No more than `limit` ways of either size, the nearest first.
  func nearest(_ limit: Int) -> [Way] {
    let sorted = enumerated().sorted { left, right in
      let (first, second) = (left.element.order, right.element.order)
      return first == second ? left.offset < right.offset : first.lexicographicallyPrecedes(second)
    }.map(\.element)
    return Array(sorted.filter { $0.slots.count < 2 }.prefix(limit))
      + Array(sorted.filter { $0.slots.count > 1 }.prefix(limit))
  }

  /// Each way with each of the others, as far as they can be put together.
  func and(_ others: [Way]) -> [Way] {
    flatMap { way in others.compactMap { way.and($0) } }
  }
}
