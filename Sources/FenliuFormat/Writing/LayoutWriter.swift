import FenliuSource

/// Writes the tree in the canonical layout.
struct LayoutWriter {
  /// How many columns a line in brackets may fill; a Chinese character takes two.
  static let width = TerminalCells(120)

  private(set) var page = Page()

  /// The lines of a file.
  static func lines(of file: LayoutFile) -> [String] {
    var writer = LayoutWriter()
    writer.page.comments(file.head, indent: 0, isFirst: true)
    writer.write(file.root, indent: 0, isRoot: true)
    writer.page.comments(file.tail, indent: 0, isFirst: false)
    return writer.page.lines
  }

  private mutating func write(_ collection: LayoutCollection, indent: Int, isRoot: Bool = false) {
    guard !collection.isFlow else {
      // Only a file is ever in brackets as a whole, and only if it is empty.
      flow(LayoutItem(value: .collection(collection)), indent: indent)
      return
    }
    for (index, item) in collection.items.enumerated() {
      let isFirst = index == 0 && !isRoot
      if index > 0, collection.isSpaced { page.blank() }
      page.comments(item.before, indent: indent, isFirst: isFirst)
      if item.hasBlankBefore, !isFirst || !item.before.isEmpty { page.blank() }
      if collection.isMapping { entry(item, indent: indent) } else { listItem(item, indent: indent) }
    }
    page.comments(collection.end, indent: indent, isFirst: false)
  }

  private mutating func listItem(_ item: LayoutItem, indent: Int) {
    page.dash(indent: indent)
    switch item.value {
    case .collection(let collection) where !collection.isFlow:
      write(collection, indent: indent + 2)
    case .block(let scalar): block(scalar, after: "", lineIndent: indent + 2, parent: indent, item.after)
    case .scalar, .collection: flow(item, indent: indent + 2)
    }
  }

  private mutating func entry(_ item: LayoutItem, indent: Int) {
    let key = (item.key ?? "") + ":"
    switch item.value {
    case .collection(let collection) where !collection.isFlow:
      page.line(key, indent: indent)
      page.behind(item.between.first)
      page.comments(Array(item.between.dropFirst()), indent: indent + 2, isFirst: true)
      write(collection, indent: indent + 2)
    case .block(let scalar) where item.between.isEmpty:
      block(scalar, after: key + " ", lineIndent: indent, parent: indent, item.after)
    case .block(let scalar):
      openEntry(key, item.between, indent)
      block(scalar, after: "", lineIndent: indent + 2, parent: indent, item.after)
    case .scalar, .collection:
      guard !item.between.isEmpty else {
        flow(item, indent: indent)
        return
      }
      openEntry(key, item.between, indent)
      var value = item
      (value.key, value.between) = (nil, [])
      flow(value, indent: indent + 2)
    }
  }

  /// The line of a key whose value stands below, for the sake of comments between them.
  private mutating func openEntry(_ key: String, _ comments: [Comment], _ indent: Int) {
    page.line(key, indent: indent)
    var rest = comments[...]
    if let first = rest.first, first.isInline { page.behind(rest.popFirst()) }
    page.comments(Array(rest), indent: indent + 2, isFirst: true)
  }

  /// A block scalar.
  ///
  /// - Parameter parent: the indentation of the list or mapping it stands in, which its header counts from.
  private mutating func block(
    _ scalar: BlockScalar, after start: String, lineIndent: Int, parent: Int, _ comment: Comment?
  ) {
    page.line(start + scalar.header, indent: lineIndent)
    page.behind(comment)
    let spaces = Page.spaces(parent + (scalar.indent ?? 2))
    page.verbatim(scalar.lines.map { $0.isEmpty ? "" : spaces + $0 }, sealing: scalar.keepsEnd)
  }

  /// A scalar, or what stands in brackets, with its key, over as many lines as it takes.
  private mutating func flow(_ item: LayoutItem, indent: Int) {
    var atoms = FlowAtoms()
    atoms.add(item)
    let lines = atoms.filled(indent: indent, width: Self.width)
    for (index, line) in lines.enumerated() {
      page.line(line, indent: index == 0 ? indent : indent + 2)
    }
    page.behind(item.after)
  }
}
