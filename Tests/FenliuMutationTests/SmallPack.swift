import FenliuCorpus
import FenliuEngine
import FenliuRules
import FenliuSource
import Testing

@testable import FenliuMutation

/// A small pack of which every kind of mutant can be made.
struct SmallPack {
  let sources: SourceSet
  let compiled: CompiledPack

  /// The pack, with some text in it replaced.
  init(
    replacing old: String = "", with new: String = "",
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    if !old.isEmpty { try #require(Self.text.contains(old), sourceLocation: sourceLocation) }
    let text = old.isEmpty ? Self.text : Self.text.replacing(old, with: new, maxReplacements: 1)
    let loaded = PackLoader().load(files: [SourceFile(name: "rules/rules.yaml", text: text)])
    let shown = DiagnosticRenderer(sources: loaded.sources, language: .english).render(loaded.diagnostics)
    let ruleSet = try #require(loaded.ruleSet, "\(shown)", sourceLocation: sourceLocation)
    sources = loaded.sources
    compiled = CompiledPack(ruleSet)
  }

  /// A corpus of cases, each a member list of YAML.
  func corpus(_ cases: [String]) throws -> Corpus {
    let items = cases.enumerated().map { "  - {id: case-\($0.offset + 1), \($0.element)}\n" }
    let text =
      "cases:\n" + (items.isEmpty ? "  - {id: none, text: 无, expect: {status: unmatched}}\n" : items.joined())
    let corpus = CorpusReader(ruleSet: compiled.ruleSet).read([SourceFile(name: "corpus/a.yaml", text: text)])
    let shown = DiagnosticRenderer(sources: corpus.sources, language: .english).render(corpus.diagnostics)
    try #require(corpus.diagnostics.isEmpty, "\(shown)")
    return corpus
  }

  func test(_ cases: [String] = []) throws -> MutationTest {
    MutationTest(compiled, sources: sources, corpus: try corpus(cases))
  }

  static let text = """
    pack: {id: small, title: 小, version: "1", language: 1, intake: desk}
    fields:
      told: {type: boolean, title: 劝阻过}
      sum: {type: money, title: 金额, max: 1万元, extract: {quantity: money, near: [欠费, 罚款], within: clause}}
      homes: {type: integer, title: 户数, min: 1, max: 100}
      happened: {type: date, title: 发生日}
    zones:
      - {id: request, title: 诉求, starts: [请求, 希望], ends: [谢谢, 此致]}
      - {id: body, title: 正文, whole: text}
      - {id: reply, title: 回复, starts: [答复如下, 回复如下], run: part, on-request: true}
    stances:
      denied: [{before: [没有, 从未], within: 4 characters}]
    destinations:
      desk: {title: 前台, kind: desk}
      lawyer: {title: 律师, kind: lawyer}
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
        issues:
          - {id: noise.neighbor, title: 邻里噪声, department: police}
          - {id: noise.dance, title: 广场舞}
    terms:
      跳跃: [跳绳, 蹦跳]
      轻生: {phrases: [跳楼, 自杀], masks: [跳楼价, 自杀式]}
      动静: {phrases: [拖椅子, 跳绳], includes: 跳跃}
      无用: [空话, 套话]
    concepts:
      危险: {text: {terms: 轻生, not-stance: denied}}
      承诺用: {text: {terms: 无用}}
    rules:
      - id: noise.first
        title: 邻里噪声
        issue: noise.neighbor
        when: {text: {near: {of: [[楼上, 邻居], {terms: 动静}], within: 6 characters}}}
        unless: {text: 装修}
        send: mediation
        examples: [楼上跳绳]
      - id: noise.later
        title: 劝阻无效
        issue: noise.neighbor
        when: {rule: noise.first, any: [{told: true}, {homes: {at-least: 3}}, {sum: {more-than: 1000元}}]}
        send: police
        urgency: high
        in-force: {from: 2026-01-01}
        overrides: noise.first
      - id: noise.last
        title: 最后
        issue: noise.neighbor
        when: {all: [{text: 屡劝不改}, {happened: {within: 30 days}}, {at-least: {count: 2, of: [{text: 甲}, {text: 乙}, {text: 丙}]}}]}
        send: lawyer
        overrides: [noise.later, noise.first]
      - id: dance
        title: 广场舞
        issue: noise.dance
        when: {text: {count: {at-least: 2, of: [音响, 广场, 大妈]}, zone: request}}
        send: mediation
    alerts:
      - {id: smoke, title: 冒烟, when: {text: 冒烟}, unless: {text: 检修}, urgency: high, in-force: {from: 2026-01-01}}
    guarantees:
      - {id: promise, title: 空话不成灾, when: {concept: 承诺用}, never: police}
    """
}

extension [MutantResult] {
  /// The verdict on the mutant with an id.
  func verdict(_ id: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) throws -> String {
    let result = try #require(first { $0.mutant.id == id }, "\(id)", sourceLocation: sourceLocation)
    if case .killed(let by) = result.verdict { return "killed by \(by)" }
    return result.verdict.name
  }
}
