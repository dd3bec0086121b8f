import FenliuEngine
import FenliuRules
import FenliuSource
import FenliuTesting
import Foundation

@testable import FenliuCorpus
@testable import FenliuFuzzing
@testable import FenliuMutation

/// How many random packs are tried.
let randomPackCount = rounds(2, long: 100)

/// A random pack with random cases, as the fuzzers make them.
struct RandomPack {
  let compiled: CompiledPack
  let sources: SourceSet
  let cases: [Case]

  /// A pack for a seed; nil where what was written would be refused.
  init?(seed: UInt64, caseCount: Int = 12) {
    var generator = SeededGenerator(seed: seed)
    func bytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in .random(in: 0...255, using: &generator) } }
    var writer = RuleWriter(Choices(bytes(400)))
    let files = [BasePack.file, SourceFile(name: "random.yaml", text: writer.file())]
    let loaded = PackLoader().load(files: files)
    guard let ruleSet = loaded.ruleSet else { return nil }
    compiled = CompiledPack(ruleSet)
    sources = loaded.sources
    var cases: [Case] = []
    while cases.count < caseCount {
      var records = CaseWriter(Choices(bytes(300)))
      var reader = CaseReader(ruleSet: ruleSet, format: .ndjson, name: "random", recordLimit: 1 << 20)
      let found = reader.read(Array(records.records().utf8)[...]) + reader.finish()
      for case .success(var decided) in found {
        decided.id = "case-\(cases.count)"
        cases.append(decided)
      }
    }
    self.cases = cases
  }

  /// The cases as a corpus of which nothing is expected.
  var corpus: Corpus {
    let nowhere = SourceLocation(file: "", range: ByteRange(0, 0))
    let expectation = Expectation(also: [], never: [], not: [], questions: [])
    return Corpus(
      cases: cases.map {
        CorpusCase(decided: $0, tags: [], expectation: expectation, location: nowhere)
      }, diagnostics: [], sources: [])
  }

  /// Packs for several seeds, those that would be refused left out.
  static func some(_ seeds: Range<UInt64>) -> [RandomPack] { seeds.compactMap { RandomPack(seed: $0) } }
}
