import FenliuEngine
import FenliuRules
import FenliuSource
import Testing

@testable import FenliuCorpus

@Suite("Personal data is masked wherever a case is quoted")
struct DisclosureTests {
  private static let phone = "13812345678"

  /// A case whose evidence stands around and upon a telephone number.
  private func decided() throws -> (Case, Decision, RuleSet) {
    let ruleSet = try SamplePack.load()
    let decided = Case(
      id: Self.phone, title: "\(Self.phone)狗叫", text: "我电话\(Self.phone)楼上跳绳,对方\(Self.phone)。")
    return (decided, CompiledPack(ruleSet).decide(decided), ruleSet)
  }

  private func outputs(_ disclosure: Disclosure) throws -> [String] {
    let (decided, decision, ruleSet) = try decided()
    let reporter = DecisionReporter(ruleSet: ruleSet, disclosure: disclosure)
    // The id is left as it is; here it would hide whether the words are masked.
    var anonymous = decision
    anonymous.caseID = "K"
    return Language.allCases.flatMap { language in
      [
        reporter.text(anonymous, of: decided, options: TextOptions(language: language)),
        reporter.json(anonymous, of: decided).serialized(),
        reporter.tableRow(anonymous, of: decided, in: language),
      ]
    }
  }

  @Test("in text, JSON and tables")
  func reports() throws {
    for output in try outputs(.masked) { #expect(!output.contains(Self.phone)) }
    let shown = try outputs(.shown)
    #expect(shown[0].contains(Self.phone))
  }

  @Test("the id of a case stays")
  func ids() throws {
    let (decided, decision, ruleSet) = try decided()
    let reporter = DecisionReporter(ruleSet: ruleSet)
    #expect(reporter.json(decision, of: decided).serialized().contains(#""case":"\#(Self.phone)""#))
  }

  @Test("no range moves")
  func ranges() throws {
    let (decided, decision, ruleSet) = try decided()
    let evidence = decision.referrals.flatMap(\.findings).flatMap(\.evidence)
    #expect(!evidence.isEmpty)
    let masked = ShownCase(decided, .masked)
    for part in Part.allCases {
      #expect(masked.content(of: part).unicodeScalars.count == decided.content(of: part).unicodeScalars.count)
    }
    for item in evidence {
      let quote = Highlighter(masked.content(of: item.part)).quote(item.range)
      #expect(quote == Highlighter(decided.content(of: item.part)).quote(item.range))
      #expect(quote == ruleSet[item.phrase].text)
    }
  }

  @Test("texts among the facts too")
  func facts() {
    var decided = SampleDecisions.decided
    let note = Ref<Field>(5)
    decided.fields[note] = .string("电话\(Self.phone)")
    #expect(ShownCase(decided, .masked).fields[note] == .string("电话***********"))
    #expect(ShownCase(decided, .shown).fields == decided.fields)
  }

  @Test("an excerpt is masked before it is cut")
  func excerpts() {
    let text = String(repeating: "吵", count: 35) + Self.phone
    #expect(Disclosure.masked.excerpt(of: text) == String(repeating: "吵", count: 35) + "*****…")
    #expect(Disclosure.shown.excerpt(of: text) == String(repeating: "吵", count: 35) + "13812…")
  }

  @Test("in errors of JSON records")
  func errors() {
    let records = [
      #"{"text":"x","received":"\#(Self.phone)"}"#, #"{"text":"x","amount":"\#(Self.phone)元元"}"#,
      #"{"text":"x","fields":{"\#(Self.phone)":1}}"#, #"{"\#(Self.phone)":1,"\#(Self.phone)":2}"#,
    ]
    for record in records {
      for disclosure in Disclosure.allCases {
        var reader = CaseReader(ruleSet: SampleRuleSet.ruleSet, name: "x", disclosure: disclosure)
        let results = reader.read(Array(record.utf8)[...]) + reader.finish()
        guard case .failure(let error)? = results.first else {
          Issue.record("\(record) was read")
          continue
        }
        #expect(error.message.english.contains(Self.phone) == (disclosure == .shown), "\(error.message)")
      }
    }
  }
}
