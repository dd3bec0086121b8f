import FenliuEngine
import FenliuRules

/// Reads when a case came in: `2026-09-01`, `2026/9/1`, with ` 10:40`, `T10:40` or `10:40:19` after it.
///
/// Times are local times. Seconds and their fractions are checked and dropped; of offsets only China's own
/// (`+08:00`) is taken, because any other would move the case to another day without anyone seeing it.
struct CaseDateText {
  private var rest: Slice<UnsafeBufferPointer<UInt8>>

  private init(_ text: Slice<UnsafeBufferPointer<UInt8>>) { rest = text }

  /// The date written in `text`; nil where it is none.
  static func read(_ text: String) -> CaseDate? {
    var text = text
    return text.withUTF8 { read(trimmed($0[...])) }
  }

  private static func read(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> CaseDate? {
    var reader = CaseDateText(text)
    guard let day = reader.day() else { return nil }
    if reader.rest.isEmpty { return CaseDate(day) }
    guard reader.gap(), let minute = reader.time(), reader.rest.isEmpty else { return nil }
    return CaseDate(day, minute: minute)
  }

  private static func trimmed(
    _ text: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Slice<UnsafeBufferPointer<UInt8>> {
    let isBlank: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    let head = text.drop(while: isBlank)
    return head.lastIndex { !isBlank($0) }.map { head[...$0] } ?? head.suffix(0)
  }

  private mutating func day() -> CalendarDate? {
    guard let year = number(digits: 4...4), let separator = rest.first,
      separator == UInt8(ascii: "-") || separator == UInt8(ascii: "/")
    else { return nil }
    // `2026-9-1` is as plain as `2026/9/1`.
    guard take(separator), let month = number(digits: 1...2), take(separator), let day = number(digits: 1...2)
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// What stands between day and time: `T`, or blanks.
  private mutating func gap() -> Bool {
    if take(UInt8(ascii: "T")) || take(UInt8(ascii: "t")) { return true }
    let length = rest.count
    while take(UInt8(ascii: " ")) {}
    return rest.count < length
  }

  /// The minute of the day.
  private mutating func time() -> Int? {
    let colon = UInt8(ascii: ":")
    guard let hour = number(digits: 1...2), hour < 24, take(colon), let minute = number(digits: 2...2),
      minute < 60
    else { return nil }
    if take(colon) {
      guard let second = number(digits: 2...2), second <= 60 else { return nil }
      if take(UInt8(ascii: ".")) {
        guard number(digits: 1...9) != nil else { return nil }
      }
    }
    if rest.elementsEqual("+08:00".utf8) || rest.elementsEqual("+0800".utf8) { rest = rest.suffix(0) }
    return hour * 60 + minute
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard rest.first == byte else { return false }
    rest = rest.dropFirst()
    return true
  }

  /// A whole number of so many digits; nil, and nothing taken, where there are fewer or more.
  private mutating func number(digits: ClosedRange<Int>) -> Int? {
    let isDigit: (UInt8) -> Bool = { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    let figures = rest.prefix(while: isDigit)
    guard digits.contains(figures.count) else { return nil }
    rest = rest.dropFirst(figures.count)
    return figures.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }
}
