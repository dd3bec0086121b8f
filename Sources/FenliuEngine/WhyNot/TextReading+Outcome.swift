import FenliuRules

extension TextReading {
  /// What a text test came to: the words it rests on, or those that came near.
  mutating func outcome(of number: Int) -> TextOutcome {
    let test = tables.words.value.tests[number]
    var outcome = TextOutcome(evidence: [], groups: [], needed: 1)
    if case .count(let count, _) = test.form { outcome.needed = count }
    guard !holds(number) else {
      outcome.evidence = evidence(for: grounds(of: number))
      return outcome
    }
    var counting: [[Int]] = []
    for set in test.form.sets {
      let sorted = sorted(tables.words.value.sets[set], for: test)
      counting.append(sorted.counting)
      outcome.groups.append(
        TextOutcome.Group(
          found: evidence(for: sorted.counting),
          foundPhrases: Set(sorted.counting.map { hits[$0].phrase }).count,
          near: sorted.objections.map { nearEvidence(for: $0, in: test) },
          phrases: tables.words.value.sets[set].distinctPhrases))
    }
    if case .near(_, let reach, let ordered) = test.form, !counting.contains(where: \.isEmpty) {
      outcome.gap = gap(between: counting, reach: reach, ordered: ordered)
    }
    return outcome
  }

  /// The first few of some hits, by place.
  private mutating func evidence(for indices: [Int]) -> [Evidence] {
    byPlace(Set(indices)).prefix(TextOutcome.listed).map { evidence(for: $0) }
  }

  private func byPlace(_ indices: Set<Int>) -> [Int] {
    indices.sorted { left, right in
      let (first, second) = (hits[left], hits[right])
      return (first.lower, first.upper, first.phrase) < (second.lower, second.upper, second.phrase)
    }
  }

  // MARK: Objections

  /// Why a hit does not count for a test, in the order in which it is found out.
  private enum Fault: Int {
    case masked
    case onRequest
    case outside
    case stance
  }

  /// A hit that does not count.
  private struct Objection {
    var hit: Int
    var fault: Fault
    var masks: [Ref<Phrase>]
  }

  /// The hits of a set that count for a test, and those that do not, one for each phrase and fault.
  private mutating func sorted(
    _ set: PhraseSet, for test: CompiledTextTest
  ) -> (counting: [Int], objections: [Objection]) {
    var counting: Set<Int> = []
    var objections: [Int: Objection] = [:]
    for use in set.uses where hits.contains(use.phrase.index) {
      for index in hits.indices(of: use.phrase.index) {
        if let fault = fault(of: index, masks: use.masks, in: test) {
          objections[index] = Objection(hit: index, fault: fault, masks: use.masks)
        } else {
          counting.insert(index)
        }
      }
    }
    var told: Set<[Int]> = []
    let near = byPlace(Set(objections.keys).subtracting(counting)).compactMap { objections[$0] }.filter {
      told.insert([Int(hits[$0.hit].phrase), $0.fault.rawValue]).inserted
    }
    return (counting.sorted(), Array(near.prefix(TextOutcome.listed)))
  }

  private mutating func fault(of index: Int, masks: [Ref<Phrase>], in test: CompiledTextTest) -> Fault? {
    let hit = hits[index]
    if isMasked(hit, by: masks) { return .masked }
    if requestZone(of: hit, in: test) != nil { return .onRequest }
    if !isInside(hit, test) { return .outside }
    return fits(index, test.stance) ? nil : .stance
  }

  private mutating func fits(_ index: Int, _ filter: StanceFilter) -> Bool {
    if filter == .any { return true }
    let stances = stances(of: index)
    guard stances.isDisjoint(with: StanceBits(filter.rejected)) else { return false }
    return filter.accepted.map { !stances.isDisjoint(with: StanceBits($0)) } ?? true
  }

  private mutating func requestZone(of hit: Hit, in test: CompiledTextTest) -> Ref<Zone>? {
    for zone in tables.words.value.zonesOnRequest where test.zones?.contains(Ref(zone)) != true {
      if lies(hit.range, in: zone) { return Ref(zone) }
    }
    return nil
  }

  private mutating func isInside(_ hit: Hit, _ test: CompiledTextTest) -> Bool {
    guard let zones = test.zones else { return true }
    for zone in zones where lies(hit.range, in: zone.index) { return true }
    return false
  }

  // MARK: Reasons

  private mutating func nearEvidence(for objection: Objection, in test: CompiledTextTest) -> NearEvidence {
    let hit = hits[objection.hit]
    let words = evidence(for: objection.hit)
    switch objection.fault {
    case .masked:
      let mask = mask(of: hit, among: objection.masks).map { evidence(for: $0) }
      return NearEvidence(evidence: words, reason: .masked(by: mask ?? words))
    case .onRequest:
      let zone = requestZone(of: hit, in: test)
      return NearEvidence(evidence: words, reason: zone.map { .onRequest($0) } ?? .outside([]))
    case .outside:
      return NearEvidence(evidence: words, reason: .outside(test.zones ?? []))
    case .stance:
      return NearEvidence(evidence: words, reason: .stance(readings(of: hit, against: test.stance)))
    }
  }

  /// The first occurrence of a mask that covers a hit.
  private func mask(of hit: Hit, among masks: [Ref<Phrase>]) -> Int? {
    for mask in masks {
      for index in hits.indices(of: mask.index)
      where hits[index].lower <= hit.lower && hit.upper <= hits[index].upper {
        return index
      }
    }
    return nil
  }

  /// The stances that keep a hit from counting: the rejected ones, or else all that were read.
  private mutating func readings(of hit: Hit, against filter: StanceFilter) -> [StanceReading] {
    var readings: [StanceReading] = []
    for (number, group) in tables.words.value.stanceCues.enumerated() where bears(number, on: hit) {
      guard !readings.contains(where: { $0.stance == group.stance }) else { continue }
      if let cue = cue(of: group, bearingOn: hit) {
        readings.append(StanceReading(stance: group.stance, cue: evidence(for: cue)))
      }
    }
    let rejected = readings.filter { filter.rejected.contains($0.stance) }
    return rejected.isEmpty ? readings : rejected
  }

  /// The cue of a group that stands nearest to a hit on its side.
  private mutating func cue(of group: StanceCue, bearingOn hit: Hit) -> Int? {
    let cues = occurrences(of: group.cues)
    switch group.side {
    case .before:
      return cues.filter { hits[$0].upper <= hit.lower }.max { hits[$0].upper < hits[$1].upper }
    case .after:
      return cues.filter { hits[$0].lower >= hit.upper }.min { hits[$0].lower < hits[$1].lower }
    }
  }
}

extension PhraseSet {
  /// The phrases, each once, ascending.
  fileprivate var distinctPhrases: [Ref<Phrase>] {
    var phrases: [Ref<Phrase>] = []
    for use in uses where phrases.last != use.phrase {
      phrases.append(use.phrase)
    }
    return phrases
  }
}
