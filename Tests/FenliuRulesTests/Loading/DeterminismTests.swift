import FenliuRules
import FenliuSource
import Testing

struct DeterminismTests {
  /// The order in which files are given changes nothing, findings and their order included.
  @Test func orderOfFilesDoesNotMatter() throws {
    let broken = FindingCase.all.filter {
      ["unused-name", "cycle.conditions", "useless-mask"].contains($0.name)
    }
    let files = try SamplePack.files() + broken.map(\.file)
    let (first, second) = (PackLoader().load(files: files), PackLoader().load(files: files.reversed()))
    #expect(!first.diagnostics.isEmpty)
    #expect(first.diagnostics == second.diagnostics)
  }

  @Test func findingsAreInReadingOrder() throws {
    for input in FindingCase.all {
      let diagnostics = input.load().diagnostics
      #expect(diagnostics == diagnostics.inReadingOrder())
    }
  }

  /// Of the spellings of a phrase the first in the order of files and places is shown.
  @Test func firstSpellingIsKept() throws {
    let rule = { (id: String, phrase: String) in
      "rules:\n  - {id: \(id), title: 例, issue: noise.neighbor, when: {text: \(phrase)}, send: desk}\n"
    }
    let files = [
      SourceFile(name: "y.yaml", text: rule("r.y", "電鋸")),
      SourceFile(name: "x.yaml", text: rule("r.x", "电鋸")),
    ]
    let ruleSet = try #require(PackLoader().load(files: [FindingCase.base] + files).ruleSet)
    #expect(ruleSet.phrases.map(\.text).filter { $0.unicodeScalars.contains("鋸") } == ["电鋸"])
  }
}
