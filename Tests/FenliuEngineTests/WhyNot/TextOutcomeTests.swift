import FenliuEngine
import FenliuRules
import Testing

/// Which words come near a text test that fails, and why they do not count.
struct TextOutcomeTests {
  private static let tests: [(when: String, text: String, told: String)] = [
    ("{text: 吵}", "安静", ""),
    ("{text: {terms: 跳楼}}", "跳楼价", "跳楼 in 跳楼价"),
    ("{text: {any: [漏水], zone: request}}", "漏水。漏水", "漏水 outside request"),
    ("{text: 漏水}", "答复如下:已修漏水", "漏水 only in reply"),
    ("{text: {any: [打架], not-stance: denied}}", "没有打架", "打架 denied by 没有"),
    ("{text: {any: [打架], stance: quoted}}", "打架", "打架 asserted"),
    ("{text: {any: [打架], stance: asserted}}", "万一打架,他说的", "打架 hypothetical by 万一 quoted by 他说的"),
    ("{text: {near: {of: [楼上, 跳绳], within: 2 characters}}}", "楼上天天跳跳绳", "楼上 跳绳 apart 3"),
    ("{text: {near: {of: [楼上, 跳绳], within: 2 characters}}}", "跳绳的那个楼上", "跳绳 楼上 apart 3"),
    ("{text: {near: {of: [楼上, 跳绳], within: clause, ordered: true}}}", "跳绳的楼上", "楼上 跳绳 order"),
    ("{text: {near: {of: [楼上, 上下], within: clause}}}", "楼上下", "楼上 上下 overlap"),
    ("{text: {near: {of: [楼上, 跳绳], within: clause}}}", "标题|楼上,跳绳", "楼上 跳绳 apart 1"),
    ("{text: {near: {of: [楼上, 跳绳], within: sentence}}}", "楼上|跳绳", "楼上 跳绳 parts"),
    ("{text: {near: {of: [甲, 乙, 丙], within: 1 characters}}}", "丙乙,,,甲乙,,丙", "乙 丙 apart 2"),
    ("{text: {near: {of: [楼上, 跳绳], within: clause}}}", "楼上", "found 楼上, needs 1"),
    ("{text: {count: {at-least: 2, of: [甲, 乙, 丙]}}}", "乙乙", "found 乙 乙, needs 2"),
  ]

  @Test(arguments: tests)
  func wordsThatComeNear(when: String, text: String, told: String) throws {
    let pack = try TinyPack(
      "terms: {跳楼: {phrases: [跳楼], masks: [跳楼价]}}\nrules:\n"
        + TinyPack.rule("a", when: when)
        + TinyPack.rule("b", when: "{text: {terms: 跳楼}}"))
    let parts = text.split(separator: "|").map(String.init)
    let theCase = Case(
      id: "", title: parts.count > 1 ? parts[0] : "", text: parts.last ?? "")
    let gap = try #require(pack.compiled.gaps(to: [Ref(0)], for: theCase).first)
    guard case .text(let outcome) = gap.when.form else {
      Issue.record("\(gap.when) is no text test")
      return
    }
    #expect(gap.when.truth == .no)
    #expect(Telling(theCase: theCase, ruleSet: pack.ruleSet).text(outcome) == told)
  }

  /// Puts what was found in a few words.
  private struct Telling {
    let theCase: Case
    let ruleSet: RuleSet

    func text(_ outcome: TextOutcome) -> String {
      let near = outcome.groups.flatMap(\.near).map(text)
      if let gap = outcome.gap { return (near + [text(gap)]).joined(separator: "; ") }
      let found = outcome.groups.flatMap(\.found).map(quote)
      let needs = found.isEmpty ? [] : ["found \(found.joined(separator: " ")), needs \(outcome.needed)"]
      return (near + needs).joined(separator: "; ")
    }

    private func quote(_ evidence: Evidence) -> String {
      let scalars = Array(theCase.content(of: evidence.part).unicodeScalars)
      return String(String.UnicodeScalarView(scalars[evidence.range]))
    }

    private func text(_ near: NearEvidence) -> String {
      let words = quote(near.evidence)
      switch near.reason {
      case .masked(let mask): return "\(words) in \(quote(mask))"
      case .outside(let zones): return "\(words) outside " + zones.map { ruleSet[$0].id }.joined()
      case .onRequest(let zone): return "\(words) only in \(ruleSet[zone].id)"
      case .stance(let readings):
        let read = readings.map { "\($0.stance) by \(quote($0.cue))" }.joined(separator: " ")
        return "\(words) \(read.isEmpty ? "asserted" : read)"
      }
    }

    private func text(_ gap: TextGap) -> String {
      let words = "\(quote(gap.first)) \(quote(gap.second)) "
      switch gap.fault {
      case .apart(let characters): return words + "apart \(characters)"
      case .order: return words + "order"
      case .overlap: return words + "overlap"
      case .parts: return words + "parts"
      }
    }
  }
}
