import FenliuSource

extension ValueParser {
  /// A span of time: `30 days`, `1 month`, `48小时`.
  public static func duration(_ text: String) -> Result<Duration, ValueError> {
    let expected = FieldType.duration.expectation
    let count = text.prefix { $0.isASCII && $0.isNumber }
    var unit = text.dropFirst(count.count)
    let isSpaced = unit.first == " "
    if isSpaced { unit = unit.dropFirst() }
    guard let entry = durationUnits.first(where: { $0.spellings.contains(String(unit)) }),
      // English units stand apart from the number, as in every English text.
      isSpaced || unit.unicodeScalars.allSatisfy({ !$0.isASCII })
    else { return .failure(ValueError(.malformed, expected: expected, suggestion: spaced(count, unit))) }
    do {
      let number = try Decimal.parse(count, decimals: 0, isSigned: false)
      // A thousand years, in any unit: enough for every statute, and far from overflow.
      guard number <= entry.limit else { return .failure(ValueError(.tooLarge, expected: expected)) }
      return .success(entry.make(Int(number)))
    } catch {
      return .failure(ValueError(error.reason, expected: expected))
    }
  }

  /// A unit of time with its spellings.
  private struct DurationUnit: Sendable {
    var spellings: [String]
    var limit: Int64
    var make: @Sendable (Int) -> Duration
  }

  /// Every spelling of a unit of time.
  static var durationSpellings: [String] { durationUnits.flatMap(\.spellings) }

  private static let durationUnits = [
    DurationUnit(spellings: ["minute", "minutes", "分钟"], limit: 525_600_000) { Duration(minutes: $0) },
    DurationUnit(spellings: ["hour", "hours", "小时"], limit: 8_760_000) { Duration(minutes: $0 * 60) },
    DurationUnit(spellings: ["day", "days", "天", "日"], limit: 365_000) { Duration(days: $0) },
    DurationUnit(spellings: ["week", "weeks", "周"], limit: 52_000) { Duration(days: $0 * 7) },
    DurationUnit(spellings: ["month", "months", "个月"], limit: 12_000) { Duration(months: $0) },
    DurationUnit(spellings: ["year", "years", "年"], limit: 1000) { Duration(months: $0 * 12) },
  ]

  /// `30days` as it should be: `30 days`.
  private static func spaced(_ count: Substring, _ unit: Substring) -> String? {
    let isUnit = durationUnits.contains { $0.spellings.contains(String(unit)) }
    return isUnit && !count.isEmpty ? "\(count) \(unit)" : nil
  }
}
