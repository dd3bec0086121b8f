import Testing

@testable import FenliuPattern

/// A text without any of a pattern's required literals has no match of it.
struct RequiredLiteralTests {
  struct Example: CustomTestStringConvertible {
    var pattern: String
    var literals: [String]?

    init(_ pattern: String, _ literals: [String]?) {
      self.pattern = pattern
      self.literals = literals
    }

    var testDescription: String { pattern }
  }

  static let examples: [Example] = [
    Example("漏水", ["漏水"]),
    Example("漏水|渗水", ["漏水", "渗水"]),
    Example("(漏|渗)水", ["漏水", "渗水"]),
    Example("[0-9一二三]+(户|家)业主", ["户业主", "家业主"]),
    Example("物业(公司)?费", ["物业公司费", "物业费"]),
    Example("\\d户", ["户"]),
    Example("\\d+.*", nil),
    Example("漏水|\\d+", nil),
    Example("漏.{0,5}地下室", ["地下室"]),
    Example("(漏水){2}", ["漏水漏水"]),
    Example("(漏水)+", ["漏水"]),
    Example("(漏水){0,2}来", ["来"]),
    Example("^诉求", ["诉求"]),
    Example("漏水|楼上漏水", ["漏水"]),
    Example("A区|a区", ["a区"]),
    Example("[^漏]", nil),
    Example("(甲|乙|丙|丁|戊|己|庚|辛|壬|癸){3}业主", ["业主"]),
  ]

  @Test(arguments: examples)
  func areTheRarest(example: Example) throws {
    #expect(try Pattern(example.pattern).requiredLiterals?.map(string) == example.literals)
  }

  @Test func areInEveryMatch() {
    var checked = 0
    for seed in 0..<1_000 {
      var random = RandomPattern(seed: UInt64(seed))
      let pattern = random.next()
      guard let literals = pattern.requiredLiterals else { continue }
      #expect(!literals.isEmpty && !literals.contains([]))
      let searcher = pattern.searcher()
      for _ in 0..<5 {
        let text = random.text(upTo: 40)
        for match in searcher.matches(in: text) {
          let isThere = literals.contains { string(text[match]).contains(string($0)) }
          #expect(isThere, "\(pattern.source) in \(string(text[match]).debugDescription)")
          checked += 1
        }
      }
    }
    #expect(checked > 2_000)
  }
}
