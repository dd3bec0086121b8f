/// A user's words cut short, for a message.
enum Excerpt {
  /// At most so many characters are shown.
  static let limit = 40

  /// The beginning of `text`, on one line.
  static func of(_ text: String) -> String {
    let head = text.prefix(limit)
    let line = String(head.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    return head.endIndex < text.endIndex ? line + "…" : line
  }
}
