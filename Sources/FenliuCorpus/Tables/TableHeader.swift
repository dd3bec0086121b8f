import FenliuRules
import FenliuSource

/// The first row of a table: what its columns give.
struct TableHeader {
  /// One column that gives something.
  struct Column {
    /// Its place, from 0.
    var index: Int
    /// Its name, as written.
    var name: String
    var target: ColumnTarget
  }

  /// How many cells a row has.
  let count: Int
  /// The columns that give something, by place.
  let columns: [Column]
  /// The names of the other columns, but for those without a name.
  let unused: [String]

  /// Why cases cannot be read by a header.
  struct Problem: Error {
    var message: LocalizedText
  }

  /// The meaning of columns with these names.
  init(_ cells: [String], names: ColumnNames) throws(Problem) {
    let cells = cells.map(CellText.trimmed)
    count = cells.count
    var targets: [ColumnTarget?] = cells.map { _ in nil }
    for (target, column) in names.mappings {
      let places = cells.indices.filter { ColumnNames.areSame(cells[$0], column) }
      guard let place = places.first else { throw Self.missing(column, in: cells) }
      guard places.count == 1 else { throw Self.twice(column) }
      targets[place] = target
    }
    let told = names.mappings.map(\.target)
    for (place, cell) in cells.enumerated() where targets[place] == nil {
      guard let target = names.target(of: cell), !told.contains(target) else { continue }
      if let other = targets.firstIndex(of: target) {
        throw Self.ambiguous(cells[other], cell, names.name(of: target))
      }
      targets[place] = target
    }
    guard targets.contains(.text) else { throw Self.noText(cells) }
    columns = cells.indices.compactMap { place in
      targets[place].map { Column(index: place, name: cells[place], target: $0) }
    }
    unused = cells.indices.filter { targets[$0] == nil && !cells[$0].isEmpty }.map { cells[$0] }
  }

  private static func list(_ cells: [String]) -> String {
    let shown = cells.filter { !$0.isEmpty }
    let more = shown.count > 20 ? " …" : ""
    return shown.prefix(20).map { "`\(Excerpt.of($0))`" }.joined(separator: " ") + more
  }

  private static func missing(_ column: String, in cells: [String]) -> Problem {
    let meant = nearest(to: column, in: cells)
    return Problem(
      message: LocalizedText(
        zh: "没有列 `\(column)`；有 \(list(cells))" + (meant.map { "；是否想写 `\($0)`？" } ?? ""),
        en: "there is no column `\(column)` among \(list(cells))"
          + (meant.map { "; did you mean `\($0)`?" } ?? "")))
  }

  private static func twice(_ column: String) -> Problem {
    Problem(
      message: LocalizedText(
        zh: "有两列都叫 `\(column)`；请改掉一列的名称", en: "two columns are called `\(column)`; rename one of them"))
  }

  private static func ambiguous(_ first: String, _ second: String, _ target: String) -> Problem {
    Problem(
      message: LocalizedText(
        zh: "`\(first)` 和 `\(second)` 两列都像是 `\(target)`；请用 `--map \(target)=\(first)` 指定一列",
        en: "the columns `\(first)` and `\(second)` both look like `\(target)`; "
          + "choose one, as in `--map \(target)=\(first)`"))
  }

  private static func noText(_ cells: [String]) -> Problem {
    let meant = cells.lazy.compactMap { cell in
      nearest(to: cell, in: ColumnNames.textNames) == nil ? nil : cell
    }.first
    let example = meant ?? LocalizedText(zh: "列名", en: "column").chinese
    return Problem(
      message: LocalizedText(
        zh: "不知道哪一列是正文；有 \(list(cells))；请用 `--map text=\(example)` 指定",
        en: "no column is known to hold the text; there are \(list(cells)); "
          + "name it with `--map text=\(meant ?? "column")`"))
  }
}
