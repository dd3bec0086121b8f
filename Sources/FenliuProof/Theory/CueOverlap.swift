import FenliuRules

/// Tells phrases in which a cue may begin or end, so that a part of the phrase may stand in another zone, or be meant
/// otherwise, than the whole.
struct CueOverlap {
  private let ruleSet: RuleSet
  private let index: PhraseIndex
  private var found: [Key: Bool] = [:]

  private struct Key: Hashable {
    var phrase: Int
    var zones: [Ref<Zone>]?
    var rejected: [Stance]
  }

  init(_ ruleSet: RuleSet, _ index: PhraseIndex) {
    self.ruleSet = ruleSet
    self.index = index
  }

  /// Whether every word inside a phrase counts where the phrase does, but for its masks.
  mutating func partsCountLikeWhole(of phrase: Int, in zones: [Ref<Zone>]?, _ stance: StanceFilter) -> Bool {
    // Of several stances read a part may have fewer, and so lack the one that is asked for.
    guard stance.accepted == nil, index.isPlain(phrase) else { return false }
    let key = Key(phrase: phrase, zones: zones, rejected: stance.rejected)
    if let known = found[key] { return known }
    let isSafe = !zoneMayTurn(inside: phrase, zones) && !stanceMayTurn(inside: phrase, stance.rejected)
    found[key] = isSafe
    return isSafe
  }

  private func zoneMayTurn(inside phrase: Int, _ zones: [Ref<Zone>]?) -> Bool {
    ruleSet.zones.enumerated().contains { number, zone in
      guard zone.onRequestOnly, zones?.contains(Ref(number)) != true,
        case .cued(let starts, let ends, _) = zone.extent
      else { return false }
      return (starts.uses + ends.uses).contains { mayBegin($0.phrase, inside: phrase) }
    }
  }

  private func stanceMayTurn(inside phrase: Int, _ rejected: [Stance]) -> Bool {
    // What is read of the whole when nothing is read of a part is no matter, unless plain words are rejected.
    if rejected.contains(.asserted) { return true }
    return ruleSet.stanceCues.filter { rejected.contains($0.stance) }.contains { cue in
      cue.cues.uses.contains { use in
        switch cue.side {
        case .before: mayEnd(use.phrase, inside: phrase)
        case .after: mayBegin(use.phrase, inside: phrase)
        }
      }
    }
  }

  /// Whether a cue may begin inside a phrase, behind its first scalar.
  private func mayBegin(_ cue: Ref<Phrase>, inside phrase: Int) -> Bool {
    overlaps(cue, phrase) { cue, text in
      text.indices.dropFirst().contains { start in zip(cue, text[start...]).allSatisfy { $0 == $1 } }
    }
  }

  /// Whether a cue may end inside a phrase, before its last scalar.
  private func mayEnd(_ cue: Ref<Phrase>, inside phrase: Int) -> Bool {
    overlaps(cue, phrase) { cue, text in
      text.indices.dropFirst().contains { end in
        zip(cue.reversed(), text[..<end].reversed()).allSatisfy { $0 == $1 }
      }
    }
  }

  private func overlaps(_ cue: Ref<Phrase>, _ phrase: Int, _ test: ([UInt32], [UInt32]) -> Bool) -> Bool {
    // What a pattern matches is not known.
    guard let cue = index.forms[cue.index], let phrase = index.forms[phrase] else { return true }
    return cue.forms.contains { cue in phrase.forms.contains { test(cue, $0) } }
  }
}
