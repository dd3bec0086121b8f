import FenliuCorpus
import FenliuEngine

/// Witnesses that differ in one word: a sentence with a place, and the words that stand there. Each word is the
/// phrase that its mutant leaves out.
struct WitnessFrame {
  /// The mutants, in the order of their words.
  private(set) var results: [MutantResult]
  /// The words, without repetition.
  private(set) var words: [String]
  /// What shows the difference of the first mutant.
  let witness: MutantWitness
  /// The lines of what is expected of each case.
  let expectation: [String]

  /// Where the first word stands in the text of its witness; nil where the witness is not to be varied.
  private let place: Range<String.Index>?

  /// The case of the first mutant; with a place for the word where there are several.
  func theCase(place name: String) -> Case {
    var result = witness.theCase
    if words.count > 1, let place { result.text.replaceSubrange(place, with: "{\(name)}") }
    return result
  }

  /// What two witnesses have in common that differ in a word only.
  private struct Key: Hashable {
    var before: String
    var after: String
    var rest: Case
    var expectation: [String]
  }

  /// The witnesses of mutants, those together that differ in a word only, in the order of their first.
  static func frames(of results: [MutantResult], writer: CorpusCaseWriter) -> [WitnessFrame] {
    var frames: [WitnessFrame] = []
    var indices: [Key: Int] = [:]
    for result in results {
      guard case .survived(let witness) = result.verdict else { continue }
      let expectation = writer.expectation(witness.original, against: witness.mutated)
      let place = result.mutant.phrase.flatMap { Self.place(of: $0, in: witness.theCase.text) }
      let word = place.map { String(witness.theCase.text[$0]) } ?? ""
      let key = key(witness.theCase, place: place, expectation: expectation)
      if let index = indices[key] {
        frames[index].results.append(result)
        if place != nil, !frames[index].words.contains(word) { frames[index].words.append(word) }
        continue
      }
      indices[key] = frames.count
      frames.append(
        WitnessFrame(
          results: [result], words: place == nil ? [] : [word], witness: witness, expectation: expectation,
          place: place))
    }
    return frames
  }

  private static func key(_ theCase: Case, place: Range<String.Index>?, expectation: [String]) -> Key {
    var rest = theCase
    rest.id = ""
    guard let place else { return Key(before: "", after: "", rest: rest, expectation: expectation) }
    rest.text = ""
    return Key(
      before: String(theCase.text[..<place.lowerBound]), after: String(theCase.text[place.upperBound...]),
      rest: rest, expectation: expectation)
  }

  /// Where a phrase stands in a text, if it does so once, and braces around a place would mean one.
  private static func place(of phrase: String, in text: String) -> Range<String.Index>? {
    let found = text.ranges(of: phrase)
    guard found.count == 1, !text.contains("{") else { return nil }
    return found.first
  }
}
