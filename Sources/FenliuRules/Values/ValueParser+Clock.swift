import FenliuSource

extension ValueParser {
  /// What a time of the day looks like, after "expected".
  static let clockExpectation = LocalizedText(
    zh: "时刻，例如 `\"22:00\"`", en: "a time of the day such as `\"22:00\"`")

  /// Minutes since midnight of `22:00`: two digits each, 00:00 to 23:59.
  static func clock(_ text: String) -> Result<Int64, ValueError> {
    let digits = text.utf8.map { Int64($0) - Int64(UInt8(ascii: "0")) }
    let failure = Result<Int64, ValueError>.failure(ValueError(.malformed, expected: clockExpectation))
    guard digits.count == 5, text.utf8.dropFirst(2).first == UInt8(ascii: ":") else { return failure }
    guard [digits[0], digits[1], digits[3], digits[4]].allSatisfy({ (0...9).contains($0) }) else {
      return failure
    }
    let (hour, minute) = (digits[0] * 10 + digits[1], digits[3] * 10 + digits[4])
    return hour < 24 && minute < 60 ? .success(hour * 60 + minute) : failure
  }
}
