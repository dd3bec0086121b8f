/// What an underlined text is to the finding.
enum MarkKind: Hashable {
  case primary(Severity)
  case secondary
  case inserted
  case replaced

  var stroke: Character {
    switch self {
    case .primary: "^"
    case .secondary: "-"
    case .inserted: "+"
    case .replaced: "~"
    }
  }

  var role: Role {
    switch self {
    case .primary(let severity): .severity(severity)
    case .secondary: .secondary
    case .inserted, .replaced: .suggestion
    }
  }

  var isPrimary: Bool {
    if case .primary = self { true } else { false }
  }
}

/// A stretch of cells to underline, and what to say about it; the label may be empty.
struct Mark {
  var kind: MarkKind
  var cells: Range<Int>
  var label: String
}

/// The rows under a source line: one of underlines, which ends with the label of the rightmost mark,
/// then the labels that have no room there, hanging on bars from right to left.
struct MarkRows {
  let rows: [StyledRow]

  init(_ marks: [Mark]) {
    guard !marks.isEmpty else {
      rows = []
      return
    }
    var hanging = marks.filter { !$0.label.isEmpty }.sorted {
      $0.cells.lowerBound > $1.cells.lowerBound
    }
    var underline = Self.underline(marks)
    let end = marks.map(\.cells.upperBound).max() ?? 0
    if let rightmost = hanging.first, rightmost.cells.upperBound == end {
      underline.append(" " + rightmost.label, rightmost.kind.role)
      hanging.removeFirst()
    }
    var rows = [underline]
    if !hanging.isEmpty { rows.append(Self.bars(hanging)) }
    while !hanging.isEmpty {
      let mark = hanging.removeFirst()
      var row = Self.bars(hanging.filter { $0.cells.lowerBound < mark.cells.lowerBound })
      row.append(mark.label, mark.kind.role, at: mark.cells.lowerBound)
      rows.append(row)
    }
    self.rows = rows
  }

  /// The underlines of all marks; where they overlap, the primary one is drawn.
  private static func underline(_ marks: [Mark]) -> StyledRow {
    var cells = [MarkKind?](repeating: nil, count: marks.map(\.cells.upperBound).max() ?? 0)
    for mark in marks.filter({ !$0.kind.isPrimary }) + marks.filter(\.kind.isPrimary) {
      for cell in mark.cells { cells[cell] = mark.kind }
    }
    var row = StyledRow()
    var run: (kind: MarkKind, cells: Range<Int>)?
    for (cell, kind) in cells.enumerated() {
      guard let kind else { continue }
      if let current = run, current.kind == kind, current.cells.upperBound == cell {
        run = (kind, current.cells.lowerBound..<(cell + 1))
      } else {
        row.append(run)
        run = (kind, cell..<(cell + 1))
      }
    }
    row.append(run)
    return row
  }

  private static func bars(_ marks: [Mark]) -> StyledRow {
    var row = StyledRow()
    var last = -1
    for mark in marks.reversed() where mark.cells.lowerBound > last {
      row.append("|", mark.kind.role, at: mark.cells.lowerBound)
      last = mark.cells.lowerBound
    }
    return row
  }
}

extension StyledRow {
  fileprivate mutating func append(_ run: (kind: MarkKind, cells: Range<Int>)?) {
    guard let run else { return }
    let strokes = String(repeating: run.kind.stroke, count: run.cells.count)
    append(strokes, run.kind.role, at: run.cells.lowerBound)
  }
}
