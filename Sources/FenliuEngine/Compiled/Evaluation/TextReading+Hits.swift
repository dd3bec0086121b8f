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

  /// Whether every hit that no mask hides counts for a test, in this text.
  @inline(__always)
  mutating func allCount(for test: TextTestRow) -> Bool {
    if test.isPlain { return true }
    if test.zones >= 0, !allPass(Int(test.zones)) { return false }
    return test.takesAnyStance || !hasCues && test.takes(StanceBits(.asserted))
  }

  /// Whether a hit that no mask hides counts for a test: by where it stands, and how it is meant.
  mutating func counts(_ index: Int, for test: TextTestRow) -> Bool {
    if test.zones >= 0, !allPass(Int(test.zones)), !passes(index, Int(test.zones)) { return false }
    if test.takesAnyStance { return true }
    return test.takes(stances(of: index))
  }

  // MARK: Stance

  /// The stances that bear on a hit; where none does, that it is asserted.
  mutating func stances(of index: Int) -> StanceBits {
    if !stances[index].isEmpty { return stances[index] }
    var found: StanceBits = []
    if hasCues {
      for place in presentCues.indices {
        let number = Int(presentCues[place])
        if bears(number, on: hits[index]) { found.formUnion(rows.cues[number].stance) }
      }
    }
    if found.isEmpty { found = StanceBits(.asserted) }
    stances[index] = found
    return found
  }

  /// Whether the text has any cue of a stance.
  private var hasCues: Bool {
    @inline(__always)
    mutating get {
      if !arePresentCuesKnown { findPresentCues() }
      return !presentCues.isEmpty
    }
  }

  @inline(never)
  private mutating func findPresentCues() {
    arePresentCuesKnown = true
    presentCues.removeAll()
    for number in rows.cues.indices where !places.isEmpty(placesOfCues(number)) {
      presentCues.append(Int32(truncatingIfNeeded: number))
    }
  }

  /// Whether a cue of a group bears on a hit. The nearest cue on its side is the one that reaches farthest.
  mutating func bears(_ number: Int, on hit: Hit) -> Bool {
    let list = placesOfCues(number)
    let cue = rows.cues[number]
    let place =
      cue.isBefore ? places.greatest(list, atMost: hit.lower) : places.least(list, atLeast: hit.upper)
    if place < 0 { return false }
    let (end, start) = cue.isBefore ? (Int(place), Int(hit.lower)) : (Int(hit.upper), Int(place))
    return text.isSameSegment(end - 1, start, .sentence) && reaches(from: end, to: start, cue.reach)
  }

  /// The number in `places` of the ends of a group's cues that face what it bears on.
  @inline(__always)
  private mutating func placesOfCues(_ number: Int) -> Int32 {
    let known = cues[number]
    return known >= 0 ? known : findPlacesOfCues(number)
  }

  @inline(never)
  private mutating func findPlacesOfCues(_ number: Int) -> Int32 {
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
