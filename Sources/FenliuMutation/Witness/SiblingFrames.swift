import FenliuEngine

/// Cases that showed what neighbours of a mutant lack, to be tried with its own word in the place of theirs: what
/// one phrase of a list needs around it to matter, the others mostly need too.
struct SiblingFrames {
  /// Those that did last, first.
  private var frames: [Frame] = []

  private struct Frame: Hashable {
    /// The case, with a text that is of no meaning.
    var rest: Case
    var before: String
    var after: String
    var isLatin: Bool
  }

  /// How many are tried for each mutant.
  private static let limit = 6

  /// The cases that say a word where a neighbour had its own.
  func cases(saying word: String) -> [Case] {
    frames.filter { $0.isLatin == word.isLatin }.map { frame in
      var theCase = frame.rest
      theCase.text = frame.before + word + frame.after
      return theCase
    }
  }

  /// Takes note of a case that shows what a mutant without a word lacks, if the word stands in it once.
  mutating func note(_ theCase: Case, saying word: String) {
    let places = theCase.text.ranges(of: word)
    guard !word.isEmpty, places.count == 1, let place = places.first else { return }
    var frame = Frame(
      rest: theCase, before: String(theCase.text[..<place.lowerBound]),
      after: String(theCase.text[place.upperBound...]), isLatin: word.isLatin)
    (frame.rest.id, frame.rest.text) = ("", "")
    frames.removeAll { $0 == frame }
    frames.insert(frame, at: 0)
    if frames.count > Self.limit { frames.removeLast() }
  }
}
