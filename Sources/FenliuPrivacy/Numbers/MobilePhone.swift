/// A mobile number of mainland China: eleven digits that begin with 13 to 19.
enum MobilePhone {
  /// Reads a mobile number from a group on, with or without the country code.
  static func read(_ text: NumberText, at group: Int) -> (Finding, next: Int)? {
    guard let start = text.groups[group]?.glyphs.lowerBound else { return nil }
    let prefix = CountryCode(text, at: group)
    for shape in shapes {
      if let number = number(text, shape, at: group, skipping: 0)
        ?? prefix.flatMap({
          number(text, shape, at: $0.group, skipping: $0.skipping)
        })
      {
        let finding = Finding(kind: .mobilePhone, glyphs: start..<number.glyphs.upperBound)
        return (finding, number.nextGroup)
      }
    }
    return nil
  }

  /// The ways in which people divide a mobile number.
  private static let shapes: [[Int]] = [
    [11], [3, 4, 4], [3, 8], [7, 4], [4, 4, 3], [4, 3, 4], [3, 3, 5], [3, 5, 3], [5, 6], [6, 5],
    [3, 2, 2, 2, 2], [3, 2, 2, 4], [3, 2, 3, 3], [3, 3, 3, 2], [3, 4, 2, 2],
    [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
  ]

  private static func number(
    _ text: NumberText, _ shape: [Int], at group: Int, skipping: Int
  ) -> NumberReading? {
    guard let number = text.read(shape, at: group, skipping: skipping), number.isUniform,
      number.digits.count == 11, number.digits[0] == 1, number.digits[1] >= 3
    else { return nil }
    return number
  }
}

/// The country code of China before a number: +86, 0086, or 86 run together with a mobile number.
struct CountryCode: Hashable, Sendable {
  /// The group in which the number proper begins.
  var group: Int
  /// How many digits of that group belong to the code.
  var skipping: Int

  private static let withZeros: Word = "0086"
  private static let plain: Word = "86"

  /// Reads the code at the beginning of a group; nil if there is none.
  init?(_ text: NumberText, at index: Int) {
    guard let group = text.groups[index] else { return nil }
    let start = group.glyphs.lowerBound
    let length: Int
    if text.glyphs.has(Self.withZeros, at: start), group.count >= 4 {
      length = 4
    } else if text.glyphs.has(Self.plain, at: start), text.glyphs[start - 1] == "+" || group.count == 13 {
      length = 2
    } else {
      return nil
    }
    if group.count == length {
      guard group.joint != nil else { return nil }
      self.group = index + 1
      skipping = 0
    } else {
      self.group = index
      skipping = length
    }
  }
}
