import FenliuSource

/// Tells a table from a plain text by its first line.
enum TableProbe {
  /// A first line longer than so many bytes names no columns.
  private static let limit = 1 << 16

  /// Whether an input is a table: its first line has several cells, and one of them names the text.
  ///
  /// - Parameters:
  ///   - start: the input from its first byte that is not white space.
  ///   - isWhole: whether there is no more of it.
  /// - Returns: nil where more must be known.
  static func isTable(_ start: ArraySlice<UInt8>, isWhole: Bool, columns: ColumnNames) -> Bool? {
    if var reader = UTF16Reader(mark: start.prefix(2)) {
      let text = reader.read(start.dropFirst(2).prefix(limit))
      return isTable(text.drop(while: isJSONSpace), isWhole: isWhole || start.count > limit, columns: columns)
    }
    var line = start.prefix(limit)
    if let end = line.firstIndex(of: UInt8(ascii: "\n")) {
      line = line[...end]
    } else if !isWhole, line.count < limit {
      return nil
    }
    var cutter = TableCutter(separator: nil, limit: limit)
    let rows = cutter.push(line) + cutter.finish()
    guard case .header(let bytes, let shape) = rows.first?.content, let text = shape.encoding.text(of: bytes),
      let row = try? TableRow(text, separator: shape.separator), row.cells.count > 1
    else { return false }
    return row.cells.contains { columns.target(of: $0) == .text }
  }
}

/// What spreadsheet programs save when they are not asked for CSV.
enum Workbook {
  /// The first bytes of a ZIP archive, which `.xlsx` and `.ods` are, and of a compound file, which `.xls` is.
  private static let signatures: [[UInt8]] = [[0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0]]

  /// Whether an input that begins so is a workbook; nil where more must be known.
  static func isWorkbook(_ start: [UInt8], isWhole: Bool) -> Bool? {
    if signatures.contains(where: { start.starts(with: $0) }) { return true }
    let mayBecome = signatures.contains { $0.starts(with: start) }
    return mayBecome && !isWhole ? nil : false
  }
}

/// A workbook is one record, and one that is refused.
struct WorkbookCutter: RecordCutter {
  mutating func push(_ bytes: ArraySlice<UInt8>) -> [RawRecord] { [] }
  mutating func finish() -> [RawRecord] { [RawRecord(line: 1, content: .workbook)] }
}
