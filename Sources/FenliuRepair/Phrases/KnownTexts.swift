import FenliuEngine
import FenliuText

/// The folded words of the corpus and of past cases, to count in which of them phrases stand.
struct KnownTexts: Sendable {
  /// Title and text of each case, folded, with a line break between them.
  private let texts: [[UInt32]]

  private let ids: [String: Int]

  init(_ cases: [Case]) {
    texts = cases.map(Self.folded)
    ids = Dictionary(zip(cases.map(\.id), cases.indices), uniquingKeysWith: { first, _ in first })
  }

  /// How common a phrase is in other cases than the one with that id, in steps: 0 where next to none has it.
  func commonness(_ places: [Int], without id: String) -> Int {
    let others = places.count - (ids[id].map(places.contains) == true ? 1 : 0)
    return others <= texts.count / 500 ? 0 : Int.bitWidth - others.leadingZeroBitCount
  }

  private static func folded(_ theCase: Case) -> [UInt32] {
    FoldedText(folding: theCase.title).scalars + [0x0A] + FoldedText(folding: theCase.text).scalars
  }

  /// What was counted of some phrases.
  struct Counts {
    /// For each phrase, the cases in which it stands, ascending.
    fileprivate(set) var places: [[Int]]
    /// How often two characters stand side by side.
    fileprivate(set) var pairs: [UInt64: Int] = [:]
    /// How often a character stands anywhere.
    fileprivate(set) var singles: [UInt32: Int] = [:]

    /// How firmly two characters hold together: 1 where neither ever stands without the other.
    func hold(_ first: UInt32, _ second: UInt32) -> Double {
      let together = Double(pairs[KnownTexts.pair(first, second)] ?? 0)
      let apart = Double(max(1, singles[first] ?? 0)) * Double(max(1, singles[second] ?? 0))
      return together * together / apart
    }
  }

  /// Counts phrases of at least two folded scalars, and the characters of a message, in one pass.
  func count(_ phrases: [[UInt32]], charactersOf message: [UInt32]) -> Counts {
    var counts = Counts(places: Array(repeating: [], count: phrases.count))
    var starts: [UInt64: [Int]] = [:]
    for (index, phrase) in phrases.enumerated() where phrase.count > 1 {
      starts[Self.pair(phrase[0], phrase[1]), default: []].append(index)
    }
    // The message counts too: two characters that stand nowhere else are likely to be one word.
    for (first, second) in zip(message, message.dropFirst()) {
      counts.pairs[Self.pair(first, second), default: 0] += 1
    }
    for scalar in message { counts.singles[scalar, default: 0] += 1 }
    for (number, text) in texts.enumerated() {
      for place in text.indices {
        if let known = counts.singles[text[place]] {
          counts.singles[text[place]] = known + 1
        } else {
          continue
        }
        guard place + 1 < text.count else { continue }
        let pair = Self.pair(text[place], text[place + 1])
        guard let known = counts.pairs[pair] else { continue }
        counts.pairs[pair] = known + 1
        for index in starts[pair] ?? [] where counts.places[index].last != number {
          if text[place...].starts(with: phrases[index]) { counts.places[index].append(number) }
        }
      }
    }
    return counts
  }

  static func pair(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << 32 | UInt64(second) }
}
