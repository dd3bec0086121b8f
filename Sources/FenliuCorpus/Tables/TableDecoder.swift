import FenliuEngine
import FenliuRules
import FenliuSource

/// Turns the rows of a table into cases, by its header.
struct TableDecoder {
  private let ruleSet: RuleSet
  private let shape: TableShape
  private let header: TableHeader
  private let cells: CellReader

  /// A decoder of the rows below a header.
  init(
    header bytes: [UInt8], line: Int, shape: TableShape, ruleSet: RuleSet, names: ColumnNames,
    disclosure: Disclosure
  ) throws(CaseError) {
    self.ruleSet = ruleSet
    self.shape = shape
    cells = CellReader(disclosure: disclosure)
    do {
      header = try TableHeader(try Self.row(bytes, shape, line: line).cells, names: names)
    } catch let problem as TableHeader.Problem {
      throw CaseError(.badTable, line: line, problem.message)
    } catch let error as CaseError {
      throw CaseError(.badTable, line: line, error.message)
    } catch {
      throw CaseError(.badTable, line: line, LocalizedText(zh: "表头无法读取", en: "the header cannot be read"))
    }
  }

  /// What to tell people about how the table is read.
  func notes(names: ColumnNames) -> [LocalizedText] {
    let mapped = header.columns.map { "`\(Excerpt.of($0.name))` → \(names.name(of: $0.target))" }
    let separator = shape.separator.title
    var notes = [
      LocalizedText(
        zh: "按 \(shape.encodingTitle)、\(separator.chinese)分隔读取；\(mapped.joined(separator: "，"))",
        en:
          "read as \(shape.encodingTitle), separated by \(separator.english); \(mapped.joined(separator: ", "))"
      )
    ]
    if !header.unused.isEmpty {
      let unused = header.unused.map { "`\(Excerpt.of($0))`" }
      notes.append(
        LocalizedText(
          zh: "不用的列：\(unused.joined(separator: "，"))",
          en: "columns not used: \(unused.joined(separator: ", "))"))
    }
    return notes
  }

  /// The case that a row says; nil for a row without any content.
  func decode(_ bytes: [UInt8], line: Int) throws(CaseError) -> Case? {
    let row = try Self.row(bytes, shape, line: line)
    if row.isEmpty { return nil }
    guard row.cells.count == header.count else { throw wrongCount(row, line: line) }
    var result = Case(id: "line-\(line)", text: "")
    if let column = header.columns.first(where: { $0.target == .id }) {
      let id = CellText.trimmed(row.cells[column.index])
      if !id.isEmpty { result.id = id }
    }
    let id = result.id == "line-\(line)" ? nil : result.id
    for column in header.columns {
      do {
        try set(column.target, to: row.cells[column.index], in: &result)
      } catch {
        let code: CaseError.Code = column.target == .received ? .badDate : .badValue
        let name = Excerpt.of(column.name)
        throw CaseError(
          code, line: line, caseID: id,
          LocalizedText(
            zh: "列 `\(name)`：\(error.message.chinese)", en: "column `\(name)`: \(error.message.english)"))
      }
    }
    if CellText.trimmed(result.text).isEmpty, CellText.trimmed(result.title).isEmpty {
      throw CaseError(
        .missingText, line: line, caseID: id,
        LocalizedText(zh: "这一行没有正文，也没有标题", en: "the row has neither text nor title"))
    }
    return result
  }

  private func set(_ target: ColumnTarget, to cell: String, in result: inout Case) throws(CellReader.Problem)
  {
    let trimmed = CellText.trimmed(cell)
    switch target {
    case .id: break
    case .title: result.title = cell
    case .text: result.text = cell
    case .received: if !trimmed.isEmpty { result.date = try cells.date(trimmed) }
    case .field(let field):
      if !trimmed.isEmpty { result.fields[field] = try cells.value(trimmed, of: ruleSet[field]) }
    }
  }

  private func wrongCount(_ row: TableRow, line: Int) -> CaseError {
    let isLonger = row.cells.count > header.count
    let separator = shape.separator.title
    return CaseError(
      .badRow, line: line,
      LocalizedText(
        zh: "这一行有 \(row.cells.count) 格，表头有 \(header.count) 格"
          + (isLonger ? "；含\(separator.chinese)的格要加双引号" : ""),
        en: "the row has \(row.cells.count) cells, the header \(header.count)"
          + (isLonger ? "; a cell with \(separator.english) in it needs quotes" : "")))
  }

  private static func row(_ bytes: [UInt8], _ shape: TableShape, line: Int) throws(CaseError) -> TableRow {
    guard let text = shape.encoding.text(of: bytes) else {
      throw CaseError(
        .badEncoding, line: line,
        LocalizedText(
          zh: "这一行不是 \(shape.encodingTitle)", en: "the row is not \(shape.encodingTitle)"))
    }
    if text.utf8.contains(0) {
      throw CaseError(
        .badRow, line: line,
        LocalizedText(
          zh: "这一行含空字符（NUL）；请从表格软件重新导出为 CSV UTF-8",
          en: "the row has a NUL character; export it again as CSV UTF-8"))
    }
    do {
      return try TableRow(text, separator: shape.separator)
    } catch {
      throw CaseError(.badRow, line: line, error.message)
    }
  }
}

extension TableRow.Problem {
  /// What is wrong, for people.
  var message: LocalizedText {
    switch self {
    case .openQuote(let cell):
      LocalizedText(
        zh: "第 \(cell) 格的双引号没有结束，后面各行都被当成这一格",
        en: "the quote of cell \(cell) is never closed, so all that follows is taken for that cell")
    case .afterQuote(let cell):
      LocalizedText(
        zh: "第 \(cell) 格的双引号之后还有内容；格内的双引号要写成两个",
        en: "something follows the closing quote of cell \(cell); a quote within a cell is written twice")
    case .blankBeforeQuote(let cell):
      LocalizedText(
        zh: "第 \(cell) 格的双引号之前有空格；请去掉空格", en: "a blank stands before the quote of cell \(cell); remove it")
    }
  }
}
