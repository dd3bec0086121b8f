import FenliuRules
import FenliuSource

/// The table of categories as text: rows are labels, columns what was decided.
struct ConfusionTable {
  let confusion: Confusion
  let ruleSet: RuleSet
  let language: Language

  /// The categories in the table.
  var categories: [String] { confusion.categories(in: ruleSet) }

  /// The columns: the categories, then no rule.
  var columns: [String?] { categories + [nil] }

  /// What people call a category.
  func title(_ category: String) -> String {
    ruleSet.categories.first { $0.id == category }?.title[language] ?? category
  }

  /// The rows: labels are numbered, and columns are headed by these numbers, so that the table stays narrow.
  var lines: [String] {
    let categories = categories
    guard !categories.isEmpty else { return [] }
    let numbers = categories.indices.map { String($0 + 1) }
    let cells = categories.map { row in columns.map { text(confusion[row, $0]) } }
    let width = (cells.flatMap { $0 } + numbers).reduce(1) { max($0, $1.count) } + 1
    let numberWidth = numbers.last?.count ?? 1
    let titles = categories.map(title)
    let titleWidth = titles.reduce(0) { max($0, $1.displayWidth.value) }
    let head =
      blanks(numberWidth + 1 + titleWidth) + " " + (numbers + ["–"]).map { right($0, width) }.joined()
    let rows = zip(zip(numbers, titles), cells).map { name, cells in
      right(name.0, numberWidth) + " " + name.1 + blanks(titleWidth - name.1.displayWidth.value) + " "
        + cells.map { right($0, width) }.joined()
    }
    return [head] + rows
  }

  private func text(_ count: Int) -> String { count == 0 ? "." : String(count) }
  private func blanks(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
  private func right(_ text: String, _ width: Int) -> String {
    blanks(width - text.displayWidth.value) + text
  }
}
