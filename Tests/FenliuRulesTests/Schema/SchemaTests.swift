import FenliuRules
import FenliuSource
import FenliuTesting
import Foundation
import Testing

struct SchemaTests {
  private static func object(_ document: SchemaDocument) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(document.json.serialized().utf8))
    return try #require(value as? [String: Any])
  }

  @Test func committedSchemaIsFresh() throws {
    let root = try #require(targetFolder(ofTest: #filePath)).appending(path: "../../.schema")
    let text = SchemaDocument.pack().json.serialized(pretty: true) + "\n"
    expect(text, equalsContentsOf: root.appending(path: "pack.json").standardizedFileURL)
  }

  @Test func everyReferenceHasADefinition() throws {
    let schema = try Self.object(.pack())
    let definitions = try #require(schema["definitions"] as? [String: Any])
    let text = SchemaDocument.pack().json.serialized()
    let names = Set(text.matches(of: /"\$ref":"#\/definitions\/([^"]*)"/).map { String($0.1) })
    #expect(names.sorted() == definitions.keys.sorted())
  }

  /// The keys of every mapping of the language stand in the schema, with titles in both languages.
  @Test(arguments: [
    ("pack", MappingShape.pack), ("field", .field), ("zone", .zone), ("destination", .destination),
    ("bar", .bar),
    ("category", .category), ("issue", .issue), ("law", .law), ("terms-long", .terms), ("cue", .cue),
    ("concept-long", .concept), ("at-least", .atLeast), ("phrase-count", .count), ("near", .near),
    ("text-test-long", .textTest), ("alternative", .alternative), ("pattern-item", .patternItem),
    ("extraction", .extraction), ("hours", .hours), ("rule", .rule), ("deadline-long", .deadline),
    ("period", .period), ("example-long", .example), ("guarantee", .guarantee),
    ("verification", .verification), ("coverage-shares", .coverageShares), ("acceptance", .acceptance),
  ])
  func keysAreThoseOfTheGrammar(_ name: String, _ shape: MappingShape) throws {
    let definitions = try #require(Self.object(.pack())["definitions"] as? [String: Any])
    let definition = try #require(definitions[name] as? [String: Any])
    let properties = try #require(definition["properties"] as? [String: [String: Any]])
    let table = KeywordTable.standard
    #expect(properties.keys.sorted() == shape.keys.map(table.spelling).sorted())
    #expect(definition["additionalProperties"] as? Bool == false)
    #expect((definition["required"] as? [String] ?? []) == shape.required.map(table.spelling))
    for key in shape.keys {
      let title = try #require(properties[table.spelling(of: key)]?["title"] as? String)
      #expect(title.contains(table.title(of: key).chinese) && title.contains(table.title(of: key).english))
    }
  }

  @Test func furtherSpellingsAreKeysToo() throws {
    let schema = try Self.object(.pack(keywords: .standard.adding("送往", for: .send)))
    let definitions = try #require(schema["definitions"] as? [String: Any])
    let rule = try #require(definitions["rule"] as? [String: Any])
    #expect((rule["properties"] as? [String: Any])?["送往"] != nil)
    #expect((rule["required"] as? [String])?.contains("send") == false)
  }
}
