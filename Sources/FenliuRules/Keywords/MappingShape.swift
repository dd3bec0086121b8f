public import FenliuSource

/// Which keys a mapping of the language may have, and which it must have.
public struct MappingShape: Hashable, Sendable {
  /// What the mapping is, with its article: "a rule".
  public var name: LocalizedText
  /// The keys it must have.
  public let required: [Keyword]
  /// The keys it may have.
  public let optional: [Keyword]
  /// Every key, required ones first.
  public let keys: [Keyword]

  /// A mapping with these keys.
  public init(zh: String, en: String, required: [Keyword] = [], optional: [Keyword] = []) {
    self.name = LocalizedText(zh: zh, en: en)
    self.required = required
    self.optional = optional
    self.keys = required + optional
  }
}
