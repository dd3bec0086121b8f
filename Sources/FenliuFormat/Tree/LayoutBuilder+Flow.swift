import FenliuSource
import FenliuYAML

/// Lists and mappings in brackets.
extension LayoutBuilder {
  mutating func flow(_ node: YAMLNode, _ part: Part) -> LayoutCollection {
    let end = node.location.range.upper.value
    var collection = LayoutCollection(isMapping: false, isFlow: true, isSpaced: false, items: [])
    switch node.content {
    case .scalar: break
    case .sequence(let nodes):
      for (index, node) in nodes.enumerated() {
        var item = LayoutItem(value: .scalar([]))
        item.before = take { $0.start < node.location.range.lower.value }
        let next = index + 1 < nodes.count ? nodes[index + 1].location.range.lower.value : end
        fill(&item, node, part.item, before: next)
        collection.items.append(item)
      }
    case .mapping(let entries):
      var items: [LayoutItem] = []
      for (index, entry) in entries.enumerated() {
        var item = LayoutItem(value: .scalar([]))
        item.before = take { $0.start < entry.keyLocation.range.lower.value }
        item.key = key(of: entry)
        item.between = take { $0.start < entry.value.location.range.lower.value }
        let next = index + 1 < entries.count ? entries[index + 1].keyLocation.range.lower.value : end
        fill(&item, entry.value, part.value(of: entry.key.text, keywords: keywords), before: next)
        items.append(item)
      }
      collection.isMapping = true
      collection.items = part.order(of: entries.map(\.key.text), keywords: keywords).map { items[$0] }
    }
    collection.end = take { $0.start < end }
    return collection
  }

  /// Gives an item its value and the comment behind that.
  private mutating func fill(_ item: inout LayoutItem, _ node: YAMLNode, _ part: Part, before next: Int) {
    if case .scalar = node.content {
      item.value = value(node, part, .nothing)
    } else {
      // What has no brackets of its own is one entry of a mapping: `[a: b]`.
      item.value = .collection(styled(flow(node, part), part))
    }
    item.put(takeInline(after: node.location.range.upper.value, before: next))
  }
}

extension LayoutItem {
  /// Puts the comment behind the value. One behind a bracket that is no more closes what it held.
  mutating func put(_ comment: Comment?) {
    guard var comment, case .collection(var collection) = value, !collection.isFlow else {
      after = comment
      return
    }
    comment.hasBlankBefore = false
    collection.end.append(comment)
    value = .collection(collection)
  }
}
