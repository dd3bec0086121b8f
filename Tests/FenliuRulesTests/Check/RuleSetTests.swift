import FenliuRules
import FenliuSource
import Testing

/// What the sample pack comes to mean.
struct RuleSetTests {
  let ruleSet: RuleSet

  init() throws { ruleSet = try SamplePack.ruleSet() }

  private func rule(_ id: String) throws -> Rule { try #require(ruleSet.rules.first { $0.id == id }) }

  private func parts(_ condition: Condition) throws -> [Condition] {
    guard case .all(let parts) = condition.form else {
      Issue.record("not a conjunction")
      return []
    }
    return parts
  }

  private func texts(_ set: PhraseSet) -> [String] { set.uses.map { ruleSet[$0.phrase].text } }

  private func test(_ rule: String, of field: String) throws -> FieldPredicate {
    let tests = try parts(self.rule(rule).when).compactMap { condition -> FieldTest? in
      if case .field(let test) = condition.form { test } else { nil }
    }
    return try #require(tests.first { ruleSet[$0.field].id == field }).predicate
  }

  @Test func declarationsAreOrderedById() {
    #expect(ruleSet.rules.map(\.id) == ruleSet.rules.map(\.id).sorted())
    #expect(
      ruleSet.destinations.map(\.id) == ["desk", "emergency", "lawyer", "mediation", "police", "urban"])
  }

  @Test func zonesAndIssuesKeepTheirOrder() {
    #expect(ruleSet.zones.map(\.id) == ["request", "title", "body", "reply"])
    #expect(ruleSet.zones.map(\.onRequestOnly) == [false, false, false, true])
    #expect(
      ruleSet.issues.map(\.id)
        == ["noise.neighbor", "noise.renovation", "build.illegal", "home.violence", "home.leak"])
    #expect(ruleSet.issues.map { ruleSet[$0.category].id } == ["noise", "noise", "build", "home", "home"])
  }

  @Test func packNamesItsIntake() {
    #expect(ruleSet.pack.version == "1.0")
    #expect(ruleSet[ruleSet.pack.intake].id == "desk")
  }

  @Test func comparisonsBecomeClosedIntervals() throws {
    #expect(try test("home.leak.small", of: "amount") == .interval(Interval(10_051, 3_000_000)))
    #expect(try test("home.leak.small", of: "households") == .interval(Interval(nil, 9)))
    #expect(try test("home.leak.small", of: "lasting") == .interval(Interval(86_400, nil)))
    #expect(try test("home.leak.small", of: "relation") == .choice([0, 1]))
    #expect(try test("home.leak.small", of: "street") == .not(.strings(["中山路"])))
    #expect(try test("home.leak.old", of: "relation") == .not(.choice([2])))
    #expect(try test("home.leak.old", of: "incident") == .relative(.olderThan(Duration(months: 12))))
    #expect(try test("home.leak.old", of: "amount") == .known(false))
  }

  @Test func boundsAreInBaseUnits() throws {
    let loudness = try #require(ruleSet.fields.first { $0.id == "loudness" })
    #expect(loudness.bounds == Interval(0, 200_500_000))
  }

  @Test func masksReachThePhrasesTheyContain() throws {
    let list = try #require(ruleSet.terms.first { $0.id == "轻生" })
    let shown = list.phrases.uses.map { use in
      "\(ruleSet[use.phrase].text)<\(use.masks.map { ruleSet[$0].text }.joined(separator: ","))"
    }
    #expect(Set(shown) == ["跳楼<跳楼价", "轻生<", "自残<"])
  }

  @Test func phrasesAreKeptOnce() {
    var seen: Set<Phrase> = []
    #expect(ruleSet.phrases.allSatisfy { seen.insert($0).inserted })
  }

  @Test func phrasesAndListsAddUp() throws {
    guard case .text(let test) = try parts(rule("home.leak.small").when).last?.form,
      case .any(let set) = test.form
    else {
      Issue.record("no text test")
      return
    }
    #expect(Set(texts(set)) == ["滴水", "漏水", "渗水", "leak"])
    #expect(test.zones == nil)
  }

  @Test func barsNameIssuesOfACategory() throws {
    let mediation = try #require(ruleSet.destinations.first { $0.id == "mediation" })
    #expect(mediation.bars.map(\.id) == ["danger", "no-talks-on-building", "crowd"])
    #expect(mediation.bars[1].issues?.map { ruleSet[$0].id } == ["build.illegal"])
    #expect(mediation.bars[1].instead == .department)
    #expect(mediation.bars[1].when == nil)
    #expect(mediation.bars[0].urgency == .emergency)
    #expect(mediation.deadline == Deadline(within: Duration(days: 30)))
  }

  @Test func rulesCarryTheirReferences() throws {
    let rule = try rule("noise.neighbor.dissuaded")
    #expect(rule.overrides.map { ruleSet[$0].id } == ["noise.neighbor.first"])
    #expect(rule.because.map { ruleSet[$0.law].articles[$0.article].number } == ["599"])
    #expect(rule.inForce.from?.description == "2026-08-15")
    let file = try #require(try SamplePack.files().first { $0.name == rule.location.file })
    #expect(file.text(in: rule.location.range) == "noise.neighbor.dissuaded")
  }

  @Test func examplesAreCases() throws {
    let examples = try rule("noise.neighbor.first").examples
    #expect(examples.map(\.title) == ["", "吵闹"])
    #expect(examples[1].date?.description == "2026-03-01")
    let values = examples[1].fields.map { "\(ruleSet[$0.key].id) \($0.value)" }.sorted()
    #expect(values == ["dissuaded boolean(false)", "relation choice(1)", "topics choices([0])"])
  }

  @Test func cuesKnowTheirSideAndReach() {
    #expect(ruleSet.stanceCues.map(\.stance) == [.denied, .denied, .hypothetical, .past, .quoted])
    #expect(ruleSet.stanceCues.map(\.side) == [.before, .after, .before, .before, .before])
    #expect(ruleSet.stanceCues[0].reach == .characters(4))
  }
}
