import FenliuEngine
import FenliuPattern
import FenliuRules
import FenliuText

/// The phrases of a pack as they are searched for, and which of them are found inside which others.
struct PhraseIndex: Sendable {
  /// A phrase within a text.
  struct Place: Hashable, Sendable {
    var phrase: Int
    var range: Range<Int>
  }

  /// By phrase; without forms for a pattern.
  let forms: [PhraseForms?]
  /// For each phrase and each of its forms, the phrases that are found wherever that form is, itself left out.
  let inside: [[[Place]]]
  /// For each phrase, those found inside every form of it, ascending.
  let contained: [[Int]]
  /// For each phrase, those in every form of which it is found, ascending.
  let containers: [[Int]]
  private let trie: PhraseTrie
  private let patterns: [(phrase: Int, pattern: Pattern)]

  init(_ ruleSet: RuleSet) {
    patterns = ruleSet.phrases.enumerated().compactMap { index, phrase in
      phrase.pattern.map { (index, $0) }
    }
    let forms = ruleSet.phrases.map { $0.pattern == nil ? PhraseForms($0) : nil }
    var trie = PhraseTrie()
    for (phrase, forms) in forms.enumerated() {
      for form in forms?.forms ?? [] { trie.insert(form, phrase: phrase) }
    }
    self.forms = forms
    self.trie = trie
    inside = forms.enumerated().map { phrase, outer in
      (outer?.forms ?? []).map { form in
        Self.places(in: form, of: outer, trie, forms).filter { $0.phrase != phrase }
      }
    }
    contained = inside.map { forms in
      let sets = forms.map { Set($0.map(\.phrase)) }
      return (sets.first?.filter { phrase in sets.allSatisfy { $0.contains(phrase) } } ?? []).sorted()
    }
    var containers = Array(repeating: [Int](), count: forms.count)
    for (outer, inner) in contained.enumerated() {
      for phrase in inner { containers[phrase].append(outer) }
    }
    self.containers = containers
  }

  /// The phrases found in a form whatever stands around it. What lies beyond the edges of the form is unknown,
  /// so a phrase that must not cut a word there counts only if the form must not either.
  private static func places(
    in form: [UInt32], of outer: PhraseForms?, _ trie: PhraseTrie, _ all: [PhraseForms?]
  ) -> [Place] {
    var text = FoldedText()
    text.scalars = form
    return places(in: text, trie, all).filter { place in
      guard let outer, let inner = all[place.phrase] else { return false }
      if place.range.lowerBound == 0, inner.boundedLeft, !outer.boundedLeft { return false }
      return !(place.range.upperBound == form.count && inner.boundedRight && !outer.boundedRight)
    }
  }

  private static func places(
    in text: FoldedText, _ trie: PhraseTrie, _ all: [PhraseForms?]
  ) -> [Place] {
    var found: [Place] = []
    for start in text.scalars.indices {
      trie.forEachForm(of: text.scalars, from: start) { phrase, end in
        guard let forms = all[phrase],
          text.respectsWords(start..<end, left: forms.boundedLeft, right: forms.boundedRight)
        else { return }
        found.append(Place(phrase: phrase, range: start..<end))
      }
    }
    return found
  }

  /// The phrases and patterns that occur in a text, masked or not, ascending.
  func phrases(in text: String) -> [Int] {
    let folded = FoldedText(folding: text)
    var found = Set(Self.places(in: folded, trie, forms).map(\.phrase))
    for (phrase, pattern) in patterns where !pattern.referenceMatches(in: folded.scalars).isEmpty {
      found.insert(phrase)
    }
    return found.sorted()
  }
}
