import FenliuMemory
import FenliuPattern
import FenliuRules
import FenliuText

/// What reading a text needs of a pack: built once, never changed.
struct TextTables: Sendable {
  /// One way in which a phrase is written.
  struct Form: Sendable {
    var phrase: Int32
    var boundedLeft: Bool
    var boundedRight: Bool
  }

  /// A pattern that stands in the place of a phrase.
  struct PatternPhrase: Sendable {
    var phrase: Int32
    var pattern: Pattern
    /// Whether a part that has none of its literals cannot match it.
    var isGated: Bool { pattern.requiredLiterals != nil }
  }

  let phraseCount: Int
  /// Keeps the memory of the tables.
  private let store: TableStore
  /// Finds the forms of phrases, and after them, by number, the literals of patterns.
  let scanner: PhraseScanner
  /// For each pattern of the scanner that is a form, the phrase it belongs to.
  let forms: [Form]
  /// For each pattern of the scanner that is a literal, in `patterns` the one that needs it.
  let literals: [Int]
  let patterns: [PatternPhrase]
  let sets: [PhraseSet]
  /// For each set, the phrases of its uses, in their order.
  let phrasesOfSets: ListTable<Int32>
  let tests: [CompiledTextTest]
  let zones: [Zone]
  /// The zones, by index, that count only for tests that name them.
  let zonesOnRequest: [Int]
  let stanceCues: [StanceCue]
  /// The fields that become known from the text, by index.
  let extractions: [(field: Int, extraction: Extraction, bounds: Interval)]

  init(_ ruleSet: RuleSet, _ program: Program) {
    phraseCount = ruleSet.phrases.count
    var forms: [Form] = []
    var texts: [[UInt32]] = []
    for (number, phrase) in ruleSet.phrases.enumerated() where phrase.pattern == nil {
      let written = PhraseForms(phrase)
      for form in written.forms {
        texts.append(form)
        forms.append(
          Form(
            phrase: Int32(number), boundedLeft: written.boundedLeft, boundedRight: written.boundedRight))
      }
    }
    self.forms = forms
    patterns = ruleSet.phrases.enumerated().compactMap { number, phrase in
      phrase.pattern.map { PatternPhrase(phrase: Int32(number), pattern: $0) }
    }
    var literals: [Int] = []
    for (index, pattern) in patterns.enumerated() {
      for literal in pattern.pattern.requiredLiterals ?? [] {
        texts.append(literal)
        literals.append(index)
      }
    }
    self.literals = literals
    store = TableStore()
    scanner = PhraseScanner(texts, in: store)
    sets = program.sets
    phrasesOfSets = store.lists(program.sets.map { set in set.uses.map { Int32($0.phrase.index) } })
    tests = program.textTests
    zones = ruleSet.zones
    zonesOnRequest = zones.indices.filter { ruleSet.zones[$0].onRequestOnly }
    stanceCues = ruleSet.stanceCues
    extractions = ruleSet.fields.enumerated().compactMap { index, field in
      field.extraction.map { (index, $0, field.bounds) }
    }
  }
}
