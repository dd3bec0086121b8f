/// What people type, brought nearer to what the language of values has: full-width characters, separators
/// of thousands, and the everyday words for units. What stays unclear is left for `ValueParser` to refuse.
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

  /// `¥3,000`, `3000块钱`, `3万` as `3000元` and `3万元`.
  static func money(_ text: String) -> String {
    var text = text.filter { $0 != " " }
    for mark in ["¥", "￥", "RMB", "rmb", "人民币"] where text.hasPrefix(mark) {
      text = String(text.dropFirst(mark.count))
    }
    text = withoutSeparators(text)
    let units = [
      ("块钱", "元"), ("块", "元"), ("圆", "元"), ("元整", "元"), ("yuan", "元"), ("RMB", "元"), ("rmb", "元"),
    ]
    for (word, unit) in units where text.hasSuffix(word) {
      text = text.dropLast(word.count) + unit
    }
    return text.hasSuffix("万") ? text + "元" : text
  }

  /// `1,200户` as `1200`: what is counted is plain from the question.
  static func count(_ text: String) -> String {
    let text = withoutSeparators(text.filter { $0 != " " })
    let counters: [Character] = ["户", "家", "人", "个", "次", "条", "名", "位", "间", "层", "栋"]
    guard let last = text.last, counters.contains(last) else { return text }
    return String(text.dropLast())
  }

  /// `2个小时`, `3 星期`, `10日` as `2小时`, `3周`, `10天`.
  static func duration(_ text: String) -> String {
    let count = text.prefix { $0.isASCII && $0.isNumber }
    let unit = text.dropFirst(count.count).filter { $0 != " " }
    let words = [
      ("个小时", "小时"), ("个钟头", "小时"), ("钟头", "小时"), ("分", "分钟"), ("个星期", "周"), ("星期", "周"),
      ("个礼拜", "周"), ("礼拜", "周"), ("个年", "年"), ("整年", "年"),
    ]
    let plain = words.first { $0.0 == unit }?.1 ?? String(unit)
    // English units stand apart from the number.
    let isEnglish = plain.utf8.first.map { $0 < 0x80 } ?? false
    return isEnglish ? "\(count) \(plain.lowercased())" : count + plain
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
