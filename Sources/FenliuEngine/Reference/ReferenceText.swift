import FenliuPattern
import FenliuRules
import FenliuText

/// A place where a phrase was found in one part of a case, in folded scalars.
struct Occurrence: Hashable, Comparable {
  var part: Part
  var lower: Int
  var upper: Int
  var phrase: Ref<Phrase>

  static func < (left: Occurrence, right: Occurrence) -> Bool {
    (left.part.rawValue, left.lower, left.upper, left.phrase.index)
      < (right.part.rawValue, right.lower, right.upper, right.phrase.index)
  }

  /// Whether the other place lies inside this one, or is the same.
  func contains(_ other: Occurrence) -> Bool {
    part == other.part && lower <= other.lower && other.upper <= upper
  }
}

/// The title and text of a case as the reference interpreter reads them: each phrase is compared with the
/// text at every place, each pattern is matched by its plain meaning, and every question about a place is answered from its definition.
struct ReferenceText {
  let ruleSet: RuleSet
  private let folded: [FoldedText]
  private let segmentation: [Segmentation]
  /// For each phrase, where it occurs.
  private let places: [Set<Occurrence>]

  init(_ theCase: Case, ruleSet: RuleSet) {
    self.ruleSet = ruleSet
    let folded = Part.allCases.map { FoldedText(folding: theCase.content(of: $0)) }
    self.folded = folded
    segmentation = folded.map { Segmentation($0) }
    places = ruleSet.phrases.indices.map { Self.places(of: Ref($0), in: folded, ruleSet) }
  }

  // MARK: Occurrences

  /// Where a phrase occurs, or a pattern matches: in each part by itself.
  private static func places(
    of phrase: Ref<Phrase>, in folded: [FoldedText], _ ruleSet: RuleSet
  ) -> Set<Occurrence> {
    if let pattern = ruleSet[phrase].pattern {
      return Part.allCases.reduce(into: []) { found, part in
        for match in pattern.referenceMatches(in: folded[part.rawValue].scalars) {
          found.insert(
            Occurrence(part: part, lower: match.lowerBound, upper: match.upperBound, phrase: phrase))
        }
      }
    }
    let forms = PhraseForms(ruleSet[phrase])
    var found: Set<Occurrence> = []
    for part in Part.allCases {
      let text = folded[part.rawValue]
      for form in forms.forms where form.count <= text.scalars.count {
        for lower in 0...(text.scalars.count - form.count) {
          let range = lower..<(lower + form.count)
          guard text.scalars[range].elementsEqual(form),
            text.respectsWords(range, left: forms.boundedLeft, right: forms.boundedRight)
          else { continue }
          found.insert(Occurrence(part: part, lower: lower, upper: range.upperBound, phrase: phrase))
        }
      }
    }
    return found
  }

  /// Where the phrases of a set occur without being masked.
  func occurrences(of set: PhraseSet) -> Set<Occurrence> {
    var found: Set<Occurrence> = []
    for use in set.uses {
      let masks = use.masks.flatMap { places[$0.index] }
      found.formUnion(
        places[use.phrase.index].filter { place in !masks.contains { $0.contains(place) } })
    }
    return found
  }

  /// Where the phrases of a set occur so that they count for a test: in its zones, with its stances.
  func occurrences(of set: PhraseSet, for test: TextTest) -> Set<Occurrence> {
    occurrences(of: set).filter { isInZones($0, of: test) && fits($0, test.stance) }
  }

  // MARK: Zones

  /// Whether an occurrence lies in a zone.
  func lies(_ place: Occurrence, in zone: Zone) -> Bool {
    switch zone.extent {
    case .title: return place.part == .title
    case .text: return place.part == .text
    case .cued(let starts, let ends, let run):
      return occurrences(of: starts).contains { start in
        start.part == place.part && start.lower <= place.lower
          && place.upper <= end(of: start, ends: ends, run: run)
      }
    }
  }

  /// Where the span that a cue begins ends.
  private func end(of start: Occurrence, ends: PhraseSet, run: Zone.Run) -> Int {
    let numbers = segmentation[start.part.rawValue]
    let count = folded[start.part.rawValue].scalars.count
    let runEnd: Int
    switch run {
    case .part: runEnd = count
    case .sentence: runEnd = Self.end(of: numbers.sentences, after: start.upper, count: count)
    case .paragraph: runEnd = Self.end(of: numbers.lines, after: start.upper, count: count)
    }
    let stops = occurrences(of: ends).filter { $0.part == start.part && $0.lower >= start.upper }
    return min(runEnd, stops.map(\.lower).min() ?? runEnd)
  }

  /// The end of the segment that the scalar before `position` belongs to.
  private static func end(of numbers: [Int32], after position: Int, count: Int) -> Int {
    var end = position
    while end < count, numbers[end] == numbers[position - 1] { end += 1 }
    return end
  }

  /// Whether an occurrence is where a test looks.
  private func isInZones(_ place: Occurrence, of test: TextTest) -> Bool {
    for (index, zone) in ruleSet.zones.enumerated() where zone.onRequestOnly {
      if test.zones?.contains(Ref(index)) != true, lies(place, in: zone) { return false }
    }
    guard let zones = test.zones else { return true }
    return zones.contains { lies(place, in: ruleSet[$0]) }
  }

  /// The strongest zone that an occurrence lies in.
  func strongestZone(of place: Occurrence) -> Ref<Zone>? {
    ruleSet.zones.indices.first { lies(place, in: ruleSet.zones[$0]) }.map { Ref($0) }
  }

  // MARK: Stance

  /// The stances read from the cues around an occurrence.
  private func stances(of place: Occurrence) -> Set<Stance> {
    var read: Set<Stance> = []
    for group in ruleSet.stanceCues where !read.contains(group.stance) {
      let bears = occurrences(of: group.cues).contains { cue in
        switch group.side {
        case .before: follows(place, cue, within: .sentence) && follows(place, cue, within: group.reach)
        case .after: follows(cue, place, within: .sentence) && follows(cue, place, within: group.reach)
        }
      }
      if bears { read.insert(group.stance) }
    }
    return read.isEmpty ? [.asserted] : read
  }

  private func fits(_ place: Occurrence, _ filter: StanceFilter) -> Bool {
    if filter == .any { return true }
    let read = stances(of: place)
    if let accepted = filter.accepted, !accepted.contains(where: read.contains) { return false }
    return !filter.rejected.contains(where: read.contains)
  }

  // MARK: Nearness

  /// Whether `second` begins after the end of `first` and no farther from it than `reach`.
  func follows(_ second: Occurrence, _ first: Occurrence, within reach: Reach) -> Bool {
    guard first.part == second.part, first.upper <= second.lower else { return false }
    let numbers = segmentation[first.part.rawValue]
    switch reach {
    case .characters(let count): return second.lower - first.upper <= count
    case .clause: return numbers.clauses[first.upper - 1] == numbers.clauses[second.lower]
    case .sentence: return numbers.sentences[first.upper - 1] == numbers.sentences[second.lower]
    }
  }

  /// The evidence for an occurrence: the same place in the original, and its zone.
  func evidence(for place: Occurrence) -> Evidence {
    Evidence(
      part: place.part, range: original(place), phrase: place.phrase, zone: strongestZone(of: place))
  }

  /// The scalars of the original that a place came from.
  func original(_ place: Occurrence) -> Range<Int> {
    let text = folded[place.part.rawValue]
    return Int(text.starts[place.lower])..<Int(text.ends[place.upper - 1])
  }

  /// A part as it is searched.
  func folded(_ part: Part) -> FoldedText { folded[part.rawValue] }
}
