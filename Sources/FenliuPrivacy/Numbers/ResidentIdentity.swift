/// The number of a resident identity card, as GB 11643-1999 lays it down: six digits of the region, the
/// date of birth, three of sequence and a check character; before 1999, fifteen digits without a century
/// or check.
enum ResidentIdentity {
  /// Reads an identity number from a group on.
  ///
  /// Eighteen characters with a wrong check character are still found, as likely, if the date exists:
  /// people mistype their numbers.
  static func read(_ text: NumberText, at group: Int) -> (finding: Finding, next: Int)? {
    for shape in shapes {
      for finalX in [false, true] {
        guard let number = text.read(shape, at: group, finalX: finalX), number.isUniform,
          let confidence = confidence(number.digits)
        else { continue }
        let finding = Finding(
          kind: .residentIdentity, glyphs: number.glyphs, confidence: confidence)
        return (finding, number.nextGroup)
      }
    }
    for shape in oldShapes {
      guard let number = text.read(shape, at: group), number.isUniform, isOldForm(number.digits) else {
        continue
      }
      let finding = Finding(kind: .residentIdentity, glyphs: number.glyphs, confidence: .likely)
      return (finding, number.nextGroup)
    }
    return nil
  }

  private static let shapes: [[Int]] = [[18], [6, 8, 4], [6, 4, 4, 4], [6, 4, 2, 2, 4]]
  private static let oldShapes: [[Int]] = [[15], [6, 6, 3]]

  /// How sure it is that 18 places are an identity number; nil if they are none.
  static func confidence(_ digits: [Int]) -> PersonalDatum.Confidence? {
    guard digits.count == 18, digits[0] != 0,
      CalendarDate.isPlausible(digits[6..<14])
    else { return nil }
    return isRegion(digits) && hasRightCheck(digits) ? .certain : .likely
  }

  private static func isOldForm(_ digits: [Int]) -> Bool {
    digits.count == 15 && isRegion(digits) && CalendarDate.isPlausible([1, 9] + digits[6..<12])
  }

  /// ISO 7064 MOD 11-2: with the weights, the places sum up to 1 modulo 11.
  private static func hasRightCheck(_ digits: [Int]) -> Bool {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2, 1]
    return zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 } % 11 == 1
  }

  /// Whether the first two digits are a province (GB/T 2260), or 83 and 91, which are also given out.
  private static func isRegion(_ digits: [Int]) -> Bool {
    switch digits[0] * 10 + digits[1] {
    case 11...15, 21...23, 31...37, 41...46, 50...54, 61...65, 71, 81...83, 91: true
    default: false
    }
  }
}
