import FenliuCorpus
import FenliuEngine
import FenliuRules
import FenliuSource
import Testing

@testable import FenliuCoverage

/// A small pack in which every sort of thing that can be exercised occurs, and its corpus.
struct SmallPack {
  let sources: SourceSet
  let compiled: CompiledPack

  init(_ text: String = Self.text, sourceLocation: Testing.SourceLocation = #_sourceLocation) throws {
    let loaded = PackLoader().load(files: [SourceFile(name: "rules/rules.yaml", text: text)])
    let shown = DiagnosticRenderer(sources: loaded.sources, language: .english).render(loaded.diagnostics)
    let ruleSet = try #require(loaded.ruleSet, "\(shown)", sourceLocation: sourceLocation)
    sources = loaded.sources
    compiled = CompiledPack(ruleSet)
  }

  /// What cases, each a member list of YAML, exercise together with the rules' own examples.
  func coverage(_ cases: [String]) throws -> Coverage {
    let text = cases.enumerated().map {
      "  - {id: case-\($0.offset + 1), \($0.element), expect: {not: []}}\n"
    }
    let source = SourceFile(
      name: "corpus/a.yaml",
      text: "cases:\n" + (cases.isEmpty ? "  - {id: none, text: 无, expect: {not: []}}\n" : text.joined()))
    let corpus = CorpusReader(ruleSet: compiled.ruleSet).read([source])
    let result = CorpusRunner(compiled).run(corpus)
    return CoverageRunner(compiled, sources: sources).run(result)
  }

  static let text = """
    pack: {id: small, title: 小, version: "1", language: 1, intake: desk}
    fields:
      told: {type: boolean, title: 劝阻过}
      sum: {type: money, title: 金额, extract: {quantity: money, near: [欠费, 罚款], within: clause}}
    zones:
      - {id: request, title: 诉求, starts: [请求, 希望], ends: [谢谢]}
      - {id: body, title: 正文, whole: text}
    stances:
      denied: [{before: [没有, 从未], within: 4 characters}]
    destinations:
      desk: {title: 前台, kind: desk}
      police: {title: 派出所, kind: department}
      mediation:
        title: 调解室
        kind: mediation
        bars:
          - {id: danger, title: 危险, when: {concept: 危险}, instead: police, urgency: emergency}
          - {id: refused, title: 拒绝, when: {text: 拒绝调解}, instead: desk}
    issues:
      - id: noise
        title: 噪声
        issues: [{id: noise.neighbor, title: 邻里噪声}]
    terms:
      跳跃: [跳绳, 蹦跳]
      轻生: {phrases: [跳楼, 自杀], masks: [跳楼价, 自杀式]}
      动静: {phrases: [拖椅子], includes: 跳跃}
    concepts:
      危险: {text: {terms: 轻生, not-stance: denied}}
    rules:
      - id: noise.first
        title: 邻里噪声
        issue: noise.neighbor
        when: {text: {all: [[楼上, 邻居], {terms: 动静}]}}
        unless: {text: 装修}
        send: mediation
        examples: [楼上跳绳]
      - id: noise.later
        title: 劝阻无效
        issue: noise.neighbor
        when: {rule: noise.first, any: [{told: true}, {text: 屡劝不改}]}
        send: police
        in-force: {from: 2026-01-01}
        overrides: noise.first
    guarantees:
      - {id: promise, title: 危险不调解, when: {concept: 危险}, never: mediation}
    """
}
