import FenliuCorpus
import FenliuEngine
import FenliuRules
import FenliuSource

/// The inputs of a command: files in the order given, `-` and none at all meaning standard input, and a
/// folder meaning the cases of the corpus in it.
struct CaseInputs {
  let paths: [String]
  let ruleSet: RuleSet
  let language: Language
  var form = Form()

  /// How inputs are written, and what errors may quote.
  struct Form {
    /// The format; nil: as the name and the start of each input tell.
    var format: CaseFormat?
    /// What the columns of tables give; nil: as their names tell.
    var columns: ColumnNames?
    /// Whether errors quote personal data.
    var disclosure = Disclosure.masked
  }

  /// Enough records at a time to keep all cores busy.
  private static let pieceSize = 1 << 18

  /// Gives the cases of all inputs to `body`, piece by piece as they come in.
  ///
  /// - Returns: whether every input could be read to its end. The others are read all the same.
  func forEachPiece(_ body: ([Result<Case, CaseError>]) throws -> Void) throws -> Bool {
    try forEachPiece(
      of: { $0 }, body,
      readFolder: { folder in
        let corpus = CorpusReader(ruleSet: ruleSet).read(folder: folder)
        show(corpus.diagnostics, corpus.sources)
        try body(corpus.cases.map { .success($0.decided) })
        return !corpus.diagnostics.contains { $0.kind.severity == .error }
      })
  }

  /// Gives the cases of all inputs with their labels to `body`, piece by piece as they come in.
  ///
  /// - Returns: whether every input could be read to its end. The others are read all the same.
  func forEachLabelledPiece(_ body: ([Result<LabelledCase, CaseError>]) throws -> Void) throws -> Bool {
    try forEachPiece(
      of: LabelledCaseReader.init, body,
      readFolder: { folder in
        StandardError.complain(
          LocalizedText(zh: "`\(folder)` 是文件夹，没有标注", en: "`\(folder)` is a folder, without labels"), language)
        return false
      })
  }

  private func forEachPiece<Reader: PieceReader>(
    of makeReader: (CaseReader) -> Reader, _ body: ([Reader.Record]) throws -> Void,
    readFolder: (String) throws -> Bool
  ) throws -> Bool {
    var isComplete = true
    for path in paths.isEmpty ? ["-"] : paths {
      if FileDescriptor.isFolder(path) {
        if try !readFolder(path) { isComplete = false }
        continue
      }
      do {
        let file = path == "-" ? .standardInput : try FileDescriptor.open(path)
        defer { if path != "-" { file.close() } }
        var reader = makeReader(caseReader(of: path))
        while true {
          let piece = try file.read(Self.pieceSize)
          let records = piece.isEmpty ? reader.finish() : reader.read(piece[...])
          for note in reader.takeNotes() { complain(note, of: path) }
          if case .failure(let error)? = records.first, error.code.isOfInput {
            complain(error.message, of: path)
            isComplete = false
            break
          }
          try body(records)
          if piece.isEmpty { break }
        }
      } catch let error as SystemError {
        StandardError.complain(
          LocalizedText(
            zh: "无法读取 `\(path)`：\(error.message.chinese)",
            en: "cannot read `\(path)`: \(error.message.english)"), language)
        isComplete = false
      }
    }
    return isComplete
  }

  private func caseReader(of path: String) -> CaseReader {
    CaseReader(
      ruleSet: ruleSet, format: form.format ?? format(of: path), name: name(of: path), columns: form.columns,
      disclosure: form.disclosure)
  }

  /// Says something about an input, after its name.
  private func complain(_ message: LocalizedText, of path: String) {
    let name = name(of: path)
    StandardError.complain(
      LocalizedText(zh: "`\(name)`：\(message.chinese)", en: "`\(name)`: \(message.english)"), language)
  }

  /// The format that the name of a file promises; nil where it promises none.
  private func format(of path: String) -> CaseFormat? {
    let name = path.lowercased()
    if name.hasSuffix(".csv") { return .csv }
    return name.hasSuffix(".tsv") ? .tsv : nil
  }

  private func show(_ diagnostics: [Diagnostic], _ sources: SourceSet) {
    guard !diagnostics.isEmpty else { return }
    StandardError.write(DiagnosticRenderer(sources: sources, language: language).render(diagnostics))
  }

  /// The id of the case that a plain text is: the name of its file.
  private func name(of path: String) -> String {
    path == "-" ? "stdin" : path.split(separator: "/").last.map(String.init) ?? path
  }
}

/// A reader of records from an input that comes in pieces.
private protocol PieceReader {
  associatedtype Content
  typealias Record = Result<Content, CaseError>
  mutating func takeNotes() -> [LocalizedText]
  mutating func read(_ bytes: ArraySlice<UInt8>) -> [Record]
  mutating func finish() -> [Record]
}

extension CaseReader: PieceReader {}
extension LabelledCaseReader: PieceReader {}
