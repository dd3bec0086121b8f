package import FenliuRules

extension Outcome {
  /// What is done where `referrals`, primary first, are all there is, and a case without any is so urgent.
  package init(of referrals: [Referral], without intake: Urgency) {
    status = Decision.Status(of: referrals)
    urgency = referrals.first?.urgency ?? intake
    self.referrals = referrals.map {
      Summary(issue: $0.issue, destination: $0.destination, urgency: $0.urgency, due: $0.due)
    }
  }

  /// The greatest urgency of a referral that `current` does not have just so; of a case that goes to the
  /// intake desk, its own.
  func stakes(against current: Outcome) -> Urgency {
    if referrals.isEmpty { return self == current ? .normal : urgency }
    return referrals.filter { !current.referrals.contains($0) }.map(\.urgency).max() ?? .normal
  }
}

extension Decision.Status {
  init(of referrals: [Referral]) {
    self =
      referrals.isEmpty ? .unmatched : referrals.contains { $0.isConflict } ? .review : .routed
  }
}
