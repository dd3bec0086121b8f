import FenliuMemory

/// Where hits lie.
extension TextReading {
  // MARK: Filters

  /// Whether a filter lets every hit pass, wherever it lies in this text: most hide zones that few texts have.
  @inline(__always)
  mutating func allPass(_ filter: Int) -> Bool {
    if !arePresentZonesKnown { findPresentZones() }
    var (isHidden, inTitle, inText) = (UInt64(0), UInt64(0), UInt64(0))
    // A part has as many words of zones as a filter has of hidden ones, and of wanted ones.
    let words = rows.zoneWords
    for word in 0..<words {
      let (title, text) = (rows.zonesOfParts[word], rows.zonesOfParts[words + word])
      let wanted = rows.zoneFilters[filter + words + word]
      isHidden |= rows.zoneFilters[filter + word] & (presentZones[word] | title | text)
      inTitle |= wanted & title
      inText |= wanted & text
    }
    return isHidden == 0 && inTitle != 0 && inText != 0
  }

  /// Whether a hit lies in a zone that a filter wants, and in none that it hides.
  mutating func passes(_ index: Int, _ filter: Int) -> Bool {
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
  private mutating func mayPass(_ index: Int, _ filter: Int) -> Bool {
    if !arePresentZonesKnown { findPresentZones() }
    let own = hits[index].lower < text.boundary ? 0 : rows.zoneWords
    for word in 0..<rows.zoneWords {
      let possible = rows.zonesOfParts[own + word] | presentZones[word]
      if possible & rows.zoneFilters[filter + rows.zoneWords + word] != 0 { return true }
    }
    return false
  }

  // MARK: Zones of a hit

  /// The strongest zone that a hit lies in; -1: it lies in none.
  mutating func strongestZone(of index: Int) -> Int32 {
    if !arePresentZonesKnown { findPresentZones() }
    if !isAnyZonePresent {
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
      return covers.covers(
        cover(ofZone: zone), Int32(truncatingIfNeeded: range.lowerBound),
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

  // MARK: Cued zones of the text

  /// Finds the cued zones that the text has anywhere.
  @inline(never)
  private mutating func findPresentZones() {
    arePresentZonesKnown = true
    isAnyZonePresent = false
    presentZones.fill(0, count: rows.zoneWords)
    for place in rows.cuedZones.indices {
      let zone = Int(rows.cuedZones[place])
      if covers.isEmpty(cover(ofZone: zone)) { continue }
      presentZones[zone / 64] |= 1 << UInt64(zone % 64)
      isAnyZonePresent = true
    }
  }

  /// The number in `covers` of a cued zone.
  private mutating func cover(ofZone zone: Int) -> Int32 {
    let known = zones[zone]
    return known >= 0 ? known : workOutCover(ofZone: zone)
  }

  private mutating func workOutCover(ofZone zone: Int) -> Int32 {
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
}
