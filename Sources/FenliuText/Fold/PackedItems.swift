/// The items of a packed string of `FoldTableData`, which are separated by spaces and line breaks.
///
/// An item is `first`, `first-last` or `first-last/step`, then perhaps `>target` or `>target+target…`,
/// all in hexadecimal. The target of a range is that of its first scalar; the others follow in step.
struct PackedItems {
  struct Item {
    var scalars: ClosedRange<UInt32>
    var step = 1
    var targets: [UInt32] = []
  }

  private var bytes: ArraySlice<UInt8>

  /// All items of a packed string.
  static func all(_ packed: StaticString) -> [Item] {
    var reader = PackedItems(bytes: packed.withUTF8Buffer { ArraySlice(Array($0)) })
    var items: [Item] = []
    while let item = reader.next() {
      items.append(item)
    }
    return items
  }

  private mutating func next() -> Item? {
    while bytes.first == UInt8(ascii: " ") || bytes.first == UInt8(ascii: "\n") {
      bytes.removeFirst()
    }
    guard let first = number() else { return nil }
    var last = first
    var step = 1
    var targets: [UInt32] = []
    while let sign = bytes.first {
      switch sign {
      case UInt8(ascii: "-"): last = operand() ?? first
      case UInt8(ascii: "/"): step = operand().map(Int.init) ?? 1
      case UInt8(ascii: ">"), UInt8(ascii: "+"): if let target = operand() { targets.append(target) }
      default: return Item(scalars: first...max(first, last), step: max(step, 1), targets: targets)
      }
    }
    return Item(scalars: first...max(first, last), step: max(step, 1), targets: targets)
  }

  /// The number after a sign.
  private mutating func operand() -> UInt32? {
    bytes.removeFirst()
    return number()
  }

  private mutating func number() -> UInt32? {
    var value: UInt32?
    while let byte = bytes.first, let digit = Self.digit(byte) {
      value = (value ?? 0) << 4 | digit
      bytes.removeFirst()
    }
    return value
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
    default: nil
    }
  }
}
