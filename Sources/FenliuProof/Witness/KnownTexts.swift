/// The phrases that occur in texts, each text looked at once: the words of a pack come together time and again.
final class KnownTexts {
  private let index: PhraseIndex
  private var found: [String: [Int]] = [:]

  init(_ index: PhraseIndex) { self.index = index }

  /// The phrases and patterns that occur in a text, masked or not, ascending.
  func phrases(in text: String) -> [Int] {
    if let known = found[text] { return known }
    let phrases = index.phrases(in: text)
    found[text] = phrases
    return phrases
  }
}
