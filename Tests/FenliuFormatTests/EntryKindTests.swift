import FenliuCorpus
import FenliuRules
import Testing

@testable import FenliuFormat

@Suite("The order of keys")
struct EntryKindTests {
  /// Mappings whose keys are few, or in the order of their author.
  private static let unordered: [MappingShape] = [.file, .corpusFile, .alternative, .patternItem]

  @Test("every mapping of the language has an order, and it has every key")
  func covers() {
    let shapes = MappingShape.all + [.corpusCase, .expectation, .expectedReferral]
    for shape in shapes where !Self.unordered.contains(shape) {
      let kinds = EntryKind.allCases.filter { Set($0.keys) == Set(shape.keys) }
      #expect(!kinds.isEmpty, "\(shape.name.english)")
    }
  }

  @Test("no key is listed twice", arguments: EntryKind.allCases)
  func distinct(_ kind: EntryKind) {
    #expect(Set(kind.keys).count == kind.keys.count)
  }
}
