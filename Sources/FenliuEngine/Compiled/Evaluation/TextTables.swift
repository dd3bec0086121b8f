import FenliuMemory
import FenliuPattern
import FenliuRules
import FenliuSource
import FenliuText

/// What reading a text needs of a pack: built once, never changed.
final class TextTables: Sendable {
  let phraseCount: Int
  /// Finds the forms of phrases, and after them, by number, the literals of patterns.
  let scanner: PhraseScanner
  let rows: TextRows
  let patterns: [PatternPhrase]
  /// The fields that become known from the text.
  let extractions: [FieldExtraction]
  /// What words for people need.
  let words: Deferred<TextWords>
  /// What a later version of the pack may share; nil for one that was compiled before.
  let search: PhraseSearch?

  /// A field that becomes known from the text.
  struct FieldExtraction: Sendable {
    var field: Int
    var extraction: Extraction
    var bounds: Interval
    /// The set of phrases of which one must be near; -1: none need be.
    var near: Int32
  }

  /// - Parameter search: what was worked out from the phrases. It keeps memory of its own.
  init(
    _ ruleSet: RuleSet, _ program: Program, _ sets: PhraseSets, _ filed: FiledTests, _ search: PhraseSearch,
    _ layout: SetLayout, in store: TableStore
  ) {
    phraseCount = ruleSet.phrases.count
    self.search = search
    scanner = search.scanner
    patterns = search.patterns
    var builder = TextRowsBuilder(ruleSet, sets)
    extractions = Self.extractions(ruleSet, &builder)
    rows = builder.rows(
      search, tests: program.textTests, filed: filed.tests, layout, in: store)
    words = Deferred(known: TextWords(ruleSet, program, builder))
  }

  init(
    phraseCount: Int, scanner: PhraseScanner, rows: TextRows, patterns: [PatternPhrase],
    extractions: [FieldExtraction], words: Deferred<TextWords>, search: PhraseSearch? = nil
  ) {
    self.search = search
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
  let sets: PhraseSets
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

  /// Those of another version of the pack, in which all but the places of what is read is the same.
  init(_ ruleSet: RuleSet, sharing other: TextWords) {
    sets = other.sets
    tests = other.tests
    zonesOnRequest = other.zonesOnRequest
    stanceCues = ruleSet.stanceCues
    maskNumbers = other.maskNumbers
  }

  /// The same, worked out anew.
  init(_ ruleSet: RuleSet, _ program: Program) {
    var builder = TextRowsBuilder(ruleSet, program.sets)
    _ = TextTables.extractions(ruleSet, &builder)
    _ = builder.rows(
      nil, tests: program.textTests, filed: FlatLists(), SetLayout(), in: TableStore())
    self.init(ruleSet, program, builder)
  }
}
