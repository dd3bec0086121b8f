import FenliuRules
import FenliuSource
import Testing

/// Which phrases of a list are said to add nothing, and which masks to mask nothing.
struct PhraseListTests {
  private func findings(_ terms: String, test: String = "{terms: x}") -> [String] {
    let text = """
      terms:
        x: {\(terms)}
      rules:
        - {id: r.x, title: 例, issue: noise.neighbor, when: {text: \(test)}, send: desk}
      """
    let result = PackLoader().load(files: [FindingCase.base, SourceFile(name: "x.yaml", text: text)])
    return result.diagnostics.map { diagnostic in
      let place = diagnostic.primary.location
      return "\(diagnostic.kind.code) \(result.sources[place.file]?.text(in: place.range) ?? "")"
    }
  }

  @Test(arguments: [
    ("phrases: [漏水, 楼上漏水]", ["covered-phrase 楼上漏水"]),
    ("phrases: [楼上漏水, 漏水]", ["covered-phrase 楼上漏水"]),
    ("phrases: [漏水, 渗水]", []),
    ("phrases: [跳楼, 要跳楼], masks: [跳楼价]", []),
    ("phrases: [跳楼, 要跳楼], masks: [跳高]", ["covered-phrase 要跳楼", "useless-mask 跳高"]),
    ("phrases: [漏水, 漏　水]", ["duplicate-phrase 漏　水"]),
    ("phrases: [leak, water leak]", ["covered-phrase water leak"]),
    ("phrases: [leak, leakage]", []),
    ("phrases: [leak, leaks]", []),
    ("phrases: [leak, leakage], latin: substring", ["covered-phrase leakage"]),
    ("phrases: [leak, leakage], latin: words", []),
    ("phrases: [leak], masks: [gas leaking]", []),
    ("phrases: [break], masks: [broke the ice]", []),
    ("phrases: [break], masks: [broke the ice], latin: words", ["useless-mask broke the ice"]),
    ("phrases: [漏水, {pattern: '漏水.*'}, {pattern: 漏水}]", []),
    ("phrases: [{pattern: '漏.'}, {pattern: '漏.'}]", ["duplicate-phrase 漏."]),
    ("phrases: [跳楼, 要跳楼], masks: [{pattern: 跳楼.}]", []),
    ("phrases: [{pattern: 跳.}], masks: [跳楼价]", []),
  ])
  func onlyWhatAddsNothingIsReported(terms: String, expected: [String]) {
    #expect(findings(terms) == expected)
  }

  /// Short lists are compared phrase by phrase, long ones through a trie.
  @Test(arguments: [2, 16, 17, 256, 257, 600])
  func listsOfAnyLengthAreSearched(count: Int) {
    let plain = (0..<count).map { "甲\($0)乙" }
    #expect(findings("phrases: [\(plain.joined(separator: ", "))]") == [])
    let last = plain[count - 1]
    #expect(
      findings("phrases: [丙\(last)丁, \(plain.joined(separator: ", "))]") == ["covered-phrase 丙\(last)丁"])
    #expect(
      findings("phrases: [\(plain.joined(separator: ", ")), \(last)]") == ["duplicate-phrase \(last)"])
  }

  @Test func phrasesAreOrderedByTheirFoldedScalars() throws {
    let phrases = ["漏水了没", "漏水", "漏水了", "漏水了啊", "𠀀漏", "A漏", "漏"]
    let test = "{all: [\(phrases.joined(separator: ", "))]}"
    let text =
      "rules:\n  - {id: r.x, title: 例, issue: noise.neighbor, when: {text: \(test)}, send: desk}\n"
    let file = SourceFile(name: "x.yaml", text: text)
    let ruleSet = try #require(PackLoader().load(files: [FindingCase.base, file]).ruleSet)
    let found = ruleSet.phrases.map(\.text).filter(phrases.contains)
    #expect(found == ["A漏", "漏", "漏水", "漏水了", "漏水了啊", "漏水了没", "𠀀漏"])
  }

  /// Where phrases are counted, or say how far apart things are, a longer one does add something.
  @Test(arguments: [
    "{count: {at-least: 2, of: [{terms: x}]}}", "{near: {of: [{terms: x}, 客厅], within: 8 characters}}",
  ])
  func listsThatAreCountedAreLeftAlone(test: String) {
    #expect(findings("phrases: [漏水, 楼上漏水]", test: test) == [])
  }

  @Test func phrasesOfALatinModeAreApart() throws {
    let text = "terms:\n  x: {phrases: [kfc], latin: words}\n  y: [KFC]\n"
    let rule =
      "rules:\n  - {id: r.x, title: 例, issue: noise.neighbor, when: {text: {terms: [x, y]}}, send: desk}\n"
    let file = SourceFile(name: "x.yaml", text: text + rule)
    let ruleSet = try #require(PackLoader().load(files: [FindingCase.base, file]).ruleSet)
    let modes = ruleSet.phrases.filter { $0.text.lowercased() == "kfc" }.map(\.latin)
    #expect(modes == [.forms, .words])
  }
}
