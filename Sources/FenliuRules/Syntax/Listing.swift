/// Things that were read in parts, in an order of their own. They are large, so they stay where they were read:
/// only their places are put in order.
struct Listing<Element> {
  private var parts: [[Element]] = []
  private var places: [ListingPlace] = []

  /// Adds a thing.
  mutating func append(_ element: Element) {
    if parts.isEmpty { parts.append([]) }
    let part = parts.count - 1
    places.append(ListingPlace(part: Int32(part), index: Int32(parts[part].count)))
    parts[part].append(element)
  }

  /// Adds the things of another listing.
  static func += (left: inout Listing, right: Listing) {
    let first = Int32(left.parts.count)
    left.parts += right.parts
    for place in right.places {
      left.places.append(ListingPlace(part: first + place.part, index: place.index))
    }
  }

  /// The things at some indices, in that order.
  func picking(_ indices: [Int]) -> Listing {
    var listing = self
    listing.places = indices.map { places[$0] }
    return listing
  }
}

/// Where a thing of a listing stays.
private struct ListingPlace: Sendable {
  var part: Int32
  var index: Int32
}

extension Listing: Sendable where Element: Sendable {}

extension Listing: RandomAccessCollection {
  var startIndex: Int { 0 }
  var endIndex: Int { places.count }
  subscript(index: Int) -> Element {
    _read {
      let place = places[index]
      yield parts[Int(place.part)][Int(place.index)]
    }
  }
}
