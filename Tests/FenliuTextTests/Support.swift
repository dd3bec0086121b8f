import FenliuText

extension FoldedText {
  /// The folded scalars as a string.
  var string: String {
    String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
  }

  /// The first place where the scalars occur.
  func firstRange(of phrase: [UInt32]) -> Range<Int>? {
    scalars.firstRange(of: phrase)
  }
}

extension String {
  /// The values of the scalars.
  var scalarValues: [UInt32] { unicodeScalars.map(\.value) }
}

/// A small generator of random numbers with a seed, so that a failure can be repeated (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
