import FenliuMemory
import FenliuPattern
import FenliuRules
import FenliuText

/// What reading a text needs of a pack: built once, never changed.
final class TextTables: Sendable {
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
  let rows: TextRows
  let patterns: [PatternPhrase]
  let sets: [PhraseSet]
  let tests: [CompiledTextTest]
  /// The zones, by index, that count only for tests that name them.
  let zonesOnRequest: [Int]
  let stanceCues: [StanceCue]
  /// The fields that become known from the text.
  let extractions: [FieldExtraction]
  /// The lists of masks, by number.
  private let maskNumbers: [[Ref<Phrase>]: Int32]

  /// A field that becomes known from the text.
  struct FieldExtraction: Sendable {
    var field: Int
    var extraction: Extraction
    var bounds: Interval
    /// The set of phrases of which one must be near; -1: none need be.
    var near: Int32
  }

  init(_ ruleSet: RuleSet, _ program: Program) {
    phraseCount = ruleSet.phrases.count
    var labels: [Int32] = []
    var texts: [[UInt32]] = []
    for (number, phrase) in ruleSet.phrases.enumerated() where phrase.pattern == nil {
      let written = PhraseForms(phrase)
      for form in written.forms {
        texts.append(form)
        labels.append(
          FormLabel(
            phrase: number, boundedLeft: written.boundedLeft, boundedRight: written.boundedRight
          ).rawValue)
      }
    }
    patterns = ruleSet.phrases.enumerated().compactMap { number, phrase in
      phrase.pattern.map { PatternPhrase(phrase: Int32(number), pattern: $0) }
    }
    var literals: [Int32] = []
    for (index, pattern) in patterns.enumerated() {
      for literal in pattern.pattern.requiredLiterals ?? [] {
        texts.append(literal)
        labels.append(
          FormLabel(phrase: phraseCount + literals.count, boundedLeft: false, boundedRight: false).rawValue)
        literals.append(Int32(index))
      }
    }
    store = TableStore()
    scanner = PhraseScanner(texts, labels: labels, in: store)
    tests = program.textTests
    zonesOnRequest = ruleSet.zones.indices.filter { ruleSet.zones[$0].onRequestOnly }
    stanceCues = ruleSet.stanceCues
    var builder = TextRowsBuilder(ruleSet, program)
    extractions = ruleSet.fields.enumerated().compactMap { index, field in
      field.extraction.map { extraction in
        FieldExtraction(
          field: index, extraction: extraction, bounds: field.bounds,
          near: extraction.near.map { builder.number(of: $0) } ?? -1)
      }
    }
    rows = builder.rows(literals: literals, tests: program.textTests, in: store)
    sets = builder.sets
    maskNumbers = builder.maskNumbers
  }

  /// The number of a list of masks; -1: no set has it.
  func number(ofMasks masks: [Ref<Phrase>]) -> Int32 { maskNumbers[masks] ?? -1 }
}
