import FenliuMemory
import FenliuRules

/// Numbers for the texts that rules ask for, field by field, so that tests of texts compare numbers.
struct StringNumbers: Sendable {
  /// For each field, the texts, ascending.
  private var texts: [[String]]

  /// The numbers of the texts in `tests`.
  init(_ tests: [FieldTest], fieldCount: Int) {
    var found = Array(repeating: Set<String>(), count: fieldCount)
    for test in tests { found[test.field.index].formUnion(test.predicate.strings) }
    texts = found.map { $0.sorted() }
  }

  /// As a compiled pack has them (see `TableCoder`).
  init(_ coder: inout TableCoder, _ numbers: StringNumbers?, in store: TableStore) throws(ImageError) {
    let counts = try coder.table(
      "strings.counts", numbers.map { store.table($0.texts.map { Int32($0.count) }) })
    let bytes = try coder.bytes(
      "strings.texts", numbers.map { RuleSetImage.bytes(of: $0.texts.flatMap(\.self)) })
    if let numbers {
      self = numbers
      return
    }
    guard var rest = try? RuleSetImage.texts(bytes)[...] else { throw .damaged(section: "strings.texts") }
    texts = []
    for field in counts.indices {
      let count = max(0, Int(counts[field]))
      texts.append(Array(rest.prefix(count)))
      rest = rest.dropFirst(count)
    }
  }

  /// Whether no rule asks for texts of a field.
  func isEmpty(_ field: Int) -> Bool { texts[field].isEmpty }

  /// The number of a text of a field; -1: no rule asks for it.
  func number(of text: String, in field: Int) -> Int {
    let texts = texts[field]
    var (lower, upper) = (0, texts.count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if texts[middle] < text { lower = middle + 1 } else { upper = middle }
    }
    return lower < texts.count && texts[lower] == text ? lower : -1
  }
}

/// Remembers the numbers of texts that came before: to tell texts apart as Unicode does takes far longer than to see
/// that two are the same.
struct StringNumberCache: ~Copyable {
  private struct Entry {
    var field = -1
    var text = ""
    var number = -1
  }

  private let numbers: StringNumbers
  private var entries: [Entry]

  init(_ numbers: StringNumbers) {
    self.numbers = numbers
    entries = Array(repeating: Entry(), count: 256)
  }

  /// As `StringNumbers.number`.
  mutating func number(of text: String, in field: Int) -> Int {
    if numbers.isEmpty(field) { return -1 }
    let place = place(of: text, in: field)
    if entries[place].field == field, entries[place].text == text {
      return entries[place].number
    }
    let number = numbers.number(of: text, in: field)
    // A long text, whose like hardly comes again, would only be kept alive.
    if text.utf8.count <= 64 { entries[place] = Entry(field: field, text: text, number: number) }
    return number
  }

  /// Where a text is remembered: by its length and the bytes at both ends, which tell most texts apart.
  @inline(__always)
  private func place(of text: String, in field: Int) -> Int {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      var ends = UInt64(truncatingIfNeeded: bytes.count) &+ UInt64(truncatingIfNeeded: field) &* 31
      let bytes = UnsafeRawBufferPointer(bytes)
      if bytes.count >= 8 {
        ends ^= bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self) &* 0x9E37_79B9_7F4A_7C15
        ends ^= bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self)
      } else {
        for byte in bytes { ends = ends &<< 8 ^ ends &>> 56 ^ UInt64(byte) }
      }
      return Int(truncatingIfNeeded: (ends &* 0x9E37_79B9_7F4A_7C15) &>> 56)
    } ?? 0
  }
}
