import FenliuSource
import FenliuTesting
import Foundation
import Testing

@Suite struct DiagnosticTests {
  private func finding(
    _ code: String, _ file: String, _ lower: Int, _ upper: Int, _ severity: Severity = .error
  ) -> Diagnostic {
    let location = FenliuSource.SourceLocation(file: file, range: ByteRange(lower, upper))
    return Diagnostic(DiagnosticKind(code, severity, zh: "", en: ""), at: location, LocalizedText(code))
  }

  @Test func readingOrderIsFilePlaceCode() {
    let inOrder = [
      finding("z", "B", 9, 9), finding("z", "a", 1, 2), finding("a", "a", 1, 3), finding("b", "a", 1, 3),
      finding("a", "a", 2, 2), finding("a", "中", 0, 0),
    ]
    var random = SeededGenerator(seed: 5)
    for _ in 0..<20 {
      #expect(inOrder.shuffled(using: &random).inReadingOrder() == inOrder)
    }
  }

  @Test(
    arguments: [
      ([], nil),
      ([.error], LocalizedText(zh: "1 个错误", en: "1 error")),
      ([.warning, .error, .warning], LocalizedText(zh: "1 个错误,2 个警告", en: "1 error, 2 warnings")),
      ([.note, .note], LocalizedText(zh: "2 个提示", en: "2 notes")),
    ] as [([Severity], LocalizedText?)])
  func counts(_ severities: [Severity], text: LocalizedText?) {
    #expect(severities.map { finding("a", "f", 0, 0, $0) }.countedBySeverity() == text)
  }

  @Test func jsonHasEveryPart() throws {
    let file = SourceFile(name: "规则.yaml", text: "id: 😀漏水\nend: x\n")
    let diagnostic = Diagnostic(
      DiagnosticKind("unknown-name", .warning, zh: "", en: ""), at: file.place(of: "漏水"),
      LocalizedText(zh: "没有", en: "none"), label: LocalizedText(zh: "此处", en: "here"),
      secondary: [
        Label(file.place(of: "end")),
        Label(FenliuSource.SourceLocation(file: "gone.yaml", range: ByteRange(3, 4))),
      ],
      notes: [LocalizedText(zh: "注", en: "note")],
      edits: [
        SuggestedEdit(
          LocalizedText(zh: "改", en: "mend"), at: file.place(of: "x"), with: "\"y\"")
      ])
    let text = diagnostic.json(sources: [file]).serialized(pretty: true)
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(text.utf8)) }
    expectGolden(text + "\n", named: "diagnostic", fileExtension: "json")
  }
}
