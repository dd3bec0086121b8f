import FenliuMemory
import FenliuPattern
import FenliuRules

/// A pattern that stands in the place of a phrase.
struct PatternPhrase: Sendable {
  var phrase: Int32
  var pattern: Pattern
  /// Whether a part that has none of its literals cannot match it.
  var isGated: Bool
}

/// All that is worked out from the phrases of a pack alone: packs that have the same phrases share it.
struct PhraseSearch: Sendable {
  /// Finds the forms of phrases, and after them, by number, the literals of patterns.
  let scanner: PhraseScanner
  /// For each literal, the pattern that needs it.
  let literals: [Int32]
  let patterns: [PatternPhrase]
  /// Keeps the memory of the scanner.
  let store: TableStore
  private let phrases: EntityList<Phrase>
  private let forms: FormTable

  /// - Parameter other: what was worked out for an earlier version of the pack.
  init(_ phrases: EntityList<Phrase>, reusing other: PhraseSearch?) {
    if let other, other.phrases == phrases {
      self = other
      return
    }
    self.phrases = phrases
    forms = other.map { FormTable(phrases, like: $0.phrases, $0.forms) } ?? FormTable(phrases)
    patterns = phrases.indices.compactMap { number in
      phrases[number].pattern.map {
        PatternPhrase(phrase: Int32(number), pattern: $0, isGated: $0.requiredLiterals != nil)
      }
    }
    var (texts, labels, literals) = (forms.texts, forms.labels, [Int32]())
    for (index, pattern) in patterns.enumerated() {
      for literal in pattern.pattern.requiredLiterals ?? [] {
        texts.append(contentsOf: literal)
        texts.endList()
        labels.append(
          FormLabel(phrase: phrases.count + literals.count, boundedLeft: false, boundedRight: false).rawValue)
        literals.append(Int32(index))
      }
    }
    self.literals = literals
    store = TableStore()
    scanner = PhraseScanner(texts, labels: labels, in: store)
  }
}
