import FenliuCorpus
import FenliuEngine
import FenliuRules
import FenliuSource
import FenliuTesting
import FenliuWorkload
import Foundation
import Testing

/// Fenliu finds the rules of a workload that match, which are known by plain search.
struct WorkloadTests {
  private static func workload(seed: UInt64) -> Workload {
    var generator = WorkloadGenerator(rules: 80, seed: seed)
    return generator.workload(rules: 80, cases: 60)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func theRulesThatMatchAreFound(seed: UInt64) throws {
    let workload = Self.workload(seed: seed)
    let file = SourceFile(name: "pack.yaml", text: PackConverter(workload).pack)
    let ruleSet = try #require(PackLoader().load(files: [file]).ruleSet)
    let pack = CompiledPack(ruleSet)
    var reader = CaseReader(ruleSet: ruleSet, format: .ndjson, name: "cases")
    let cases = reader.read(ArraySlice(workload.casesJSON.utf8)) + reader.finish()
    #expect(cases.count == workload.cases.count)
    let plain = PlainMatcher(workload.rules)
    var found = 0
    for (theCase, expected) in zip(cases, workload.cases.map(plain.matches)) {
      let names = pack.decide(try theCase.get()).referrals.flatMap(\.findings).map { ruleSet[$0.rule].id }
      #expect(names.compactMap { Int($0.dropFirst()) }.sorted() == expected)
      found += expected.count
    }
    // Not one of the cases would tell anything if none of them matched.
    #expect(found > workload.cases.count)
  }

  @Test func aWorkloadIsReadAsItIsWritten() throws {
    let workload = Self.workload(seed: 4)
    let read = try Workload(rules: Data(workload.rulesJSON.utf8), cases: Data(workload.casesJSON.utf8))
    #expect(read.rules == workload.rules)
    #expect(read.cases == workload.cases)
  }

  /// The job whose instructions are counted is the one that the generator makes. If it changes, so do the counts, and both
  /// are recorded anew.
  @Test func theJobThatIsCountedIsTheOneThatIsMade() {
    var generator = WorkloadGenerator(rules: 200, seed: 2026)
    let workload = generator.workload(rules: 200, cases: 201)
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Benchmarks/Instructions")
    expect(PackConverter(workload).pack, equalsContentsOf: folder.appending(path: "pack/pack.yaml"))
    expect(workload.casesJSON, equalsContentsOf: folder.appending(path: "cases.ndjson"))
  }
}
