/// Small codes for the code points that occur in patterns, the most frequent first; all others are 0.
///
/// Small codes keep the double array dense: a byte alphabet would triple the number of steps for Chinese,
/// and raw code points would scatter its rows.
struct Alphabet {
  /// The number of codes in use, 0 included.
  let count: Int
  /// For each code point that has one, its code.
  let codes: [UInt32: UInt32]

  /// The alphabet of the code points in `patterns`.
  init(patterns: [[UInt32]]) {
    var frequency: [UInt32: Int] = [:]
    for pattern in patterns {
      for scalar in pattern { frequency[scalar, default: 0] += 1 }
    }
    let ordered = frequency.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    var codes: [UInt32: UInt32] = [:]
    codes.reserveCapacity(ordered.count)
    for (index, entry) in ordered.enumerated() { codes[entry.key] = UInt32(index + 1) }
    self.codes = codes
    count = ordered.count + 1
  }

  /// The code of a code point; 0 where no pattern has it.
  func code(of scalar: UInt32) -> Int32 { Int32(codes[scalar] ?? 0) }
}
