/// A text as the recognisers see it: one glyph for each visible scalar, in a common form.
///
/// Full-width forms become ASCII, letters become capitals, decimal digits of any script become `0` to `9`,
/// the many dashes, spaces and middle dots become one each, and invisible scalars are left out, so that
/// none of them can break a number apart.
struct Glyphs: Sendable {
  private var scalars: [Unicode.Scalar]
  private let offsets: [Int]

  /// The glyphs of a text.
  init(_ text: String) {
    let capacity = text.utf8.count
    var offsets: [Int] = []
    scalars = [Unicode.Scalar](unsafeUninitializedCapacity: capacity) { scalars, count in
      offsets = [Int](unsafeUninitializedCapacity: capacity) { offsets, offsetCount in
        var offset = 0
        for scalar in text.unicodeScalars {
          // Most are Chinese characters, which are their own common form.
          let isHan = scalar.value &- 0x4E00 < 0x5200
          if let glyph = isHan ? scalar : scalar.commonForm {
            scalars.initializeElement(at: count, to: glyph)
            offsets.initializeElement(at: count, to: offset)
            count += 1
          }
          offset += 1
        }
        offsetCount = count
      }
    }
    self.offsets = offsets
  }

  /// How many glyphs there are.
  var count: Int { scalars.count }

  /// The glyph at an index; outside the text, a null, which no recogniser looks for.
  subscript(index: Int) -> Unicode.Scalar {
    index >= 0 && index < scalars.count ? scalars[index] : "\0"
  }

  /// The range of original scalars that a range of glyphs covers.
  func scalarRange(of glyphs: Range<Int>) -> Range<Int> {
    let inside = glyphs.clamped(to: offsets.indices)
    guard let first = inside.first, let last = inside.last else { return 0..<0 }
    return offsets[first]..<(offsets[last] + 1)
  }

  /// Makes the glyphs look as they will once they are masked.
  mutating func hide(_ glyphs: Range<Int>) {
    for index in glyphs.clamped(to: scalars.indices) { scalars[index] = PersonalData.maskScalar }
  }

  /// Whether a word begins at an index.
  func has(_ word: Word, at index: Int) -> Bool {
    guard self[index] == word.first else { return false }
    for place in 1..<max(1, word.count) where self[index + place] != word.scalars[place] { return false }
    return true
  }

  /// Whether a word ends just before an index.
  func has(_ word: Word, endingAt index: Int) -> Bool {
    has(word, at: index - word.count)
  }

  /// The end of the longest run of glyphs from `start` that fulfil a condition, looking at `limit` at most;
  /// nil if the run is longer.
  func endOfRun(from start: Int, limit: Int, while holds: (Unicode.Scalar) -> Bool) -> Int? {
    var end = start
    while holds(self[end]) {
      guard end - start < limit else { return nil }
      end += 1
    }
    return end
  }

  /// The first index from `start` that is not in `set`, skipping `limit` glyphs at most.
  func skip(_ set: ScalarSet, from start: Int, limit: Int) -> Int {
    var end = start
    while end - start < limit, set.contains(self[end]) { end += 1 }
    return end
  }
}
