public import FenliuSource

/// The difference of two versions of a file, as `diff -u` writes it and `patch` reads it.
public struct UnifiedDiff: Sendable {
  /// A line of one of the versions, or of both.
  private struct Line {
    enum Side { case both, old, new }
    var side: Side
    var bytes: ArraySlice<UInt8>
    /// The numbers of lines before it in either version.
    var before: (old: Int, new: Int)
  }

  private let name: String
  private let lines: [Line]
  private static let context = 3

  /// The difference between two versions.
  ///
  /// - Parameter name: what the file is called, from the folder in which the difference is to be applied.
  public init(from old: SourceFile, to new: SourceFile, named name: String) {
    self.name = name
    lines = Self.lines(Self.split(old.bytes), Self.split(new.bytes))
  }

  /// The text; empty if there is no difference.
  public var text: String {
    let hunks = self.hunks
    guard !hunks.isEmpty else { return "" }
    return hunks.reduce(into: "--- a/\(name)\n+++ b/\(name)\n") { $0 += shown($1) }
  }

  /// The lines with their breaks, so that a last line without one differs from one with it.
  private static func split(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == .newline {
      lines.append(bytes[start...index])
      start = index + 1
    }
    return start < bytes.count ? lines + [bytes[start...]] : lines
  }

  private static func lines(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [Line] {
    let difference = new.difference(from: old)
    let removed = Set(difference.removals.map(\.place))
    let inserted = Set(difference.insertions.map(\.place))
    var lines: [Line] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if left < old.count, removed.contains(left) {
        lines.append(Line(side: .old, bytes: old[left], before: (left, right)))
        left += 1
      } else if right < new.count, inserted.contains(right) {
        lines.append(Line(side: .new, bytes: new[right], before: (left, right)))
        right += 1
      } else if left < old.count, right < new.count {
        lines.append(Line(side: .both, bytes: old[left], before: (left, right)))
        (left, right) = (left + 1, right + 1)
      } else {
        break
      }
    }
    return lines
  }

  /// Changes with the lines around them, those together that share some.
  private var hunks: [Range<Int>] {
    var hunks: [Range<Int>] = []
    for index in lines.indices where lines[index].side != .both {
      let range = max(0, index - Self.context)..<min(lines.count, index + Self.context + 1)
      if let last = hunks.last, range.lowerBound <= last.upperBound {
        hunks[hunks.count - 1] = last.lowerBound..<range.upperBound
      } else {
        hunks.append(range)
      }
    }
    return hunks
  }

  private func shown(_ hunk: Range<Int>) -> String {
    let part = lines[hunk]
    let counts = (part.count { $0.side != .new }, part.count { $0.side != .old })
    let start = part.first?.before ?? (old: 0, new: 0)
    let head = "@@ -\(Self.span(start.old, counts.0)) +\(Self.span(start.new, counts.1)) @@\n"
    return part.reduce(into: head) { $0 += shown($1) }
  }

  /// Where a part begins and how many lines it has; an empty one is said to begin at the line before it.
  private static func span(_ before: Int, _ count: Int) -> String {
    let first = count == 0 ? before : before + 1
    return count == 1 ? "\(first)" : "\(first),\(count)"
  }

  private func shown(_ line: Line) -> String {
    let sign = line.side == .both ? " " : line.side == .old ? "-" : "+"
    let text = String(decoding: line.bytes, as: UTF8.self)
    return sign + (line.bytes.last == .newline ? text : text + "\n\\ No newline at end of file\n")
  }
}

extension CollectionDifference.Change {
  fileprivate var place: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
