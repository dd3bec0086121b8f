import FenliuEngine
import FenliuRules
import FenliuSource
import FenliuText

/// Reads what people write into cells: `2026年1月3日`, `3,000`, `三千五`, `是`, the title of a choice.
///
/// What the rule language writes is read as there; beyond that only what has one meaning.
struct CellReader {
  let disclosure: Disclosure

  /// Why a cell is not read.
  struct Problem: Error {
    var message: LocalizedText
  }

  // MARK: Days

  /// When a case came in.
  func date(_ cell: String) throws(Problem) -> CaseDate {
    if let date = CaseDateText.read(cell) ?? writtenDate(cell) { return date }
    let excerpt = disclosure.excerpt(of: cell)
    if isSerialNumber(cell) {
      throw Problem(
        message: LocalizedText(
          zh: "`\(excerpt)` 可能是 Excel 内部的日期数字；请把这一列设为日期格式再导出",
          en:
            "`\(excerpt)` may be the number by which Excel keeps a day; format the column as dates, then export again"
        ))
    }
    throw Problem(
      message: LocalizedText(
        zh: "`\(excerpt)` 不是日期；请写成 `2026-09-01` 或 `2026-09-01 10:40`",
        en: "`\(excerpt)` is not a date; write `2026-09-01` or `2026-09-01 10:40`"))
  }

  /// `2026年9月1日`, `2026.9.1`, with `上午10点` or `10:40` after it.
  private func writtenDate(_ cell: String) -> CaseDate? {
    let folded = FoldedText(folding: cell)
    let found = QuantityFinder.quantities(of: [.date, .timeOfDay], in: folded)
    guard let day = found.first, day.kind == .date, isExact(day), found.count <= 2,
      let number = Int(exactly: day.value.lowerBound)
    else { return nil }
    let time = found.dropFirst().first
    if let time { guard time.kind == .timeOfDay, isExact(time) else { return nil } }
    let isTold = { (index: Int) in day.range.contains(index) || time?.range.contains(index) ?? false }
    guard folded.scalars.indices.allSatisfy({ isTold($0) || folded.scalars[$0] == 0x20 }) else { return nil }
    return CaseDate(
      CalendarDate(dayNumber: number), minute: time.flatMap { Int(exactly: $0.value.lowerBound) })
  }

  private func isSerialNumber(_ cell: String) -> Bool {
    let parts = cell.split(separator: ".", omittingEmptySubsequences: false)
    let areDigits = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    return areDigits && parts.count <= 2 && parts.first?.utf8.count == 5
  }

  // MARK: Fields

  /// The value of a field.
  func value(_ cell: String, of field: Field) throws(Problem) -> FieldValue? {
    switch field.type {
    case .boolean: return .boolean(try boolean(cell))
    case .choice(let choices): return .choice(try choice(cell, of: choices))
    case .choices(let choices): return .choices(try self.choices(cell, of: choices))
    case .date: return try decoded([try date(cell).day.description], field)
    case .integer, .number, .money, .duration, .string:
      return try decoded([cell] + [plain(cell, field.type)].compactMap { $0 }, field)
    }
  }

  /// The value of the first spelling that is one; why the very first is none.
  private func decoded(_ spellings: [String], _ field: Field) throws(Problem) -> FieldValue? {
    let results = spellings.map { FieldDecoder(field, disclosure: disclosure).decode(.string($0)) }
    for case .success(let value) in results { return value }
    // Of a value that is well written but out of bounds, that is what is wrong.
    guard case .failure(let problem) = results.last else { return nil }
    throw Problem(message: problem.message)
  }

  private func plain(_ cell: String, _ type: FieldType) -> String? {
    switch type {
    case .money: return sum(cell).map { ValueText.decimal($0, decimals: 2) }
    case .integer, .number:
      let number = sum(cell).map { ValueText.decimal($0, decimals: 2) }
      return FoldedText(folding: cell).scalars.contains { $0 == 0x5143 } ? nil : number
    case .duration: return quantity(.duration, in: cell).map { "\($0) minutes" }
    default: return nil
    }
  }

  /// Fen of `3,000`, `3万`, `三千五`, with or without 元.
  private func sum(_ cell: String) -> Int64? {
    quantity(.money, in: cell) ?? quantity(.money, in: cell + "元")
  }

  /// The one exact quantity that the whole cell states.
  private func quantity(_ kind: Quantity.Kind, in cell: String) -> Int64? {
    let folded = FoldedText(folding: cell)
    guard let found = QuantityFinder.quantities(of: [kind], in: folded).first, isExact(found),
      found.range == folded.scalars.indices
    else { return nil }
    return found.value.lowerBound
  }

  private func isExact(_ quantity: Quantity) -> Bool {
    !quantity.isApproximate && quantity.value.lowerBound == quantity.value.upperBound
  }

  private func boolean(_ cell: String) throws(Problem) -> Bool {
    switch cell.lowercased() {
    case "true", "yes", "是", "有": return true
    case "false", "no", "否", "无", "没有", "不是": return false
    default:
      let excerpt = disclosure.excerpt(of: cell)
      throw Problem(
        message: LocalizedText(
          zh: "`\(excerpt)` 不是 `是` 或 `否`；不知道的请留空",
          en: "`\(excerpt)` is neither `true` nor `false`; leave the cell empty where it is not known"))
    }
  }

  private func choice(_ cell: String, of choices: [Choice]) throws(Problem) -> Int {
    let index = choices.firstIndex { choice in
      [choice.id, choice.title.chinese, choice.title.english].contains { ColumnNames.areSame($0, cell) }
    }
    if let index { return index }
    let excerpt = disclosure.excerpt(of: cell)
    let titles = choices.prefix(12).map(\.title)
    let list = LocalizedText.joined(titles, zh: "、", en: ", ")
    let meant = nearest(to: cell, in: choices.flatMap { [$0.id, $0.title.chinese, $0.title.english] })
    throw Problem(
      message: LocalizedText(
        zh: "`\(excerpt)` 不是选项；" + (meant.map { "是否想写 `\($0)`？" } ?? "可选：\(list.chinese)"),
        en: "`\(excerpt)` is not a choice; "
          + (meant.map { "did you mean `\($0)`?" } ?? "there are: \(list.english)")))
  }

  private func choices(_ cell: String, of choices: [Choice]) throws(Problem) -> [Int] {
    if let whole = try? choice(cell, of: choices) { return [whole] }
    var chosen: Set<Int> = []
    for part in cell.split(whereSeparator: { "、，,；;|\n".contains($0) || $0.isNewline }) {
      let part = CellText.trimmed(String(part))
      if !part.isEmpty { chosen.insert(try choice(part, of: choices)) }
    }
    return chosen.sorted()
  }
}
