import FenliuMemory
import FenliuTesting
import FenliuText
import Testing

@testable import FenliuEngine

/// The scanner finds what a look at every place for every pattern finds.
struct PhraseScannerTests {
  /// Few letters, so that patterns begin alike, end in each other, go on from each other and stand alone.
  private static let letters: [Character] = ["一", "三", "甲", "乙", "丙", "a", "b", "7"]

  private struct Found: Hashable, Comparable {
    var lower: Int32
    var upper: Int32
    var label: Int32

    static func < (left: Found, right: Found) -> Bool {
      (left.lower, left.upper, left.label) < (right.lower, right.upper, right.label)
    }
  }

  @Test(arguments: 0..<120)
  func findsAllOccurrences(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let letters = Self.letters.prefix(Int.random(in: 2...Self.letters.count, using: &generator))
    func text(_ lengths: ClosedRange<Int>) -> String {
      let count = Int.random(in: lengths, using: &generator)
      return String((0..<count).map { _ in letters.randomElement(using: &generator) ?? "一" })
    }
    let patterns = (0..<Int.random(in: 0...40, using: &generator)).map { _ in text(0...9) }
    var flat = FlatLists<UInt32>()
    for pattern in patterns {
      flat.append(contentsOf: pattern.unicodeScalars.map(\.value))
      flat.endList()
    }
    let labels = patterns.indices.map { Int32($0 * 3) }
    let store = TableStore()
    let scanner = PhraseScanner(flat, labels: labels, in: store)

    var buffer = FoldBuffer()
    var work = PhraseScanner.Work()
    for _ in 0..<10 {
      buffer.removeAll()
      let parts = [text(0...30), text(0...30)]
      for part in parts {
        let (start, firstStart) = (buffer.count, buffer.starts.count)
        // Now and then a pattern, and what follows it, as it stands.
        let whole = part + (patterns.randomElement(using: &generator) ?? "") + text(0...2)
        buffer.append(folding: whole, scanner.codes)
        scanner.scan(buffer, start..<buffer.count, starts: firstStart..<buffer.starts.count, &work)
        var found: [Found] = []
        for index in work.occurrences.indices {
          let occurrence = work.occurrences[index]
          found.append(Found(lower: occurrence.lower, upper: occurrence.upper, label: occurrence.label))
        }
        let places = found.map { [$0.lower, $0.upper] }
        #expect(zip(places, places.dropFirst()).allSatisfy { !$1.lexicographicallyPrecedes($0) })
        #expect(found.sorted() == Self.everywhere(patterns, labels, in: whole, from: start))
      }
    }
    withExtendedLifetime(store) {}
  }

  /// The occurrences of patterns in a text, whose first position is `start`.
  private static func everywhere(
    _ patterns: [String], _ labels: [Int32], in text: String, from start: Int
  ) -> [Found] {
    let scalars = Array(text.unicodeScalars)
    var found: [Found] = []
    for (pattern, label) in zip(patterns, labels) where !pattern.isEmpty {
      let wanted = Array(pattern.unicodeScalars)
      for lower in scalars.indices where scalars[lower...].starts(with: wanted) {
        found.append(
          Found(lower: Int32(start + lower), upper: Int32(start + lower + wanted.count), label: label))
      }
    }
    return found.sorted()
  }
}
