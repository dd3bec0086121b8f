import FenliuRules
import FenliuSource
import FenliuTesting
import FenliuYAML
import Foundation
import Testing

@Suite("The committed schemas say of files what the check says of their shape")
struct SchemaValidationTests {
  private static let root = targetFolder(ofTest: #filePath)?.appending(path: "../..").standardizedFileURL

  private static func validator(_ name: String) throws -> SchemaValidator {
    try SchemaValidator(contentsOf: #require(root).appending(path: ".schema/\(name).json"))
  }

  /// Codes of findings about the shape of a file, which editors should show while people write.
  private static let shapes = [
    "unknown-key", "unknown-section", "unknown-value", "required-key", "bare-list", "empty-list",
  ]

  @Test(arguments: [("pack", "rules"), ("corpus", "corpus")])
  func shippedFilesAreAccepted(_ schema: String, _ folder: String) throws {
    let validator = try Self.validator(schema)
    let files = PackFolder(try #require(Self.root).appending(path: folder).path).read().files
    #expect(!files.isEmpty)
    for file in files {
      let tree = try #require(YAMLReader().read(file).root)
      #expect(validator.accepts(tree), "\(file.name)")
    }
  }

  @Test func nothingIsRefusedThatTheCheckAccepts() throws {
    let validator = try Self.validator("pack")
    let accepted = FindingCase.all.filter { $0.load().ruleSet != nil }
    #expect(!accepted.isEmpty)
    for input in accepted {
      let tree = try #require(YAMLReader().read(input.file).root)
      #expect(validator.accepts(tree), "\(input.name)")
    }
  }

  /// What one key asks of another by its value is left to the check.
  private static let shapely: Set = ["required-key.clock-without-hours"]

  @Test(arguments: FindingCase.all.filter { shapes.contains($0.code) && !shapely.contains($0.name) })
  func mistakesOfShapeAreMarked(_ input: FindingCase) throws {
    let tree = try #require(YAMLReader().read(input.file).root)
    #expect(try !Self.validator("pack").accepts(tree))
  }
}
