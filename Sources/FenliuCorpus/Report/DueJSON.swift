import FenliuEngine
import FenliuRules
import FenliuSource

extension JSONSink {
  /// When something is due.
  func due(_ due: Due?, of pack: PackReport) {
    guard let due else { return null() }
    beginObject()
    member("within", pack.spelling(of: due.deadline.within))
    member("after", due.deadline.after.map(pack.id))
    name("day")
    day(due.day)
    name("time")
    if let minute = due.minute { clock(minute) } else { null() }
    endObject()
  }

  /// A day as `2026-09-01`, or `null` where there is none.
  func day(_ day: CalendarDate?) {
    guard let day else { return null() }
    let (year, month, dayOfMonth) = day.components
    guard (0...9999).contains(year) else { return string(day.description) }
    figures(10) { figures in
      figures.write(year, at: 0, width: 4)
      figures.write(month, at: 5, width: 2)
      figures.write(dayOfMonth, at: 8, width: 2)
      figures[4] = UInt8(ascii: "-")
      figures[7] = UInt8(ascii: "-")
    }
  }

  /// A minute of the day as `09:05`.
  private func clock(_ minute: Int) {
    guard (0..<6000).contains(minute) else { return string(DueText.clock(minute)) }
    figures(5) { figures in
      figures.write(minute / 60, at: 0, width: 2)
      figures[2] = UInt8(ascii: ":")
      figures.write(minute % 60, at: 3, width: 2)
    }
  }

  /// A short text of ASCII that `fill` writes in place.
  private func figures(_ count: Int, _ fill: (UnsafeMutableBufferPointer<UInt8>) -> Void) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count) { figures in
      figures.initialize(repeating: UInt8(ascii: "0"))
      fill(figures)
      string(utf8: UnsafeBufferPointer(figures))
    }
  }
}

extension UnsafeMutableBufferPointer<UInt8> {
  /// Writes a number with as many figures as `width`, which must be enough for it.
  fileprivate func write(_ number: Int, at start: Int, width: Int) {
    var rest = number
    for place in stride(from: start + width - 1, through: start, by: -1) {
      self[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }
}
