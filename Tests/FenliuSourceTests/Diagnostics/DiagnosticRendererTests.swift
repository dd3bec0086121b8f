import FenliuSource
import FenliuTesting
import Testing

@Suite struct DiagnosticRendererTests {
  @Test(arguments: renderCases)
  func golden(_ renderCase: RenderCase) {
    let pages = Language.allCases.map { language in
      DiagnosticRenderer(sources: renderCase.files, language: language).render(renderCase.diagnostics)
    }
    expectGolden(pages.joined(separator: "\n"), named: "render/\(renderCase.name)")
  }

  @Test(arguments: renderCases)
  func coloursChangeNoText(_ renderCase: RenderCase) {
    var renderer = DiagnosticRenderer(sources: renderCase.files, language: .chinese)
    let plain = renderer.render(renderCase.diagnostics)
    renderer.style = .ansi
    let colored = renderer.render(renderCase.diagnostics)
    #expect(colored.contains("\u{1B}[1;"))
    #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test(arguments: renderCases)
  func nothingSteersTheTerminal(_ renderCase: RenderCase) {
    for language in Language.allCases {
      let text = DiagnosticRenderer(sources: renderCase.files, language: language)
        .render(renderCase.diagnostics)
      let steering = text.unicodeScalars.filter {
        [.control, .format].contains($0.properties.generalCategory) && $0 != "\n" && $0 != "\u{200D}"
      }
      #expect(steering.isEmpty)
    }
  }

  @Test func underlinesStandBeneathTheirText() throws {
    let file = SourceFile(name: "a", text: "楼上ab漏水")
    let diagnostic = Diagnostic(
      DiagnosticKind("x", zh: "", en: ""), at: file.place(of: "漏水"), LocalizedText("m"))
    let text = DiagnosticRenderer(sources: [file], language: .english).render(diagnostic)
    let lines = text.split(separator: "\n")
    let source = try #require(lines.first { $0.contains("漏水") })
    let carets = try #require(lines.first { $0.contains("^") })
    #expect(source.prefix { $0 != "漏" }.displayWidth == carets.prefix { $0 != "^" }.displayWidth)
    #expect(carets.filter { $0 == "^" }.displayWidth == "漏水".displayWidth)
  }

  /// Random bytes, ranges and labels never trap, and give at least the message and the place.
  @Test func anyBytesAndRangesCanBeShown() {
    var random = SeededGenerator(seed: 7)
    let alphabet: [[UInt8]] = [
      Array("a".utf8), Array(" ".utf8), Array("\n".utf8), Array("\r\n".utf8), Array("\t".utf8),
      Array("漏".utf8), Array("\u{301}".utf8), Array("😀".utf8), [0xE6], [0xFF], [0x1B],
    ]
    for _ in 0..<300 {
      let count = Int.random(in: 0...200, using: &random)
      let bytes = (0..<count).flatMap { _ in alphabet.randomElement(using: &random) ?? [] }
      let file = SourceFile(name: "f", bytes: bytes)
      func place() -> FenliuSource.SourceLocation {
        let lower = Int.random(in: -2...(bytes.count + 2), using: &random)
        return file.place(lower, lower + Int.random(in: 0...20, using: &random))
      }
      let diagnostic = Diagnostic(
        DiagnosticKind("x", zh: "", en: ""), at: place(), LocalizedText("message"),
        label: LocalizedText("label"),
        secondary: [Label(place(), LocalizedText("one")), Label(place(), LocalizedText("two"))],
        edits: [
          SuggestedEdit(LocalizedText("e"), at: place(), with: "x\ny"),
          SuggestedEdit(LocalizedText("e"), at: place(), with: ""),
        ])
      let text = DiagnosticRenderer(sources: [file], language: .english).render(diagnostic)
      #expect(text.hasPrefix("error[x]: message\n"))
      for label in ["label", "one", "two"] { #expect(text.contains(label)) }
    }
  }
}
