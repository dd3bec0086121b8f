import FenliuEngine
import FenliuRules
import FenliuSource
import Testing

/// A small pack in the rule language, for tests that need cases decided.
enum SamplePack {
  static let source = SourceFile(
    name: "rules/rules.yaml",
    text: """
      pack: {id: sample, title: 样例, version: "1", language: 1, intake: intake}
      fields:
        dissuaded: {type: boolean, title: {zh: 是否劝阻过, en: dissuaded}}
        amount: {type: money, title: 金额, max: 10000元}
        topics: {type: choices, title: 方面, values: {noise: 噪声, pets: 宠物}}
      zones:
        - {id: body, title: 正文, whole: text}
      destinations:
        intake: {title: 受理台, kind: desk}
        mediation: {title: 咨询室, kind: mediation}
        police: {title: 派出所, kind: department}
      issues:
        - id: noise
          title: 噪声
          issues: [{id: noise.neighbor, title: 邻里噪声}, {id: noise.pets, title: 犬吠}]
      rules:
        - id: noise.first
          title: {zh: 邻里噪声, en: noise of neighbours}
          issue: noise.neighbor
          when: {text: {any: [跳绳, 拖椅子]}}
          send: mediation
          examples: [楼上跳绳, 楼上很安静]
          counterexamples: [一切都好, 天天拖椅子]
        - id: noise.second
          title: {zh: 劝阻无效, en: dissuaded in vain}
          issue: noise.neighbor
          when: {rule: noise.first, dissuaded: true, amount: {unknown: true}, topics: {has-none: [pets]}}
          send: police
          urgency: high
          overrides: [noise.first]
        - id: pets.bark
          title: {zh: 犬吠, en: barking}
          issue: noise.pets
          when: {text: 狗叫}
          send: mediation
      guarantees:
        - {id: promise, title: {zh: 金额大的不调解, en: no mediation of large sums}, when: {amount: {at-least: 5000元}}, never: mediation}
      """)

  /// The checked pack.
  static func load() throws -> RuleSet {
    let result = PackLoader().load(files: [source])
    let renderer = DiagnosticRenderer(sources: result.sources, language: .english)
    return try #require(result.ruleSet, Comment(rawValue: renderer.render(result.diagnostics)))
  }
}
