import ArgumentParser
import FenliuCorpus
import FenliuMutation
import FenliuSource

struct Mutate: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "x")
  @OptionGroup var packOptions: PackOptions
  @OptionGroup var languageOptions: LanguageOptions
  @Option var corpus = "corpus"
  @Option var every = 1
  @Option var show = 20
  @Option var only = ""

  func run() throws {
    let language = languageOptions.language
    let clock = ContinuousClock()
    let start = clock.now
    let open = try OpenPack(folder: packOptions.pack, language: language)
    let cases = CorpusReader(ruleSet: open.pack.ruleSet).read(folder: corpus)
    let test = MutationTest(open.pack, sources: open.sources, corpus: cases)
    print("setup", clock.now - start, test.mutants.count, "failing", test.failing.count)
    var chosen: [Mutant] = []
    for (index, mutant) in test.mutants.enumerated() where index % every == 0 && (only.isEmpty || mutant.id.hasPrefix(only)) { chosen.append(mutant) }
    let results = test.run(chosen)
    let score = MutationScore(results: results, leftOut: test.mutants.count - chosen.count)
    print("run", clock.now - start)
    for kind in MutantKind.allCases.map(Optional.some) + [nil] {
      let c = score.counts(of: kind)
      print(kind?.rawValue ?? "all", c.total, "killed", c.killed, "eq", c.equivalent, "surv", c.survived, "und", c.undecided, c.basisPoints)
    }
    var n = 0
    for r in results {
      if case .undecided = r.verdict, n < show { n += 1; print("UND", r.mutant.id, r.mutant.location.file) }
    }
    n = 0
    for r in results {
      if case .survived(let w) = r.verdict, n < show { n += 1; print("SURV", r.mutant.id, w.theCase.title, w.theCase.text.prefix(80), w.theCase.fields.count) }
    }
  }
}
