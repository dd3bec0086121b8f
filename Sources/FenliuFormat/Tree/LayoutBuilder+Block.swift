import FenliuSource
import FenliuYAML

/// Lists and mappings in block style.
extension LayoutBuilder {
  mutating func block(_ node: YAMLNode, _ part: Part, _ following: Following) -> LayoutCollection {
    let column = text.column(of: node.location.range.lower.value)
    var collection: LayoutCollection
    switch node.content {
    case .scalar:
      collection = LayoutCollection(isMapping: false, isFlow: false, isSpaced: false, items: [])
    case .sequence(let items):
      collection = list(items, part, column, following)
    case .mapping(let entries):
      collection = mapping(entries, part, column, following)
    }
    collection.end = take { comment in
      comment.start < following.start && comment.isInline == false && comment.column >= column
        && comment.column > following.column
    }
    return collection
  }

  private mutating func list(
    _ nodes: [YAMLNode], _ part: Part, _ column: Int, _ following: Following
  ) -> LayoutCollection {
    let starts = nodes.map { node in
      let start = node.location.range.lower.value
      return trivia.dash(before: start, column: column) ?? start
    }
    var items: [LayoutItem] = []
    for (index, node) in nodes.enumerated() {
      let start = starts[index]
      let after = index + 1 < nodes.count ? Following(start: starts[index + 1], column: column) : following
      var item = LayoutItem(value: .scalar([]))
      item.before = take { $0.start < start }
      item.hasBlankBefore = text.hasBlankAbove(start)
      fill(&item, node, part.item, after, from: start + 1)
      items.append(item)
    }
    return LayoutCollection(isMapping: false, isFlow: false, isSpaced: false, items: items)
  }

  private mutating func mapping(
    _ entries: [YAMLEntry], _ part: Part, _ column: Int, _ following: Following
  ) -> LayoutCollection {
    var items: [LayoutItem] = []
    for (index, entry) in entries.enumerated() {
      let start = entry.keyLocation.range.lower.value
      var after =
        index + 1 < entries.count
        ? Following(start: entries[index + 1].keyLocation.range.lower.value, column: column) : following
      var item = LayoutItem(value: .scalar([]))
      item.before = take { $0.start < start }
      item.hasBlankBefore = text.hasBlankAbove(start)
      item.key = key(of: entry)
      // A list may stand right under its key; then a comment there is no part of it.
      if text.column(of: entry.value.location.range.lower.value) == column {
        after.column = max(after.column, column)
      }
      fill(
        &item, entry.value, part.value(of: entry.key.text, keywords: keywords), after,
        from: entry.keyLocation.range.upper.value)
      items.append(item)
    }
    let order = part.order(of: entries.map(\.key.text), keywords: keywords)
    return LayoutCollection(isMapping: true, isFlow: false, isSpaced: false, items: order.map { items[$0] })
  }

  /// Gives an item its value and the comments around that.
  ///
  /// - Parameter end: where the key or the dash ends.
  private mutating func fill(
    _ item: inout LayoutItem, _ node: YAMLNode, _ part: Part, _ following: Following, from end: Int
  ) {
    let range = node.location.range
    let isCollection = if case .scalar = node.content { false } else { true }
    if isCollection, !isBracketed(node) {
      if let comment = takeInline(after: end, before: range.lower.value) { item.between = [comment] }
      item.value = value(node, part, following)
      return
    }
    item.between = take { $0.start < range.lower.value }
    item.value = value(node, part, following)
    if case .scalar(let scalar) = node.content {
      let extent = text.extent(of: scalar, at: range)
      if case .block = item.value, !scalar.text.isEmpty { return }
      item.after = takeInline(after: extent.upperBound, before: following.start)
    } else {
      item.put(takeInline(after: range.upper.value, before: following.start))
    }
  }
}
