import FenliuRules
import FenliuText

/// Title and text of a case, folded, as one run of positions: those of the title, then those of the text.
///
/// Nothing that is found crosses from the one into the other.
struct CaseText {
  private let title: FoldedText
  private let text: FoldedText
  /// The first position of the text.
  let boundary: Int
  private(set) lazy var titleSegments = Segmentation(title)
  private(set) lazy var textSegments = Segmentation(text)

  init(_ theCase: Case) {
    title = FoldedText(folding: theCase.title)
    text = FoldedText(folding: theCase.text)
    boundary = title.scalars.count
  }

  /// The number of positions.
  var count: Int { boundary + text.scalars.count }

  /// The part that a position belongs to.
  func part(at position: Int) -> Part { position < boundary ? .title : .text }

  /// A part folded, and the position of its first scalar.
  func folded(_ part: Part) -> (text: FoldedText, start: Int) {
    part == .title ? (title, 0) : (text, boundary)
  }

  /// The range of original scalars that positions of one part came from.
  func original(_ range: Range<Int>) -> Range<Int> {
    let (folded, start) = range.lowerBound < boundary ? (title, 0) : (text, boundary)
    return Int(folded.starts[range.lowerBound - start])..<Int(folded.ends[range.upperBound - 1 - start])
  }

  /// Whether no end of a segment lies between two positions of one part.
  mutating func isSameSegment(_ first: Int, _ second: Int, _ kind: SegmentKind) -> Bool {
    let part = part(at: first)
    guard part == self.part(at: second) else { return false }
    let start = part == .title ? 0 : boundary
    return withSegments(of: part) { $0.numbers(kind)[first - start] == $0.numbers(kind)[second - start] }
  }

  /// The end of the segment that a position lies in.
  mutating func segmentEnd(at position: Int, _ kind: SegmentKind) -> Int {
    let part = part(at: position)
    let start = part == .title ? 0 : boundary
    return withSegments(of: part) { segments in
      let numbers = segments.numbers(kind)
      var (lower, upper) = (position - start, numbers.count)
      // Numbers ascend: the end is where the first greater one stands.
      let own = numbers[lower]
      while lower < upper {
        let middle = (lower + upper) / 2
        if numbers[middle] > own { upper = middle } else { lower = middle + 1 }
      }
      return lower + start
    }
  }

  /// The end of the part that a position lies in.
  func partEnd(at position: Int) -> Int { position < boundary ? boundary : count }

  private mutating func withSegments<Result>(
    of part: Part, _ body: (borrowing Segmentation) -> Result
  ) -> Result {
    part == .title ? body(titleSegments) : body(textSegments)
  }
}

/// A kind of segment that a text falls into.
enum SegmentKind {
  case clause
  case sentence
  case line
}

extension Segmentation {
  /// For each scalar, the number of the segment it lies in.
  fileprivate func numbers(_ kind: SegmentKind) -> [Int32] {
    switch kind {
    case .clause: clauses
    case .sentence: sentences
    case .line: lines
    }
  }
}
