/// A user's words cut short, for a message.
enum Excerpt {
  /// At most so many Unicode scalars are shown.
  static let limit = 40

  /// The beginning of `text`, on one line.
  static func of(_ text: String) -> String {
    var head = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(limit) {
      let isBreak =
        scalar.properties.generalCategory == .control || "\u{2028}\u{2029}".unicodeScalars.contains(scalar)
      head.append(isBreak ? " " : scalar)
    }
    return String(head) + (text.unicodeScalars.dropFirst(limit).isEmpty ? "" : "…")
  }
}
