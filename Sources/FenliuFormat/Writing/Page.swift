import FenliuSource

/// The lines of a file as they are written.
struct Page {
  private(set) var lines: [String] = []
  /// What the next line begins with, dashes included; nil: spaces only.
  private var lead: String?
  /// Whether a blank line would become part of the text above it.
  private var isSealed = false

  /// Begins the next line with a dash.
  mutating func dash(indent: Int) {
    lead = (lead ?? Self.spaces(indent)) + "- "
  }

  /// Adds a line.
  mutating func line(_ text: String, indent: Int) {
    var start = lead ?? Self.spaces(indent)
    lead = nil
    if text.isEmpty { while start.last == " " { start.removeLast() } }
    lines.append(start + text)
    isSealed = false
  }

  /// Adds lines of text as they are.
  mutating func verbatim(_ text: [String], sealing: Bool) {
    lines += text
    isSealed = sealing
  }

  /// Adds a comment behind what is there.
  mutating func behind(_ comment: Comment?) {
    guard let comment, let last = lines.popLast() else { return }
    lines.append(last + "  " + comment.text)
  }

  /// Adds a blank line, unless there is one or nothing is above it.
  mutating func blank() {
    if let last = lines.last, !last.isEmpty, !isSealed { lines.append("") }
  }

  /// Adds comments, each with its own line.
  mutating func comments(_ comments: [Comment], indent: Int, isFirst: Bool) {
    for (index, comment) in comments.enumerated() {
      if comment.hasBlankBefore, !(isFirst && index == 0) { blank() }
      line(comment.text, indent: indent)
    }
  }

  static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
