import FenliuEngine
import FenliuRules
import FenliuSource
import FenliuTesting
import Testing

/// A pack decides the same whether it was compiled from rules just now, or long ago into a file.
struct ImageAgreementTests {
  private static let packs = rounds(16, long: 1_000)
  private static let casesPerPack = 10

  @Test(arguments: 0..<2)
  func imagesDecideAsPacksDo(worker: Int) throws {
    for seed in stride(from: UInt64(worker + 1), through: UInt64(Self.packs), by: 2) {
      var randomPack = RandomPack(seed: seed)
      let pack = CompiledPack(randomPack.ruleSet())
      let image = try PackImage(bytes: PackImage.bytes(of: pack, sources: []), name: "random").pack
      var randomCase = RandomCase(seed: seed)
      for number in 0..<Self.casesPerPack {
        let theCase = randomCase.next(number)
        let decision = pack.decide(theCase)
        #expect(image.decide(theCase) == decision, "seed \(seed), case \(number)")
        #expect(image.outcome(of: theCase) == pack.outcome(of: theCase))
        #expect(
          image.brokenGuarantees(by: decision, for: theCase)
            == pack.brokenGuarantees(by: decision, for: theCase))
        #expect(image.nearestGaps(of: decision, for: theCase) == pack.nearestGaps(of: decision, for: theCase))
        for target in WhyNotTarget.all(in: pack.ruleSet).prefix(6) {
          let whyNot = image.whyNot(target, for: theCase, limit: 2)
          #expect(whyNot == pack.whyNot(target, for: theCase, limit: 2), "seed \(seed), case \(number)")
        }
      }
    }
  }

  /// Why not is asked of a pack that nothing was asked of before: what it needs is read then.
  @Test func theFirstQuestionOfAnImageMayBeAny() throws {
    var (randomPack, randomCase) = (RandomPack(seed: 7), RandomCase(seed: 7))
    let pack = CompiledPack(randomPack.ruleSet())
    let theCase = randomCase.next(0)
    let bytes = try PackImage.bytes(of: pack, sources: [])
    func image() throws -> CompiledPack { try PackImage(bytes: bytes, name: "random").pack }
    #expect(try image().outcome(of: theCase) == pack.outcome(of: theCase))
    #expect(try image().fingerprint == pack.fingerprint)
    for target in WhyNotTarget.all(in: pack.ruleSet) {
      let expected = pack.whyNot(target, for: theCase, limit: 3)
      #expect(try image().whyNot(target, for: theCase, limit: 3) == expected)
    }
  }

  /// What is written of an image is the image: nothing is lost on the way, and nothing left to chance.
  @Test func aCopyOfACopyIsTheSame() throws {
    for seed in UInt64(1)...UInt64(Self.packs) {
      var (first, second) = (RandomPack(seed: seed), RandomPack(seed: seed))
      let bytes = try PackImage.bytes(of: CompiledPack(first.ruleSet()), sources: Self.sources)
      #expect(try PackImage.bytes(of: CompiledPack(second.ruleSet()), sources: Self.sources) == bytes)
      let image = try PackImage(bytes: bytes, name: "random")
      #expect(try PackImage.bytes(of: image.pack, sources: image.sources) == bytes)
    }
  }

  private static let sources: SourceSet = [
    SourceFile(name: "b.yaml", text: "规则: 甲\n"), SourceFile(name: "a.yaml", text: ""),
  ]

  @Test func theFilesOfRulesAreInIt() throws {
    let bytes = try PackImage.bytes(of: try TinyPack("").compiled, sources: Self.sources)
    let sources = try PackImage(bytes: bytes, name: "tiny").sources
    #expect(sources.map(\.name) == ["a.yaml", "b.yaml"])
    #expect(sources["b.yaml"].map { String(decoding: $0.bytes, as: UTF8.self) } == "规则: 甲\n")
    #expect(sources["b.yaml"]?.lines.line(at: ByteOffset(12)) == 2)
  }
}
