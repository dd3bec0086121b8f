import FenliuCorpus
import FenliuEngine
import FenliuRules
import FenliuSource
import FenliuTesting
import Testing

@Suite("What a message says of the facts is told with its words")
struct FactReportTests {
  private static let pack = """
    pack: {id: facts, title: {zh: 事实, en: facts}, version: "1", language: 1, intake: desk}
    fields:
      fee:
        type: money
        title: {zh: 物业费, en: fee}
        extract: {quantity: money, near: [物业费]}
      households:
        type: integer
        title: {zh: 户数, en: households}
        extract: {quantity: households}
      lasting: {type: duration, title: {zh: 持续时间, en: duration}, extract: {quantity: duration}}
      night:
        type: boolean
        title: {zh: 夜间, en: at night}
        extract: {quantity: clock, between: {from: "22:00", until: "06:00"}}
    destinations:
      desk: {title: {zh: 受理台, en: desk}, kind: desk}
      room:
        title: {zh: 咨询室, en: room}
        kind: mediation
        bars:
          - {id: long, title: {zh: 久拖, en: dragging on}, when: {lasting: {at-least: 1 month}}, instead: desk}
    issues:
      - id: pm
        title: {zh: 物业, en: management}
        issues: [{id: pm.fee, title: {zh: 收费, en: fees}}]
    rules:
      - id: fee.many
        title: {zh: 多户欠费, en: many unpaid}
        issue: pm.fee
        when: {fee: {at-least: 2000元}, households: {at-least: 5}, night: true}
        send: room
    """

  private static let message = "物业费3000元,也有说物业费2500元的。十几户没缴,拖了半年。\n半夜两点还来催。"

  @Test(arguments: [false, true])
  func report(isGiven: Bool) throws {
    let file = SourceFile(name: "facts.yaml", text: Self.pack)
    let ruleSet = try #require(PackLoader().load(files: [file]).ruleSet)
    var fields: FieldValues = [:]
    if isGiven {
      for (index, field) in ruleSet.fields.enumerated() {
        switch field.id {
        case "fee": fields[Ref(index)] = .quantity(250_000)
        case "households": fields[Ref(index)] = .quantity(3)
        case "night": fields[Ref(index)] = .boolean(false)
        default: break
        }
      }
    }
    let theCase = Case(id: "f-1", text: Self.message, fields: fields)
    let decision = CompiledPack(ruleSet).decide(theCase)
    let reporter = DecisionReporter(ruleSet: ruleSet, sources: [file])
    let name = isGiven ? "contradicted" : "said"
    for language in Language.allCases {
      expectGolden(
        reporter.text(decision, of: theCase, options: TextOptions(language: language)),
        named: "Report/\(name).\(language.rawValue)")
    }
    expectGolden(
      reporter.json(decision, of: theCase).serialized(pretty: true) + "\n", named: "Report/\(name)",
      fileExtension: "json")
  }
}
