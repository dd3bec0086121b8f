import FenliuCorpus
import FenliuRules
import FenliuSource
import Foundation
import Testing

/// The rules and cases in the documentation are what the page says they are.
struct PageExampleTests {
  /// The page whose first block is the pack beside which the examples of every page stand.
  static let reference = "Sources/FenliuRules/FenliuRules.docc/Language.md"

  /// The pages written by hand. Those that are generated show what was tested where they are made.
  static let pages = DocumentTests.pages.filter { page in
    let text = try? String(contentsOf: DocumentTests.root.appending(path: page), encoding: .utf8)
    return text?.contains("<!-- Made from ") != true
  }

  /// The examples of a page.
  private static func examples(of page: String) throws -> [PageExample] {
    try Document(DocumentTests.root.appending(path: page)).parts.compactMap { part in
      guard case .code(let text, let info) = part, info.hasPrefix("yaml") else { return nil }
      let example: PageExample = try #require(
        PageExample(text, info: info), "\(page): what is a block of `\(info)`?")
      return example
    }
  }

  @Test(arguments: pages)
  func examplesAreWhatThePageSays(page: String) throws {
    let examples = try Self.examples(of: page)
    guard !examples.isEmpty else { return }
    let base = try #require(Self.examples(of: Self.reference).first { $0.role == .pack })
    let pack = PagePack(base.text)
    var rules = pack.adding("")
    for example in examples {
      let complaint =
        switch example.role {
        case .pack, .rules: Self.complaint(about: example, beside: pack, rules: &rules)
        case .corpus: Self.complaint(about: example, decidedBy: rules)
        }
      if let complaint { Issue.record("\(page): \(complaint)\n\(example.text)") }
    }
  }

  /// What is wrong with a block of rules. One without errors becomes what later cases are decided by.
  private static func complaint(
    about example: PageExample, beside pack: PagePack, rules: inout LoadResult
  ) -> String? {
    let result = pack.adding(example.role == .pack ? "" : example.text)
    let found = complaints(about: result.diagnostics, expecting: example.code, sources: result.sources)
    guard found == nil, let ruleSet = result.ruleSet else { return found }
    rules = result
    return failures(of: ruleSet, corpus: CorpusReader(ruleSet: ruleSet).read([]), sources: result.sources)
  }

  /// What is wrong with a block of cases.
  private static func complaint(about example: PageExample, decidedBy rules: LoadResult) -> String? {
    guard let ruleSet = rules.ruleSet else { return "there is no pack to decide by" }
    let file = SourceFile(name: "cases.yaml", bytes: Array(example.text.utf8))
    let corpus = CorpusReader(ruleSet: ruleSet).read([file])
    let found = complaints(about: corpus.diagnostics, expecting: example.code, sources: corpus.sources)
    return found ?? failures(of: ruleSet, corpus: corpus, sources: corpus.sources)
  }
}
