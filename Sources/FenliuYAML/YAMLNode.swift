public import FenliuSource

/// A node of a YAML document, with the exact place it came from.
///
/// The tree is small and typed by shape alone: scalars stay text, because what `no`, `0777` or
/// `12:30:45` mean is decided by the schema that reads them, never guessed.
public struct YAMLNode: Hashable, Sendable {
  /// What the node is.
  public enum Content: Hashable, Sendable {
    /// A scalar; `style` tells plain from quoted and block.
    case scalar(YAMLScalar)
    /// A sequence of nodes.
    case sequence([YAMLNode])
    /// A mapping in written order, without duplicate keys.
    case mapping([YAMLEntry])
  }

  /// What the node is.
  public var content: Content
  /// Where the node stands: quotes and block headers included, trailing white space not.
  public var location: SourceLocation

  /// A node at a place.
  public init(_ content: Content, at location: SourceLocation) {
    self.content = content
    self.location = location
  }
}

/// One `key: value` of a mapping. Keys are always scalars.
public struct YAMLEntry: Hashable, Sendable {
  /// The key.
  public var key: YAMLScalar
  /// Where the key stands.
  public var keyLocation: SourceLocation
  /// The value; an absent value is an empty plain scalar right after the colon.
  public var value: YAMLNode

  /// An entry of a mapping.
  public init(key: YAMLScalar, keyLocation: SourceLocation, value: YAMLNode) {
    self.key = key
    self.keyLocation = keyLocation
    self.value = value
  }
}

/// A scalar as written: its text after quotes, escapes and folding are resolved.
public struct YAMLScalar: Hashable, Sendable {
  /// How the scalar was written (YAML 1.2.2, chapter 7.3 and 8.1).
  public enum Style: Hashable, Sendable {
    /// The five ways.
    case plain, singleQuoted, doubleQuoted, literal, folded
  }

  /// The text.
  public var text: String
  /// How it was written.
  public var style: Style

  /// A scalar of the given style.
  public init(_ text: String, style: Style = .plain) {
    self.text = text
    self.style = style
  }
}
