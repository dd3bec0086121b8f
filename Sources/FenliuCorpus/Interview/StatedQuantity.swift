import FenliuRules
import FenliuText

/// Reads an answer that states one exact quantity and nothing else, in the words of complaints.
struct StatedQuantity {
  let type: FieldType
  /// The day from which dates without a year are reckoned.
  var day: CalendarDate?

  /// The value; nil where the text states none, several, or one that is not exact.
  func value(_ text: String) -> FieldValue? {
    // People leave out the unit that the question implies.
    [text, text + impliedUnit].lazy.compactMap(exactly).first
  }

  private var impliedUnit: String { type == .money ? "元" : type == .integer ? "户" : "" }

  private var kinds: Set<Quantity.Kind> {
    switch type {
    case .integer: [.households, .people]
    case .money: [.money]
    case .date: [.date]
    case .duration: [.duration]
    case .boolean, .choice, .choices, .number, .string: []
    }
  }

  private func exactly(_ text: String) -> FieldValue? {
    let folded = FoldedText(folding: text)
    let civil = day.flatMap { day in
      CivilDay(year: day.components.year, month: day.components.month, day: day.components.day)
    }
    let found = QuantityFinder.quantities(of: kinds, in: folded, on: civil)
    guard let quantity = found.first, found.count == 1, !quantity.isApproximate,
      quantity.range == 0..<folded.scalars.count, quantity.value.lowerBound == quantity.value.upperBound
    else { return nil }
    let value = FieldValue.quantity(quantity.value.lowerBound)
    return isWritable(value) ? value : nil
  }

  /// Whether a case can hold the value: sums and spans beyond any meaning cannot be written down.
  private func isWritable(_ value: FieldValue) -> Bool {
    let written: String
    switch ValueJSON(type).value(value) {
    case .string(let text): written = text
    case .integer(let number): written = String(number)
    default: return false
    }
    return ValueParser.parse(written, as: type) == .success(value)
  }
}
