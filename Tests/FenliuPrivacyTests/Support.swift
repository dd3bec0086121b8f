import FenliuPrivacy
import Testing

/// A text and what it looks like masked. Where they are equal, nothing may be found.
struct MaskCase: CustomTestStringConvertible, Sendable {
  var text: String
  var masked: String
  var testDescription: String { text }

  init(_ text: String, _ masked: String) {
    self.text = text
    self.masked = masked
  }

  /// A text in which nothing is personal.
  init(kept text: String) { self.init(text, text) }
}

/// Expects a text to be masked so, and every datum to be of `kind`.
func expectMasked(
  _ test: MaskCase, as kind: PersonalDatum.Kind? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(PersonalData.masked(test.text) == test.masked, sourceLocation: sourceLocation)
  guard let kind else { return }
  let kinds = Set(PersonalData.find(in: test.text).map(\.kind))
  let expected: Set<PersonalDatum.Kind> = test.text == test.masked ? [] : [kind]
  #expect(kinds == expected, sourceLocation: sourceLocation)
}

/// As many mask characters as asked for.
func stars(_ count: Int) -> String { String(repeating: "*", count: count) }

/// Numbers that belong to nobody, with the check digits computed here, apart from the product's own code.
enum Invented {
  /// An identity number of 17 invented digits and the check character of GB 11643-1999.
  static func identity(_ digits: String) -> String {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(digits, weights).reduce(0) { $0 + ($1.0.wholeNumberValue ?? 0) * $1.1 }
    return digits + ["1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"][sum % 11]
  }

  /// A card number of invented digits and the Luhn check digit.
  static func card(_ digits: String) -> String {
    var sum = 0
    for (place, character) in digits.reversed().enumerated() {
      let digit = character.wholeNumberValue ?? 0
      let doubled = digit * 2 / 10 + digit * 2 % 10
      sum += place.isMultiple(of: 2) ? doubled : digit
    }
    return digits + String((10 - sum % 10) % 10)
  }

  /// A number with its last digit changed, so that the check fails.
  static func mistyped(_ number: String) -> String {
    number.dropLast() + (number.last == "0" ? "1" : "0")
  }
}
