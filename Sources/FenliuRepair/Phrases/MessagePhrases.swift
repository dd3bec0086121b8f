import FenliuEngine
import FenliuPrivacy
import FenliuText

/// The phrases of a message that a rule could ask for, best first: those that few other cases have, of these those
/// that hold together as words do.
///
/// Names, numbers and addresses are in none of them.
struct MessagePhrases: Sendable {
  let all: [MessagePhrase]

  /// The most characters of a Chinese phrase, and the most words of an English one.
  private static let (characters, words) = (6, 3)

  init(_ theCase: Case, in texts: KnownTexts) {
    var found: [(phrase: MessagePhrase, scalars: [UInt32], edges: (UInt32?, UInt32?))] = []
    var message: [UInt32] = []
    var seen: Set<[UInt32]> = []
    for part in Part.allCases {
      let content = theCase.content(of: part)
      let folded = FoldedText(folding: content)
      message += folded.scalars + [0x0A]
      let segments = Segmentation(folded)
      let hidden = PersonalData.find(in: content).map(\.range)
      for range in Self.runs(of: folded.scalars) {
        let (start, end) = (Int(folded.starts[range.lowerBound]), Int(folded.ends[range.upperBound - 1]))
        guard !hidden.contains(where: { $0.overlaps(start..<end) }) else { continue }
        let scalars = Array(folded.scalars[range])
        guard seen.insert(scalars).inserted else { continue }
        let edges = (
          range.lowerBound > 0 ? folded.scalars[range.lowerBound - 1] : nil,
          range.upperBound < folded.scalars.count ? folded.scalars[range.upperBound] : nil
        )
        let phrase = MessagePhrase(
          text: Self.string(scalars), isLatin: scalars.contains { ScalarClass($0) == .latin }, part: part,
          range: start..<end, clause: Int(segments.clauses[range.lowerBound]),
          sentence: Int(segments.sentences[range.lowerBound]))
        found.append((phrase, scalars, edges))
      }
    }
    let counts = texts.count(found.map(\.scalars), charactersOf: message)
    for index in found.indices {
      found[index].phrase.places = counts.places[index]
      found[index].phrase.commonness = texts.commonness(counts.places[index], without: theCase.id)
      found[index].phrase.cohesion = Self.cohesion(found[index].scalars, found[index].edges, counts)
    }
    all = found.map(\.phrase).enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      if first.commonness != second.commonness { return first.commonness < second.commonness }
      if first.cohesion != second.cohesion { return first.cohesion > second.cohesion }
      if first.range.count != second.range.count { return first.range.count < second.range.count }
      return left.offset < right.offset
    }.map(\.element)
  }

  private static func cohesion(
    _ scalars: [UInt32], _ edges: (UInt32?, UInt32?), _ counts: KnownTexts.Counts
  ) -> Double {
    guard let first = scalars.first, let last = scalars.last else { return 0 }
    let inner = zip(scalars, scalars.dropFirst()).map { counts.hold($0, $1) }.min() ?? 0
    let left = edges.0.map { counts.hold($0, first) } ?? 0
    let right = edges.1.map { counts.hold(last, $0) } ?? 0
    return inner - max(left, right)
  }

  private static func string(_ scalars: [UInt32]) -> String {
    String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
  }

  // MARK: Where phrases stand

  /// Every run of folded scalars that may be a phrase, by start, then length.
  private static func runs(of scalars: [UInt32]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for start in scalars.indices {
      switch ScalarClass(scalars[start]) {
      case .han:
        for end in (start + 1)..<min(scalars.count, start + characters) {
          guard ScalarClass(scalars[end]) == .han else { break }
          if StopWords.allow(scalars[start...end]) { found.append(start..<(end + 1)) }
        }
      case .latin where start == 0 || ScalarClass(scalars[start - 1]) != .latin:
        found += wordRuns(of: scalars, from: start)
      default: break
      }
    }
    return found
  }

  private static func wordRuns(of scalars: [UInt32], from start: Int) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var next = start
    for count in 1...words {
      var end = next
      while end < scalars.count, ScalarClass(scalars[end]) == .latin { end += 1 }
      let word = string(Array(scalars[next..<end]))
      // Digits are in no phrase: they are somebody's number as often as not.
      guard word.utf8.allSatisfy({ (0x61...0x7A).contains($0) }), !word.isEmpty else { break }
      if count == 1, !StopWords.allow(word) { break }
      if StopWords.allow(word) { found.append(start..<end) }
      guard end < scalars.count, ScalarClass(scalars[end]) == .space else { break }
      next = end + 1
    }
    return found
  }
}
