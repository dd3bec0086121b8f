/// A fixed part of an input, told by the ids of the messages alone, so that one part can be held out while
/// rules are tuned on the other.
///
/// A message is in the part K of N if the FNV-1a hash of its id's UTF-8 bytes (64 bits; Fowler, Noll and Vo)
/// leaves the remainder K when divided by N.
public struct Fold: Hashable, Sendable, CustomStringConvertible {
  /// Which part, from 0.
  public let part: UInt64
  /// How many parts there are, at least 1.
  public let parts: UInt64
  /// Whether all the other parts are meant instead.
  public let isComplement: Bool

  /// The part that is written `K/N`, or `!K/N` for all the others; nil for any other text.
  public init?(_ text: String) {
    isComplement = text.hasPrefix("!")
    let numbers = text.dropFirst(isComplement ? 1 : 0)
      .split(separator: "/", omittingEmptySubsequences: false)
    guard numbers.count == 2, let part = Self.number(numbers[0]), let parts = Self.number(numbers[1]),
      part < parts
    else { return nil }
    (self.part, self.parts) = (part, parts)
  }

  /// Whether the message of that id is meant.
  public func contains(_ id: String) -> Bool {
    (Self.hash(id) % parts == part) != isComplement
  }

  /// The part as it is written.
  public var description: String { "\(isComplement ? "!" : "")\(part)/\(parts)" }

  /// The FNV-1a hash of the UTF-8 bytes of a text.
  static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }

  private static func number(_ text: Substring) -> UInt64? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? UInt64(text) : nil
  }
}
