import FenliuEngine

/// The words of a message that a decision rests on, in their sentences.
struct Highlighter {
  /// A piece of the message.
  struct Piece: Hashable {
    var text: String
    var isEvidence: Bool
  }

  private let content: [Unicode.Scalar]

  /// A highlighter for the title or the text of a case.
  init(_ content: String) { self.content = Array(content.unicodeScalars) }

  /// The text in a range of scalars; the range is cut to the text.
  func quote(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: content[range.clamped(to: 0..<content.count)])
    return String(view)
  }

  /// The sentences in which evidence stands, cut short around it, with `…` for what is left out.
  ///
  /// - Parameters:
  ///   - ranges: the evidence, in any order; overlapping and touching ranges become one.
  ///   - context: how many scalars are shown on either side at most.
  func excerpt(_ ranges: [Range<Int>], context: Int = 30) -> [Piece] {
    let evidence = merged(ranges.map { $0.clamped(to: 0..<content.count) }.filter { !$0.isEmpty })
    var pieces: [Piece] = []
    var shown = 0
    for (index, range) in evidence.enumerated() {
      let start = max(shown, sentenceStart(before: range.lowerBound, atMost: context))
      if start > shown, !isBlank(shown..<start) { pieces.append(Piece(text: "…", isEvidence: false)) }
      pieces.append(Piece(text: quote(start..<range.lowerBound), isEvidence: false))
      pieces.append(Piece(text: quote(range), isEvidence: true))
      let next = index + 1 < evidence.count ? evidence[index + 1].lowerBound : content.count
      let end = min(next, sentenceEnd(after: range.upperBound, atMost: context))
      pieces.append(Piece(text: quote(range.upperBound..<end), isEvidence: false))
      shown = end
    }
    if !evidence.isEmpty, !isBlank(shown..<content.count) {
      pieces.append(Piece(text: "…", isEvidence: false))
    }
    return pieces.filter { !$0.text.isEmpty }
  }

  private func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, range.lowerBound <= last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }

  private func sentenceStart(before position: Int, atMost context: Int) -> Int {
    var start = position
    while start > 0, position - start < context, !isStop(content[start - 1]) { start -= 1 }
    while start < position, content[start].properties.isWhitespace { start += 1 }
    return start
  }

  private func sentenceEnd(after position: Int, atMost context: Int) -> Int {
    var end = position
    while end < content.count, end - position < context {
      let scalar = content[end]
      if scalar == "\n" || scalar == "\r" { break }
      end += 1
      if isStop(scalar) { break }
    }
    return end
  }

  private func isStop(_ scalar: Unicode.Scalar) -> Bool { "。！!？?；;\n\r".unicodeScalars.contains(scalar) }

  private func isBlank(_ range: Range<Int>) -> Bool { content[range].allSatisfy(\.properties.isWhitespace) }
}
