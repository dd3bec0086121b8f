/// A stretch of a file that can be read by itself: neither what it says nor where that stands depends on the
/// rest of the file.
///
/// Files are cut where a line without indentation begins an entry of the outermost mapping, and long lists under
/// such a key between their items. There nothing is open that libyaml carries over from what it read before.
public struct YAMLPart: Hashable, Sendable {
  /// What a part holds.
  public enum Kind: Hashable, Sendable {
    /// An entry of the outermost mapping; of a list behind its key, the first items only where parts of the kind
    /// `items` follow.
    case entry
    /// Further items of the list of the entry before, whose key seems to be this one.
    case items(under: String)
  }

  /// What it holds.
  public var kind: Kind
  /// Its first byte in the file.
  public var start: Int
  /// The byte behind its last.
  public var end: Int

  /// A part from `start` up to `end`.
  public init(_ kind: Kind, from start: Int, to end: Int) {
    self.kind = kind
    self.start = start
    self.end = end
  }
}

/// What a part of a file says.
public enum YAMLPartContent: Hashable, Sendable {
  /// An entry of the outermost mapping.
  case entry(YAMLEntry)
  /// Further items of the list of the entry before.
  case items([YAMLNode])
}
