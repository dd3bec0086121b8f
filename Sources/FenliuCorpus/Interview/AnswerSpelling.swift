/// What people type, brought nearer to what the language of values has: full-width characters, separators
/// of thousands, and the word that counts. What stays unclear is left for `ValueParser` to refuse.
enum AnswerSpelling {
  /// The text with ASCII in place of its full-width twins, without blanks at its ends.
  static func plain(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: scalars.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x3000, 0xA0, 0x09, 0x0D: scalars.append(" ")
      default: scalars.append(scalar)
      }
    }
    let characters = Array(String(scalars))
    guard let first = characters.firstIndex(where: { $0 != " " }),
      let last = characters.lastIndex(where: { $0 != " " })
    else { return "" }
    return String(characters[first...last])
  }

  /// `1,200户` as `1200`: what is counted is plain from the question.
  static func count(_ text: String) -> String {
    let text = withoutSeparators(text.filter { $0 != " " })
    let counters: [Character] = ["户", "家", "人", "个", "次", "条", "名", "位", "间", "层", "栋"]
    guard let last = text.last, counters.contains(last) else { return text }
    return String(text.dropLast())
  }

  /// A number without the commas that stand before every third digit; other commas stay, and are refused.
  private static func withoutSeparators(_ text: String) -> String {
    let groups = text.prefix { $0 == "," || ($0.isASCII && $0.isNumber) }
      .split(separator: ",", omittingEmptySubsequences: false)
    guard groups.count > 1, let first = groups.first, (1...3).contains(first.count),
      groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return text }
    let written = groups.reduce(groups.count - 1) { $0 + $1.count }
    return groups.joined() + text.dropFirst(written)
  }
}
