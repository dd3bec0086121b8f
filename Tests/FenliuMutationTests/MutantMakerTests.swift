import FenliuEngine
import FenliuSource
import FenliuTesting
import Testing

@testable import FenliuMutation
@testable import FenliuRules

@Suite("Mutants are what a careless editor would have written")
struct MutantMakerTests {
  @Test("every mutant with its place and its words")
  func all() throws {
    let pack = try SmallPack()
    let mutants = try pack.test().mutants
    let lines = mutants.map { mutant in
      let file = pack.sources[mutant.location.file]
      let place = file?.lines.position(at: mutant.location.range.lower)
      let written = file?.text(in: mutant.location.range) ?? ""
      return
        "\(mutant.id)\n  \(place?.line ?? 0):\(place?.column ?? 0) \(written.prefix(60))\n"
        + "  \(mutant.change.english)\n  \(mutant.change.chinese)\n"
    }
    expectGolden(lines.joined(), named: "mutants")
    #expect(Set(mutants.map(\.kind)) == Set(MutantKind.allCases))
  }

  @Test("ids are distinct, and stay while other parts change")
  func ids() throws {
    let before = try SmallPack().test().mutants.map(\.id)
    #expect(Set(before).count == before.count)
    let after = try SmallPack(replacing: "title: 最后", with: "title: 最后一条").test().mutants.map(\.id)
    #expect(before == after)
  }

  /// What is written so is the same as the mutant: the fingerprints are equal.
  @Test(
    "a mutant is the pack as if it were written so",
    arguments: [
      ("phrase:跳跃:蹦跳", "跳跃: [跳绳, 蹦跳]", "跳跃: [跳绳]"),
      ("phrase:动静:跳跃", ", includes: 跳跃", ""),
      ("phrase:noise.first:邻居", "[[楼上, 邻居]", "[[楼上]"),
      ("phrase:dance:大妈", ", 大妈]", "]"),
      ("phrase:denied:从未", "[没有, 从未]", "[没有]"),
      ("phrase:request:希望", "[请求, 希望]", "[请求]"),
      ("phrase:request:此致", "[谢谢, 此致]", "[谢谢]"),
      ("phrase:sum:罚款", "[欠费, 罚款]", "[欠费]"),
      ("mask:轻生:自杀式", "[跳楼价, 自杀式]", "[跳楼价]"),
      ("unless:noise.first", "    unless: {text: 装修}\n", ""),
      ("override:noise.last:noise.first", "[noise.later, noise.first]", "[noise.later]"),
      ("destination:noise.last:police", "send: lawyer", "send: police"),
      ("urgency:noise.later:emergency", "urgency: high", "urgency: emergency"),
      ("urgency:noise.later:normal", "urgency: high", "urgency: normal"),
      ("date:noise.later:from 2026-01-02", "from: 2026-01-01", "from: 2026-01-02"),
      ("bound:noise.later:homes ≥ 4", "{at-least: 3}", "{at-least: 4}"),
      ("bound:noise.later:sum ≥ 1001.01", "more-than: 1000元", "more-than: 1001元"),
      ("comparison:noise.later:told: true", "{told: true}", "{told: false}"),
      (
        "combination:noise.later:any: [{told: true}, {homes: {at-least: 3…", "any: [{told", "all: [{told"
      ),
      ("combination:noise.last:at-least: {count: 2, of: [{text: 甲}, {te… 3", "{count: 2", "{count: 3"),
      ("distance:noise.first:within: 6 characters 3", "within: 6 characters", "within: 3 characters"),
      ("distance:noise.first:within: 6 characters 12", "within: 6 characters", "within: 12 characters"),
      (
        "bar:refused",
        "          - {id: refused, title: 拒绝, when: {text: 拒绝调解}, instead: desk}\n".replacing(
          "          -", with: "      -"),
        ""
      ),
    ] as [(String, String, String)])
  func sameAsWritten(id: String, old: String, new: String) throws {
    let pack = try SmallPack()
    let written = WrittenPack(sources: pack.sources)
    let sets = WrittenSets(pack.compiled.ruleSet, written: written)
    let mutant = try #require(try pack.test().mutants.first { $0.id == id }, "\(id)")
    let mutated = EditApplier(pack.compiled.ruleSet, sets: sets).ruleSet(with: mutant.edit)
    let edited = try SmallPack(replacing: old, with: new).compiled.ruleSet
    #expect(Fingerprint.of(mutated) == edited.fingerprint)
    #expect(edited.fingerprint != pack.compiled.ruleSet.fingerprint)
  }

  @Test("lists put together anew are what checking made of them", arguments: 0..<8)
  func sets(seed: Int) throws {
    guard let pack = RandomPack(seed: UInt64(seed), caseCount: 1) else { return }
    let ruleSet = pack.compiled.ruleSet
    let sets = WrittenSets(ruleSet, written: WrittenPack(sources: pack.sources))
    for owner in ConditionOwner.all(in: ruleSet) {
      for node in owner.condition(in: ruleSet)?.nodes ?? [] {
        guard case .text(let test) = node.form else { continue }
        #expect(sets.written.tests[node.location]?.map { sets.set($0) } == test.form.sets)
      }
    }
    for (index, cue) in ruleSet.stanceCues.enumerated() {
      #expect(sets.set(sets.written.cues[index]) == cue.cues)
    }
  }
}
