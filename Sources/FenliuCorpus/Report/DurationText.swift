import FenliuEngine
import FenliuRules
import FenliuSource

/// Spans of time and deadlines as people read them.
enum DurationText {
  /// A span of time: `30天`, `1 year`.
  static func text(_ duration: Duration) -> LocalizedText {
    var parts: [LocalizedText] = []
    add(duration.months / 12, zh: "年", en: "year", to: &parts)
    add(duration.months % 12, zh: "个月", en: "month", to: &parts)
    add(duration.days, zh: "天", en: "day", to: &parts)
    add(duration.minutes / 60, zh: "小时", en: "hour", to: &parts)
    add(duration.minutes % 60, zh: "分钟", en: "minute", to: &parts)
    return parts.isEmpty ? LocalizedText(zh: "0天", en: "0 days") : .joined(parts, zh: "", en: " ")
  }

  /// A length in minutes, in the largest unit that makes it whole.
  static func text(minutes: Int64) -> LocalizedText {
    let (count, unit) = largestUnit(minutes)
    let zh = ["day": "天", "hour": "小时", "minute": "分钟"][unit] ?? ""
    return LocalizedText(zh: "\(count)\(zh)", en: "\(count) \(unit)\(count == 1 ? "" : "s")")
  }

  /// A span of time as the rule language writes it, in its units: `30 days`.
  static func spelling(_ duration: Duration) -> String { text(duration).english }

  private static func largestUnit(_ minutes: Int64) -> (Int64, String) {
    if minutes % 1440 == 0 { return (minutes / 1440, "day") }
    return minutes % 60 == 0 ? (minutes / 60, "hour") : (minutes, "minute")
  }

  private static func add(_ count: Int, zh: String, en: String, to parts: inout [LocalizedText]) {
    guard count != 0 else { return }
    parts.append(LocalizedText(zh: "\(count)\(zh)", en: "\(count) \(en)\(count == 1 ? "" : "s")"))
  }
}

/// When something is due, as people read it.
struct DueText {
  let ruleSet: RuleSet

  /// `30天内(最迟 2026-10-01)`.
  func text(_ due: Due) -> LocalizedText {
    let span = DurationText.text(due.deadline.within)
    var result = LocalizedText(zh: "\(span.chinese)内", en: "within \(span.english)")
    if let field = due.deadline.after {
      let title = ruleSet[field].title
      result = LocalizedText(
        zh: "自\(title.chinese)起\(result.chinese)", en: "\(result.english) of \(title.english)")
    }
    guard let day = due.day else { return result }
    let date = [day.description, due.minute.map(Self.clock)].compactMap { $0 }.joined(separator: " ")
    return LocalizedText(zh: "\(result.chinese)（最迟 \(date)）", en: "\(result.english) (by \(date))")
  }

  /// A minute of the day as `09:05`.
  static func clock(_ minute: Int) -> String {
    [minute / 60, minute % 60].map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: ":")
  }
}
