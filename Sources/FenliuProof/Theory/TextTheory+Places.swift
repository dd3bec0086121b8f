import FenliuRules
import FenliuSAT

// Where words stand, and what keeps them from counting there.
extension TextTheory {
  /// The statements of which one must hold for a phrase to stand in one of some zones; nil: anywhere.
  func places(of phrase: Ref<Phrase>, in zones: [Ref<Zone>]?) -> [Literal] {
    zones?.map { occurs(phrase, in: $0) } ?? [occurs(phrase)]
  }

  /// Whether a phrase stands in a zone.
  func occurs(_ phrase: Ref<Phrase>, in zone: Ref<Zone>) -> Literal {
    let zone = representative(of: zone)
    if let known = circuit.existing(.occursIn(phrase, zone)) { return known }
    let literal = circuit.leaf(.occursIn(phrase, zone))
    circuit.require(literal, implies: occurs(phrase))
    if case .cued(let starts, _, _) = ruleSet[zone].extent {
      circuit.require(literal, implies: occursAtAll(starts))
    } else if let other = otherPart(than: zone) {
      circuit.require([!occurs(phrase), literal, occurs(phrase, in: other)])
    }
    for outer in index.containers[phrase.index] {
      circuit.require(occurs(Ref(outer), in: zone), implies: literal)
    }
    return literal
  }

  /// The first zone of the same extent, if that is a whole part of the message.
  private func representative(of zone: Ref<Zone>) -> Ref<Zone> {
    switch ruleSet[zone].extent {
    case .title: zoneOfTitle ?? zone
    case .text: zoneOfText ?? zone
    case .cued: zone
    }
  }

  private func otherPart(than zone: Ref<Zone>) -> Ref<Zone>? {
    switch ruleSet[zone].extent {
    case .title: zoneOfText
    case .text: zoneOfTitle
    case .cued: nil
    }
  }

  private var zoneOfTitle: Ref<Zone>? {
    ruleSet.zones.firstIndex { if case .title = $0.extent { true } else { false } }.map { Ref($0) }
  }

  private var zoneOfText: Ref<Zone>? {
    ruleSet.zones.firstIndex { if case .text = $0.extent { true } else { false } }.map { Ref($0) }
  }

  // MARK: Obstacles

  /// The statements without which a phrase that stands in its zones counts, but for its masks; nil: it may
  /// always be that it does not.
  func obstacles(to phrase: CountedPhrase) -> [Literal]? {
    guard let stances = stanceObstacles(to: phrase.stance) else { return nil }
    let zones = ruleSet.zones.indices.filter { index in
      ruleSet.zones[index].onRequestOnly && phrase.zones?.contains(Ref(index)) != true
    }
    let hidden = zones.map { index in
      if case .cued(let starts, _, _) = ruleSet.zones[index].extent { return occursAtAll(starts) }
      return occurs(phrase.use.phrase, in: Ref(index))
    }
    return (hidden + stances).filter { $0 != circuit.no }
  }

  /// What may keep an occurrence from passing a filter that what is plainly asserted passes; nil: it does not.
  private func stanceObstacles(to filter: StanceFilter) -> [Literal]? {
    guard filter.passesAsserted else { return nil }
    let harmful = filter.accepted == nil ? filter.rejected : Stance.allCases
    return cues(of: harmful).map { [$0] } ?? []
  }

  /// What must be so for anything to pass a filter; nil: nothing.
  func stanceNeeded(by filter: StanceFilter) -> Literal? {
    guard !filter.passesAsserted else { return nil }
    let helpful = Stance.allCases.filter { stance in
      filter.accepted?.contains(stance) != false && !filter.rejected.contains(stance)
    }
    return cues(of: helpful) ?? circuit.no
  }

  /// Whether a cue of one of some stances occurs; nil: there are no such cues.
  private func cues(of stances: [Stance]) -> Literal? {
    if let known = cued[stances] { return known }
    let sets = ruleSet.stanceCues.filter { stances.contains($0.stance) }.map(\.cues)
    let cues = sets.isEmpty ? nil : circuit.or(sets.map { occursAtAll($0) })
    cued[stances] = .some(cues)
    return cues
  }
}

extension StanceFilter {
  /// Whether words pass that are plainly asserted.
  fileprivate var passesAsserted: Bool {
    accepted?.contains(.asserted) != false && !rejected.contains(.asserted)
  }
}
