import FenliuSource

/// What stands in brackets, cut where lines may break: behind commas, and around comments.
struct FlowAtoms {
  /// A piece that stays together.
  private struct Atom {
    /// Its lines; more than one only for a scalar that was written over several.
    var lines: [String]
    /// The comment behind it, which ends the line.
    var comment: Comment?
    /// Whether it is a comment with a line of its own.
    var isComment = false

    var endsLine: Bool { isComment || comment != nil }
  }

  private var atoms: [Atom] = []
  /// What has been opened and waits for the first thing in it.
  private var start = ""

  /// Adds an item with all comments but the one behind it.
  mutating func add(_ item: LayoutItem, isNested: Bool = false) {
    if let key = item.key {
      start += key + ":"
      if item.between.isEmpty {
        // Within brackets `a:,` would be a text, so a blank stands in for a missing value there.
        if isNested || !item.value.isMissing { start += " " }
      } else {
        add(item.between)
      }
    }
    switch item.value {
    case .scalar(let lines):
      text(lines)
    case .block(let scalar):
      // No block stands within brackets (YAML 1.2.2, 8.1).
      text([scalar.header])
    case .collection(let collection):
      add(collection)
    }
  }

  private mutating func add(_ collection: LayoutCollection) {
    start += collection.isMapping ? "{" : "["
    for (index, item) in collection.items.enumerated() {
      add(item.before)
      add(item, isNested: true)
      if index < collection.items.count - 1 { join(",") }
      if let comment = item.after { append(comment) }
    }
    add(collection.end)
    join(collection.isMapping ? "}" : "]")
  }

  private mutating func text(_ lines: [String]) {
    var lines = lines.isEmpty ? [""] : lines
    lines[0] = start + lines[0]
    start = ""
    atoms.append(Atom(lines: lines))
  }

  /// Adds comments: one behind an opening bracket or a key stays there, the others have their own lines.
  private mutating func add(_ comments: [Comment]) {
    for comment in comments {
      if !start.isEmpty {
        while start.last == " " { start.removeLast() }
        text([])
        if comment.isInline {
          append(comment)
          continue
        }
      }
      atoms.append(Atom(lines: [comment.text], isComment: true))
    }
  }

  private mutating func append(_ comment: Comment) {
    if let last = atoms.indices.last, !atoms[last].endsLine {
      atoms[last].comment = comment
    } else {
      atoms.append(Atom(lines: [comment.text], isComment: true))
    }
  }

  /// Adds a mark right behind what is there.
  private mutating func join(_ mark: String) {
    if start.isEmpty, let last = atoms.indices.last, !atoms[last].endsLine {
      atoms[last].lines[atoms[last].lines.count - 1] += mark
    } else {
      text([mark])
    }
  }

  /// The lines, each filled as far as it goes; all but the first are to be indented by two more.
  func filled(indent: Int, width: TerminalCells) -> [String] {
    var lines: [String] = []
    var current = ""
    var used = TerminalCells(indent)
    var mustBreak = false
    for (index, atom) in atoms.enumerated() {
      let first = atom.lines[0]
      let needed = used + TerminalCells(1) + first.displayWidth
      if index == 0 {
        current = first
        used += first.displayWidth
      } else if mustBreak || atom.isComment || needed > width {
        lines.append(current)
        current = first
        used = TerminalCells(indent + 2) + first.displayWidth
      } else {
        current += " " + first
        used = needed
      }
      for line in atom.lines.dropFirst() {
        lines.append(current)
        current = line
        used = TerminalCells(indent + 2) + line.displayWidth
      }
      if let comment = atom.comment { current += "  " + comment.text }
      mustBreak = atom.endsLine
    }
    return lines + [current]
  }
}
