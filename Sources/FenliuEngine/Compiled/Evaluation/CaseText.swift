import FenliuMemory
import FenliuRules
import FenliuText

/// Title and text of a case, folded, as one run of positions: those of the title, then those of the text.
///
/// Nothing that is found crosses from the one into the other. Its memory is used again for the next case.
struct CaseText: ~Copyable {
  /// Both parts, one behind the other.
  private(set) var buffer = FoldBuffer()
  /// The first position of the text.
  private(set) var boundary = 0
  /// How many of the starts of `buffer` lie in the title.
  private var titleStarts = 0
  /// For each position, its segments; empty as long as nobody asked.
  private var segments = Scratch<SegmentNumbers>(capacity: 1024)

  /// Turns to another case.
  mutating func read(_ theCase: Case, _ codes: FoldCodes) {
    buffer.removeAll()
    segments.removeAll()
    buffer.append(folding: theCase.title, codes)
    boundary = buffer.count
    titleStarts = buffer.starts.count
    buffer.append(folding: theCase.text, codes)
  }

  /// The number of positions.
  var count: Int { buffer.count }

  /// The part that a position belongs to.
  func part(at position: Int) -> Part { position < boundary ? .title : .text }

  /// The positions of a part.
  func positions(of part: Part) -> Range<Int> { part == .title ? 0..<boundary : boundary..<count }

  /// Those of the starts of `buffer` that lie in a part, by index.
  func starts(of part: Part) -> Range<Int> {
    part == .title ? 0..<titleStarts : titleStarts..<buffer.starts.count
  }

  /// A part by itself, and the position of its first scalar.
  func folded(_ part: Part) -> (text: FoldedText, start: Int) {
    let positions = positions(of: part)
    return (buffer.text(positions), positions.lowerBound)
  }

  /// The range of original scalars that positions of one part came from.
  func original(_ range: Range<Int>) -> Range<Int> {
    let origin = buffer.origin(of: range)
    return Int(origin.start)..<Int(origin.end)
  }

  /// Whether no end of a segment lies between two positions of one part.
  mutating func isSameSegment(_ first: Int, _ second: Int, _ kind: SegmentKind) -> Bool {
    guard part(at: first) == part(at: second) else { return false }
    divide()
    return segments[first].number(kind) == segments[second].number(kind)
  }

  /// The end of the segment that a position lies in.
  mutating func segmentEnd(at position: Int, _ kind: SegmentKind) -> Int {
    divide()
    var (lower, upper) = (position, partEnd(at: position))
    // Numbers ascend within a part: the end is where the first greater one stands.
    let own = segments[lower].number(kind)
    while lower < upper {
      let middle = (lower + upper) / 2
      if segments[middle].number(kind) > own { upper = middle } else { lower = middle + 1 }
    }
    return lower
  }

  /// The end of the part that a position lies in.
  func partEnd(at position: Int) -> Int { position < boundary ? boundary : count }

  private mutating func divide() {
    guard segments.isEmpty, count > 0 else { return }
    buffer.divide(0..<boundary, into: &segments)
    buffer.divide(boundary..<count, into: &segments)
  }
}

/// A kind of segment that a text falls into.
enum SegmentKind {
  case clause
  case sentence
  case line
}

extension SegmentNumbers {
  /// The number of the segment of a kind.
  fileprivate func number(_ kind: SegmentKind) -> Int32 {
    switch kind {
    case .clause: clause
    case .sentence: sentence
    case .line: line
    }
  }
}
