import FenliuEngine
import FenliuProof
import FenliuRules
import FenliuSource
import FenliuTesting
import Foundation
import Testing

/// What is proved has no counterexample, and what is shown is so.
///
/// Random small packs are proved, and compared with what the engine decides of the cases of a small universe.
/// `FENLIU_PROOFS=1000 swift test -c release -Xswiftc -enable-testing --filter SoundnessTests` tries more packs and more cases.
@Suite("Proofs are sound")
struct SoundnessTests {
  private static let packs = ProcessInfo.processInfo.environment["FENLIU_PROOFS"].flatMap { Int($0) }
  private static let seeds = UInt64(1)...UInt64(packs ?? rounds(12, long: 200))

  @Test(arguments: seeds)
  func packAgreesWithAllCases(seed: UInt64) throws {
    let loaded = SmallPack.loaded(seed: seed)
    let ruleSet = try #require(loaded.ruleSet)
    let proof = Prover(ruleSet, sources: loaded.sources).prove()
    let claims = Claims(proof, ruleSet)
    claims.expectWitnessesToShow()
    let pack = CompiledPack(ruleSet)
    let step = Self.packs == nil ? 41 : 5
    for theCase in SmallUniverse.sample(every: step, from: Int(seed)) {
      let decision = pack.decide(theCase)
      let broken = pack.brokenGuarantees(by: decision, for: theCase)
      let refuted = claims.refuted(by: decision, breaking: broken)
      if !refuted.isEmpty {
        Issue.record(
          "seed \(seed): \(refuted) by \(theCase)\n\(loaded.sources.map { $0.text(in: ByteRange(0, $0.bytes.count)) })"
        )
        return
      }
    }
  }

  /// A comparison in which nothing is ever proved or shown would prove nothing.
  @Test func randomPacksLeadToEveryKindOfFinding() throws {
    let wanted = Set(ProofDiagnostics.all.map(\.code) + ["kept"])
    var found: Set<String> = []
    for seed in UInt64(1)...400 where found != wanted {
      let loaded = SmallPack.loaded(seed: seed)
      let proof = Prover(try #require(loaded.ruleSet), sources: loaded.sources).prove()
      for finding in proof.findings { found.insert(finding.diagnostic.kind.code) }
      if !proof.keptGuarantees.isEmpty { found.insert("kept") }
    }
    #expect(found == wanted)
  }
}
