import FenliuEngine
import FenliuRules
import Testing

/// What the text tells of fields, and what comes of it.
struct FactMeaningTests {
  /// A condition, a message, what the condition comes to, and the words it rests on.
  struct Example: CustomTestStringConvertible {
    var condition: String
    var message: String
    var truth: Truth
    var words: [String]

    init(_ condition: String, _ message: String, _ truth: Truth, _ words: String...) {
      self.condition = condition
      self.message = message
      self.truth = truth
      self.words = words
    }

    var testDescription: String { "\(condition) in \(message)" }
  }

  @Test(arguments: [
    // One value, said once or twice.
    Example("{homes: {at-least: 10}}", "涉及12户", .yes, "12户"),
    Example("{homes: {at-least: 13}}", "涉及12户", .no),
    Example("{homes: {at-least: 10}}", "12户,就是十二户", .yes, "12户", "十二户"),
    Example("{homes: {known: true}}", "涉及12户", .yes, "12户"),
    // Several values, and vague ones.
    Example("{homes: {at-least: 10}}", "有人说12户,有人说15户", .yes, "12户", "15户"),
    Example("{homes: {at-least: 13}}", "有人说12户,有人说15户", .unknown),
    Example("{homes: {at-least: 20}}", "有人说12户,有人说15户", .no),
    Example("{homes: {at-least: 11}}", "十几户", .yes, "十几户"),
    Example("{homes: {more-than: 11}}", "十几户", .unknown),
    Example("{homes: {is-not: 20}}", "十几户", .yes, "十几户"),
    Example("{homes: {is: 15}}", "十几户", .unknown),
    Example("{homes: {known: true}}", "十几户", .no),
    Example("{homes: {unknown: true}}", "十几户", .yes, "十几户"),
    Example("{homes: {at-least: 30}}", "至少30户", .yes, "至少30户"),
    Example("{homes: {at-least: 27}}", "30户左右", .yes, "30户左右"),
    Example("{homes: {at-least: 28}}", "30户左右", .unknown),
    Example("{homes: {at-most: 33}}", "30户左右", .yes, "30户左右"),
    // Bounds: what no value of the field can be was not said of it.
    Example("{homes: {at-most: 500}}", "全区5000户", .unknown),
    Example("{homes: {at-most: 500}}", "全区5000户,其中12户", .yes, "12户"),
    // Nearness.
    Example("{fee: {at-least: 3000元}}", "拖欠物业费3000元", .yes, "3000元"),
    Example("{fee: {at-least: 3000元}}", "3000元的电费", .yes, "3000元"),
    Example("{fee: {at-least: 3000元}}", "物业费很贵,罚了3000元", .unknown),
    Example("{fee: {at-least: 3000元}}", "赔了9000元,物业费三千元", .yes, "三千元"),
    // Other kinds.
    Example("{lasting: {at-least: 2 months}}", "已经吵了半年", .yes, "半年"),
    Example("{happened: {within: 3 days}}", "昨天漏水", .yes, "昨天"),
    Example("{happened: {older-than: 1 month}}", "2025年漏水", .yes, "2025年"),
    Example("{night: true}", "晚上11点还在唱", .yes, "晚上11点"),
    Example("{night: true}", "凌晨2点还在唱", .yes, "凌晨2点"),
    Example("{night: true}", "早上7点开始唱", .unknown),
    Example("{night: false}", "早上7点开始唱", .unknown),
    // A pasted reply tells nothing.
    Example("{homes: {at-least: 10}}", "请问。答复如下:涉及12户", .unknown),
  ])
  func tells(_ example: Example) throws {
    let pack = try TinyPack(
      """
      rules:
      \(TinyPack.rule("if", when: example.condition))
      \(TinyPack.rule("not", issue: "noise.dance", when: "{none: [\(example.condition)]}"))
      """)
    let decision = pack.decide(example.message, on: CaseDate(2026, 9, 1))
    let issues = decision.referrals.map { pack.ruleSet[$0.issue].id }
    let expected: [Truth: [String]] = [.yes: ["noise.neighbor"], .no: ["noise.dance"], .unknown: []]
    #expect(issues == expected[example.truth])
    let scalars = Array(example.message.unicodeScalars)
    let told = decision.referrals.flatMap(\.findings).flatMap(\.fieldEvidence).flatMap(\.statements)
    #expect(told.map { String(String.UnicodeScalarView(scalars[$0.range])) } == example.words)
  }

  private static let pack = Result {
    try TinyPack(
      """
      rules:
      \(TinyPack.rule("few", when: "{text: 漏水, homes: {less-than: 10}}"))
      \(TinyPack.rule("many", issue: "noise.dance", when: "{text: 漏水, homes: {at-least: 10}}"))
      \(TinyPack.rule("late", issue: "park.occupy", when: "{night: true}"))
      """)
  }

  @Test func aGivenValueWins() throws {
    let pack = try Self.pack.get()
    let decision = pack.decide("漏水,涉及12户", ["homes": .quantity(3)])
    #expect(pack.rules(decision) == "few")
    #expect(decision.referrals[0].findings[0].fieldEvidence.isEmpty)
    #expect(decision.contradictions.map(\.field) == [pack.field("homes")])
    #expect(decision.contradictions.map(\.given) == [.quantity(3)])
    #expect(decision.contradictions[0].statements.map(\.range) == [5..<8])
    #expect(decision.contradictions[0].statements.map(\.content) == [.interval(Interval(12, 12))])
  }

  @Test(arguments: [("漏水,涉及12户", 12), ("12户,3户漏水", 3), ("漏水,十几户", 12), ("漏水", 3)] as [(String, Int64)])
  func aValueThatTheTextAllowsIsNoContradiction(_ message: String, _ given: Int64) throws {
    let pack = try Self.pack.get()
    #expect(pack.decide(message, ["homes": .quantity(given)]).contradictions.isEmpty)
  }

  @Test func anHourContradictsAFieldThatIsNotTrue() throws {
    let pack = try Self.pack.get()
    let decision = pack.decide("半夜两点", ["night": .boolean(false)])
    #expect(decision.contradictions.map(\.given) == [.boolean(false)])
    #expect(decision.contradictions.flatMap(\.statements).allSatisfy { $0.content == .yes })
  }

  /// A fact that the text tells is not asked for; one that it tells vaguely is, where that matters.
  @Test(arguments: [
    ("漏水", ["homes"]), ("漏水,涉及12户", []), ("漏水,十几户", []), ("漏水,12户或8户", ["homes"]),
  ])
  func onlyWhatIsStillOpenIsAsked(_ message: String, _ expected: [String]) throws {
    let pack = try Self.pack.get()
    #expect(
      pack.decide(message).questions.map { pack.ruleSet[$0.field].id }.filter { $0 == "homes" } == expected)
  }

  /// Deadlines run from days that the text tells, and bars rest on what it tells.
  @Test func deadlinesAndBarsUseWhatIsTold() throws {
    let pack = try TinyPack(
      """
      rules:
      \(TinyPack.rule("r", when: "{text: 漏水}", send: "house", "deadline: {within: 3 days, after: happened}"))
      destinations:
        house:
          title: house
          kind: desk
          bars: [{id: many, title: many, when: {homes: {at-least: 10}}, instead: lawyer}]
      """)
    let decision = pack.decide("昨天漏水,12户", on: CaseDate(2026, 9, 1))
    #expect(pack.summary(decision) == "noise.neighbor→lawyer")
    #expect(decision.primary?.due?.day == CalendarDate(year: 2026, month: 9, day: 3))
    #expect(decision.primary?.redirects.first?.fieldEvidence.map(\.value) == [.quantity(12)])
  }
}
