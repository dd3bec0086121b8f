import FenliuEngine
import FenliuRules
import FenliuSource
import Testing

@testable import FenliuCorpus

/// A pack in which every decision can be read off the words of a message, and labelled messages for it.
struct ScoreSample {
  let ruleSet: RuleSet
  private let pack: CompiledPack

  init() throws {
    let loaded = PackLoader().load(files: [SourceFile(name: "pack.yaml", text: Self.rules)])
    let shown = DiagnosticRenderer(sources: loaded.sources, language: .english).render(loaded.diagnostics)
    ruleSet = try #require(loaded.ruleSet, "\(shown)")
    pack = CompiledPack(ruleSet)
  }

  /// The labelled cases of an input.
  func read(_ input: String, pieceSize: Int = 1 << 16) -> [Result<LabelledCase, CaseError>] {
    var reader = LabelledCaseReader(CaseReader(ruleSet: ruleSet, name: "stdin"))
    var results: [Result<LabelledCase, CaseError>] = []
    var rest = Array(input.utf8)[...]
    while !rest.isEmpty {
      results += reader.read(rest.prefix(pieceSize))
      rest = rest.dropFirst(pieceSize)
    }
    return results + reader.finish()
  }

  /// What comes of an input.
  func score(
    _ input: String = Self.messages, fold: Fold? = nil, missLimit: Int = .max
  ) -> ScoreResult {
    var scorer = Scorer(pack, fold: fold, missLimit: missLimit)
    read(input).forEach { scorer.add($0) }
    return scorer.result
  }

  /// The messages. Beside each: what is decided.
  static let messages: String = [
    // noise.neighbor → room
    #"{"id":"a1","text":"跳绳","label":{"category":"noise","issue":"noise.neighbor","destination":"room","urgency":"normal"}}"#,
    // noise.shop → urban
    #"{"id":"a2","text":"喇叭","label":{"category":"noise","issue":"noise.shop","destination":"police","acceptable":["police","urban"],"urgency":"normal"}}"#,
    // noise.shop → urban, env.garbage → urban
    #"{"id":"a3","text":"喇叭,还有垃圾","label":{"issue":"noise.shop","also":["env.garbage","safe.exit"],"destination":"urban","urgency":"high"}}"#,
    // noise.neighbor → room
    #"{"id":"a|4","title":"来信","text":"跳绳,联系李某","label":{"category":"env","issue":"env.garbage","destination":"urban","acceptable":["urban"],"urgency":"normal"}}"#,
    // safe.fire → police, emergency
    #"{"id":"a5","text":"着火","label":{"category":"safe","issue":"safe.fire","destination":"police","urgency":"emergency"}}"#,
    // noise.neighbor → room, barred → police, high
    #"{"id":"a6","text":"跳绳,持刀","label":{"category":"noise","issue":"noise.neighbor","destination":"police","urgency":"normal"}}"#,
    // unmatched → desk
    #"{"id":"a7","text":"无事","label":{"category":"noise","issue":"noise.neighbor","also":[],"destination":"room","urgency":"emergency"}}"#,
    // order.quarrel: review
    #"{"id":"a8","text":"吵架","label":{"category":"order","issue":"order.quarrel","destination":"room","acceptable":["room","police"],"urgency":"normal"}}"#,
    // noise.neighbor → room
    #"{"id":"a9","text":"跳绳","label":{"destination":"hall","acceptable":["hall"]}}"#,
    // noise.neighbor → room
    #"{"id":"a10","text":"跳绳","label":{"category":"oos","destination":"court","acceptable":["court","polise"]}}"#,
    // unmatched → desk
    #"{"id":"o1","text":"无事","label":{"out_of_scope":true,"category":"noise","destination":"room"}}"#,
    // env.advert → desk
    #"{"id":"o2","text":"广告","label":{"out_of_scope":true}}"#,
    // noise.neighbor → room
    #"{"id":"o3","text":"跳绳","label":{"out_of_scope":true}}"#,
    // order.quarrel: review
    #"{"id":"o4","text":"吵架","label":{"out_of_scope":true}}"#,
    // env.garbage → urban
    #"{"id":"o5","text":"垃圾","label":{"out_of_scope":true}}"#,
    #"{"id":"u1","text":"跳绳"}"#,
    #"{"id":"u2","text":"跳绳","label":{}}"#,
    #"{"id":"u3","text":"跳绳","label":null}"#,
    #"{"id":"u4","text":"跳绳","label":{"why":"看不懂","confidence":0.2}}"#,
    #"{"id":"e1","text":"跳绳","label":{"urgency":"urgent"}}"#,
    "跳绳",
  ].joined(separator: "\n")

  private static let rules = """
    pack: {id: score, title: {zh: 评分样例, en: Sample}, version: "1", language: 1, intake: desk}
    zones:
      - {id: body, title: 正文, whole: text}
    destinations:
      desk: {title: {zh: 受理台, en: Intake desk}, kind: desk}
      hall: {title: {zh: 调解厅, en: Hall}, kind: mediation}
      room:
        title: {zh: 咨询室, en: Room}
        kind: mediation
        bars:
          - {id: danger, title: {zh: 有危险, en: Danger}, when: {text: 持刀}, instead: police, urgency: high}
      police: {title: {zh: 派出所, en: Police}, kind: department}
      urban: {title: {zh: 城管, en: Urban management}, kind: department}
    issues:
      - id: safe
        title: {zh: 安全, en: Safety}
        issues: [{id: safe.fire, title: 火情}, {id: safe.exit, title: 出口}]
      - id: noise
        title: {zh: 噪声扰民, en: Noise}
        issues: [{id: noise.neighbor, title: 邻里}, {id: noise.shop, title: 店铺}]
      - id: env
        title: {zh: 环境, en: Environment}
        issues: [{id: env.garbage, title: 垃圾}, {id: env.advert, title: 广告}]
      - id: order
        title: {zh: 秩序, en: Order}
        issues: [{id: order.quarrel, title: 争吵}]
    rules:
      - {id: fire, title: {zh: 火情, en: Fire}, issue: safe.fire, when: {text: 着火}, send: police, urgency: emergency}
      - {id: rope, title: {zh: 跳绳, en: Rope}, issue: noise.neighbor, when: {text: 跳绳}, send: room}
      - {id: horn, title: {zh: 喇叭, en: Horn}, issue: noise.shop, when: {text: 喇叭}, send: urban}
      - {id: waste, title: {zh: 垃圾, en: Waste}, issue: env.garbage, when: {text: 垃圾}, send: urban}
      - {id: idle, title: {zh: 闲聊, en: Idle talk}, issue: env.advert, when: {all: [{text: 无事}, {text: 闲聊}]}, send: desk}
      - {id: advert, title: {zh: 广告, en: Advert}, issue: env.advert, when: {text: 广告}, send: desk}
      - {id: quarrel.1, title: {zh: 劝和, en: Talk}, issue: order.quarrel, when: {text: 吵架}, send: room}
      - {id: quarrel.2, title: {zh: 出警, en: Patrol}, issue: order.quarrel, when: {text: 吵架}, send: police}
    """
}

/// The part of an input that is written so.
func fold(_ text: String) throws -> Fold {
  let fold = Fold(text)
  return try #require(fold, "\(text)")
}
