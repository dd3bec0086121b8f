import Fenliu
import Testing

/// The Swift of the pages, so that it is compiled and run. What stands between `// page` and `// end` is what a page shows.
struct PageExamples {
  let pack: Pack

  init() throws { pack = try Pack(files: [PackFile(name: "noise.yaml", text: SmallPack.text)]) }

  @Test func open() throws {
    let rulesFolder = try SmallPack.folder()
    defer { SmallPack.remove(rulesFolder) }
    // page
    let pack = try Pack(folder: rulesFolder)
    let decision = try pack.decide(Case(text: "楼上天天跳绳，物业劝过也没用", received: "2026-11-01"))
    print(decision.destination?.id ?? "a person decides", decision.urgency)
    print(decision.explanation(in: .chinese))
    // end
    #expect(decision.destination?.id == "mediation")
  }

  @Test func findings() {
    let textInTheEditor = SmallPack.text.replacing("send: police", with: "send: polise")
    var codes: [String] = []
    // page
    do {
      _ = try Pack(files: [PackFile(name: "noise.yaml", text: textInTheEditor)])
    } catch {
      for finding in error.findings {
        print(finding.code, finding.line ?? 0, finding.message[.english])
      }
    }
    // end
    do { _ = try Pack(files: [PackFile(name: "noise.yaml", text: textInTheEditor)]) } catch {
      codes = error.findings.filter { $0.severity == .error }.map(\.code)
    }
    #expect(codes == ["unknown-name"])
  }

  @Test func decide() throws {
    // page
    let dissuaded = Case(
      id: "a-1", text: "楼上天天跳绳", received: "2026-11-01 10:40", facts: ["dissuaded": true])
    let decision = try pack.decide(dissuaded)
    for referral in decision.referrals {
      let place = referral.destination?.title[.english] ?? "a person decides"
      print("\(referral.issue.title[.english]) → \(place), due \(referral.dueDay ?? "any day")")
      print("by \(referral.rules.map(\.id)), citing \(referral.articles.map(\.english))")
    }
    // end
    #expect(decision.destination?.id == "police")
  }

  @Test func interview() throws {
    func ask(_ question: Decision.Question) -> Fact? { question.isYesOrNo ? true : nil }
    // page
    var theCase = Case(text: "楼上天天跳绳")
    while let question = try pack.decide(theCase).questions.first, let answer = ask(question) {
      theCase.facts[question.field] = answer
    }
    // end
    #expect(theCase.facts == ["dissuaded": true])
  }

  @Test func records() {
    // page
    func answer(_ record: [UInt8]) -> String {
      do {
        return try pack.decide(json: record).json()
      } catch {
        return error.json(in: .english)
      }
    }
    // end
    #expect(answer(Array(#"{"text": "楼上天天跳绳"}"#.utf8)).contains(#""status":"routed""#))
    #expect(answer([]).contains(#""code":"bad-json""#))
  }

  @Test func threads() async throws {
    let messages = ["楼上天天跳绳", "楼上天天拖椅子", "路灯坏了"]
    let pack = pack
    // page
    let decisions = try await withThrowingTaskGroup(of: Decision.self) { group in
      for text in messages { group.addTask { try pack.decide(Case(text: text)) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    // end
    #expect(decisions.count == 3)
  }
}
