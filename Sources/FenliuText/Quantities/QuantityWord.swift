/// A word that is a date or an hour without any number, or that only looks like a number.
enum QuantityWord: Hashable, Sendable {
  /// So many days after the reference day.
  case day(Int64)
  /// So many weeks after the week of the reference day; a weekday may follow.
  case week(Int64)
  case month(Int)
  case year(Int)
  /// A month by its English name.
  case namedMonth(Int)
  /// Minutes since midnight.
  case clock(ClosedRange<Int64>, isApproximate: Bool)
  /// What begins with a numeral but counts nothing.
  case nothing

  static let table: PhraseTable<QuantityWord> = {
    var words: [(String, QuantityWord)] = [
      ("午夜", .clock(0...0, isApproximate: false)),
      ("正午", .clock(720...720, isApproximate: false)), ("noon", .clock(720...720, isApproximate: false)),
      ("midnight", .clock(0...0, isApproximate: false)),
    ]
    let night = QuantityWord.clock(0...299, isApproximate: true)
    for word in ["半夜", "大半夜", "三更半夜", "半夜三更", "深更半夜", "后半夜", "下半夜", "凌晨"] {
      words.append((word, night))
    }
    let days: [(Int64, [String])] = [
      (-3, ["大前天"]), (-2, ["前天", "前日", "前晚", "the day before yesterday"]),
      (-1, ["昨天", "昨日", "昨晚", "昨夜", "yesterday", "last night"]),
      (0, ["今天", "今日", "今晚", "今早", "今晨", "today", "tonight"]), (1, ["明天", "明日", "明晚", "tomorrow"]),
      (2, ["后天"]),
    ]
    for (offset, names) in days { words += names.map { ($0, .day(offset)) } }
    words += ["上周", "上星期", "上个星期", "上礼拜", "last week"].map { ($0, .week(-1)) }
    words += ["本周", "这周", "这星期", "这个星期", "this week"].map { ($0, .week(0)) }
    words += ["下周", "下星期", "下个星期", "next week"].map { ($0, .week(1)) }
    words += ["上月", "上个月", "last month"].map { ($0, .month(-1)) }
    words += ["本月", "这个月", "this month"].map { ($0, .month(0)) }
    words += [
      ("前年", .year(-2)), ("去年", .year(-1)), ("last year", .year(-1)), ("今年", .year(0)), ("本年", .year(0)),
      ("this year", .year(0)), ("明年", .year(1)),
    ]
    let months = [
      ["january", "jan"], ["february", "feb"], ["march", "mar"], ["april", "apr"], ["may"], ["june", "jun"],
      ["july", "jul"], ["august", "aug"], ["september", "sep", "sept"], ["october", "oct"],
      ["november", "nov"], ["december", "dec"],
    ]
    for (index, names) in months.enumerated() { words += names.map { ($0, .namedMonth(index + 1)) } }
    words += [
      "万一", "千家万户", "万家", "三番五次", "三番两次", "七上八下", "三天两头", "五湖四海", "一天到晚", "一年到头",
      "一年四季", "十万火急", "十有八九", "三十六计", "百分之百", "一点点", "数一数",
    ].map { ($0, .nothing) }
    return PhraseTable(words)
  }()
}
