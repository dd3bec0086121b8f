import FenliuText
import Testing

@Suite struct ScalarClassTests {
  static let examples: [(ScalarClass, String)] = [
    (.han, "一龥㐀々〇〻𠀀𰻞"),
    (.latin, "azAZ09øđƒɡ\u{301}"),
    (.space, " "),
    (.lineBreak, "\n"),
    (.clauseBoundary, ",:、"),
    (.sentenceBoundary, ".!?;。"),
    (.punctuation, "()[]《》「」【】“”—·~\""),
    (.other, "×÷か한я😡€_-'/+\u{E000}"),
  ]

  @Test(arguments: examples)
  func `a folded scalar has a class`(_ expected: ScalarClass, _ scalars: String) {
    for scalar in scalars.unicodeScalars {
      #expect(ScalarClass(scalar.value) == expected, "\(scalar)")
    }
  }

  @Test func `full-width punctuation is what its folded form is`() {
    let folded = FoldedText(folding: "，！？；：（").scalars
    #expect(
      folded.map { ScalarClass($0) } == [
        .clauseBoundary, .sentenceBoundary, .sentenceBoundary, .sentenceBoundary, .clauseBoundary,
        .punctuation,
      ])
  }
}
