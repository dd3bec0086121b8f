import FenliuMemory
import FenliuRules

/// Which phrases of a pack stand inside others: who writes a phrase writes those inside it too.
///
/// Texts are compared as they are written, and by their hashes alone, which is enough for an estimate. Of phrases of one
/// scalar and of patterns nothing is told, nor what stands inside the part of a phrase that begins with a long one.
struct NestedPhrases: Sendable {
  /// For each phrase, those that stand inside it or are written like it.
  private var inner = FlatLists<Int32>()

  init(_ all: EntityList<Phrase>) {
    let texts = PhraseTexts(all)
    for phrase in all.indices {
      texts.forEachPhrase(inside: phrase) { inner.append($0) }
      inner.endList()
    }
  }

  /// The phrases that stand inside another, or are written like it.
  func phrases(inside phrase: Int) -> ArraySlice<Int32> { inner.values[inner.range(phrase)] }
}

/// The texts of phrases, to find those that stand inside others.
private struct PhraseTexts {
  /// The scalars of each phrase; none of a pattern.
  private var texts = FlatLists<UInt32>()
  /// For each hash of the two scalars with which a phrase begins, a bit for each length of such phrases.
  private var lengths: [UInt64] = Array(repeating: 0, count: 1 << beginningBits)
  private var places = HashedIndices()
  /// For each place the phrase.
  private var phrases: [Int32] = []

  private static let beginningBits: UInt64 = 14
  private static let lengthsTold = 2..<64

  init(_ all: EntityList<Phrase>) {
    for phrase in all.indices {
      if all[phrase].pattern == nil {
        for scalar in all[phrase].text.unicodeScalars { texts.append(scalar.value) }
      }
      texts.endList()
      let range = texts.range(phrase)
      guard Self.lengthsTold.contains(range.count) else { continue }
      let hash = texts.values[range].reduce(0, Self.mix)
      lengths[beginning(at: range.lowerBound)] |= 1 << UInt64(range.count)
      phrases.append(Int32(truncatingIfNeeded: phrase))
      places.append(hash)
    }
  }

  /// Calls `body` with the phrases that stand inside another, or are written like it.
  func forEachPhrase(inside phrase: Int, _ body: (Int32) -> Void) {
    let range = texts.range(phrase)
    for start in range.dropLast() {
      // How long what begins here may be, shortest first.
      var left = lengths[beginning(at: start)]
      var (hash, end) = (0, start)
      while left != 0 {
        let next = start + left.trailingZeroBitCount
        if next > range.upperBound { break }
        left &= left - 1
        while end < next {
          hash = Self.mix(hash, texts.values[end])
          end += 1
        }
        if let place = places.find(hash, where: { _ in true }), phrases[place] != phrase {
          body(phrases[place])
        }
      }
    }
  }

  /// A hash of the two scalars from a place on, behind which there is one more.
  private func beginning(at place: Int) -> Int {
    let pair = UInt64(texts.values[place]) | UInt64(texts.values[place + 1]) << 32
    return Int((pair &* 0x9E37_79B9_7F4A_7C15) >> (64 - Self.beginningBits))
  }

  private static func mix(_ hash: Int, _ scalar: UInt32) -> Int {
    let product = (UInt64(bitPattern: Int64(hash)) ^ UInt64(scalar)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: product ^ product >> 29)
  }
}
