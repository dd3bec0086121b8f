/// Which bytes of a row mean something: those between its fields do not, and hold what was in memory before. They are
/// written as zeros, so that equal tables make equal files.
package struct PaddingMask {
  /// A byte of ones for each that means something, and of zeros for each that does not.
  package private(set) var bytes: [UInt8]

  /// The mask of a type, of which there is a value. The fields of a struct lie one behind the other, each at the next
  /// multiple of its alignment.
  package init<Row: BitwiseCopyable>(_ row: Row) {
    bytes = Array(repeating: 0, count: MemoryLayout<Row>.stride)
    mark(row, at: 0)
  }

  private mutating func mark(_ value: Any, at place: Int) {
    let mirror = Mirror(reflecting: value)
    guard mirror.displayStyle == .struct, !mirror.children.isEmpty else {
      for index in place..<place + Self.layout(of: value).size { bytes[index] = 0xFF }
      return
    }
    var end = place
    for child in mirror.children {
      let layout = Self.layout(of: child.value)
      let start = (end + layout.alignment - 1) / layout.alignment * layout.alignment
      mark(child.value, at: start)
      end = start + layout.size
    }
  }

  private static func layout(of value: Any) -> (size: Int, alignment: Int) {
    func layout<Value>(_: Value) -> (Int, Int) {
      (MemoryLayout<Value>.size, MemoryLayout<Value>.alignment)
    }
    return layout(value)
  }

  /// Zeros what means nothing in rows.
  func apply(to rows: inout [UInt8]) {
    let gaps = bytes.indices.filter { bytes[$0] == 0 }
    if gaps.isEmpty { return }
    let size = bytes.count
    rows.withUnsafeMutableBufferPointer { rows in
      var place = 0
      while place + size <= rows.count {
        for gap in gaps { rows[place + gap] = 0 }
        place += size
      }
    }
  }
}
