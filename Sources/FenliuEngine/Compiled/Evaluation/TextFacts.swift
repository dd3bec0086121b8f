import FenliuRules
import FenliuText

/// The phrases near which a quantity must stand, where they are: numbers in the covers and lists of a reading.
private struct NearPlaces {
  var cover: Int32
  var starts: Int32
  var ends: Int32
}

extension TextReading {
  /// For each field of which the text says something, what it says. Quantities are looked for only of
  /// kinds whose nearby phrases were hit.
  mutating func statements(on date: CaseDate?) -> [Int: [Statement]] {
    var found: [Int: [Statement]] = [:]
    var sought: [(item: TextTables.FieldExtraction, near: NearPlaces?)] = []
    for item in tables.extractions {
      if item.near < 0 {
        sought.append((item, nil))
      } else if let near = places(near: item.near) {
        sought.append((item, near))
      }
    }
    guard !sought.isEmpty else { return found }
    let kinds = Set(sought.map(\.item.extraction.quantity))
    for part in Part.allCases {
      let (folded, start) = text.folded(part)
      for quantity in QuantityFinder.quantities(of: kinds, in: folded, on: CivilDay(date)) {
        let range = (quantity.range.lowerBound + start)..<(quantity.range.upperBound + start)
        var isOnRequestOnly: Bool?
        for (item, near) in sought where item.extraction.quantity == quantity.kind {
          guard let content = item.extraction.content(of: quantity, within: item.bounds),
            isNear(range, near, ReachRow(item.extraction.reach))
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

  /// Where the phrases of a set occur; nil: nowhere.
  private mutating func places(near set: Int32) -> NearPlaces? {
    let first = grounds.count
    var walk = occurrences(of: set)
    while let index = next(&walk) { grounds.append(Int32(truncatingIfNeeded: index)) }
    let found = first..<grounds.count
    defer { grounds.truncate(to: first) }
    if found.isEmpty { return nil }
    for place in found { covers.append(hits[Int(grounds[place])].lower, hits[Int(grounds[place])].upper) }
    let cover = covers.finish()
    for place in found { places.append(hits[Int(grounds[place])].lower) }
    let starts = places.finish()
    for place in found { places.append(hits[Int(grounds[place])].upper) }
    return NearPlaces(cover: cover, starts: starts, ends: places.finish())
  }

  /// Whether a place is near one of others; the nearest on either side is near if any is.
  private mutating func isNear(_ range: Range<Int>, _ near: NearPlaces?, _ reach: ReachRow) -> Bool {
    guard let near else { return true }
    let (lower, upper) = (
      Int32(truncatingIfNeeded: range.lowerBound), Int32(truncatingIfNeeded: range.upperBound)
    )
    if covers.overlaps(near.cover, lower, upper) { return true }
    let end = places.greatest(near.ends, atMost: lower)
    if end >= 0, reaches(from: Int(end), to: range.lowerBound, reach) { return true }
    let start = places.least(near.starts, atLeast: upper)
    return start >= 0 && reaches(from: range.upperBound, to: Int(start), reach)
  }
}
