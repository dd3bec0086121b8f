import FenliuRules
import FenliuSource
import FenliuYAML

/// Builds the tree that is laid out: every comment finds the item that it belongs to.
///
/// A comment in a line with other things belongs to what is before it. One with a line of its own belongs to
/// what follows, unless it is indented as far as a list or mapping that ends above it: then it closes that.
struct LayoutBuilder {
  let text: SourceText
  let trivia: Trivia
  let keywords: KeywordTable
  private var next = 0
  /// A place that cannot be laid out.
  private(set) var obstacle: SourceLocation?

  init(text: SourceText, trivia: Trivia, keywords: KeywordTable) {
    self.text = text
    self.trivia = trivia
    self.keywords = keywords
  }

  /// What comes after a collection: where it begins and in which column.
  struct Following {
    var start: Int
    var column: Int

    static let nothing = Following(start: .max, column: -1)
  }

  mutating func file(_ root: YAMLNode) -> LayoutFile? {
    let start = root.location.range.lower.value
    let head = trivia.marks.last { $0.start < start }
    let tail = trivia.marks.first { $0.start >= start }
    var lines: [Comment] = []
    if let head {
      lines = take { $0.start < head.start } + [head]
    }
    let following = tail.map { Following(start: $0.start, column: 0) } ?? .nothing
    guard case .collection(var collection) = value(root, .entry(.file), following) else { return nil }
    var last = tail.map { mark in take { $0.start < mark.start } } ?? []
    collection.end += last
    last = take { _ in true }
    if tail == nil {
      collection.end += last
      last = []
    }
    let marks = tail.map { mark in trivia.marks.filter { $0.start >= mark.start } } ?? []
    return LayoutFile(
      head: lines, root: collection, tail: (marks + last).sorted { $0.start < $1.start })
  }

  // MARK: Values

  /// A value, with all comments in it, and those that close it.
  mutating func value(_ node: YAMLNode, _ part: Part, _ following: Following) -> LayoutNode {
    switch node.content {
    case .scalar(let scalar):
      guard let layout = text.layout(of: scalar, at: node.location.range) else {
        obstacle = obstacle ?? node.location
        return .scalar([])
      }
      return layout
    case .sequence, .mapping:
      return .collection(styled(isBracketed(node) ? flow(node, part) : block(node, part, following), part))
    }
  }

  /// A collection in the style that its part asks for. What is always in block style stands in nothing that is
  /// not, so that no block comes to stand within brackets.
  func styled(_ collection: LayoutCollection, _ part: Part) -> LayoutCollection {
    var collection = collection
    collection.isSpaced = part.isSpaced
    if part.isAlwaysBlock, !collection.items.isEmpty { collection.isFlow = false }
    if !collection.isFlow { collection.liftComments() }
    return collection
  }

  func isBracketed(_ node: YAMLNode) -> Bool {
    let start = node.location.range.lower.value
    guard start < text.bytes.count else { return false }
    return switch node.content {
    case .scalar: false
    case .sequence: text.bytes[start] == UInt8(ascii: "[")
    case .mapping: text.bytes[start] == UInt8(ascii: "{")
    }
  }

  mutating func key(of entry: YAMLEntry) -> String {
    if let key = text.layout(ofKey: entry.key, at: entry.keyLocation.range) { return key }
    obstacle = obstacle ?? entry.keyLocation
    return ""
  }

  // MARK: Comments

  /// The comment that is next, if it stands before `limit`.
  func peek(before limit: Int) -> Comment? {
    guard next < trivia.comments.count, trivia.comments[next].start < limit else { return nil }
    return trivia.comments[next]
  }

  /// Takes comments as long as they pass.
  mutating func take(while passes: (Comment) -> Bool) -> [Comment] {
    let start = next
    while next < trivia.comments.count, passes(trivia.comments[next]) { next += 1 }
    return Array(trivia.comments[start..<next])
  }

  /// Takes the comment that stands behind `end` in the same line, but before `limit`.
  mutating func takeInline(after end: Int, before limit: Int) -> Comment? {
    guard let comment = peek(before: limit), comment.start >= end, text.isSameLine(end, comment.start) else {
      return nil
    }
    next += 1
    return comment
  }
}

extension LayoutCollection {
  /// Puts the comments above the first key of a list item above its dash, where they are found again.
  fileprivate mutating func liftComments() {
    for index in items.indices where items[index].key == nil {
      items[index].before += items[index].between
      items[index].between = []
      guard case .collection(var inner) = items[index].value, !inner.isFlow, !inner.items.isEmpty else {
        continue
      }
      items[index].before += inner.items[0].before
      inner.items[0].before = []
      items[index].value = .collection(inner)
    }
  }
}
