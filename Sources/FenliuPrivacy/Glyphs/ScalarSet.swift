/// A set of scalars that is asked for every glyph of every message, where hashing would be most of the work.
struct ScalarSet: ExpressibleByArrayLiteral, Sendable {
  /// One of 64 bits for each scalar; most that are not in the set are dismissed by it.
  private let bits: UInt64
  /// The scalars, ascending.
  let scalars: [Unicode.Scalar]

  init(_ scalars: some Sequence<Unicode.Scalar>) {
    self.scalars = scalars.sorted()
    bits = self.scalars.reduce(0) { $0 | Self.bit($1) }
  }

  init(arrayLiteral scalars: Unicode.Scalar...) { self.init(scalars) }

  /// Whether the scalar is in the set.
  func contains(_ scalar: Unicode.Scalar) -> Bool {
    guard bits & Self.bit(scalar) != 0 else { return false }
    var lower = 0
    var upper = scalars.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if scalars[middle] < scalar { lower = middle + 1 } else { upper = middle }
    }
    return lower < scalars.count && scalars[lower] == scalar
  }

  private static func bit(_ scalar: Unicode.Scalar) -> UInt64 { 1 << UInt64(scalar.value & 63) }
}
