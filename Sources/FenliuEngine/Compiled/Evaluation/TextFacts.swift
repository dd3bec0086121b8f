import FenliuRules
import FenliuText

/// The phrases near which a quantity must stand, where they are.
private struct NearPlaces {
  var cover: CoverIndex
  var starts: [Int]
  var ends: [Int]
}

extension TextReading {
  /// For each field of which the text says something, what it says. Quantities are looked for only of
  /// kinds whose nearby phrases were hit.
  mutating func statements(on date: CaseDate?) -> [Int: [Statement]] {
    var found: [Int: [Statement]] = [:]
    let sought = tables.extractions.map { item in (item, places(near: item.extraction.near)) }
      .filter { $0.1.map { !$0.cover.isEmpty } ?? true }
    guard !sought.isEmpty else { return found }
    let kinds = Set(sought.map(\.0.extraction.quantity))
    for part in Part.allCases {
      let (folded, start) = text.folded(part)
      for quantity in QuantityFinder.quantities(of: kinds, in: folded, on: CivilDay(date)) {
        let range = (quantity.range.lowerBound + start)..<(quantity.range.upperBound + start)
        var isOnRequestOnly: Bool?
        for (item, places) in sought where item.extraction.quantity == quantity.kind {
          guard let content = item.extraction.content(of: quantity, within: item.bounds),
            isNear(range, places, item.extraction.reach)
          else { continue }
          let isHidden = isOnRequestOnly ?? liesOnRequestOnly(range)
          isOnRequestOnly = isHidden
          if isHidden { continue }
          found[item.field, default: []].append(
            Statement(part: part, range: text.original(range), content: content))
        }
      }
    }
    return found
  }

  private mutating func places(near set: PhraseSet?) -> NearPlaces? {
    guard let set else { return nil }
    let ranges = occurrences(of: set).map { hits[$0].range }
    return NearPlaces(
      cover: CoverIndex(ranges), starts: ranges.map(\.lowerBound).sorted(),
      ends: ranges.map(\.upperBound).sorted())
  }

  /// Whether a place is near one of others; the nearest on either side is near if any is.
  private mutating func isNear(_ range: Range<Int>, _ places: NearPlaces?, _ reach: Reach) -> Bool {
    guard let places else { return true }
    if places.cover.overlaps(range) { return true }
    if let end = places.ends.greatest(atMost: range.lowerBound),
      reaches(from: end, to: range.lowerBound, reach)
    {
      return true
    }
    guard let start = places.starts.least(atLeast: range.upperBound) else { return false }
    return reaches(from: range.upperBound, to: start, reach)
  }
}
