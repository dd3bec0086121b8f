/// Where evidence stands: a range of the original title or text, in Unicode scalars.
package struct EvidencePlace: Hashable, Comparable, Sendable {
  /// Part, start and end, from the highest bits: as they are compared.
  private let bits: UInt64

  init(_ evidence: EvidenceRow) {
    // No text is so long that a place in it has more than 31 bits.
    bits =
      UInt64(evidence.part) << 62 | UInt64(UInt32(bitPattern: evidence.lower)) << 31
      | UInt64(UInt32(bitPattern: evidence.upper))
  }

  /// Title or text.
  package var part: Part { bits >> 62 == 0 ? .title : .text }
  /// The range.
  package var range: Range<Int> {
    let (lower, upper) = (Int(bits >> 31 & 0x7FFF_FFFF), Int(bits & 0x7FFF_FFFF))
    return lower..<max(lower, upper)
  }

  /// Whether the first place comes before the second: by part, start, end.
  package static func < (left: EvidencePlace, right: EvidencePlace) -> Bool { left.bits < right.bits }
}

extension Findings {
  /// The places of the words that the findings rest on, each once, in the order of the case.
  package var places: [EvidencePlace] {
    var found: [EvidencePlace] = []
    var isInOrder = true
    switch storage {
    case .these(let findings):
      for finding in findings { found += finding.evidence.map { EvidencePlace(EvidenceRow($0)) } }
      isInOrder = false
    case .rows(let ledger, let first, let end):
      found.reserveCapacity(16)
      ledger.forEachEvidence(ofFindings: Int(first)..<Int(end)) { row in
        let place = EvidencePlace(row)
        if let last = found.last, place < last { isInOrder = false }
        found.append(place)
      }
    }
    if !isInOrder { found.sort() }
    var count = 0
    for index in found.indices where count == 0 || found[count - 1] != found[index] {
      found[count] = found[index]
      count += 1
    }
    found.removeLast(found.count - count)
    return found
  }
}
