import FenliuEngine
import FenliuRules
import Testing

/// Rules that ask for no words are found by the fields alone, whatever is asked of a field.
struct FieldIndexTests {
  private static let tests = [
    "{sum: {at-least: 100元}}", "{sum: {at-least: 200元}}", "{sum: {at-most: 100元}}",
    "{sum: {at-most: 50元}}", "{sum: {at-least: 60元, at-most: 150元}}",
    "{sum: {is-not: 100元}}", "{sum: {known: true}}", "{sum: {unknown: true}}",
    "{count: {at-least: 3}}", "{count: {at-most: -2}}", "{role: owner}", "{role: {in: [owner, tenant]}}",
    "{role: {is-not: guest}}", "{told: true}", "{told: false}",
    "{all: [{told: true}, {count: {at-least: 3}}]}", "{none: [{told: true}]}",
    "{any: [{told: true}, {role: owner}]}",
  ]

  private static let cases: [[String: FieldValue]] = {
    let amounts: [Int64?] = [nil, 0, 5_000, 5_001, 6_000, 10_000, 15_001, 20_000, Int64.max]
    let sums = amounts.map { amount in amount.map { FieldValue.quantity($0) } }
    let counts: [FieldValue?] = [nil, .quantity(-2), .quantity(3), .quantity(.min)]
    let roles: [FieldValue?] = [nil, .choice(0), .choice(1), .choice(2)]
    return sums.indices.map { index in
      var fields: [String: FieldValue] = [:]
      fields["sum"] = sums[index]
      fields["count"] = counts[index % counts.count]
      fields["role"] = roles[index / 2 % roles.count]
      fields["told"] = index % 3 == 0 ? nil : .boolean(index % 2 == 0)
      return fields
    }
  }()

  /// The reference tries every rule on every case; `decide` expects that the same are found.
  @Test func everyRuleThatApplies() throws {
    let rules = Self.tests.enumerated().map { number, condition in
      TinyPack.rule("r\(number)", when: condition)
    }
    let pack = try TinyPack("rules:\n" + rules.joined())
    var applied: Set<Int> = []
    for fields in Self.cases {
      for finding in pack.decide("", fields).referrals.flatMap(\.findings) {
        applied.insert(finding.rule.index)
      }
    }
    #expect(applied.count == Self.tests.count, "a rule that never applies is not tested")
  }
}
