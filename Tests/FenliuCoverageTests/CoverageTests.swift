import FenliuCoverage
import Testing

@Suite("What a corpus exercises")
struct CoverageTests {
  /// The names of what is missing, as `kind owner name outcome`.
  private func missing(_ cases: [String], _ kind: CoverageKind) throws -> Set<String> {
    let items = try SmallPack().coverage(cases).items.filter { $0.kind == kind }
    return Set(
      items.flatMap { item in
        item.goals.filter { !$0.isMet }.map { goal in
          "\(item.owner) \(item.name)".trimmingSuffix(" ") + (item.goals.count > 1 ? " \(goal.outcome)" : "")
        }
      })
  }

  @Test("a rule's example counts as a case")
  func examples() throws {
    let coverage = try SmallPack().coverage([])
    #expect(coverage.examples == 1)
    #expect(try missing([], .rules) == ["noise.later"])
    let rule = try #require(coverage.items.first { $0.kind == .rules && $0.owner == "noise.first" })
    #expect(rule.goals.map(\.first) == ["noise.first#example-1"])
  }

  @Test(
    "each thing is exercised by the case that needs it, and by no other",
    arguments: [
      (.rules, "text: 楼上跳绳，屡劝不改", "noise.later"),
      (.phrases, "text: 邻居跳绳", "noise.first 邻居"),
      (.phrases, "text: 楼上蹦跳", "跳跃 蹦跳"),
      (.phrases, "text: 楼上拖椅子", "动静 拖椅子"),
      (.phrases, "text: 有人要跳楼", "轻生 跳楼"),
      (.phrases, "text: 谢谢", "request 谢谢"),
      (.phrases, "text: 从未", "denied 从未"),
      (.phrases, "text: 罚款", "sum 罚款"),
      (.masks, "text: 全场跳楼价", "轻生 跳楼价"),
      (.bars, "text: 楼上跳绳，要自杀", "danger true"),
      (.bars, "text: 楼上跳绳，拒绝调解", "refused true"),
      (.overrides, "text: 楼上跳绳，屡劝不改", "noise.later noise.first"),
      (.unlesses, "text: 楼上装修，跳绳", "noise.first true"),
      (.periods, "text: 楼上跳绳，屡劝不改", "noise.later true"),
      (.periods, "text: 楼上跳绳，屡劝不改, received: 2025-12-31", "noise.later false"),
      (.guarantees, "text: 要自杀", "promise"),
    ] as [(CoverageKind, String, String)])
  func each(kind: CoverageKind, members: String, name: String) throws {
    let (before, after) = (try missing([], kind), try missing([members], kind))
    #expect(before.subtracting(after).contains(name))
  }

  @Test("a phrase that occurs but does not count is not exercised")
  func maskedPhrase() throws {
    #expect(try missing(["text: 全场跳楼价"], .phrases).contains("轻生 跳楼"))
    #expect(try missing(["text: 他没有自杀"], .phrases).contains("轻生 自杀"))
    // A phrase of an `all` counts only where the whole test holds.
    #expect(try missing(["text: 邻居来了"], .phrases).contains("noise.first 邻居"))
  }

  @Test("a part decides only where the rest leaves it to decide")
  func decisive() throws {
    func decides(_ cases: [String]) throws -> [Bool] {
      let items = try SmallPack().coverage(cases).items
      let part = try #require(items.first { $0.kind == .decisive && $0.name == "text: 屡劝不改" })
      return part.goals.map(\.isMet)
    }
    #expect(try decides(["text: 屡劝不改"]) == [false, true])
    #expect(try decides(["text: 楼上跳绳，屡劝不改"]) == [true, true])
    // Told as well, the words make no difference.
    #expect(try decides(["text: 楼上跳绳，屡劝不改, fields: {told: true}"]) == [false, true])
  }

  @Test("a field is exercised where it is asked for")
  func questions() throws {
    #expect(try missing([], .questions) == ["sum"])
  }

  @Test("cases add up, each counted once for a goal")
  func counts() throws {
    let coverage = try SmallPack().coverage(["text: 楼上跳绳跳绳", "text: 邻居跳绳"])
    let rope = try #require(coverage.items.first { $0.kind == .phrases && $0.name == "跳绳" })
    #expect(rope.goals.map(\.count) == [3])
    #expect(rope.goals.map(\.first) == ["case-1"])
    let total = coverage.total
    #expect(total.part < total.whole)
    #expect(total.whole == coverage.items.filter(\.kind.isInTotal).reduce(0) { $0 + $1.goals.count })
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
