/// Each phrase of a rule set as it is written into the fingerprint, all in one piece: many threads write them, and
/// none should count references to a phrase.
struct CanonicalPhrases: Sendable {
  private var bytes: [UInt8] = []
  /// Where each ends.
  private var ends: [Int] = []

  /// Adds what was written of the next phrase.
  mutating func append(_ phrase: CanonicalWriter) {
    bytes += phrase.bytes
    ends.append(bytes.count)
  }

  /// Adds the next phrases.
  mutating func append(_ others: CanonicalPhrases) {
    let start = bytes.count
    bytes += others.bytes
    for end in others.ends { ends.append(start + end) }
  }

  /// Writes the phrase at an index.
  func write(_ index: Int, to writer: inout CanonicalWriter) {
    let range = (index == 0 ? 0 : ends[index - 1])..<ends[index]
    bytes.withUnsafeBufferPointer { writer.write(canonical: UnsafeBufferPointer(rebasing: $0[range])) }
  }
}
