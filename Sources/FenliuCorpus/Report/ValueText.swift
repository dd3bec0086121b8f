import FenliuRules
import FenliuSource

/// Values of a field as people read them.
struct ValueText {
  private let type: FieldType

  init(_ type: FieldType) { self.type = type }

  /// One value.
  func text(of value: FieldValue) -> LocalizedText {
    switch value {
    case .boolean(true): return LocalizedText(zh: "是", en: "yes")
    case .boolean(false): return LocalizedText(zh: "否", en: "no")
    case .choice(let index): return title(ofChoice: index)
    case .choices(let indices):
      guard !indices.isEmpty else { return LocalizedText(zh: "都不是", en: "none of them") }
      return .joined(indices.map(title), zh: "、", en: ", ")
    case .quantity(let quantity): return text(of: quantity)
    case .string(let text): return LocalizedText(text)
    }
  }

  /// An interval: `≥ 3000元`, `< 30天`, `2026-08-15 起`.
  func text(of interval: Interval) -> LocalizedText {
    if let lower = interval.lower, lower == interval.upper { return text(of: lower) }
    let ends = [interval.lower.map(atLeast), interval.upper.map(atMost)].compactMap { $0 }
    return ends.isEmpty
      ? LocalizedText(zh: "任何值", en: "any value") : .joined(ends, zh: " 且 ", en: " and ")
  }

  private func title(ofChoice index: Int) -> LocalizedText {
    let choices = type.choices
    return choices.indices.contains(index) ? choices[index].title : LocalizedText("?")
  }

  private func atLeast(_ lower: Int64) -> LocalizedText {
    let bound = text(of: lower)
    guard type == .date else { return LocalizedText(zh: "≥ \(bound.chinese)", en: "≥ \(bound.english)") }
    return LocalizedText(zh: "\(bound.chinese) 起", en: "\(bound.english) or later")
  }

  /// In fen, minutes and days people say what is not reached any more: `< 3000元`, not `≤ 2999.99元`.
  private func atMost(_ upper: Int64) -> LocalizedText {
    let (next, overflow) = upper.addingReportingOverflow(1)
    let bound = text(of: overflow ? upper : next)
    switch type {
    case .date where !overflow:
      return LocalizedText(zh: "\(bound.chinese) 前", en: "before \(bound.english)")
    case .money where !overflow && next % 100 == 0, .number where !overflow && next % 1000 == 0,
      .duration where !overflow && next % 60 == 0:
      return LocalizedText(zh: "< \(bound.chinese)", en: "< \(bound.english)")
    default:
      let last = text(of: upper)
      return LocalizedText(zh: "≤ \(last.chinese)", en: "≤ \(last.english)")
    }
  }

  private func text(of quantity: Int64) -> LocalizedText {
    switch type {
    case .money:
      let yuan = Self.decimal(quantity, decimals: 2)
      return LocalizedText(zh: "\(yuan)元", en: "\(yuan) yuan")
    case .number: return LocalizedText(Self.decimal(quantity, decimals: 6))
    case .date: return LocalizedText(Self.day(quantity))
    case .duration: return DurationText.text(minutes: quantity)
    default: return LocalizedText(String(quantity))
    }
  }

  /// The day of that number; the number itself where the calendar does not reach.
  static func day(_ quantity: Int64) -> String {
    (-719_162...2_932_896).contains(quantity)
      ? CalendarDate(dayNumber: Int(quantity)).description : String(quantity)
  }

  /// `value` / 10^`decimals`, without zeros at its end.
  static func decimal(_ value: Int64, decimals: Int) -> String {
    var digits = String(value.magnitude)
    digits = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let whole = digits.dropLast(decimals)
    var fraction = digits.suffix(decimals)
    while fraction.last == "0" { fraction = fraction.dropLast() }
    return (value < 0 ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
  }
}

extension LocalizedText {
  /// Texts one after the other.
  static func joined(_ texts: [LocalizedText], zh: String, en: String) -> LocalizedText {
    LocalizedText(
      zh: texts.map(\.chinese).joined(separator: zh), en: texts.map(\.english).joined(separator: en))
  }
}
