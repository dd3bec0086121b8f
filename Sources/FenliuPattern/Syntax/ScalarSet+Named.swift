internal import FenliuText

extension ScalarSet {
  /// `.`: every scalar but the line feed.
  static let anyInLine = ScalarSet([]).complementInLine

  /// What a letter after a backslash stands for; nil for a letter without a meaning.
  static func named(_ letter: Unicode.Scalar) -> ScalarSet? {
    switch letter {
    case "d": digits
    case "h": han
    case "w": latin
    case "s": ScalarSet(0x20)
    case "n": ScalarSet(lineFeed)
    default: nil
    }
  }

  private static let digits = ScalarSet([0x30...0x39])
  private static let han = ofClass(.han)
  private static let latin = ofClass(.latin)

  /// The scalars of a class that folding can leave in a text.
  private static func ofClass(_ scalarClass: ScalarClass) -> ScalarSet {
    var builder = RangeBuilder()
    for scalar in 0...greatestScalar where ScalarClass(scalar) == scalarClass {
      builder.insert(scalar)
    }
    return ScalarSet(builder.ranges)
  }

  /// What folding makes of the members of a range, one by one. Members that fold to nothing or to
  /// several scalars are left out.
  init(folding range: ClosedRange<UInt32>) {
    let table = FoldTable.shared
    var builder = RangeBuilder()
    for scalar in range.lowerBound...min(range.upperBound, Self.greatestScalar) {
      let entry = table[scalar]
      switch entry.kind {
      case .scalar: builder.insert(entry.folded(scalar))
      case .space: builder.insert(0x20)
      case .lineBreak: builder.insert(Self.lineFeed)
      case .expansion, .dropped: break
      }
    }
    self.init(builder.ranges)
  }
}

/// Gathers scalars that mostly come in order into ranges.
private struct RangeBuilder {
  private(set) var ranges: [ClosedRange<UInt32>] = []

  mutating func insert(_ scalar: UInt32) {
    if let last = ranges.last, scalar > last.upperBound, scalar - last.upperBound == 1 {
      ranges[ranges.count - 1] = last.lowerBound...scalar
    } else if ranges.last.map({ $0 ~= scalar }) != true {
      ranges.append(scalar...scalar)
    }
  }
}
