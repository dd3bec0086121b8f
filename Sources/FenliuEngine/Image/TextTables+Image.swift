import FenliuMemory
import FenliuPattern
import FenliuRules
import FenliuSource

/// A pattern as plain data; how it is written stands elsewhere.
private struct PatternRow: BitwiseCopyable {
  var phrase: Int32
  var isGated: Bool
}

/// The field that becomes known by an extraction, as plain data; the extraction stands elsewhere.
private struct ExtractionRow: BitwiseCopyable {
  var field: Int
  var hasLower: Bool
  var hasUpper: Bool
  var near: Int32
  var lower: Int64
  var upper: Int64

  init(_ item: TextTables.FieldExtraction) {
    field = item.field
    hasLower = item.bounds.lower != nil
    hasUpper = item.bounds.upper != nil
    lower = item.bounds.lower ?? 0
    upper = item.bounds.upper ?? 0
    near = item.near
  }

  var bounds: Interval { Interval(hasLower ? lower : nil, hasUpper ? upper : nil) }
}

extension TextTables {
  /// As a compiled pack has them (see `TableCoder`).
  convenience init(
    _ coder: inout TableCoder, _ tables: TextTables?, words: Deferred<TextWords>, in store: TableStore
  ) throws(ImageError) {
    let scanner = try PhraseScanner(&coder, tables?.scanner, in: store)
    let rows = try TextRows(&coder, tables?.rows)
    let phraseCount = try coder.number("text.phrase-count", tables?.phraseCount)
    let patternRows = try coder.table(
      "text.patterns",
      tables.map { tables in
        store.table(tables.patterns.map { PatternRow(phrase: $0.phrase, isGated: $0.isGated) })
      })
    let sources = try coder.bytes(
      "text.pattern-sources", tables.map { RuleSetImage.bytes(of: $0.patterns.map(\.pattern.source)) })
    let extractionRows = try coder.table(
      "text.extractions", tables.map { store.table($0.extractions.map { ExtractionRow($0) }) })
    let extractions = try coder.bytes(
      "text.extraction-kinds", tables.map { RuleSetImage.bytes(of: $0.extractions.map(\.extraction)) })
    if let tables {
      self.init(
        phraseCount: phraseCount, scanner: scanner, rows: rows, patterns: tables.patterns,
        extractions: tables.extractions, words: words)
      return
    }
    let read: (sources: [String], extractions: [Extraction])
    do {
      read = (try RuleSetImage.texts(sources), try RuleSetImage.extractions(extractions))
    } catch { throw .damaged(section: "text.extraction-kinds") }
    self.init(
      phraseCount: phraseCount, scanner: scanner, rows: rows,
      patterns: zip(patternRows.indices, read.sources).map { index, source in
        PatternPhrase(
          phrase: patternRows[index].phrase, pattern: Pattern(checked: source),
          isGated: patternRows[index].isGated)
      },
      extractions: zip(extractionRows.indices, read.extractions).map { index, extraction in
        let row = extractionRows[index]
        return FieldExtraction(
          field: row.field, extraction: extraction, bounds: row.bounds, near: row.near)
      }, words: words)
  }
}
