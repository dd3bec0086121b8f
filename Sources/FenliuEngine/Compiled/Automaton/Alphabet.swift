import FenliuMemory

/// Small codes for the code points that occur in patterns, the most frequent first; all others are 0.
///
/// Small codes keep the double array dense: a byte alphabet would triple the number of steps for Chinese,
/// and raw code points would scatter its rows.
struct Alphabet {
  /// The number of codes in use, 0 included.
  let count: Int
  /// The code points that have codes, in the order of their codes, which begin at 1.
  let scalars: [UInt32]
  /// For each code point up to the greatest that has a code, its code.
  private let codes: [Int32]

  /// The alphabet of the code points in `patterns`.
  init(patterns: FlatLists<UInt32>) {
    // Code points have 21 bits, whatever the patterns hold.
    let greatest = min(patterns.values.max() ?? 0, 0x1F_FFFF)
    var codes = Array(repeating: Int32(0), count: Int(greatest) + 1)
    for scalar in patterns.values where scalar <= greatest { codes[Int(scalar)] += 1 }
    let frequencies = codes
    let found = UInt32(0)...greatest
    scalars = found.filter { frequencies[Int($0)] > 0 }.sorted {
      (frequencies[Int($1)], $0) < (frequencies[Int($0)], $1)
    }
    for (index, scalar) in scalars.enumerated() { codes[Int(scalar)] = Int32(index + 1) }
    self.codes = codes
    count = scalars.count + 1
  }

  /// The code of a code point; 0 where no pattern has it.
  func code(of scalar: UInt32) -> Int32 { scalar < codes.count ? codes[Int(scalar)] : 0 }
}
