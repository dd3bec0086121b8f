import FenliuRules
import Testing

@testable import FenliuEngine

struct NestedPhrasesTests {
  /// Every phrase of at least two scalars is told to stand inside another wherever it does.
  @Test func tellsWhatStandsInside() throws {
    let pack = try TinyPack(
      "rules:\n"
        + TinyPack.rule("r", when: "{text: {any: [楼上, 楼上漏水, 漏水, 水, 楼上漏水三天, 三天, 楼下漏水]}}"))
    let phrases = pack.ruleSet.phrases
    let nested = NestedPhrases(phrases)
    for outer in phrases.indices {
      let text = phrases[outer].text
      let found = nested.phrases(inside: outer).map { phrases[Int($0)].text }
      let expected = phrases.map(\.text).filter { $0.count > 1 && $0 != text && text.contains($0) }
      #expect(Set(found) == Set(expected), "\(text)")
    }
  }
}
