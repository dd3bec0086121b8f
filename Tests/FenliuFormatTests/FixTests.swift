import FenliuFormat
import FenliuRules
import FenliuSource
import FenliuTesting
import Testing

@Suite("Suggested edits are applied")
struct FixTests {
  private static let pack = """
    pack: {id: p, title: 包, version: "1", language: 1, intake: desk}
    destinations:
      desk: {title: 前台, kind: desk}
      police: {title: 派出所, kind: department}
    issues:
      - {id: noise, title: 噪声, issues: [{id: noise.loud, title: 吵}]}

    """

  private func fix(_ text: String) -> PackFix {
    PackFixer().fix([
      SourceFile(name: "rules/a.yaml", text: Self.pack), SourceFile(name: "rules/b.yaml", text: text),
    ])
  }

  private func changed(_ fix: PackFix) -> String {
    fix.changes.map { String(decoding: $0.after.bytes, as: UTF8.self) }.joined(separator: "---\n")
  }

  @Test(
    "what leaves no choice is mended, over several rounds",
    arguments: [
      (
        "rules:\n  - {id: a, title: 甲, issue: noise.luod, when: {text: 吵}, sent: polce}\n",
        "rules:\n  - {id: a, title: 甲, issue: noise.loud, when: {text: 吵}, send: police}\n", 3
      ),
      (
        "rules:\n\t- {id: a, title: no, issue: noise.loud, when: {text: 吵}, send: police}\n",
        "rules:\n  - {id: a, title: \"no\", issue: noise.loud, when: {text: 吵}, send: police}\n", 2
      ),
    ])
  func mends(_ written: String, _ expected: String, _ count: Int) {
    let fix = fix(written)
    #expect(changed(fix) == expected)
    #expect(fix.fixes.count == count)
    #expect(fix.isSettled)
    #expect(fix.result.ruleSet != nil)
  }

  @Test("where there is a choice, nothing is done")
  func leavesChoices() {
    let fix = fix("concepts:\n  loud: [{text: 吵}, {text: 闹}]\n")
    #expect(fix.result.diagnostics.contains { $0.kind.code == "bare-list" && $0.edits.count == 2 })
    #expect(fix.fixes.isEmpty && fix.changes.isEmpty && fix.isSettled)
  }

  @Test("a name that may be a slip for several is left to a person")
  func leavesGuesses() {
    let pack = """
      destinations:
        office-a: {title: 甲, kind: department}
        office-b: {title: 乙, kind: department}
      rules:
        - {id: r, title: 丙, issue: noise.loud, when: {text: 吵}, send: office-c}

      """
    let fix = fix(pack)
    #expect(fix.result.diagnostics.contains { $0.kind.code == "unknown-name" && $0.edits.count == 1 })
    #expect(fix.fixes.isEmpty && fix.changes.isEmpty && fix.isSettled)
  }

  @Test("a pack without findings stays as it is, byte for byte")
  func leavesGood() {
    let files = Shipped.files(under: "rules")
    let fix = PackFixer().fix(files)
    #expect(fix.fixes.isEmpty && fix.changes.isEmpty && fix.isSettled)
  }

  @Test("whatever is wrong, it ends")
  func ends() {
    var count = 0
    for file in Shipped.files(under: "Tests/FenliuRulesTests/Findings") {
      let fix = fix(String(decoding: file.bytes, as: UTF8.self))
      count += fix.fixes.count
      #expect(fix.isSettled, "\(file.name)")
    }
    #expect(count > 5)
  }

  @Test("a difference is one that patch reads")
  func diff() {
    let old = (1...20).map { "line \($0)\n" }.joined() + "last"
    let new = old.replacing("line 2\n", with: "line two\nand a half\n").replacing("line 18\n", with: "")
      .replacing("last", with: "last\n")
    let text = UnifiedDiff(
      from: SourceFile(name: "x", text: old), to: SourceFile(name: "x", text: new), named: "rules/x.yaml"
    ).text
    expectGolden(text, named: "unified", fileExtension: "diff")
    let same = SourceFile(name: "x", text: old)
    #expect(UnifiedDiff(from: same, to: same, named: "x").text.isEmpty)
  }
}
