import FenliuRules

extension Outcome {
  /// What is done where `referrals`, primary first, are all there is.
  init(of referrals: [Referral]) {
    status = Decision.Status(of: referrals)
    self.referrals = referrals.map {
      Summary(issue: $0.issue, destination: $0.destination, urgency: $0.urgency, due: $0.due)
    }
  }

  /// The greatest urgency of a referral that `current` does not have just so.
  func stakes(against current: Outcome) -> Urgency {
    referrals.filter { !current.referrals.contains($0) }.map(\.urgency).max() ?? .normal
  }
}

extension Decision.Status {
  init(of referrals: [Referral]) {
    self =
      referrals.isEmpty ? .unmatched : referrals.contains { $0.isConflict } ? .review : .routed
  }
}
