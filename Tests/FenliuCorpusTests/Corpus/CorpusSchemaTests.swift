import FenliuCorpus
import FenliuRules
import FenliuTesting
import Foundation
import Testing

struct CorpusSchemaTests {
  @Test func committedSchemaIsFresh() throws {
    let root = try #require(targetFolder(ofTest: #filePath)).appending(path: "../../.schema")
    let text = SchemaDocument.corpus().json.serialized(pretty: true) + "\n"
    expect(text, equalsContentsOf: root.appending(path: "corpus.json").standardizedFileURL)
  }

  @Test func everyReferenceHasADefinition() throws {
    let text = SchemaDocument.corpus().json.serialized()
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let definitions = try #require(value?["definitions"] as? [String: Any])
    let names = Set(text.matches(of: /"\$ref":"#\/definitions\/([^"]*)"/).map { String($0.1) })
    #expect(names.sorted() == definitions.keys.sorted())
  }
}
