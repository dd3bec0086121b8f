import FenliuSource

/// Writes a file as HTML, line by line, with its marks as nested elements that begin anew on every line.
struct MarkedSourceWriter {
  private let file: SourceFile
  private let marks: [SourceMarks.Mark]
  private var output = ""
  /// The marks that are open, outer ones first.
  private var open: [SourceMarks.Mark] = []

  init(file: SourceFile, marks: [SourceMarks.Mark]) {
    self.file = file
    self.marks = marks
  }

  /// The whole file.
  mutating func html() -> String {
    var next = 0
    for line in 1...file.lines.count {
      let range = file.lines.range(ofLine: line)
      if line == file.lines.count, range.isEmpty { break }
      output += "<span class=\"l\">"
      for mark in open { begin(mark) }
      var position = range.lower.value
      while position < range.upper.value {
        close(at: position)
        while next < marks.count, marks[next].range.lower.value <= position {
          if marks[next].range.upper.value > position { push(marks[next]) }
          next += 1
        }
        let stop =
          [
            range.upper.value, open.last?.range.upper.value,
            next < marks.count ? marks[next].range.lower.value : nil,
          ].compactMap { $0 }.filter { $0 > position }.min() ?? range.upper.value
        output += HTMLText.escaped(file.text(in: ByteRange(position, stop)))
        position = stop
      }
      close(at: position)
      for _ in open { output += "</span>" }
      output += "</span>"
    }
    return output
  }

  /// Opens a mark inside those that are open, and no longer than they are.
  private mutating func push(_ mark: SourceMarks.Mark) {
    var mark = mark
    if let outer = open.last, outer.range.upper < mark.range.upper {
      mark.range.upper = outer.range.upper
    }
    open.append(mark)
    begin(mark)
  }

  private mutating func begin(_ mark: SourceMarks.Mark) {
    let name =
      switch mark.state {
      case .covered: "c"
      case .partly: "p"
      case .missed: "m"
      }
    output += "<span class=\"\(name)\""
    let notes = mark.notes.map { HTMLText.escaped($0) }.joined(separator: "&#10;")
    output += notes.isEmpty ? ">" : " title=\"\(notes)\">"
  }

  private mutating func close(at position: Int) {
    while let last = open.last, last.range.upper.value <= position {
      open.removeLast()
      output += "</span>"
    }
  }
}
