import FenliuEngine
import FenliuRules
import FenliuSource
import FenliuTesting
import Testing

/// A pack that shares parts with another is, byte by byte, the one that is compiled anew.
struct ReuseTests {
  /// Where little is read again, what was made of most rules is copied.
  @Test(arguments: 0..<3, [1 << 14, 200])
  func editedPacksAreAsCompiledAnew(seed: Int, partSize: Int) throws {
    var text = EditedPackText(seed: UInt64(seed), rules: 12)
    var session = PackSession(partSize: partSize)
    var copied = 0
    var pack = CompiledPack(try #require(session.load(files: text.files).ruleSet))
    for step in 0..<24 {
      text.edit()
      let result = session.load(files: text.files)
      let ruleSet = try #require(result.ruleSet, "\(result.diagnostics.first?.message.english ?? "")")
      let fresh = CompiledPack(try #require(PackLoader().load(files: text.files).ruleSet))
      pack = CompiledPack(ruleSet, reusing: pack)
      copied += ruleSet.lineage?.rules.count { $0 >= 0 } ?? 0
      let bytes = try PackImage.bytes(of: pack, sources: result.sources)
      #expect(try bytes == PackImage.bytes(of: fresh, sources: result.sources), "seed \(seed), step \(step)")
      for number in 0..<3 {
        let theCase = Case(id: "c", text: "门口漏水很多，狗粮和停车场，leaks 噪音\(number * 7)没人管的电梯门口")
        #expect(pack.decide(theCase) == fresh.decide(theCase))
      }
    }
    #expect(partSize > 200 || copied > 100)
  }

  /// Any pack may be the other one, whatever the two have in common.
  @Test func anyPackMayBeReused() throws {
    var other: CompiledPack?
    for seed in UInt64(1)...6 {
      var random = RandomPack(seed: seed)
      var ruleSet = random.ruleSet()
      // Fewer phrases, and others: those behind the last that is searched for are searched for by nobody.
      if seed % 3 == 0 { ruleSet.phrases.append(ruleSet.phrases[0]) }
      if seed % 3 == 1, let first = ruleSet.phrases.firstIndex(where: { $0.pattern == nil }) {
        ruleSet.phrases[first].text = "换了的词\(seed)"
      }
      let fresh = CompiledPack(ruleSet)
      let pack = other.map { CompiledPack(ruleSet, reusing: $0) } ?? fresh
      #expect(
        try PackImage.bytes(of: pack, sources: []) == PackImage.bytes(of: fresh, sources: []), "seed \(seed)")
      var cases = RandomCase(seed: seed)
      for number in 0..<10 {
        let theCase = cases.next(number)
        #expect(pack.decide(theCase) == fresh.decide(theCase), "seed \(seed), case \(number)")
      }
      other = pack
    }
  }

  /// A pack that was opened from a file has nothing to share, and serves as well.
  @Test func imagesMayBeReused() throws {
    var random = RandomPack(seed: 3)
    let fresh = CompiledPack(random.ruleSet())
    let bytes = try PackImage.bytes(of: fresh, sources: [])
    let pack = CompiledPack(
      fresh.ruleSet, reusing: try PackImage(bytes: bytes, name: "pack").pack)
    #expect(try PackImage.bytes(of: pack, sources: []) == bytes)
  }
}
