import FenliuSource

/// Reads the values that packs and cases give for fields. Strict: what is not written as the language
/// says is refused, with what was probably meant where that is plain.
public enum ValueParser {
  /// The value of one text as a value of `type`, in the type's base unit. For a `choices` type the text
  /// is a single choice.
  public static func parse(_ text: String, as type: FieldType) -> Result<FieldValue, ValueError> {
    switch type {
    case .boolean:
      boolean(text).map(FieldValue.boolean)
    case .choice(let choices):
      choice(text, of: choices, in: type).map(FieldValue.choice)
    case .choices(let choices):
      choice(text, of: choices, in: type).map { .choices([$0]) }
    case .integer:
      quantity(text, type) { text throws(Decimal.Failure) in
        try Decimal.parse(text, decimals: 0, isSigned: true)
      }
    case .number:
      quantity(text, type) { text throws(Decimal.Failure) in
        try Decimal.parse(text, decimals: 6, isSigned: true)
      }
    case .money:
      quantity(text, type) { text throws(Decimal.Failure) in try money(text) }
    case .date:
      date(text).map { .quantity(Int64($0.dayNumber)) }
    case .duration:
      duration(text).map { .quantity($0.comparisonMinutes) }
    case .string:
      .success(.string(PhraseFolding.string(text)))
    }
  }

  /// The value of several texts: for a `choices` type the set of them; for another type there must be one.
  public static func parse(_ texts: [String], as type: FieldType) -> Result<FieldValue, ValueError> {
    guard case .choices(let choices) = type else {
      guard let text = texts.first, texts.count == 1 else {
        return .failure(ValueError(.malformed, expected: type.expectation))
      }
      return parse(text, as: type)
    }
    var chosen: Set<Int> = []
    for text in texts {
      switch choice(text, of: choices, in: type) {
      case .success(let index): chosen.insert(index)
      case .failure(let error): return .failure(error)
      }
    }
    return .success(.choices(chosen.sorted()))
  }

  /// `true` or `false`; YAML's other spellings are refused, with the one that was meant.
  public static func boolean(_ text: String) -> Result<Bool, ValueError> {
    switch text {
    case "true": return .success(true)
    case "false": return .success(false)
    default:
      let meant: String? =
        switch text.lowercased() {
        case "yes", "y", "on", "true", "1", "是", "有": "true"
        case "no", "n", "off", "false", "0", "否", "没有": "false"
        default: nil
        }
      return .failure(
        ValueError(.malformed, expected: FieldType.boolean.expectation, suggestion: meant))
    }
  }

  /// A day, written `2026-08-15`.
  public static func date(_ text: String) -> Result<CalendarDate, ValueError> {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let expected = FieldType.date.expectation
    guard parts.count == 3, zip(parts, [4, 2, 2]).allSatisfy({ $0.count == $1 }) else {
      return .failure(ValueError(.malformed, expected: expected, suggestion: likelyDate(text)))
    }
    let numbers = parts.map(digits)
    guard let year = numbers[0], let month = numbers[1], let day = numbers[2] else {
      return .failure(ValueError(.malformed, expected: expected))
    }
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      return .failure(ValueError(.noSuchDay, expected: expected))
    }
    return .success(date)
  }

  /// `2026/8/5`, `2026.8.5` and `2026年8月5日` written as the language wants it.
  private static func likelyDate(_ text: String) -> String? {
    let parts = text.split { "-/.年月日".contains($0) }
    guard parts.count == 3, parts[0].utf8.count == 4 else { return nil }
    let numbers = parts.compactMap { digits($0.utf8) }
    guard numbers.count == 3 else { return nil }
    return CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])?.description
  }

  /// The number that one to four ASCII digits make.
  private static func digits(_ bytes: some Collection<UInt8>) -> Int? {
    guard (1...4).contains(bytes.count) else { return nil }
    var number = 0
    for byte in bytes {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }

  private static func choice(
    _ text: String, of choices: [Choice], in type: FieldType
  ) -> Result<Int, ValueError> {
    if let index = choices.firstIndex(where: { $0.id == text }) { return .success(index) }
    let nearest = nearest(to: text, in: choices.map(\.id))
    return .failure(ValueError(.unknownChoice, expected: type.expectation, suggestion: nearest))
  }

  private static func quantity(
    _ text: String, _ type: FieldType, _ read: (String) throws(Decimal.Failure) -> Int64
  ) -> Result<FieldValue, ValueError> {
    do {
      return .success(.quantity(try read(text)))
    } catch {
      let plain = withoutOrnament(text)
      let isClear = plain != text && (try? read(plain)) != nil
      return .failure(
        ValueError(error.reason, expected: type.expectation, suggestion: isClear ? plain : nil))
    }
  }

  /// A number without separators and leading zeros: what `3,000`, `1_000` and `0777` show to people.
  private static func withoutOrnament(_ text: String) -> String {
    let digits = text.filter { !",_, ".contains($0) }
    let significant = digits.drop { $0 == "0" }
    guard let first = significant.first, first.isASCII, first.isNumber else { return digits }
    return String(significant)
  }

  /// Fen of `3000`, `3000.50`, `3000元` or `3万元`.
  private static func money(_ text: String) throws(Decimal.Failure) -> Int64 {
    for (unit, factor) in [("万元", Int64(10_000)), ("元", 1)] where text.hasSuffix(unit) {
      return try Decimal.parse(text.dropLast(unit.count), decimals: 2, factor: factor, isSigned: false)
    }
    return try Decimal.parse(text, decimals: 2, isSigned: false)
  }
}
