import FenliuEngine
import FenliuRules

/// A case about one issue, to be put beside another case: which of the two issues comes first tells how many words
/// speak for each, even where the same rules apply with one word fewer.
struct Companion: Sendable {
  var theCase: Case
  var issue: Ref<Issue>
  var urgency: Urgency
  var strength: Strength

  /// For each issue, and each strength with which it comes, the shortest case.
  static func all(in baseline: Baseline, _ pack: CompiledPack) -> [Companion] {
    var shortest: [Key: Companion] = [:]
    for check in baseline.checks {
      let theCase = check.decided
      let decision = pack.decide(theCase)
      guard decision.referrals.count == 1, let referral = decision.referrals.first, theCase.fields.isEmpty,
        theCase.title.isEmpty
      else { continue }
      let found = Companion(
        theCase: theCase, issue: referral.issue, urgency: referral.urgency, strength: referral.strength)
      let key = Key(issue: referral.issue, urgency: referral.urgency, phrases: referral.strength.phrases)
      let length = shortest[key]?.theCase.text.utf8.count ?? .max
      if theCase.text.utf8.count < length { shortest[key] = found }
    }
    return shortest.sorted { $0.key < $1.key }.map(\.value)
  }

  private struct Key: Hashable, Comparable {
    var issue: Ref<Issue>
    var urgency: Urgency
    var phrases: Int

    static func < (left: Key, right: Key) -> Bool {
      (left.issue, left.urgency, left.phrases) < (right.issue, right.urgency, right.phrases)
    }
  }
}

extension WitnessSearch {
  /// A case together with others between which the order hangs by a word.
  func accompanied(_ theCase: Case) -> [Case] {
    let decision = compiler.pack.decide(theCase)
    guard let first = decision.primary else { return [] }
    let close = companions.filter { companion in
      guard companion.issue != first.issue, companion.urgency == first.urgency else { return false }
      let phrases = companion.strength.phrases
      // With one word fewer the first one falls behind its equal, or comes to be equal.
      return first.issue < companion.issue
        ? phrases == first.strength.phrases : phrases == first.strength.phrases - 1
    }
    return close.prefix(4).map { companion in
      var both = theCase
      both.text += "\n" + companion.theCase.text
      if both.date == nil { both.date = companion.theCase.date }
      return both
    }
  }
}
