/// How an input holds several files: a line `====` stands between two.
enum InputParts {
  static let separator = Array("\n====\n".utf8)

  /// The parts of an input; one if nothing separates it.
  static func split(_ bytes: [UInt8]) -> [[UInt8]] {
    var parts: [[UInt8]] = []
    var rest = bytes[...]
    while let place = firstSeparator(in: rest) {
      // The break before the separator belongs to the part.
      parts.append(Array(rest[rest.startIndex...place]))
      rest = rest[(place + separator.count)...]
    }
    return parts + [Array(rest)]
  }

  private static func firstSeparator(in bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.count >= separator.count else { return nil }
    return (bytes.startIndex...(bytes.endIndex - separator.count)).first {
      bytes[$0] == separator[0] && bytes[$0..<$0 + separator.count].elementsEqual(separator)
    }
  }
}
