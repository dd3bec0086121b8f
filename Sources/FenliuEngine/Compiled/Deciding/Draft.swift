import FenliuRules

/// A referral in the making: where an issue goes, without the words for it.
struct Draft {
  var issue: Ref<Issue>
  /// Where it goes, after bars; nil: a person decides.
  var destination: Ref<Destination>?
  var urgency: Urgency
  /// The urgency by its rules and bars alone.
  var ownUrgency = Urgency.normal
  var due: Due?
  /// The rules that speak, ascending.
  var rules: [Int]
  /// The bars that moved it, in order.
  var steps: [Step] = []
  /// The destinations whose bars were tried, in order.
  var passed: [Int] = []
  var strength: Strength?

  /// A bar that moved a draft.
  struct Step {
    var bar: BarIndex
    var to: Ref<Destination>
  }
}

/// A bar of a destination.
struct BarIndex: Hashable {
  var destination: Int
  var index: Int
}

extension Outcome {
  /// What is done by drafts, primary first; without any, the case is not urgent.
  init(of drafts: [Draft]) {
    urgency = drafts.first?.urgency ?? .normal
    status =
      drafts.isEmpty ? .unmatched : drafts.contains { $0.destination == nil } ? .review : .routed
    referrals = drafts.map {
      Summary(issue: $0.issue, destination: $0.destination, urgency: $0.urgency, due: $0.due)
    }
  }
}
