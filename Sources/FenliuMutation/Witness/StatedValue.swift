import FenliuRules

/// Values of fields as a message states them.
enum StatedValue {
  /// Words from which a field with this extraction becomes known to have a value; nil: no words are known.
  static func text(_ value: FieldValue, _ extraction: Extraction) -> String? {
    if case .boolean(true) = value, let hours = extraction.hours {
      return "\(hours.from / 60)点\(hours.from % 60 == 0 ? "" : "\(hours.from % 60)分")"
    }
    guard case .quantity(let amount) = value, amount >= 0 else { return nil }
    switch extraction.quantity {
    case .money: return amount % 100 == 0 ? "\(amount / 100)元" : nil
    case .households: return "\(amount)户"
    case .people: return "\(amount)人"
    case .building: return "\(amount)栋"
    case .unit: return "\(amount)单元"
    case .floor: return "\(amount)楼"
    case .room: return "\(amount)室"
    case .duration:
      return amount % 1440 == 0 ? "\(amount / 1440)天" : amount % 60 == 0 ? "\(amount / 60)小时" : nil
    case .date:
      let (year, month, day) = CalendarDate(dayNumber: Int(amount)).components
      return "\(year)年\(month)月\(day)日"
    case .timeOfDay: return nil
    }
  }
}
