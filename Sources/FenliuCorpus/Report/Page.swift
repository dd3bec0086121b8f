import FenliuSource

/// A page of text for a terminal: paragraphs with indents, wrapped and styled.
package struct Page {
  private let options: TextOptions
  private var output = ""

  package init(_ options: TextOptions) { self.options = options }

  /// The page so far; every line ends with a line break.
  package var text: String { output }

  /// An empty line.
  package mutating func addBlank() { output += "\n" }

  /// A paragraph.
  ///
  /// - Parameters:
  ///   - indent: the blanks before every line.
  ///   - label: what stands in the first line before the paragraph; later lines are indented as far.
  ///   - labelWidth: the cells that the label is filled up to.
  package mutating func add(
    _ text: StyledText, indent: Int = 0, label: StyledText? = nil, labelWidth: Int = 0
  ) {
    var head = label?.characters ?? []
    let used = head.reduce(0) { $0 + $1.character.displayWidth.value }
    let hang = indent + max(used, labelWidth)
    head += Array(repeating: (" ", .plain), count: hang - indent - used)
    // Something must fit beside the indent, however narrow the terminal is.
    let wrapper = LineWrapper(width: TerminalCells(max(options.width.value - hang, 16)))
    for (index, line) in wrapper.lines(text.characters).enumerated() {
      let margin = index == 0 ? indent : hang
      let cells = index == 0 ? head + line : line
      let isBlank = cells.allSatisfy { $0.character == " " }
      output += isBlank ? "" : String(repeating: " ", count: margin) + rendered(cells)
      output += "\n"
    }
  }

  private func rendered(_ cells: [LineWrapper.Cell]) -> String {
    let last = cells.lastIndex { $0.character != " " } ?? -1
    var result = ""
    var current = TextStyle.plain
    for cell in cells[..<(last + 1)] {
      if options.isColoured, cell.style != current {
        if current != .plain { result += "\u{1B}[0m" }
        if let rendition = cell.style.graphicRendition { result += "\u{1B}[\(rendition)m" }
        current = cell.style
      }
      result.append(cell.character)
    }
    if options.isColoured, current != .plain { result += "\u{1B}[0m" }
    return result
  }
}
