import FenliuMemory
import FenliuRules

extension TextReading {
  // MARK: Occurrences

  /// A use of a phrase that was hit, in one of the large sets.
  struct UseOfHit: BitwiseCopyable {
    var phrase: Int32
    var masks: Int32
    /// The next use of the same set, by index in `uses`; -1: there is none.
    var next: Int32
  }

  /// A walk over the occurrences of a set of phrases.
  struct Walk {
    /// The next use: of a large set by index in `uses`, of a small one by that in its table.
    fileprivate var use: Int
    /// The use at which it ends.
    fileprivate let end: Int
    fileprivate let isLarge: Bool
    fileprivate var hit = -1
    fileprivate var masks: Int32 = -1
  }

  /// A walk over the hits that a set of phrases finds and no mask hides.
  @inline(__always)
  mutating func occurrences(of set: Int32) -> Walk {
    let uses = rows.sets.range(Int(set))
    if uses.count > rows.longestSmallSet {
      return Walk(use: firstUse(inLargeSet: set), end: -1, isLarge: true)
    }
    return Walk(use: uses.lowerBound, end: uses.upperBound, isLarge: false)
  }

  /// The next hit of a walk, by index.
  @inline(__always)
  mutating func next(_ walk: inout Walk) -> Int? {
    while true {
      while walk.hit < 0 {
        if walk.use == walk.end { return nil }
        if walk.isLarge {
          let use = uses[walk.use]
          walk.use = Int(use.next)
          walk.hit = hits.last(ofHit: Int(use.phrase))
          walk.masks = use.masks
        } else {
          let use = rows.sets.values[walk.use]
          walk.use &+= 1
          if !hits.contains(Int(use.phrase)) { continue }
          walk.hit = hits.last(ofHit: Int(use.phrase))
          walk.masks = use.masks
        }
      }
      let index = walk.hit
      walk.hit = hits.before(index)
      if walk.masks < 0 || !isMasked(hits[index], by: walk.masks) { return index }
    }
  }

  /// Whether a hit lies inside a hit of one of the masks in a list.
  mutating func isMasked(_ hit: Hit, by list: Int32) -> Bool {
    let known = masks[Int(list)]
    return covers.covers(known >= 0 ? known : coverOfMasks(list), hit.lower, hit.upper)
  }

  private mutating func coverOfMasks(_ list: Int32) -> Int32 {
    for place in rows.masks.range(Int(list)) {
      var index = hits.last(of: Int(rows.masks.values[place]))
      while index >= 0 {
        covers.append(hits[index].lower, hits[index].upper)
        index = hits.before(index)
      }
    }
    let number = covers.finish()
    masks[Int(list)] = number
    return number
  }

  /// Whether a hit that no mask hides counts for a test: by where it stands, and how it is meant.
  mutating func counts(_ index: Int, for test: TextTestRow) -> Bool {
    if test.zones >= 0, !passes(index, Int(test.zones)) { return false }
    if test.takesAnyStance { return true }
    let stances = stances(of: index)
    return stances.isDisjoint(with: test.rejected) && !stances.isDisjoint(with: test.accepted)
  }

  // MARK: Zones

  /// Whether a hit lies in a zone that a filter wants, and in none that it hides.
  private mutating func passes(_ index: Int, _ filter: Int) -> Bool {
    if !mayPass(index, filter) { return false }
    findZones(of: index)
    // Most packs have no more zones than one word has bits.
    if rows.zoneWords == 1 {
      return zoneBits[index] & rows.zoneFilters[filter] == 0
        && zoneBits[index] & rows.zoneFilters[filter + 1] != 0
    }
    var isWanted = false
    for word in 0..<rows.zoneWords {
      let bits = zoneBits[index * rows.zoneWords + word]
      if bits & rows.zoneFilters[filter + word] != 0 { return false }
      if bits & rows.zoneFilters[filter + rows.zoneWords + word] != 0 { isWanted = true }
    }
    return isWanted
  }

  /// Whether a hit lies in a part that a filter wants any zone of. What is asked of a title is in most texts over and over.
  @inline(__always)
  private func mayPass(_ index: Int, _ filter: Int) -> Bool {
    let own = hits[index].lower < text.boundary ? 0 : rows.zoneWords
    if rows.zoneWords == 1 {
      return (rows.zonesOfParts[own] | cuedZoneBits[0]) & rows.zoneFilters[filter + 1] != 0
    }
    for word in 0..<rows.zoneWords {
      let possible = rows.zonesOfParts[own + word] | cuedZoneBits[word]
      if possible & rows.zoneFilters[filter + rows.zoneWords + word] != 0 { return true }
    }
    return false
  }

  /// The strongest zone that a hit lies in; -1: it lies in none.
  mutating func strongestZone(of index: Int) -> Int32 {
    if rows.cuedZones.count == 0 {
      return hits[index].lower < text.boundary ? rows.strongestInTitle : rows.strongestInText
    }
    findZones(of: index)
    for word in 0..<rows.zoneWords {
      let bits = zoneBits[index * rows.zoneWords + word]
      if bits == 0 { continue }
      let zone = word * 64 + bits.trailingZeroBitCount
      // The bit behind those of the zones is that of everything.
      return zone < rows.zones.count ? Int32(truncatingIfNeeded: zone) : -1
    }
    return -1
  }

  @inline(__always)
  private mutating func findZones(of index: Int) {
    // The last word has the bit of everything.
    let last = index * rows.zoneWords + rows.zoneWords - 1
    if zoneBits[last] == 0 { workOutZones(of: index) }
  }

  private mutating func workOutZones(of index: Int) {
    let range = hits[index].range
    let first = index * rows.zoneWords
    let own = range.lowerBound < text.boundary ? 0 : rows.zoneWords
    for word in 0..<rows.zoneWords { zoneBits[first + word] = rows.zonesOfParts[own + word] }
    for place in rows.cuedZones.indices {
      let zone = Int(rows.cuedZones[place])
      if lies(range, in: zone) { zoneBits[first + zone / 64] |= 1 << UInt64(zone % 64) }
    }
  }

  /// Whether a place lies in a zone.
  mutating func lies(_ range: Range<Int>, in zone: Int) -> Bool {
    switch rows.zones[zone].kind {
    case .title: return range.lowerBound < text.boundary
    case .text: return range.lowerBound >= text.boundary
    case .cuedPart, .cuedSentence, .cuedParagraph:
      let known = zones[zone]
      return covers.covers(
        known >= 0 ? known : coverOfZone(zone), Int32(truncatingIfNeeded: range.lowerBound),
        Int32(truncatingIfNeeded: range.upperBound))
    }
  }

  /// Whether a place lies in a zone that counts only for tests that name it.
  mutating func liesOnRequestOnly(_ range: Range<Int>) -> Bool {
    if rows.onRequestFilter < 0 { return false }
    for zone in rows.zones.indices
    where rows.zoneFilters[rows.onRequestFilter + zone / 64] >> UInt64(zone % 64) & 1 != 0 {
      if lies(range, in: zone) { return true }
    }
    return false
  }

  private mutating func coverOfZone(_ zone: Int) -> Int32 {
    let row = rows.zones[zone]
    var stops = occurrences(of: row.ends)
    while let stop = next(&stops) { places.append(hits[stop].lower) }
    let list = places.finish()
    // Looking for masks makes other covers, so that this one is begun when all cues are known.
    let first = grounds.count
    var starts = occurrences(of: row.starts)
    while let cue = next(&starts) { grounds.append(Int32(truncatingIfNeeded: cue)) }
    for place in first..<grounds.count {
      let cue = hits[Int(grounds[place])]
      let stop = places.least(list, atLeast: cue.upper)
      let runEnd = endOfRun(row.kind, from: Int(cue.upper) - 1)
      covers.append(cue.lower, stop < 0 ? runEnd : min(runEnd, stop))
    }
    grounds.truncate(to: first)
    let number = covers.finish()
    zones[zone] = number
    return number
  }

  private mutating func endOfRun(_ kind: ZoneRow.Kind, from last: Int) -> Int32 {
    let end =
      switch kind {
      case .title, .text, .cuedPart: text.partEnd(at: last)
      case .cuedSentence: text.segmentEnd(at: last, .sentence)
      case .cuedParagraph: text.segmentEnd(at: last, .line)
      }
    return Int32(truncatingIfNeeded: end)
  }

  // MARK: Stance

  /// The stances that bear on a hit; where none does, that it is asserted.
  mutating func stances(of index: Int) -> StanceBits {
    if !stances[index].isEmpty { return stances[index] }
    var found: StanceBits = []
    for number in rows.cues.indices where bears(number, on: hits[index]) {
      found.formUnion(rows.cues[number].stance)
    }
    if found.isEmpty { found = StanceBits(.asserted) }
    stances[index] = found
    return found
  }

  /// Whether a cue of a group bears on a hit. The nearest cue on its side is the one that reaches farthest.
  mutating func bears(_ number: Int, on hit: Hit) -> Bool {
    let known = cues[number]
    let list = known >= 0 ? known : placesOfCues(number)
    let cue = rows.cues[number]
    let place =
      cue.isBefore ? places.greatest(list, atMost: hit.lower) : places.least(list, atLeast: hit.upper)
    if place < 0 { return false }
    let (end, start) = cue.isBefore ? (Int(place), Int(hit.lower)) : (Int(hit.upper), Int(place))
    return text.isSameSegment(end - 1, start, .sentence) && reaches(from: end, to: start, cue.reach)
  }

  private mutating func placesOfCues(_ number: Int) -> Int32 {
    let cue = rows.cues[number]
    var walk = occurrences(of: cue.set)
    while let index = next(&walk) { places.append(cue.isBefore ? hits[index].upper : hits[index].lower) }
    let list = places.finish()
    cues[number] = list
    return list
  }

  /// Whether what begins at `start` is within reach of what ended at `end`, in the same part.
  mutating func reaches(from end: Int, to start: Int, _ reach: ReachRow) -> Bool {
    if let segment = reach.segment { return text.isSameSegment(end - 1, start, segment) }
    return start - end <= reach.characters && text.part(at: end - 1) == text.part(at: start)
  }
}
