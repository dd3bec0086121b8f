import FenliuText
import Testing

/// A folded text with `⟦⟧` around what is found in it, and the values found.
///
/// A value is `5`, `11...19`, or `10...` without an upper bound, and `~5` where it is approximate. Hours are
/// written `22:30` and dates `2026-03-05`.
struct QuantityExample: CustomTestStringConvertible, Sendable {
  var marked: String
  var values: [String]

  init(_ marked: String, _ values: String...) {
    self.marked = marked
    self.values = values
  }

  var text: String { marked.replacing("⟦", with: "").replacing("⟧", with: "") }
  var testDescription: String { marked }

  /// The day on which the examples are written, a Wednesday.
  static let day = CivilDay(year: 2026, month: 3, day: 11)

  /// Checks that just what is marked is found, with the values.
  func check(
    _ kind: Quantity.Kind, on day: CivilDay? = day, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let folded = FoldedText(folding: text)
    let found = QuantityFinder.quantities(of: [kind], in: folded, on: day)
    var result = ""
    for (index, scalar) in folded.string.unicodeScalars.enumerated() {
      for _ in found where found.contains(where: { $0.range.upperBound == index }) {
        result += "⟧"
        break
      }
      if found.contains(where: { $0.range.lowerBound == index }) { result += "⟦" }
      result.unicodeScalars.append(scalar)
    }
    if found.last?.range.upperBound == folded.scalars.count, !found.isEmpty { result += "⟧" }
    let expected = marked.unicodeScalars
    #expect(result == String(expected), sourceLocation: sourceLocation)
    #expect(found.map(Self.description) == values, sourceLocation: sourceLocation)
  }

  static func description(_ quantity: Quantity) -> String {
    func written(_ number: Int64) -> String {
      switch quantity.kind {
      case .timeOfDay: "\(number / 60):\(number % 60 < 10 ? "0" : "")\(number % 60)"
      default: String(number)
      }
    }
    let (lower, upper) = (quantity.value.lowerBound, quantity.value.upperBound)
    let sign = quantity.isApproximate ? "~" : ""
    if upper == Quantity.unbounded { return "\(sign)\(written(lower))..." }
    return lower == upper ? sign + written(lower) : "\(sign)\(written(lower))...\(written(upper))"
  }
}
