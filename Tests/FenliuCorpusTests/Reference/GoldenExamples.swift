import FenliuSource
import FenliuTesting
import Foundation

/// The findings that the golden files of the modules show, by code.
enum GoldenExamples {
  /// One finding: the input where it stands in a file of its own, and how it is shown.
  struct Entry {
    var input: String?
    var shown: LocalizedText
  }

  static let root = targetFolder(ofTest: #filePath)?.deletingLastPathComponent()

  /// The example of a kind: of several inputs for one kind the plainest, which has the bare code for a name.
  static func entry(_ code: String) -> Entry? {
    for folder in [
      "FenliuYAMLTests/Golden/diagnostics", "FenliuRulesTests/Golden/findings",
      "FenliuEngineTests/Golden/findings", "FenliuVerifyTests/Golden/findings",
    ] {
      let names = names(in: folder).filter { $0 == "\(code).txt" || $0.hasPrefix("\(code).") }
      // `.txt` sorts after most letters, so the bare name is looked for first.
      guard let name = names.first(where: { $0 == "\(code).txt" }) ?? names.first,
        let shown = read("\(folder)/\(name)").flatMap(split)
      else { continue }
      let input = read("FenliuRulesTests/Findings/\(name.dropLast(4)).yaml")
      return Entry(input: input, shown: shown)
    }
    let folder = "FenliuCorpusTests/Golden/Corpus"
    for name in names(in: folder) where name.hasSuffix(".en.txt") {
      guard let english = read("\(folder)/\(name)"), english.contains("[\(code)]: "),
        let chinese = read("\(folder)/\(name.dropLast(7)).zh.txt")
      else { continue }
      return Entry(input: nil, shown: LocalizedText(zh: chinese, en: english))
    }
    return nil
  }

  /// A golden file shows the findings in both languages, one after the other.
  private static func split(_ text: String) -> LocalizedText? {
    let heads = Language.allCases.map { language in
      Severity.allCases.map { "\($0.word[language])[" }
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let starts = heads.compactMap { heads in
      lines.firstIndex { line in heads.contains { line.hasPrefix($0) } }
    }
    guard starts.count == 2, let first = starts.min(), let second = starts.max(), first == 0 else {
      return nil
    }
    func joined(_ lines: ArraySlice<String>) -> String {
      lines.joined(separator: "\n").trimmingCharacters(in: .newlines) + "\n"
    }
    let parts = (joined(lines[..<second]), joined(lines[second...]))
    return starts[0] == 0
      ? LocalizedText(zh: parts.0, en: parts.1) : LocalizedText(zh: parts.1, en: parts.0)
  }

  private static func names(in folder: String) -> [String] {
    let path = root?.appending(path: folder).path ?? ""
    return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  private static func read(_ path: String) -> String? {
    guard let file = root?.appending(path: path),
      let data = FileManager.default.contents(atPath: file.path)
    else { return nil }
    return String(decoding: data, as: UTF8.self)
  }
}
