import FenliuSource
import FenliuTesting
import Testing

struct GitHubCommandTests {
  @Test(arguments: renderCases)
  func golden(_ renderCase: RenderCase) {
    let lines = Language.allCases.flatMap { language in
      renderCase.diagnostics.map {
        $0.gitHubCommand(sources: renderCase.files, paths: FilePaths(), language: language).line
      }
    }
    expectGolden(lines.joined(separator: "\n") + "\n", named: "github/\(renderCase.name)")
  }

  @Test(arguments: renderCases)
  func everyCommandIsOneLine(_ renderCase: RenderCase) {
    for diagnostic in renderCase.diagnostics {
      let line = diagnostic.gitHubCommand(
        sources: renderCase.files, paths: FilePaths(), language: .english
      ).line
      #expect(line.hasPrefix("::"))
      #expect(!line.unicodeScalars.contains { $0.properties.generalCategory == .control })
    }
  }

  @Test func textCannotEndTheCommand() {
    let command = GitHubCommand(
      .warning, file: "a,b:c%.yaml",
      range: TextPosition(line: 1, column: 2)..<TextPosition(line: 3, column: 1),
      title: "x::y,z", message: "100%\r\n::error::forged")
    #expect(
      command.line
        == "::warning file=a%2Cb%3Ac%25.yaml,line=1,endLine=3,title=x%3A%3Ay%2Cz::100%25%0D%0A::error::forged"
    )
  }
}
