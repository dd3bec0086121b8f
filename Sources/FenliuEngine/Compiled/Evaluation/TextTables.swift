import FenliuMemory
import FenliuPattern
import FenliuRules
import FenliuSource
import FenliuText

/// What reading a text needs of a pack: built once, never changed.
final class TextTables: Sendable {
  /// A pattern that stands in the place of a phrase.
  struct PatternPhrase: Sendable {
    var phrase: Int32
    var pattern: Pattern
    /// Whether a part that has none of its literals cannot match it.
    var isGated: Bool
  }

  let phraseCount: Int
  /// Finds the forms of phrases, and after them, by number, the literals of patterns.
  let scanner: PhraseScanner
  let rows: TextRows
  let patterns: [PatternPhrase]
  /// The fields that become known from the text.
  let extractions: [FieldExtraction]
  /// What words for people need.
  let words: Deferred<TextWords>

  /// A field that becomes known from the text.
  struct FieldExtraction: Sendable {
    var field: Int
    var extraction: Extraction
    var bounds: Interval
    /// The set of phrases of which one must be near; -1: none need be.
    var near: Int32
  }

  init(_ ruleSet: RuleSet, _ program: Program, in store: TableStore) {
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
      phrase.pattern.map {
        PatternPhrase(phrase: Int32(number), pattern: $0, isGated: $0.requiredLiterals != nil)
      }
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
    scanner = PhraseScanner(texts, labels: labels, in: store)
    var builder = TextRowsBuilder(ruleSet, program)
    extractions = Self.extractions(ruleSet, &builder)
    rows = builder.rows(literals: literals, tests: program.textTests, in: store)
    words = Deferred(known: TextWords(ruleSet, program, builder))
  }

  init(
    phraseCount: Int, scanner: PhraseScanner, rows: TextRows, patterns: [PatternPhrase],
    extractions: [FieldExtraction], words: Deferred<TextWords>
  ) {
    self.phraseCount = phraseCount
    self.scanner = scanner
    self.rows = rows
    self.patterns = patterns
    self.extractions = extractions
    self.words = words
  }

  static func extractions(_ ruleSet: RuleSet, _ builder: inout TextRowsBuilder) -> [FieldExtraction] {
    ruleSet.fields.enumerated().compactMap { index, field in
      field.extraction.map { extraction in
        FieldExtraction(
          field: index, extraction: extraction, bounds: field.bounds,
          near: extraction.near.map { builder.number(of: $0) } ?? -1)
      }
    }
  }
}

/// What telling people about the text of a case needs beyond the rows.
struct TextWords: Sendable {
  /// The distinct sets of phrases, and text tests, by number.
  let sets: [PhraseSet]
  let tests: [CompiledTextTest]
  /// The zones, by index, that count only for tests that name them.
  let zonesOnRequest: [Int]
  let stanceCues: [StanceCue]
  /// The lists of masks, by number.
  let maskNumbers: [[Ref<Phrase>]: Int32]

  /// The words for rows that `builder` has laid out.
  init(_ ruleSet: RuleSet, _ program: Program, _ builder: TextRowsBuilder) {
    sets = builder.sets
    tests = program.textTests
    zonesOnRequest = ruleSet.zones.indices.filter { ruleSet.zones[$0].onRequestOnly }
    stanceCues = ruleSet.stanceCues
    maskNumbers = builder.maskNumbers
  }

  /// The same, worked out anew.
  init(_ ruleSet: RuleSet, _ program: Program) {
    var builder = TextRowsBuilder(ruleSet, program)
    _ = TextTables.extractions(ruleSet, &builder)
    _ = builder.rows(literals: [], tests: program.textTests, in: TableStore())
    self.init(ruleSet, program, builder)
  }
}
