/// A comment, with what is needed to put it back.
struct Comment: Equatable {
  /// The text from `#` on, without blanks at its end.
  var text: String
  /// Where it begins, in bytes.
  var start: Int
  /// How far it is indented, in bytes; only spaces stand before a comment with a line of its own.
  var column: Int
  /// Whether something stands before it in its line.
  var isInline: Bool
  /// Whether a blank line stands before it.
  var hasBlankBefore: Bool
}

/// An item of a list or an entry of a mapping, with the comments that belong to it.
struct LayoutItem {
  /// The comments above it.
  var before: [Comment] = []
  /// Whether a blank line stands between it and what is above.
  var hasBlankBefore = false
  /// The key as it was written; nil for an item of a list.
  var key: String?
  /// The comments between the key and a value, the one in the line of the key first.
  var between: [Comment] = []
  /// The value.
  var value: LayoutNode
  /// The comment behind it.
  var after: Comment?
}

/// A value as it is laid out.
indirect enum LayoutNode {
  /// A plain or quoted scalar by its lines, without their indentation; no line for a missing value.
  case scalar([String])
  /// A literal or folded scalar.
  case block(BlockScalar)
  /// A list or mapping.
  case collection(LayoutCollection)

  /// Whether there is no value.
  var isMissing: Bool {
    if case .scalar(let lines) = self { lines.isEmpty } else { false }
  }
}

/// A scalar of several lines with its own indentation.
struct BlockScalar {
  /// The first line: `|`, `>`, with whatever stands behind it.
  var header: String
  /// The indentation that the header asks for, counted from the parent's.
  var indent: Int?
  /// The lines of the text, without indentation.
  var lines: [String]
  /// Whether empty lines at its end belong to the text.
  var keepsEnd: Bool
}

/// A list or mapping, in brackets or in block style.
struct LayoutCollection {
  var isMapping: Bool
  /// Whether it is written in brackets.
  var isFlow: Bool
  /// Whether its items have a blank line between them.
  var isSpaced: Bool
  var items: [LayoutItem]
  /// The comments behind the last item.
  var end: [Comment] = []
}

/// A whole file.
struct LayoutFile {
  /// What stands before the content up to a `---`.
  var head: [Comment] = []
  var root: LayoutCollection
  /// A `...` and what stands behind it.
  var tail: [Comment] = []
}
