import FenliuRules
import FenliuSource
import FenliuTesting
import Foundation
import Testing

/// The sample pack of this target: it uses every construct of the language.
enum SamplePack {
  static var folder: String {
    get throws {
      try #require(targetFolder(ofTest: #filePath)).appending(path: "Packs/sample").path
    }
  }

  /// The files of the sample pack, in byte order of their names.
  static func files() throws -> [SourceFile] {
    try Array(PackLoader().load(folder: folder).sources)
  }

  static func ruleSet() throws -> RuleSet {
    let result = try PackLoader().load(folder: folder)
    return try #require(result.ruleSet, "\(plain(result))")
  }
}

/// The findings of a load as text.
func plain(_ result: LoadResult, language: Language = .english) -> String {
  DiagnosticRenderer(sources: result.sources, language: language).render(result.diagnostics)
}
