import FenliuEngine
import FenliuImpact
import FenliuRules
import Testing

@Suite("Cases for versions with different fields")
struct SharedCaseTests {
  @Test("what a version does not know is unknown to it; nothing else is lost")
  func fields() throws {
    let versions = try Versions([
      ("values: {owner: 业主, company: 公司}", "values: {agency: 机构, owner: 业主}"),
      ("  party:", "  new: {type: integer, title: 新, max: 9}\n  party:"),
    ])
    let (old, new) = (try #require(versions.old.ruleSet), try #require(versions.new.ruleSet))
    let shared = SharedCases(old: old, new: new)
    func value(_ text: String, _ ruleSet: RuleSet, _ theCase: Case) -> FieldValue? {
      ruleSet.fields.firstIndex { $0.id == text }.flatMap { theCase.fields[Ref($0)] }
    }
    let party = try #require(shared.reading.fields.firstIndex { $0.id == "party" })
    let ids = shared.reading.fields[party].type.choices.map(\.id)
    #expect(ids == ["agency", "owner", "company"])
    for (index, id) in ids.enumerated() {
      let read = Case(id: "x", text: "x", fields: [Ref(party): .choice(index)])
      let places = (
        ["owner", "company"].firstIndex(of: id), ["agency", "owner"].firstIndex(of: id)
      )
      #expect(value("party", old, shared.forOld(read)) == places.0.map { .choice($0) })
      #expect(value("party", new, shared.forNew(read)) == places.1.map { .choice($0) })
    }
    let number = try #require(shared.reading.fields.firstIndex { $0.id == "new" })
    let read = Case(id: "x", text: "x", fields: [Ref(number): .quantity(3)])
    #expect(shared.forOld(read).fields.isEmpty)
    #expect(value("new", new, shared.forNew(read)) == .quantity(3))
  }

  @Test("a record with a field that neither version has is an error, one with a field of either is none")
  func records() throws {
    let versions = try Versions([("  party:", "  new: {type: integer, title: 新}\n  party:")])
    let impact = try versions.impact(
      """
      {"id": "a", "text": "吵", "fields": {"new": 3}}
      {"id": "b", "text": "吵", "fields": {"other": 3}}

      """)
    #expect(impact.cases == 1 && impact.errors == 1)
  }
}
