import FenliuCorpus
import FenliuSource
import FenliuTesting
import Foundation
import Testing

@Suite("Every kind of finding is explained")
struct DiagnosticCatalogueTests {
  /// Kinds that no golden file shows by itself.
  private static let withoutExample = ["empty-corpus", "duplicate-case"]

  @Test func codesAreDistinctOverAllModules() {
    let codes = DiagnosticCatalogue.all.map(\.code)
    #expect(Set(codes).count == codes.count)
  }

  @Test(arguments: DiagnosticCatalogue.all)
  func explainsEveryKind(_ kind: DiagnosticKind) {
    #expect(DiagnosticCatalogue.kind(kind.code) == kind)
    for language in Language.allCases {
      let text = DiagnosticCatalogue.explanation(of: kind, in: language)
      #expect(text.hasPrefix(kind.code) && text.contains(kind.explanation[language]))
      #expect(DiagnosticCatalogue.list(in: language).contains(kind.explanation[language]))
    }
    guard let example = DiagnosticCatalogue.example(of: kind) else {
      #expect(Self.withoutExample.contains(kind.code))
      return
    }
    #expect(example.english.contains("\(kind.severity.rawValue)[\(kind.code)]"))
    #expect(example.chinese.contains("\(kind.severity.word.chinese)[\(kind.code)]"))
  }

  @Test(arguments: [("unknwon-key", "unknown-key"), ("Duplicate-Key", "duplicate-key"), ("完全不同", nil)])
  func suggestsTheNearestCode(_ code: String, _ expected: String?) {
    #expect(DiagnosticCatalogue.nearestCode(to: code) == expected)
  }

  @Test(arguments: Language.allCases)
  func golden(_ language: Language) throws {
    let kind = try #require(DiagnosticCatalogue.kind("unknown-key"))
    expectGolden(
      DiagnosticCatalogue.explanation(of: kind, in: language),
      named: "Reference/explanation.\(language.rawValue)")
  }

  @Test func examplesAreThoseOfTheGoldenFiles() throws {
    let sections = DiagnosticCatalogue.all.compactMap { kind in
      GoldenExamples.entry(kind.code).map {
        "=== \(kind.code)\n\($0.shown.chinese)---\n\($0.shown.english)"
      }
    }
    let source = """
      // Made from the golden files of the tests; record it anew with FENLIU_RECORD=1 swift test.
      // swift-format-ignore-file
      extension DiagnosticCatalogue {
        /// Findings as they are shown: for every code the Chinese text, a line of dashes, the English text.
        static let exampleText = #\"\"\"
      \(sections.joined())\"\"\"#
      }

      """
    let root = try #require(targetFolder(ofTest: #filePath)).appending(path: "../..").standardizedFileURL
    expect(
      source,
      equalsContentsOf: root.appending(
        path: "Sources/FenliuCorpus/Diagnostics/DiagnosticExamples.generated.swift"))
  }
}
