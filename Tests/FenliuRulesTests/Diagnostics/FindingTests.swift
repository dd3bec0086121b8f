import FenliuRules
import FenliuSource
import FenliuTesting
import Foundation
import Testing

/// One input of the folder `Findings`: `<code>.yaml` or `<code>.<what it shows>.yaml`, added to `base.yaml`
/// unless its first line is `# alone`. It must be found wanting for that code, and for nothing else.
struct FindingCase: CustomTestStringConvertible, Sendable {
  let name: String
  let file: SourceFile

  var code: String { String(name.prefix { $0 != "." }) }
  var testDescription: String { name }

  static let folder = targetFolder(ofTest: #filePath)?.appending(path: "Findings")
  static let base = read("base")

  static let all: [FindingCase] = {
    let path = folder?.path ?? ""
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.sorted().filter { $0.hasSuffix(".yaml") && $0 != "base.yaml" }.map {
      let name = String($0.dropLast(5))
      return FindingCase(name: name, file: read(name))
    }
  }()

  func load() -> LoadResult {
    let isAlone = file.text(in: ByteRange(0, 7)) == "# alone"
    return PackLoader().load(files: isAlone ? [file] : [Self.base, file])
  }

  private static func read(_ name: String) -> SourceFile {
    let data = folder.flatMap {
      FileManager.default.contents(atPath: $0.appending(path: "\(name).yaml").path)
    }
    return SourceFile(name: "\(name).yaml", bytes: Array(data ?? Data()))
  }
}

struct FindingTests {
  @Test func basePackIsFlawless() {
    let result = PackLoader().load(files: [FindingCase.base])
    #expect(plain(result) == "")
    #expect(result.ruleSet != nil)
  }

  @Test(arguments: FindingCase.all)
  func isFoundAndShown(_ input: FindingCase) {
    let result = input.load()
    #expect(!result.diagnostics.isEmpty)
    #expect(result.diagnostics.allSatisfy { $0.kind.code == input.code })
    let hasError = result.diagnostics.contains { $0.kind.severity == .error }
    #expect((result.ruleSet == nil) == hasError)
    let texts = [Language.english, .chinese].map { plain(result, language: $0) }
    expectGolden(texts.joined(separator: "\n"), named: "findings/\(input.name)")
  }

  /// What an edit puts in place of the underlined text is accepted, or at least another finding.
  @Test(arguments: FindingCase.all)
  func firstEditMends(_ input: FindingCase) throws {
    let result = input.load()
    guard let edit = result.diagnostics.first?.edits.first, result.diagnostics.count == 1 else { return }
    var bytes = input.file.bytes
    try #require(edit.location.file == input.file.name)
    bytes.replaceSubrange(
      edit.location.range.lower.value..<edit.location.range.upper.value, with: Array(edit.replacement.utf8))
    let mended = FindingCase(name: input.name, file: SourceFile(name: input.file.name, bytes: bytes)).load()
    #expect(mended.diagnostics.allSatisfy { $0.kind.severity != .error }, "\(plain(mended))")
  }
}

struct CatalogueTests {
  /// Kinds about folders have tests of their own, in `PackFolderTests`.
  static let aboutFolders = ["unreadable-path", "symlink-loop", "empty-pack"]

  @Test(arguments: RuleDiagnostics.all)
  func everyKindHasAnInput(_ kind: DiagnosticKind) {
    #expect(Self.aboutFolders.contains(kind.code) || FindingCase.all.contains { $0.code == kind.code })
  }

  @Test(arguments: FindingCase.all)
  func everyInputHasAKind(_ input: FindingCase) {
    #expect(RuleDiagnostics.all.contains { $0.code == input.code })
  }

  @Test func codesAreDistinct() {
    let codes = RuleDiagnostics.all.map(\.code)
    #expect(Set(codes).count == codes.count)
  }
}
