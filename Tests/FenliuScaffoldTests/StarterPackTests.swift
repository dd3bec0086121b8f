import FenliuCorpus
import FenliuEngine
import FenliuRules
import FenliuScaffold
import FenliuSource
import Testing

/// The starter pack as it is read from its files.
struct Starter {
  let sources: SourceSet
  let ruleSet: RuleSet
  let corpus: Corpus

  init(adding extra: [SourceFile] = []) throws {
    // Of two files with one name the later one counts.
    let files = SourceSet(StarterPack.files.map { SourceFile(name: $0.path, text: $0.text) } + extra)
    let result = PackLoader().load(files: files.filter { $0.name.hasPrefix("rules/") })
    let renderer = DiagnosticRenderer(sources: result.sources, language: .english)
    #expect(renderer.render(result.diagnostics) == "")
    sources = result.sources
    ruleSet = try #require(result.ruleSet)
    corpus = CorpusReader(ruleSet: ruleSet).read(files.filter { $0.name.hasPrefix("corpus/") })
    #expect(corpus.diagnostics.isEmpty)
  }

  var scaffold: RuleScaffold {
    RuleScaffold(
      ruleSet: ruleSet, sources: sources, corpus: corpus, packName: "rules/", corpusName: "corpus/")
  }
}

struct StarterPackTests {
  @Test func nothingIsWrongAndEverythingIsAsExpected() throws {
    let starter = try Starter()
    let result = CorpusRunner(CompiledPack(starter.ruleSet)).run(starter.corpus)
    #expect(result.failures.map(\.id) == [])
    #expect(result.checks.count == 5)
  }
}
