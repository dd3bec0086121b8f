import FenliuText
import Testing

@Suite struct QuantitiesDateTests {
  struct Example: CustomTestStringConvertible, Sendable {
    var marked: String
    var first: CivilDay?
    var last: CivilDay?
    var testDescription: String { marked }

    init(_ marked: String, _ first: (Int, Int, Int), _ last: (Int, Int, Int)? = nil) {
      self.marked = marked
      self.first = CivilDay(year: first.0, month: first.1, day: first.2)
      let last = last ?? first
      self.last = CivilDay(year: last.0, month: last.1, day: last.2)
    }
  }

  static let dates: [Example] = [
    .init("⟦2026年3月5日⟧", (2026, 3, 5)), .init("⟦2026-03-05⟧", (2026, 3, 5)),
    .init("⟦2026/3/5⟧", (2026, 3, 5)),
    .init("⟦2026.3.5⟧", (2026, 3, 5)), .init("⟦二〇二六年三月五日⟧", (2026, 3, 5)), .init("⟦26年3月5号⟧", (2026, 3, 5)),
    .init("⟦2024年2月29日⟧", (2024, 2, 29)), .init("⟦2026年2月⟧", (2026, 2, 1), (2026, 2, 28)),
    .init("⟦2019年⟧", (2019, 1, 1), (2019, 12, 31)), .init("⟦March 5, 2026⟧", (2026, 3, 5)),
    .init("⟦5th of March 2026⟧", (2026, 3, 5)), .init("⟦5 mar 2026⟧", (2026, 3, 5)),
    .init("⟦2026 年 3 月 5 日⟧", (2026, 3, 5)),
  ]
  static let relative: [Example] = [
    .init("⟦3月5日⟧", (2026, 3, 5)), .init("⟦3月12日⟧", (2025, 3, 12)),
    .init("⟦三月⟧", (2026, 3, 1), (2026, 3, 31)),
    .init("⟦去年5月⟧", (2025, 5, 1), (2025, 5, 31)), .init("⟦去年五月三日⟧", (2025, 5, 3)),
    .init("⟦昨天⟧", (2026, 3, 10)),
    .init("⟦前天⟧", (2026, 3, 9)), .init("⟦今天⟧", (2026, 3, 11)), .init("⟦昨晚⟧11点", (2026, 3, 10)),
    .init("⟦上周⟧", (2026, 3, 2), (2026, 3, 8)), .init("⟦上周三⟧", (2026, 3, 4)), .init("⟦本周日⟧", (2026, 3, 15)),
    .init("⟦上个月⟧", (2026, 2, 1), (2026, 2, 28)), .init("⟦今年⟧", (2026, 1, 1), (2026, 12, 31)),
    .init("⟦yesterday⟧", (2026, 3, 10)), .init("⟦2月29日⟧", (2024, 2, 29)), .init("⟦March 5th⟧", (2026, 3, 5)),
  ]

  @Test(arguments: dates)
  func `dates with a year need no reference day`(_ example: Example) throws { try check(example, on: nil) }

  @Test(arguments: dates + relative)
  func `dates are found`(_ example: Example) throws { try check(example, on: QuantityExample.day) }

  @Test(arguments: relative)
  func `dates without a year are not guessed`(_ example: Example) {
    let text = example.marked.replacing("⟦", with: "").replacing("⟧", with: "")
    #expect(QuantityFinder.quantities(of: [.date], in: FoldedText(folding: text)).isEmpty)
  }

  private func check(_ example: Example, on day: CivilDay?) throws {
    let (first, last) = (try #require(example.first), try #require(example.last))
    let value = first.number == last.number ? "\(first.number)" : "\(first.number)...\(last.number)"
    QuantityExample(FoldedText(folding: example.marked).string, value).check(.date, on: day)
  }

  static let none = [
    "2026年2月30日", "2026-13-01", "2020年代", "19年", "三个月", "13月5日", "第3月", "1.2.3", "0731-8888-123", "may",
    "march on", "万一", "2019-2020", "两月", "周三",
  ].map { QuantityExample($0) }

  @Test(arguments: none)
  func `other things are not dates`(_ example: QuantityExample) {
    example.check(.date)
  }

  @Test func `days are numbered from 1970`() {
    #expect(CivilDay(year: 1970, month: 1, day: 1)?.number == 0)
    #expect(CivilDay(year: 2000, month: 3, day: 1)?.number == 11017)
    #expect(CivilDay(year: 1, month: 1, day: 1)?.number == -719_162)
    #expect(CivilDay(year: 2025, month: 2, day: 29) == nil)
  }
}
