import FenliuRules
import FenliuSource
import Testing

struct KeywordTableTests {
  private let table = KeywordTable.standard

  @Test(arguments: Keyword.allCases)
  func everyKeywordIsSpelledAndTitled(_ keyword: Keyword) {
    #expect(KeywordTable.rows.filter { $0.keyword == keyword }.count == 1)
    #expect(table.keyword(table.spelling(of: keyword), among: [keyword]) == keyword)
    #expect(!table.title(of: keyword).chinese.isEmpty)
    #expect(!table.title(of: keyword).english.isEmpty)
  }

  @Test(arguments: [
    MappingShape.file, .pack, .field, .zone, .destination, .bar, .category, .issue, .law, .terms, .cue,
    .concept,
    .atLeast, .count, .near, .textTest, .alternative, .patternItem, .extraction, .hours, .rule, .deadline,
    .period, .example,
    .guarantee,
  ])
  func keysOfAMappingAreDistinct(_ shape: MappingShape) {
    let spellings = shape.keys.flatMap(table.spellings(of:))
    #expect(Set(spellings).count == spellings.count)
  }

  /// A second spelling added to the table, and nowhere else, is a word of the language.
  @Test func secondSpellingsWork() throws {
    let chinese: [(String, String, Keyword)] = [
      ("rules:", "规则:", .rules), (" any:", " 任一:", .any), ("send:", "送往:", .send), ("high", "优先", .high),
      ("at-least:", "至少:", .atLeast), ("choices,", "多选,", .choices),
    ]
    var table = KeywordTable.standard
    for (_, spelling, keyword) in chinese {
      table = table.adding(spelling.withoutPunctuation(), for: keyword)
    }
    let files = try SamplePack.files().map { file in
      var text = file.text(in: ByteRange(0, file.bytes.count))
      for (english, spelling, _) in chinese { text = text.replacing(english, with: spelling) }
      return SourceFile(name: file.name, text: text)
    }
    #expect(files.contains { $0.text(in: ByteRange(0, $0.bytes.count)).contains("任一:") })
    let result = PackLoader(keywords: table).load(files: files)
    let ruleSet = try #require(result.ruleSet, "\(plain(result))")
    #expect(try ruleSet.fingerprint == SamplePack.ruleSet().fingerprint)
    #expect(PackLoader().load(files: files).ruleSet == nil)
  }
}

extension String {
  fileprivate func withoutPunctuation() -> String { filter { !" :,".contains($0) } }
}
