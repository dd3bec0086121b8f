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

  /// Gives the cases of all inputs to `body`, piece by piece as they come in.
  ///
  /// - Returns: whether every input could be read to its end. The others are read all the same.
  func forEachPiece(_ body: ([Result<Case, CaseError>]) throws -> Void) throws -> Bool {
    try forEach(
      InputPieces(self, { $0 }) { folder in
        let (cases, isComplete) = read(folder: folder)
        return (cases.map { .success($0) }, isComplete)
      }, body)
  }

  /// Gives the cases of all inputs with their labels to `body`, piece by piece as they come in.
  ///
  /// - Returns: whether every input could be read to its end. The others are read all the same.
  func forEachLabelledPiece(_ body: ([Result<LabelledCase, CaseError>]) throws -> Void) throws -> Bool {
    try forEach(
      InputPieces(self, LabelledCaseReader.init) { folder in
        StandardError.complain(
          LocalizedText(zh: "`\(folder)` 是文件夹，没有标注", en: "`\(folder)` is a folder, without labels"), language)
        return ([], false)
      }, body)
  }

  /// The cases of all inputs, cut into records but not decoded, piece by piece as they come in.
  func batches() -> InputPieces<CaseBatchReader> {
    InputPieces(self, CaseBatchReader.init) { folder in
      let (cases, isComplete) = read(folder: folder)
      return (CaseBatch(cases), isComplete)
    }
  }

  private func forEach<Reader: PieceReader>(
    _ pieces: InputPieces<Reader>, _ body: (Reader.Piece) throws -> Void
  ) throws -> Bool {
    while let piece = pieces.next() { try body(piece) }
    return pieces.isComplete
  }

  /// The cases of the corpus in a folder, and whether it has no errors.
  private func read(folder: String) -> (cases: [Case], isComplete: Bool) {
    let corpus = CorpusReader(ruleSet: ruleSet).read(folder: folder)
    if !corpus.diagnostics.isEmpty {
      StandardError.write(
        DiagnosticRenderer(sources: corpus.sources, language: language).render(corpus.diagnostics))
    }
    return (corpus.cases.map(\.decided), !corpus.diagnostics.contains { $0.kind.severity == .error })
  }

  /// A reader of the input at a path.
  func reader(of path: String) -> CaseReader {
    CaseReader(
      ruleSet: ruleSet, format: form.format ?? format(of: path), name: name(of: path), columns: form.columns,
      disclosure: form.disclosure)
  }

  /// Says something about an input, after its name.
  func complain(_ message: LocalizedText, of path: String) {
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

  /// The id of the case that a plain text is: the name of its file.
  private func name(of path: String) -> String {
    path == "-" ? "stdin" : path.split(separator: "/").last.map(String.init) ?? path
  }
}
