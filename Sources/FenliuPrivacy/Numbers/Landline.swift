/// A landline number of mainland China: an area code with its leading zero and seven or eight digits; or,
/// after a word for the telephone, the seven or eight digits alone.
///
/// Service numbers (110, 12345, 95598, 400-…) have other lengths.
enum Landline {
  /// Reads a landline number from a group on, with its extension.
  static func read(_ text: NumberText, at group: Int) -> (Finding, next: Int)? {
    if let number = withAreaCode(text, at: group) {
      let (end, next) = afterExtension(text, number)
      return (Finding(kind: .landline, glyphs: number.glyphs.lowerBound..<end), next)
    }
    guard text.isLabelled(labels, before: group) else { return nil }
    for shape in localShapes {
      guard let number = text.read(shape, at: group), (2...8).contains(number.digits[0]),
        !CalendarDate.isPlausible(number.digits)
      else { continue }
      let finding = Finding(kind: .landline, glyphs: number.glyphs, confidence: .likely)
      return (finding, number.nextGroup)
    }
    return nil
  }

  private static let localShapes: [[Int]] = [[8], [7], [4, 4], [3, 4]]
  private static let gluedShapes: [[Int]] = [[11], [12]]
  private static let labels: [Word] = ["电话", "座机", "固话", "電話", "座機", "TEL"]

  private static func withAreaCode(_ text: NumberText, at group: Int) -> NumberReading? {
    for shape in gluedShapes {
      guard let number = text.read(shape, at: group) else { continue }
      let area = areaLength(number.digits)
      if area > 0, (7...8).contains(number.digits.count - area), (2...8).contains(number.digits[area]) {
        return number
      }
    }
    let code = CountryCode(text, at: group)
    for local in localShapes {
      for area in 3...4 {
        if let number = text.read([area] + local, at: group),
          isDivided(number.digits, area: area, local: local)
        {
          return number
        }
        guard let code,
          var number = text.read([area - 1] + local, at: code.group, skipping: code.skipping),
          isDivided([0] + number.digits, area: area, local: local),
          let start = text.groups[group]?.glyphs.lowerBound
        else { continue }
        number.glyphs = start..<number.glyphs.upperBound
        return number
      }
    }
    return nil
  }

  private static func isDivided(_ digits: [Int], area: Int, local: [Int]) -> Bool {
    guard areaLength(digits) == area, digits[area] != 0 else { return false }
    guard local.count > 1 else { return true }
    // Opening hours look like this: 0830-1130 1430.
    return (2...8).contains(digits[area]) && !(local == [4, 4] && area == 4 && isHours(digits))
  }

  private static func isHours(_ digits: [Int]) -> Bool {
    stride(from: 0, to: digits.count, by: 4).allSatisfy { start in
      digits[start] * 10 + digits[start + 1] <= 24 && digits[start + 2] <= 5
    }
  }

  /// The length of the area code that the digits begin with; 0 if they do not.
  private static func areaLength(_ digits: [Int]) -> Int {
    guard digits.count >= 3, digits[0] == 0 else { return 0 }
    switch digits[1] {
    case 1: return digits[2] == 0 ? 3 : 0
    case 2: return 3
    case 3...9: return 4
    default: return 0
    }
  }

  /// Where the number ends with its extension (…-801), if there is one.
  private static func afterExtension(_ text: NumberText, _ number: NumberReading) -> (end: Int, next: Int) {
    guard text.groups[number.nextGroup - 1]?.joint == .dash, let group = text.groups[number.nextGroup],
      group.count <= 5, group.joint == nil, text.glyphs[group.glyphs.lowerBound] != "0"
    else { return (number.glyphs.upperBound, number.nextGroup) }
    return (group.glyphs.upperBound, number.nextGroup + 1)
  }
}
