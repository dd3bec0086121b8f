import FenliuEngine
import FenliuRules
import FenliuSource
import Testing

/// A pack in which a case can miss a destination in every way there is.
struct WhyNotPack {
  let source: SourceFile
  let compiled: CompiledPack

  init() throws {
    source = SourceFile(name: "rules.yaml", text: Self.text)
    let result = PackLoader().load(files: [source])
    let renderer = DiagnosticRenderer(sources: result.sources, language: .english)
    let errors = result.diagnostics.filter { $0.kind.severity == .error }
    compiled = CompiledPack(try #require(result.ruleSet, Comment(rawValue: renderer.render(errors))))
  }

  /// The target with an id.
  func target(_ id: String) throws -> WhyNotTarget {
    try #require(WhyNotTarget.named(id, in: compiled.ruleSet).first)
  }

  /// A field by id.
  func field(_ id: String) throws -> Ref<Field> {
    Ref(try #require(compiled.ruleSet.fields.firstIndex { $0.id == id }))
  }

  private static let text = """
    pack: {id: whynot, title: {zh: 样例, en: sample}, version: "1", language: 1, intake: desk}
    fields:
      dissuaded:
        type: boolean
        title: {zh: 是否劝阻过, en: already dissuaded}
        question: {zh: 物业劝阻过吗？, en: "Has anyone asked them to stop?"}
      amount: {type: money, title: {zh: 金额, en: sum}, min: 0}
      relation: {type: choice, title: {zh: 身份, en: role}, values: {owner: {zh: 业主, en: owner}, tenant: {zh: 租客, en: tenant}}}
    zones:
      - {id: request, title: {zh: 诉求, en: request}, starts: [希望], run: sentence}
      - {id: body, title: {zh: 正文, en: body}, whole: text}
      - {id: reply, title: {zh: 答复, en: reply}, starts: [答复如下], run: part, on-request: true}
    stances:
      denied: [{before: [没有], within: 4 characters}]
      hypothetical: [{before: [万一], within: clause}]
    destinations:
      desk: {title: {zh: 受理台, en: intake desk}, kind: desk}
      lawyer: {title: {zh: 律师, en: lawyer}, kind: lawyer}
      police: {title: {zh: 派出所, en: police station}, kind: department}
      court: {title: {zh: 法院, en: court}, kind: department}
      emergency: {title: {zh: 紧急处置, en: emergency}, kind: emergency}
      mediation:
        title: {zh: 咨询室, en: consultation room}
        kind: mediation
        bars:
          - {id: knife, title: {zh: 有人持刀, en: somebody has a knife}, when: {text: 菜刀}, instead: emergency, urgency: emergency}
          - {id: suit, title: {zh: 已经起诉, en: a suit is pending}, when: {text: 起诉}, instead: court}
    issues:
      - id: noise
        title: {zh: 噪声, en: noise}
        issues: [{id: noise.neighbor, title: {zh: 邻里噪声, en: noise of neighbours}}]
      - id: danger
        title: {zh: 危险, en: danger}
        issues: [{id: danger.life, title: {zh: 生命危险, en: danger to life}}]
      - id: money
        title: {zh: 钱款, en: money}
        issues: [{id: money.fees, title: {zh: 收费, en: fees}}]
    terms:
      轻生: {phrases: [跳楼, 自杀], masks: [跳楼价]}
    concepts:
      劝阻无效:
        when: {any: [{dissuaded: true}, {text: 劝阻无效}]}
    rules:
      - id: danger.suicide
        title: {zh: 有人轻生, en: suicide}
        issue: danger.life
        when: {text: {terms: 轻生, not-stance: [denied, hypothetical]}}
        send: emergency
        urgency: emergency
      - id: noise.first
        title: {zh: 邻里噪声, en: noise of neighbours}
        issue: noise.neighbor
        when: {text: {near: {of: [[楼上, 邻居], [跳绳, 拖椅子]], within: 8 characters}}}
        unless: {text: 装修}
        send: mediation
      - id: noise.second
        title: {zh: 劝阻无效的噪声, en: noise in spite of dissuasion}
        issue: noise.neighbor
        when: {rule: noise.first, concept: 劝阻无效}
        send: police
        overrides: [noise.first]
      - id: fees.law
        title: {zh: 收费争议, en: disputed fees}
        issue: money.fees
        when: {text: {any: [物业费, 停车费], zone: request}, amount: {at-least: 3000元}, relation: owner}
        send: lawyer
      - id: fees.future
        title: {zh: 新规收费, en: fees by the new law}
        issue: money.fees
        when: {text: 维修资金}
        send: lawyer
        in-force: {from: 2027-01-01}
      - id: fees.many
        title: {zh: 多项收费, en: many fees}
        issue: money.fees
        when: {text: {count: {at-least: 2, of: [电费, 水费, 公摊]}}, none: [{text: {any: [发票], zone: body}}]}
        send: lawyer
      - id: fees.receipt
        title: {zh: 不给收据, en: no receipt}
        issue: money.fees
        when: {text: 收据}
        send: police
    """
}
