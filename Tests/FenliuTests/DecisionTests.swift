import Fenliu
import Testing

struct DecisionTests {
  private let pack: Pack

  init() throws { pack = try Pack(files: [PackFile(name: "small.yaml", text: SmallPack.text)]) }

  @Test func aDecisionSaysWhereToAndWhy() throws {
    let decision = try pack.decide(
      Case(id: "a", title: "跳绳", text: "楼上天天跳绳", received: "2026-11-01"))
    #expect(decision.caseID == "a")
    #expect(decision.status == .routed)
    #expect(decision.urgency == .normal)
    #expect(decision.destination?.kind == "mediation")
    #expect(decision.packFingerprint == pack.fingerprint)
    let referral = try #require(decision.referrals.first)
    #expect(referral.issue.id == "noise.neighbor")
    #expect(referral.rules.map(\.id) == ["noise.first"])
    #expect(referral.dueDay == "2026-12-01")
    #expect(referral.articles.map(\.chinese) == ["《生态环境法典》第599条"])
    #expect(referral.evidence.map(\.isInTitle) == [true, false])
    #expect(referral.evidence.map(\.range) == [0..<2, 4..<6])
  }

  @Test func whatNoRuleSpeaksToGoesToTheIntakeDesk() throws {
    let decision = try pack.decide(Case(text: "路灯坏了"))
    #expect(decision.status == .unmatched)
    #expect(decision.destination?.kind == "desk")
    #expect(decision.referrals.isEmpty)
  }

  @Test func questionsAreAskedOnlyWhereTheyAreWanted() throws {
    let theCase = Case(text: "楼上天天跳绳")
    let question = try #require(try pack.decide(theCase).questions.first)
    #expect(question.field == "dissuaded")
    #expect(question.isYesOrNo)
    #expect(question.isDecisive)
    #expect(try pack.decide(theCase, asking: false).questions.isEmpty)
  }

  @Test(
    arguments: [
      (["dissuaded": true], "police"), (["dissuaded": false], "mediation"), (["households": 3], "police"),
      (["households": "3"], "police"), (["households": 2], "mediation"),
    ] as [([String: Fact], String)])
  func factsCount(facts: [String: Fact], destination: String) throws {
    let decision = try pack.decide(Case(text: "楼上天天跳绳", facts: facts))
    #expect(decision.destination?.id == destination)
  }

  @Test(arguments: [
    (Case(text: "跳绳", facts: ["dissuade": true]), "unknown-field"),
    (Case(text: "跳绳", facts: ["dissuaded": 1]), "bad-value"),
    (Case(text: "跳绳", facts: ["households": ["三"]]), "bad-value"),
    (Case(text: "跳绳", received: "yesterday"), "bad-date"), (Case(id: "", text: "跳绳"), "wrong-type"),
  ])
  func whatIsNoCaseIsRefused(theCase: Case, code: String) throws {
    let error = try #require(throws: CaseError.self) { try pack.decide(theCase) }
    #expect(error.code == code)
    #expect(error.json(in: .chinese).contains(#""status":"error""#))
  }

  @Test func aCaseAndItsRecordAreDecidedTheSame() throws {
    let theCase = Case(
      id: "b", title: "求助", text: "楼上\n天天\"跳绳\"", received: "2026-11-01", facts: ["dissuaded": true])
    let record = """
      {"id": "b", "title": "求助", "text": "楼上\\n天天\\"跳绳\\"", "received": "2026-11-01",
       "fields": {"dissuaded": true}}
      """
    let (left, right) = (try pack.decide(theCase), try pack.decide(json: record))
    #expect(left == right)
    #expect(left.json() == right.json())
  }

  @Test func aMarkAtTheStartOfARecordIsPassedOver() throws {
    #expect(try pack.decide(json: "\u{FEFF}{\"text\": \"跳绳\"}").status == .routed)
  }

  @Test func aRecordThatIsTooLongIsRefused() throws {
    let record = [UInt8](repeating: UInt8(ascii: " "), count: Pack.recordLimit + 1)
    let error = try #require(throws: CaseError.self) { try pack.decide(json: record) }
    #expect(error.code == "record-too-long")
  }

  @Test func personalDataIsMaskedUnlessItIsAskedFor() throws {
    let rules = SmallPack.text.replacing("[跳绳, 拖椅子]", with: "[跳绳, \"13812345678\"]")
    let pack = try Pack(files: [PackFile(name: "small.yaml", text: rules)])
    let decision = try pack.decide(Case(text: "楼上跳绳，我的电话13812345678"))
    #expect(!decision.json().contains(#""quote":"13812345678""#))
    #expect(decision.json(showingPersonalData: true).contains(#""quote":"13812345678""#))
    #expect(!decision.explanation(in: .chinese).contains("13812345678"))
    #expect(decision.explanation(in: .chinese, showingPersonalData: true).contains("13812345678"))
  }

  @Test(arguments: [Int.min, -1, 0, 20, 80, Int.max])
  func anyWidthWillDo(width: Int) throws {
    let decision = try pack.decide(Case(text: "楼上天天跳绳"))
    #expect(decision.explanation(in: .english, width: width).contains("mediation room"))
  }

  @Test func threadsDecideTheSame() async throws {
    let texts = (0..<200).map { "楼上第\($0)天跳绳" }
    let expected = try texts.map { try pack.decide(Case(text: $0)) }
    try await withThrowingTaskGroup(of: [Decision].self) { group in
      for _ in 0..<8 { group.addTask { try texts.map { try pack.decide(Case(text: $0)) } } }
      for try await decisions in group { #expect(decisions == expected) }
    }
  }
}
