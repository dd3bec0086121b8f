/// How cases are written in an input.
public enum CaseFormat: String, Sendable, CaseIterable {
  /// One JSON object a line.
  case ndjson
  /// One JSON array of objects.
  case array
  /// Plain text: the whole input is the message of one case.
  case text

  /// The format that an input beginning with `byte`, its first byte that is not white space, is taken for.
  public init(firstByte byte: UInt8) {
    switch byte {
    case UInt8(ascii: "{"): self = .ndjson
    case UInt8(ascii: "["): self = .array
    default: self = .text
    }
  }
}
