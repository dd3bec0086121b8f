import FenliuCorpus
import FenliuSource

/// A corpus that has been run.
struct OpenCorpus {
  let corpus: Corpus
  let result: CorpusResult

  /// Reads and decides the corpus in a folder; if it has errors, or no case, they are shown on standard
  /// error, and the command ends.
  init(folder: String, _ open: OpenPack, language: Language) throws {
    try Folder.require(folder, language: language)
    corpus = CorpusReader(ruleSet: open.pack.ruleSet).read(folder: folder)
    let errors = corpus.diagnostics.filter { $0.kind.severity == .error }
    if !errors.isEmpty {
      let renderer = DiagnosticRenderer(sources: corpus.sources, language: language)
      StandardError.write(renderer.render(errors) + "\n")
      StandardError.complain(
        LocalizedText(zh: "语料有错误", en: "the corpus has errors"), language)
      throw ExitStatus.failure.code
    }
    result = CorpusRunner(open.pack).run(corpus)
  }
}
