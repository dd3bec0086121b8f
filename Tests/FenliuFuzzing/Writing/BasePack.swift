import FenliuRules
import FenliuSource

/// The pack that rules made by the fuzzer are added to. It declares something of every sort.
enum BasePack {
  static let file = SourceFile(name: "base.yaml", text: text)

  /// The base pack by itself; nil would mean that it is flawed, which a test rules out.
  static let ruleSet = PackLoader().load(files: [file]).ruleSet

  private static let text = """
    pack: {id: base, title: 基础, version: "1", language: 1, intake: desk}
    fields:
      dissuaded: {type: boolean, title: {zh: 是否劝阻过, en: dissuaded}, question: {zh: 劝阻过吗, en: dissuaded?}}
      relation: {type: choice, title: 身份, values: {owner: 业主, tenant: 租客, other: 其他}}
      topics: {type: choices, title: 内容, values: {noise: 噪声, money: 费用, damage: 损坏}}
      households: {type: integer, title: 户数, min: 1, max: 1000}
      loudness: {type: number, title: 分贝, min: 0, max: 200.5}
      amount: {type: money, title: 金额}
      incident: {type: date, title: 发生日期}
      due: {type: date, title: 到期日}
      lasting: {type: duration, title: 持续时间}
      street: {type: string, title: 街道}
    zones:
      - {id: request, title: 诉求, starts: [希望], ends: [不], run: sentence}
      - {id: title, title: 标题, whole: title}
      - {id: reply, title: 回复, starts: [答复], run: paragraph, on-request: true}
      - {id: body, title: 正文, whole: text}
    stances:
      denied: [{before: [没有], within: 4 characters}, {after: [是假的], within: clause}]
      hypothetical: [{before: [万一], within: sentence}]
      quoted: [{before: [听说], within: clause}]
    destinations:
      desk: {title: 服务台, kind: desk}
      mediation:
        title: {zh: 咨询室, en: consultation room}
        kind: mediation
        deadline: 30 days
        bars:
          - {id: danger, title: 危险, when: {concept: 危险}, instead: emergency, urgency: emergency, because: [code 1]}
          - {id: building, title: 违建, when: {text: 违建}, for: [build], instead: department}
          - {id: crowd, title: 多户, when: {households: {at-least: 50}}, for: [noise.neighbor], instead: lawyer}
      lawyer: {title: 律师, kind: lawyer, deadline: 48 hours}
      police: {title: 派出所, kind: department, deadline: {within: 1 year, after: incident}}
      emergency: {title: 紧急, kind: emergency}
    issues:
      - id: noise
        title: 噪声
        issues:
          - {id: noise.neighbor, title: 邻里噪声, department: police}
          - {id: noise.renovation, title: 装修噪声}
      - {id: build, title: 建设, issues: [{id: build.illegal, title: 违法建设, department: police}]}
    laws:
      act: {title: 旧法, until: 2026-08-15, articles: {"64": 劝阻}}
      code: {title: 新法, from: 2026-08-15, articles: {"1": 总则, "599": 劝阻}}
      civil-code: {title: 民法典, articles: {"288": 相邻关系}}
    terms:
      噪声: [噪音, 吵闹, noise]
      轻生: {phrases: [跳楼], masks: [跳楼价], includes: [自伤]}
      自伤: [自残]
    concepts:
      危险: {any: [{text: {terms: 轻生, not-stance: [denied, hypothetical]}}, {text: {any: [持刀], stance: asserted}}]}
      夜间: {text: {any: [凌晨, 半夜]}}
    rules:
      - {id: noise.first, title: 邻里噪声, issue: noise.neighbor, when: {text: {terms: 噪声}}, send: mediation,
         because: [act 64, code 599]}
      - {id: noise.dissuaded, title: 劝阻无效, issue: noise.neighbor, when: {rule: noise.first, dissuaded: true},
         send: police, urgency: high, overrides: [noise.first]}
      - {id: noise.night, title: 夜间, issue: noise.renovation, when: {concept: 夜间}, send: lawyer}
      - {id: build.any, title: 违建, issue: build.illegal, when: {text: 违建}, send: mediation}
    guarantees:
      - {id: danger-is-urgent, title: 危险, when: {concept: 危险}, never: mediation, urgency: high}

    """
}
