import FenliuProof
import FenliuSource
import FenliuTesting
import Foundation
import Testing

@Suite("The page of findings is made from the examples")
struct FindingPageTests {
  @Test func page() throws {
    let sections = try FindingExample.all.map { example -> String in
      let pack = try ProvenPack(example.yaml, condition: example.condition)
      let kind = example.kind
      let shown = Language.allCases.map { "```text\n\(pack.shown(kind.code, in: $0))```\n" }
      return """
        ## \(kind.code)

        **\(kind.severity.word.chinese) / \(kind.severity.word.english).** \(kind.explanation.chinese)

        \(kind.explanation.english)

        \(shown.joined(separator: "\n"))
        """
    }
    let text = """
      # 证明的结果 Findings of proofs

      Everything that `fenliu prove` finds, by code. 证明得出的每一种结果。

      <!-- Made from the definitions; record it anew with FENLIU_RECORD=1 swift test. -->

      ## Overview

      Errors are what must not be: rules that disagree, guarantees that can be broken. Warnings are parts of a pack that never matter. Notes say \
      what could not be decided. `fenliu check --explain CODE` shows the same on a terminal.

      错误是不该有的事：规则相互矛盾，保证会被违反。警告是从不起作用的部分。提示是未能判定的问题。

      \(sections.joined(separator: "\n"))
      """
    let root = try #require(targetFolder(ofTest: #filePath)).appending(path: "../..").standardizedFileURL
    expect(text, equalsContentsOf: root.appending(path: "Sources/FenliuProof/FenliuProof.docc/Findings.md"))
  }
}
