import FenliuEngine
import FenliuProof
import FenliuRules
import FenliuSource
import Testing

/// What is suggested does what it says.
@Suite("Suggested edits of proofs")
struct SuggestedEditTests {
  /// Leaving out what is idle changes nothing that is done with any case.
  @Test(arguments: UInt64(1)...24)
  func idlePartsCanBeLeftOut(seed: UInt64) throws {
    let loaded = SmallPack.loaded(seed: seed)
    let ruleSet = try #require(loaded.ruleSet)
    let proof = Prover(ruleSet, sources: loaded.sources).prove(only: ["idle-branch", "idle-phrase"])
    let pack = CompiledPack(ruleSet)
    for finding in proof.findings {
      for edit in finding.diagnostic.edits {
        let mended = try #require(Self.loaded(loaded.sources, with: edit))
        let other = CompiledPack(mended)
        for theCase in SmallUniverse.sample(every: 211, from: Int(seed)) {
          #expect(
            Self.done(pack.decide(theCase)) == Self.done(other.decide(theCase)),
            "seed \(seed): \(finding.diagnostic.message.english), \(theCase)")
        }
      }
    }
  }

  @Test func anOverrideEndsTheConflict() throws {
    let example = try #require(FindingExample.all.first { $0.kind == ProofDiagnostics.rulesConflict })
    let pack = try ProvenPack(example.yaml)
    let proof = Prover(pack.ruleSet, sources: pack.sources).prove(only: ["rules-conflict"])
    let edit = try #require(proof.findings.first?.diagnostic.edits.first)
    let mended = try #require(Self.loaded(pack.sources, with: edit))
    #expect(Prover(mended).prove(only: ["rules-conflict"]).findings.isEmpty)
  }

  /// What is done with each issue. In what order depends on the evidence, which may be less.
  private static func done(_ decision: Decision) -> Set<String> {
    Set(decision.referrals.map { "\($0.issue) \(String(describing: $0.destination)) \($0.urgency)" })
  }

  private static func loaded(_ sources: SourceSet, with edit: SuggestedEdit) -> RuleSet? {
    let files = sources.map { file -> SourceFile in
      guard file.name == edit.location.file else { return file }
      var bytes = file.bytes
      let range = edit.location.range
      bytes.replaceSubrange(range.lower.value..<range.upper.value, with: Array(edit.replacement.utf8))
      return SourceFile(name: file.name, bytes: bytes)
    }
    return PackLoader().load(files: Array(files)).ruleSet
  }
}
