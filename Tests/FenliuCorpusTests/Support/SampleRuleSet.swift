@testable import FenliuRules
import FenliuSource

/// A small pack with one thing of every kind that a report can speak of.
enum SampleRuleSet {
  static let source = SourceFile(
    name: "rules/noise.yaml",
    text: """
      rules:
        - id: noise.first
          when: {text: 跳绳}
          unless:
            dissuaded: true   # then the police
      """)

  static func place(_ text: String = "") -> SourceLocation {
    let bytes = Array(text.utf8)
    let offset =
      source.bytes.indices.first { source.bytes[$0...].starts(with: bytes) } ?? source.bytes.startIndex
    return SourceLocation(file: source.name, range: ByteRange(offset, offset + bytes.count))
  }

  static func localized(_ zh: String, _ en: String) -> LocalizedText { LocalizedText(zh: zh, en: en) }

  // In the order of their ids, as in every rule set.
  static let amount = Ref<Field>(0)
  static let dissuaded = Ref<Field>(1)
  static let duration = Ref<Field>(2)
  static let households = Ref<Field>(3)
  static let incident = Ref<Field>(4)
  static let note = Ref<Field>(5)
  static let ratio = Ref<Field>(6)
  static let relation = Ref<Field>(7)
  static let topics = Ref<Field>(8)

  static let fields: [Field] = {
    func field(
      _ id: String, _ type: FieldType, _ zh: String, _ en: String, question: LocalizedText? = nil,
      bounds: Interval = Interval()
    ) -> Field {
      Field(
        id: id, type: type, title: localized(zh, en), question: question, bounds: bounds, location: place())
    }
    let relations = [
      Choice(id: "owner", title: localized("业主", "owner")),
      Choice(id: "tenant", title: localized("租客", "tenant")),
    ]
    let topics = [
      Choice(id: "noise", title: localized("噪声", "noise")),
      Choice(id: "pets", title: localized("宠物", "pets")),
    ]
    return [
      field("amount", .money, "涉及金额", "sum in dispute"),
      field(
        "dissuaded", .boolean, "是否劝阻过", "already dissuaded",
        question: localized("物业或社区劝阻过吗?", "has anyone asked them to stop?")),
      field("duration", .duration, "持续多久", "how long it has lasted"),
      field("households", .integer, "涉及户数", "households", bounds: Interval(1, 100_000)),
      field("incident", .date, "发生日期", "date of the incident"),
      field("note", .string, "备注", "remark"),
      field("ratio", .number, "比例", "share"),
      field("relation", .choice(relations), "身份", "role"),
      field("topics", .choices(topics), "涉及方面", "topics"),
    ]
  }()

  static let desk = Ref<Destination>(0)
  static let mediation = Ref<Destination>(1)
  static let police = Ref<Destination>(2)

  static let destinations: [Destination] = {
    let bar = Bar(
      id: "danger", title: localized("有人身危险", "people are in danger"), issues: nil, when: nil,
      instead: .destination(police), urgency: .emergency, because: [Citation(law: Ref(0), article: 1)],
      location: place())
    return [
      Destination(
        id: "desk", title: localized("受理台", "intake desk"), kind: .desk, contact: nil, level: nil,
        deadline: nil, bars: [], location: place()),
      Destination(
        id: "mediation", title: localized("多元共治咨询室", "consultation room"), kind: .mediation,
        contact: localized("3 号楼 101", "building 3, room 101"), level: localized("小区", "compound"),
        deadline: Deadline(within: Duration(days: 30)), bars: [bar], location: place()),
      Destination(
        id: "police", title: localized("派出所", "police station"), kind: .department,
        contact: localized("110", "110"), level: nil, deadline: nil, bars: [], location: place()),
    ]
  }()

  static let laws: [Law] = [
    Law(
      id: "eco-code", title: localized("生态环境法典", "Ecological Code"),
      period: Period(from: CalendarDate(year: 2026, month: 8, day: 15)),
      articles: [
        Law.Article(number: "43(五)", title: localized("高空抛物", "objects thrown from buildings")),
        Law.Article(number: "599", title: localized("社会生活噪声先劝阻调解", "dissuade first")),
      ], location: place()),
    Law(
      id: "noise-law", title: localized("噪声污染防治法", "Noise Act"),
      period: Period(until: CalendarDate(year: 2026, month: 8, day: 15)),
      articles: [Law.Article(number: "65", title: localized("邻里噪声", "noise of neighbours"))],
      location: place()),
  ]

  static let ruleSet: RuleSet = {
    func phrase(_ text: String) -> Phrase { Phrase(text: text, latin: .forms) }
    func rule(_ id: String, _ zh: String, _ en: String, issue: Int, send: Ref<Destination>) -> Rule {
      Rule(
        id: id, title: localized(zh, en), issue: Ref(issue),
        when: Condition(.all([]), at: place("{text: 跳绳}")), unless: nil, send: send, urgency: .normal,
        deadline: nil, because: [], inForce: Period(), overrides: [], examples: [], counterexamples: [],
        location: place(id))
    }
    func issue(_ id: String, _ zh: String, _ en: String) -> Issue {
      Issue(id: id, title: localized(zh, en), category: Ref(0), department: police, location: place())
    }
    return RuleSet(
      pack: Pack(
        id: "sample", title: localized("样例规则", "Sample rules"), version: "1.0", language: 1, intake: desk),
      fields: fields,
      zones: [
        Zone(
          id: "request", title: localized("诉求", "request"), extent: .title, onRequestOnly: false,
          location: place()),
        Zone(
          id: "body", title: localized("正文", "body"), extent: .text, onRequestOnly: false, location: place()),
      ],
      destinations: destinations,
      categories: [Category(id: "noise", title: localized("噪声", "noise"), location: place())],
      issues: [
        issue("noise.neighbor", "邻里生活噪声", "noise of neighbours"),
        issue("noise.pets", "宠物吠叫", "barking"),
      ],
      laws: laws, terms: [], concepts: [],
      rules: [
        rule("noise.first", "邻里噪声", "noise of neighbours", issue: 0, send: mediation),
        rule("noise.second", "邻里噪声,劝阻无效", "noise, dissuaded in vain", issue: 0, send: police),
        rule("pets.bark", "犬吠扰民", "barking dogs", issue: 1, send: mediation),
      ],
      alerts: [], guarantees: [], stanceCues: [], phrases: [phrase("跳绳"), phrase("吠"), phrase("每晚")],
      fingerprint: String(repeating: "0123456789abcdef", count: 4))
  }()
}
