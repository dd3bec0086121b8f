public import FenliuSource

/// A named part of a JSON Schema: what may stand in one sort of place.
public struct SchemaPart: Sendable {
  /// The name by which other parts refer to it.
  public var name: String
  /// What stands there, for people.
  public var description: LocalizedText
  /// The members of the schema.
  var members: [(String, JSONValue)]

  /// A part written out.
  public init(_ name: String, zh: String, en: String, _ members: (String, JSONValue)...) {
    self.name = name
    self.description = LocalizedText(zh: zh, en: en)
    self.members = members
  }

  init(_ name: String, _ description: LocalizedText, _ members: [(String, JSONValue)]) {
    self.name = name
    self.description = description
    self.members = members
  }

  /// A reference to the part of that name.
  public static func reference(_ name: String) -> JSONValue {
    ["$ref": .string("#/definitions/\(name)")]
  }
}

extension LocalizedText {
  /// Both languages in one text, for schemas: editors show one title and one description.
  var inBothLanguages: String { chinese == english ? chinese : "\(chinese) / \(english)" }
}

/// A mapping of the language in a schema: its shape, and what stands under each of its keys.
public struct SchemaMapping: Sendable {
  /// Which of several keys must be there.
  public enum Choice: Sendable {
    /// At least one of these.
    case anyOf([Keyword])
    /// Exactly one of these.
    case oneOf([Keyword])
  }

  var name: String
  var shape: MappingShape
  var parts: [Keyword: String]
  var choices: [Choice]

  /// A mapping.
  ///
  /// - Parameters:
  ///   - name: the name of the part.
  ///   - shape: the keys it may have.
  ///   - parts: the names of the parts that stand under its keys, where they differ from the usual.
  ///   - choices: what must be there beyond the required keys.
  public init(
    _ name: String, _ shape: MappingShape, _ parts: [Keyword: String] = [:], _ choices: Choice...
  ) {
    self.name = name
    self.shape = shape
    self.parts = parts
    self.choices = choices
  }
}
