/// A part of the day, which tells whether 8点 is eight in the morning or in the evening.
enum DayPeriod: Hashable, Sendable {
  /// From midnight to noon.
  case morning
  /// Around twelve: eleven is before noon, one is after it.
  case noon
  /// From noon to the evening.
  case afternoon
  /// Evening and the small hours.
  case night

  static let before: PhraseTable<DayPeriod> = {
    let words: [(DayPeriod, [String])] = [
      (
        .morning,
        [
          "早上", "早晨", "清晨", "上午", "凌晨", "今早", "今晨", "早", "一早", "一大早", "大清早", "早间", "每早", "晨",
        ]
      ),
      (.noon, ["中午", "正午"]),
      (.afternoon, ["下午", "午后", "傍晚"]),
      (
        .night,
        [
          "晚上", "夜里", "夜间", "夜晚", "深夜", "半夜", "午夜", "大半夜", "后半夜", "下半夜", "三更半夜", "半夜三更",
          "深更半夜", "晚间", "晚", "今晚", "昨晚", "昨夜", "前晚", "明晚", "每晚", "当晚", "夜", "大晚上",
        ]
      ),
    ]
    return PhraseTable(words.flatMap { period, words in words.map { ($0, period) } })
  }()

  static let after: PhraseTable<DayPeriod> = [
    "am": .morning, "a.m.": .morning, "a.m": .morning, "in the morning": .morning, "pm": .afternoon,
    "p.m.": .afternoon, "p.m": .afternoon, "in the afternoon": .afternoon, "in the evening": .night,
    "at night": .night,
  ]

  /// The hour of 0 to 23 that `hour` means in this part of the day.
  func hour(_ hour: Int64) -> Int64 {
    if hour >= 13 { return hour % 24 }
    switch self {
    case .morning: return hour
    case .noon: return hour < 10 ? hour + 12 : hour
    case .afternoon: return hour == 12 ? 12 : hour + 12
    case .night:
      if hour == 12 { return 0 }
      return hour >= 5 ? hour + 12 : hour
    }
  }

  /// Whether twelve is midnight: in 凌晨十二点 and `12 am`.
  func isMidnight(_ hour: Int64, word: ArraySlice<UInt32>) -> Bool {
    guard hour == 12, self == .morning else { return false }
    return word.first == "凌" || word.first == "a"
  }
}
