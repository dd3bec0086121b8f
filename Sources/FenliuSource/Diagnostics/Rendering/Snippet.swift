/// A range of bytes to underline, and what to say about it; the label may be empty.
struct MarkedRange {
  var kind: MarkKind
  var range: ByteRange
  var label: String = ""
}

/// The lines of one file that a finding points at, with their underlines.
struct Snippet {
  /// A line as shown: its number, what stands between number and text, the text, the rows below it.
  struct Line {
    var number: Int
    var sign: Character = "|"
    var text: String
    var rows: [StyledRow] = []
  }

  /// The lines in order. Where numbers are not consecutive, lines were left out.
  private(set) var lines: [Line] = []

  /// A new text of which this many lines are marked is shown whole.
  private static let mostLinesInserted = 6

  private let file: SourceFile
  private let firstNumber: Int

  /// The lines of `file` that `ranges` touch: all lines of inserted text, first and last of others.
  ///
  /// - Parameter firstNumber: the number shown for the first line of the file.
  init(_ file: SourceFile, _ ranges: [MarkedRange], firstNumber: Int = 1) {
    self.file = file
    self.firstNumber = firstNumber
    var parts: [Int: [MarkedRange]] = [:]
    for (line, part) in ranges.flatMap(partsByLine) {
      parts[line, default: []] += part.map { [$0] } ?? []
    }
    for number in parts.keys.sorted() {
      // One line left out would take as much room as the `...` that says so.
      if let last = lines.last, last.number + 2 == number + firstNumber - 1 {
        lines.append(shown(number - 1, []))
      }
      lines.append(shown(number, parts[number] ?? []))
    }
  }

  /// The lines of `file` that `range` touches, each after the sign `sign` and without underlines.
  ///
  /// - Parameter firstNumber: the number shown for the first line of the file.
  init(_ file: SourceFile, linesOf range: ByteRange, sign: Character, firstNumber: Int = 1) {
    self.file = file
    self.firstNumber = firstNumber
    lines = Self.selection(of: file.linesTouched(by: range), limit: Self.mostLinesInserted).map {
      shown($0, [], sign: sign)
    }
  }

  /// The first lines, at most `limit` of them, and the last one.
  private static func selection(of touched: ClosedRange<Int>, limit: Int) -> [Int] {
    var lines = Array(touched.prefix(limit))
    if lines.last != touched.upperBound { lines.append(touched.upperBound) }
    return lines
  }

  /// Splits a range into the part on each line that is shown. The label goes to the last part. New text
  /// that begins with a line break has no part on the line it breaks.
  private func partsByLine(_ marked: MarkedRange) -> [(Int, MarkedRange?)] {
    let touched = file.linesTouched(by: marked.range)
    let isNewText = marked.kind == .inserted || marked.kind == .replaced
    guard touched.count > 1 else { return [(touched.lowerBound, marked)] }
    return Self.selection(of: touched, limit: isNewText ? Self.mostLinesInserted : 1).map { number in
      let line = file.lines.range(ofLine: number)
      let isFirst = number == touched.lowerBound
      var part = marked
      part.range = ByteRange(
        isFirst ? marked.range.lower.value : file.indentEnd(of: line),
        min(marked.range.upper.value, line.upper.value))
      if number != touched.upperBound { part.label = "" }
      return (number, isNewText && part.range.isEmpty ? nil : part)
    }
  }

  private func shown(_ number: Int, _ parts: [MarkedRange], sign: Character = "|") -> Line {
    let line = ShownLine(file.bytes, in: file.lines.range(ofLine: number))
    let marks = parts.map {
      Mark(
        kind: $0.kind, cells: line.cells(of: $0.range.lower.value..<$0.range.upper.value), label: $0.label)
    }
    let window = LineWindow(line, around: Self.focus(of: marks))
    let placed = marks.map { Mark(kind: $0.kind, cells: window.place($0.cells), label: $0.label) }
    return Line(
      number: number + firstNumber - 1, sign: sign, text: window.text, rows: MarkRows(placed).rows)
  }

  /// The cells to keep in sight on a long line: all marks where they fit, else the primary one.
  private static func focus(of marks: [Mark]) -> Range<Int> {
    let lower = marks.map(\.cells.lowerBound).min() ?? 0
    let upper = marks.map(\.cells.upperBound).max() ?? 1
    if upper - lower <= LineWindow.widest / 2 { return lower..<upper }
    return (marks.first(where: \.kind.isPrimary) ?? marks.first)?.cells ?? lower..<upper
  }
}

extension SourceFile {
  /// The numbers of the lines that a range stands in; an empty range stands in one.
  func linesTouched(by range: ByteRange) -> ClosedRange<Int> {
    let first = lines.line(at: range.lower)
    let end = range.isEmpty ? range.upper : ByteOffset(range.upper.value - 1)
    return first...max(first, lines.line(at: end))
  }

  /// Where the text of a line begins after its spaces and tabs; its end if there is nothing else.
  fileprivate func indentEnd(of line: ByteRange) -> Int {
    let blank: [UInt8] = [UInt8(ascii: " "), UInt8(ascii: "\t")]
    let text = bytes[line.lower.value..<line.upper.value]
    return text.firstIndex { !blank.contains($0) } ?? line.upper.value
  }
}
