import FenliuMemory
import FenliuRules

extension Outcome {
  /// What drafts come to, where a case without any is so urgent.
  init(_ drafts: borrowing Scratch<Draft>, without intake: Int8, _ deadlines: [Deadline]) {
    status = drafts.isEmpty ? .unmatched : .routed
    urgency = Urgency(rank: drafts.isEmpty ? intake : drafts[0].urgency)
    referrals = []
    referrals.reserveCapacity(drafts.count)
    for index in drafts.indices {
      if drafts[index].destination < 0 { status = .review }
      referrals.append(drafts[index].summary(deadlines))
    }
  }
}
