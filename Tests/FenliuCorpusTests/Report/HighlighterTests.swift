import Testing

@testable import FenliuCorpus

@Suite("Evidence is shown in its sentences")
struct HighlighterTests {
  /// The excerpt with evidence in brackets.
  private func excerpt(_ content: String, _ ranges: [Range<Int>], context: Int = 6) -> String {
    Highlighter(content).excerpt(ranges, context: context)
      .map { $0.isEvidence ? "[\($0.text)]" : $0.text }.joined()
  }

  @Test("overlapping and touching evidence is one")
  func merging() {
    #expect(excerpt("一二三四五六", [2..<4, 1..<3, 4..<5]) == "一[二三四五]六")
    #expect(excerpt("一二三四五六", [1..<2, 3..<4]) == "一[二]三[四]五六")
  }

  @Test("other sentences are left out")
  func sentences() {
    #expect(excerpt("您好。楼上吵。谢谢", [3..<5]) == "…[楼上]吵。…")
    #expect(excerpt("甲乙。丙丁。戊己", [0..<1, 6..<7]) == "[甲]乙。…[戊]己")
    #expect(excerpt("甲\n 乙丙\n丁", [4..<5]) == "…乙[丙]…")
  }

  @Test("a long sentence is cut around the evidence")
  func context() {
    #expect(excerpt("一二三四五六七八九十", [4..<5], context: 2) == "…三四[五]六七…")
  }

  @Test("ranges outside the text are cut to it, and none gives nothing")
  func bounds() {
    #expect(excerpt("一二", [1..<9]) == "一[二]")
    #expect(excerpt("一二", [5..<9]).isEmpty)
    #expect(excerpt("", [0..<1]).isEmpty)
    #expect(excerpt("一二", []).isEmpty)
  }

  @Test("offsets are Unicode scalars")
  func scalars() {
    #expect(Highlighter("e\u{301}😀吵").quote(2..<4) == "😀吵")
  }
}
