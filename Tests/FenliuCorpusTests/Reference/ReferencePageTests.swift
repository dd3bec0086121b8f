import FenliuCorpus
import FenliuRules
import FenliuSource
import FenliuTesting
import Foundation
import Testing

@Suite("Pages of reference are made from the definitions")
struct ReferencePageTests {
  private func expectPage(_ text: String, _ name: String) throws {
    let root = try #require(targetFolder(ofTest: #filePath)).appending(path: "../..").standardizedFileURL
    expect(text, equalsContentsOf: root.appending(path: "Sources/FenliuRules/FenliuRules.docc/\(name).md"))
  }

  @Test func diagnostics() throws { try expectPage(DiagnosticPage.text, "Diagnostics") }

  @Test func keywords() throws { try expectPage(KeywordPage.text, "Keywords") }

  @Test(arguments: Keyword.allCases)
  func everyKeywordHasAPlace(_ keyword: Keyword) {
    #expect(!KeywordPage.contexts(of: keyword).isEmpty)
  }
}

/// The page of all kinds of findings.
private enum DiagnosticPage {
  static let text: String = """
    # 诊断 Diagnostics

    Everything that `fenliu check` and `fenliu test` find, by code. 检查与测试报告的每一种问题。

    <!-- Made from the definitions; record it anew with FENLIU_RECORD=1 swift test. -->

    ## Overview

    `fenliu check --explain CODE` shows the same on a terminal. A code is never given another meaning.

    终端上用 `fenliu check --explain 代码` 查看。代码的含义不会改变。

    \(DiagnosticCatalogue.all.map(section).joined(separator: "\n"))
    """

  private static func section(_ kind: DiagnosticKind) -> String {
    let word = kind.severity.word
    var text = """
      ## \(kind.code)

      **\(word.chinese) / \(word.english).** \(kind.explanation.chinese)

      \(kind.explanation.english)

      """
    guard let entry = GoldenExamples.entry(kind.code) else { return text }
    if let input = entry.input { text += "\n```yaml\n\(input)```\n" }
    for language in Language.allCases { text += "\n```text\n\(entry.shown[language])```\n" }
    return text
  }
}

/// The page of all keywords.
private enum KeywordPage {
  static let text: String = {
    let table = KeywordTable.standard
    let rows = Keyword.allCases.map { keyword in
      let spellings = table.spellings(of: keyword).map { "`\($0)`" }.joined(separator: ", ")
      let title = table.title(of: keyword)
      let contexts = contexts(of: keyword).map { "\($0.chinese) \($0.english)" }.joined(separator: "; ")
      return "| \(spellings) | \(title.chinese) | \(title.english) | \(contexts) |"
    }
    return """
      # 关键词 Keywords

      Every word of the rule language with a meaning of its own, and where it may stand. 规则语言的每一个词。

      <!-- Made from the definitions; record it anew with FENLIU_RECORD=1 swift test. -->

      ## Overview

      Words with an asterisk are required where they stand. 带星号的必须写。

      | Word | 名称 | Title | 位置 Where |
      | --- | --- | --- | --- |
      \(rows.joined(separator: "\n"))

      """
  }()

  /// Where a keyword may stand: as a key, then as a value.
  static func contexts(of keyword: Keyword) -> [LocalizedText] {
    let keys = (MappingShape.all + corpus).filter { $0.keys.contains(keyword) }.map { shape in
      let mark = shape.required.contains(keyword) ? "*" : ""
      return LocalizedText(zh: shape.name.chinese, en: shape.name.english + mark)
    }
    let values = places.filter { $0.words.contains(keyword) }.map(\.name)
    return keys + values
  }

  private static let corpus: [MappingShape] = [.corpusFile, .corpusCase, .expectation, .expectedReferral]

  private static let places: [(name: LocalizedText, words: [Keyword])] = [
    (LocalizedText(zh: "条件", en: "a condition"), Keyword.conditionKeys),
    (LocalizedText(zh: "比较", en: "a comparison"), Keyword.comparisons),
    (LocalizedText(zh: "事实的类型", en: "the type of a field"), Keyword.fieldTypes),
    (LocalizedText(zh: "原文中的数量", en: "a quantity in the text"), Keyword.quantities),
    (LocalizedText(zh: "紧急程度", en: "an urgency"), [.normal, .high, .emergency]),
    (
      LocalizedText(zh: "去向的种类", en: "the kind of a destination"),
      [.mediation, .lawyer, .department, .emergency, .desk]
    ),
    (LocalizedText(zh: "改送", en: "where a bar sends a case"), [.department]),
    (LocalizedText(zh: "语气", en: "a stance"), [.asserted, .denied, .hypothetical, .past, .quoted]),
    (LocalizedText(zh: "西文匹配", en: "matching of Latin script"), [.forms, .words, .substring]),
    (LocalizedText(zh: "区域的延伸", en: "how far a zone runs"), [.sentence, .paragraph, .part]),
    (LocalizedText(zh: "整个区域", en: "a whole zone"), [.title, .text]),
    (LocalizedText(zh: "词语间的范围", en: "a reach"), [.characters, .clause, .sentence]),
    (LocalizedText(zh: "案件的结果", en: "the status of a case"), [.routed, .review, .unmatched]),
  ]
}
