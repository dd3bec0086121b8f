import FenliuCorpus
import FenliuSource

/// A corpus without errors.
struct OpenCorpus {
  let corpus: Corpus

  /// Reads the corpus in a folder; if it has errors, or no case, they are shown on standard error, and the
  /// command ends.
  init(folder: String, _ open: OpenPack, language: Language) throws {
    try Folder.require(folder, language: language)
    corpus = CorpusReader(ruleSet: open.pack.ruleSet).read(folder: folder)
    if StandardError.show(errorsOf: corpus.diagnostics, in: corpus.sources, language) {
      StandardError.complain(
        LocalizedText(zh: "语料有错误", en: "the corpus has errors"), language)
      throw ExitStatus.failure.code
    }
  }
}
