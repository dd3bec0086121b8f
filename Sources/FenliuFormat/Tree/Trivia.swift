import FenliuSource
import FenliuYAML

/// What stands between the scalars of a file: comments, dashes and document marks, in order.
struct Trivia {
  /// The dash of a list item.
  struct Dash {
    var start: Int
    var column: Int
  }

  private(set) var comments: [Comment] = []
  private(set) var dashes: [Dash] = []
  /// The `---` and `...` lines.
  private(set) var marks: [Comment] = []
  /// The first byte that the layout has no place for, such as the `?` before a key.
  private(set) var stranger: Int?

  /// The trivia of a file that was read without errors.
  init(of root: YAMLNode?, in text: SourceText) {
    var leaves: [Range<Int>] = []
    if let root { Self.collect(root, text, into: &leaves) }
    var offset = 0
    for leaf in leaves.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      scan(offset, max(offset, leaf.lowerBound), text)
      offset = max(offset, leaf.upperBound)
    }
    scan(offset, text.bytes.count, text)
  }

  private static func collect(_ node: YAMLNode, _ text: SourceText, into leaves: inout [Range<Int>]) {
    switch node.content {
    case .scalar(let scalar):
      leaves.append(text.extent(of: scalar, at: node.location.range))
    case .sequence(let items):
      for item in items { collect(item, text, into: &leaves) }
    case .mapping(let entries):
      for entry in entries {
        leaves.append(text.extent(of: entry.key, at: entry.keyLocation.range))
        collect(entry.value, text, into: &leaves)
      }
    }
  }

  private mutating func scan(_ start: Int, _ end: Int, _ text: SourceText) {
    var offset = start
    while offset < end {
      let byte = text.bytes[offset]
      if byte == UInt8(ascii: "#") {
        comments.append(text.comment(from: offset, to: text.lineEnd(from: offset)))
        offset = text.lineEnd(from: offset)
      } else if offset == text.lineStart(of: offset), text.isMark(at: offset) {
        marks.append(text.comment(from: offset, to: offset + 3))
        offset += 3
      } else {
        if byte == UInt8(ascii: "-") {
          dashes.append(Dash(start: offset, column: offset - text.lineStart(of: offset)))
        } else if !Self.structure.contains(byte), stranger == nil {
          stranger = offset
        }
        offset += 1
      }
    }
  }

  private static let structure = Set(" \t\n:,[]{}".utf8)

  /// The dash in a column that stands last before an offset.
  func dash(before offset: Int, column: Int) -> Int? {
    var low = 0
    var high = dashes.count
    while low < high {
      let middle = low + (high - low) / 2
      if dashes[middle].start < offset { low = middle + 1 } else { high = middle }
    }
    return dashes[..<low].last { $0.column == column }?.start
  }
}
