import FenliuSource

/// Breaks a text into lines that fit the terminal, measured in cells.
///
/// Between Chinese characters a line may break anywhere, but for marks that must not begin a line or end
/// one (GB/T 15834); Latin words stay whole where they fit.
struct LineWrapper {
  typealias Cell = (character: Character, style: TextStyle)

  /// The cells of a line.
  let width: TerminalCells

  private static let neverFirst = Set<Character>("，。、；：！？）】》」』”’…·,.;:!?)]}%")
  private static let neverLast = Set<Character>("（【《「『“‘([{")

  /// The lines of a text, without blanks at their ends.
  func lines(_ cells: [Cell]) -> [[Cell]] {
    var lines: [[Cell]] = []
    var line: [Cell] = []
    var used = TerminalCells(0)
    for unit in units(cells) {
      let length = unit.reduce(TerminalCells(0)) { $0 + $1.character.displayWidth }
      let ink = trimmed(unit).reduce(TerminalCells(0)) { $0 + $1.character.displayWidth }
      if used + ink <= width || line.isEmpty, ink <= width {
        line += unit
        used += length
        continue
      }
      if !line.isEmpty { lines.append(trimmed(line)) }
      (line, used) = ([], TerminalCells(0))
      // A unit wider than a line is cut where the line ends.
      for cell in unit {
        if used + cell.character.displayWidth > width, !line.isEmpty {
          lines.append(trimmed(line))
          (line, used) = ([], TerminalCells(0))
        }
        line.append(cell)
        used += cell.character.displayWidth
      }
    }
    if !line.isEmpty || lines.isEmpty { lines.append(trimmed(line)) }
    return lines
  }

  /// Runs that are not broken: a Latin word with the blank after it, a Chinese character with its marks.
  private func units(_ cells: [Cell]) -> [[Cell]] {
    var units: [[Cell]] = []
    for (index, cell) in cells.enumerated() {
      if index > 0, !mayBreak(between: cells[index - 1].character, and: cell.character), !units.isEmpty {
        units[units.count - 1].append(cell)
      } else {
        units.append([cell])
      }
    }
    return units
  }

  private func mayBreak(between left: Character, and right: Character) -> Bool {
    if right == " " || Self.neverFirst.contains(right) || Self.neverLast.contains(left) { return false }
    return left == " " || left.displayWidth == TerminalCells(2) || right.displayWidth == TerminalCells(2)
  }

  private func trimmed(_ cells: [Cell]) -> [Cell] {
    cells.lastIndex { $0.character != " " }.map { Array(cells[...$0]) } ?? []
  }
}
