/// How cases are written in an input.
public enum CaseFormat: String, Sendable, CaseIterable {
  /// One JSON object a line.
  case ndjson
  /// JSON objects one after the other, over several lines each.
  case objects
  /// One JSON array of objects.
  case array
  /// JSON of either kind: an array, or objects one after the other.
  case json
  /// A table whose first row names the columns (RFC 4180), with commas, tabs or semicolons between cells.
  case csv
  /// Such a table with tabs between cells.
  case tsv
  /// Plain text: the whole input is the message of one case.
  case text

  /// The format that an input is taken for.
  ///
  /// - Parameters:
  ///   - start: the input from its first byte that is not white space, as far as it is known.
  ///   - isWhole: whether there is no more of it.
  /// - Returns: the format; nil where more must be known.
  init?(start: ArraySlice<UInt8>, isWhole: Bool) {
    switch start.first {
    case nil: return nil
    case UInt8(ascii: "["): self = .array
    case UInt8(ascii: "{"):
      // A brace that has its line to itself opens an object over several lines.
      let second = start.dropFirst().first { !isJSONSpace($0) || $0 == UInt8(ascii: "\n") }
      guard let second else {
        guard isWhole else { return nil }
        self = .ndjson
        return
      }
      self = second == UInt8(ascii: "\n") ? .objects : .ndjson
    default: self = .text
    }
  }
}
