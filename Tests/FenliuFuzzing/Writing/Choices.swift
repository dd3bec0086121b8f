/// Choices made by bytes, one byte each, so that a fuzzer that changes a byte changes one choice. When the
/// bytes are spent every choice is the first one.
struct Choices {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: some Sequence<UInt8>) { rest = Array(bytes)[...] }

  var areSpent: Bool { rest.isEmpty }

  /// A number from 0 up to, not including, `count`; 0 if there is none.
  mutating func number(below count: Int) -> Int {
    guard count > 0, let byte = rest.popFirst() else { return 0 }
    return Int(byte) % count
  }

  /// True for one byte in `count`, but never when the bytes are spent.
  mutating func oneIn(_ count: Int) -> Bool { number(below: count) == count - 1 && count > 1 }

  /// One of the items.
  mutating func pick(_ items: [String]) -> String {
    items.isEmpty ? "" : items[number(below: items.count)]
  }

  /// Between 1 and `most` different items, neighbours in the list.
  mutating func several(of items: [String], atMost most: Int) -> [String] {
    let start = number(below: items.count)
    let count = 1 + number(below: min(most, items.count))
    return (0..<count).map { items[(start + $0) % items.count] }
  }
}
