import FenliuEngine
import FenliuRules
import FenliuSource
import Testing

/// A small pack that asks for a fact of every type, some of them only after others.
enum InterviewPack {
  static let source = SourceFile(
    name: "rules/rules.yaml",
    text: """
      pack: {id: interview, title: {zh: 询问样例, en: Sample for asking}, version: "1", language: 1, intake: intake}
      fields:
        danger: {type: boolean, title: {zh: 眼下有危险, en: danger}, question: {zh: 现在有人有危险吗？, en: Is anyone in danger now?}}
        dissuaded: {type: boolean, title: {zh: 劝阻过, en: dissuaded}}
        relation: {type: choice, title: {zh: 身份, en: role}, values: {owner: {zh: 业主, en: owner}, tenant: {zh: 租客, en: tenant}, shop: {zh: 商户, en: shop keeper}}}
        topics: {type: choices, title: {zh: 方面, en: topics}, values: {noise: {zh: 噪声, en: noise}, pets: {zh: 宠物, en: pets}}}
        households: {type: integer, title: {zh: 户数, en: households}, min: 1, max: 1000}
        ratio: {type: number, title: {zh: 比例, en: share}}
        amount: {type: money, title: {zh: 金额, en: sum}}
        incident: {type: date, title: {zh: 发生日期, en: day of the incident}}
        lasting: {type: duration, title: {zh: 持续多久, en: how long}}
        building: {type: string, title: {zh: 楼栋, en: building}}
      zones: [{id: body, title: 正文, whole: text}]
      destinations:
        intake: {title: {zh: 受理台, en: intake desk}, kind: desk}
        mediation:
          title: {zh: 咨询室, en: consultation room}
          kind: mediation
          deadline: 30 days
          bars:
            - {id: danger, title: {zh: 有危险, en: danger}, when: {danger: true}, instead: police, urgency: emergency}
        lawyer: {title: {zh: 驻点律师, en: resident lawyer}, kind: lawyer}
        police: {title: {zh: 派出所, en: police station}, kind: department}
      issues:
        - id: noise
          title: {zh: 噪声, en: noise}
          issues:
            - {id: noise.neighbor, title: {zh: 邻里噪声, en: noise of neighbours}}
            - {id: noise.fee, title: {zh: 物业费, en: fees}}
      rules:
        - id: noise.first
          title: {zh: 邻里噪声, en: noise of neighbours}
          issue: noise.neighbor
          when: {text: 跳绳}
          send: mediation
        - id: noise.dissuaded
          title: {zh: 劝阻无效, en: dissuaded in vain}
          issue: noise.neighbor
          when: {rule: noise.first, dissuaded: true, any: [{households: {at-least: 3}}, {lasting: {at-least: 30 days}}]}
          send: police
          urgency: high
          overrides: [noise.first]
        - id: fee.large
          title: {zh: 物业费, en: fees}
          issue: noise.fee
          when: {text: 物业费, any: [{amount: {at-least: 3000元}}, {all: [{relation: shop}, {ratio: {more-than: 0.5}}]}]}
          send: lawyer
          deadline: {within: 30 days, after: incident}
        - id: fee.odd
          title: {zh: 特别的物业费, en: odd fees}
          issue: noise.fee
          when: {text: 物业费, any: [{topics: {has-all: [noise, pets]}}, {building: 三号楼}]}
          send: mediation
      """)

  /// A complaint on which every rule could bear.
  static let complaint = Case(
    id: "K-1", text: "楼上天天跳绳。\n\n物业费也收得没道理。",
    date: CalendarDate(year: 2026, month: 9, day: 1).map { CaseDate($0) })

  /// The compiled pack.
  static func load() throws -> CompiledPack {
    let result = PackLoader().load(files: [source])
    let renderer = DiagnosticRenderer(sources: result.sources, language: .english)
    return CompiledPack(try #require(result.ruleSet, Comment(rawValue: renderer.render(result.diagnostics))))
  }

  /// A value of a field out of a few, some of which change decisions.
  static func value(of field: Field, using random: inout some RandomNumberGenerator) -> FieldValue {
    switch field.type {
    case .boolean: .boolean(Bool.random(using: &random))
    case .choice(let choices): .choice(Int.random(in: choices.indices, using: &random))
    case .choices(let choices): .choices(choices.indices.filter { _ in Bool.random(using: &random) })
    case .integer: .quantity([1, 2, 3, 1000].randomElement(using: &random) ?? 1)
    case .number: .quantity([-500_000, 0, 500_000, 500_001].randomElement(using: &random) ?? 0)
    case .money: .quantity([0, 299_999, 300_000, 12_345_67].randomElement(using: &random) ?? 0)
    case .date: .quantity(Int64.random(in: 20_000...21_000, using: &random))
    case .duration: .quantity([90, 1440, 43_199, 43_200, 525_600].randomElement(using: &random) ?? 0)
    case .string: .string(["三号楼", "二号楼", "a \"b\" \\ #", "no"].randomElement(using: &random) ?? "")
    }
  }
}
