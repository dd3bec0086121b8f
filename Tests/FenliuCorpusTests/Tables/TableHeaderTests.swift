import FenliuEngine
import FenliuRules
import FenliuSource
import Testing

@testable import FenliuCorpus

@Suite("Headers tell what columns give")
struct TableHeaderTests {
  /// A header as `target` for each column that gives something, or what is wrong with it.
  private func told(_ cells: [String], _ mappings: [String] = []) throws -> LocalizedText {
    var names = ColumnNames(ruleSet: SampleRuleSet.ruleSet)
    for mapping in mappings { try names.map(mapping) }
    do {
      let header = try TableHeader(cells, names: names)
      let columns = header.columns.map { "\($0.name)=\(names.name(of: $0.target))" }
      return LocalizedText((columns + header.unused.map { "(\($0))" }).joined(separator: " "))
    } catch {
      return error.message
    }
  }

  @Test(
    "by themselves",
    arguments: [
      (["编号", "标题", "正文", "日期"], "编号=id 标题=title 正文=text 日期=received"),
      ([" ID ", "Title", "TEXT", "Received"], "ID=id Title=title TEXT=text Received=received"),
      (
        ["內容", "涉及金额", "already dissuaded", "ratio"],
        "內容=text 涉及金额=amount already dissuaded=dissuaded ratio=ratio"
      ),
      (["正文", "姓名", "", "电话"], "正文=text (姓名) (电话)"),
    ])
  func known(cells: [String], expected: String) throws {
    #expect(try told(cells).english == expected)
  }

  @Test("as told, whatever the names say")
  func mapped() throws {
    #expect(try told(["详细", "正文"], ["text=详细"]).english == "详细=text (正文)")
    #expect(try told(["说明", "数"], ["text=说明", "涉及金额= 数 "]).english == "说明=text 数=amount")
  }

  @Test(
    "what is wrong is told with the names there are",
    arguments: [
      (["编号", "留言洋情"], [], "不知道哪一列是正文；有 `编号` `留言洋情`；请用 `--map text=留言洋情` 指定"),
      (["甲", "乙"], [], "不知道哪一列是正文；有 `甲` `乙`；请用 `--map text=列名` 指定"),
      (["正文", "标题"], ["received=日期"], "没有列 `日期`；有 `正文` `标题`"),
      (["正文", "留言时间"], ["received=留言时问"], "没有列 `留言时问`；有 `正文` `留言时间`；是否想写 `留言时间`？"),
      (["内容", "正文"], [], "`内容` 和 `正文` 两列都像是 `text`；请用 `--map text=内容` 指定一列"),
      (["a", "a"], ["text=a"], "有两列都叫 `a`；请改掉一列的名称"),
    ])
  func problems(cells: [String], mappings: [String], expected: String) throws {
    #expect(try told(cells, mappings).chinese == expected)
  }

  @Test(
    "mappings that cannot be",
    arguments: [
      (["text"], "there is no `=` in `text`; write `text=column`"),
      (["amuont=x"], "the pack has no field `amuont`; did you mean `amount`?"),
      (["text=a", "正文=b"], "`正文` is mapped twice"),
    ])
  func badMappings(mappings: [String], expected: String) {
    var names = ColumnNames(ruleSet: SampleRuleSet.ruleSet)
    let error = #expect(throws: ColumnNames.Problem.self) {
      for mapping in mappings { try names.map(mapping) }
    }
    #expect(error?.message.english == expected)
  }

  @Test("what is read as what is told once")
  func notes() {
    var reader = CaseReader(ruleSet: SampleRuleSet.ruleSet, format: .csv, name: "x")
    _ = reader.read(Array("编号;正文;姓名\na;x;\n".utf8)[...]) + reader.finish()
    let notes = reader.takeNotes()
    #expect(
      notes.map(\.english) == [
        "read as UTF-8, separated by semicolons; `编号` → id, `正文` → text", "columns not used: `姓名`",
      ])
    #expect(notes.first?.chinese == "按 UTF-8、分号分隔读取；`编号` → id，`正文` → text")
    #expect(reader.takeNotes().isEmpty)
  }

  @Test("a bad cell names its row and column")
  func badCell() throws {
    let results = readCases("编号,正文,日期,涉及金额\na,x,明天,\nb,y,,许多\nc,z,,3万\n", format: .csv)
    let errors = results.compactMap { result -> CaseError? in
      if case .failure(let error) = result { error } else { nil }
    }
    #expect(errors.map(\.line) == [2, 3])
    #expect(errors.map(\.caseID) == ["a", "b"])
    #expect(errors.map(\.code) == [.badDate, .badValue])
    #expect(errors.first?.message.english.hasPrefix("column `日期`: `明天` is not a date") == true)
    #expect(errors.last?.message.chinese.hasPrefix("列 `涉及金额`：") == true)
    #expect(try results.last?.get().fields == [SampleRuleSet.amount: .quantity(3_000_000)])
  }
}
