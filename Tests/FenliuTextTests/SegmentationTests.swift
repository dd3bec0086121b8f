import FenliuText
import Testing

/// A text with `|` put after each clause and `‖` after each sentence.
struct SegmentationExample: CustomTestStringConvertible, Sendable {
  var marked: String

  init(_ marked: String) { self.marked = marked }

  var text: String { marked.replacing("|", with: "").replacing("‖", with: "") }
  var testDescription: String { marked.debugDescription }
}

@Suite struct SegmentationTests {
  static let examples = [
    "", "漏水", "楼上漏水，|物业不管。‖找谁？", "甲、|乙：|丙；‖丁",
    "太吵了！！？‖报警。。。", "等……‖算了", "等...‖then go", "等.‖算了",
    "（太吵了！）‖我说", "“不行。”‖他说", "甲,\n‖乙", "甲\n\n‖乙", "甲。\n‖乙", "\n‖甲", "甲\r\n‖乙",
    "欠3,000元,|共10:30到", "3，|甲", "面积3.5平", "1. 漏水，|2. 噪音", "第3.甲",
    "It leaks. ‖Help", "It leaks.", "It leaks.‖物业", "see www.example.com now",
    "e.g. this, |i.e. that", "Mr. Li came. ‖Bye", "Room no. 5, |no. ‖Never",
    "好 .‖走了", "已报警.‖KTV还吵", "x .5 y", "ok!‖ok", "a; ‖b", ",|a", "a,,|b", "a,。‖b",
  ].map(SegmentationExample.init)

  @Test(arguments: examples)
  func `text is divided into clauses and sentences`(_ example: SegmentationExample) {
    let folded = FoldedText(folding: example.text)
    #expect(marked(folded) == FoldedText(folding: example.marked).string)
  }

  /// The folded text with marks between its segments.
  private func marked(_ text: FoldedText) -> String {
    let segments = Segmentation(text)
    var marked = String.UnicodeScalarView()
    for (index, scalar) in text.string.unicodeScalars.enumerated() {
      if index > 0, segments.sentences[index] != segments.sentences[index - 1] {
        marked.append("‖")
      } else if index > 0, segments.clauses[index] != segments.clauses[index - 1] {
        marked.append("|")
      }
      marked.append(scalar)
    }
    return String(marked)
  }

  @Test func `lines are counted, empty ones too`() {
    let text = FoldedText(folding: "甲。\n\n乙，\r\n丙")
    #expect(text.string == "甲。\n\n乙,\n丙")
    #expect(Segmentation(text).lines == [0, 0, 0, 1, 2, 2, 2, 3])
  }

  @Test func `numbers start at 0 and are consecutive`() {
    for text in FoldingPropertyTests.texts(500, from: FoldingPropertyTests.pool) {
      let folded = FoldedText(folding: text)
      let segments = Segmentation(folded)
      for numbers in [segments.clauses, segments.sentences, segments.lines] {
        #expect(numbers.count == folded.scalars.count)
        #expect(numbers.first ?? 0 == 0)
        #expect(zip(numbers, numbers.dropFirst()).allSatisfy { $0 == $1 || $0 + 1 == $1 })
      }
      for index in folded.scalars.indices.dropFirst() {
        let newSentence = segments.sentences[index] != segments.sentences[index - 1]
        #expect(!newSentence || segments.clauses[index] != segments.clauses[index - 1])
      }
    }
  }
}
