/// Finds out how an input is written, and cuts it into records.
struct RecordSplitter {
  /// The most bytes that one record may have.
  static let recordLimit = 16 << 20

  private let limit: Int
  private let columns: ColumnNames
  private var format: CaseFormat?
  private var cutter: (any RecordCutter)?
  /// The start of the input, held until its format is known.
  private var prelude: [UInt8] = []
  private var scanned = 0

  /// - Parameter format: How the input is written; nil: as its first byte tells.
  /// - Parameter columns: by which names of columns a table is known for one.
  init(format: CaseFormat?, columns: ColumnNames, limit: Int = Self.recordLimit) {
    self.columns = columns
    self.format = format
    self.limit = limit
  }

  /// The format, once it is known.
  private(set) var knownFormat: CaseFormat?

  mutating func push(_ bytes: ArraySlice<UInt8>) -> [RawRecord] {
    if cutter != nil { return cutter?.push(bytes) ?? [] }
    prelude.append(contentsOf: bytes)
    return begin(isWhole: false)
  }

  mutating func finish() -> [RawRecord] {
    let first = cutter == nil ? begin(isWhole: true) : []
    return first + (cutter?.finish() ?? [])
  }

  /// Starts cutting if what is there of the input tells its format.
  private mutating func begin(isWhole: Bool) -> [RawRecord] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    if !isWhole, prelude.count < mark.count, mark.starts(with: prelude) { return [] }
    let textStart = prelude.starts(with: mark) ? mark.count : 0
    scanned = max(scanned, textStart)
    while scanned < prelude.count, isJSONSpace(prelude[scanned]) { scanned += 1 }
    let isLong = prelude.count > limit
    let start = prelude[scanned...]
    let isAll = isWhole || isLong
    let isTable = format == .csv || format == .tsv
    if isTable || format == nil {
      guard let isWorkbook = Workbook.isWorkbook(prelude, isWhole: isAll) else { return [] }
      if isWorkbook { return begin(WorkbookCutter(), .csv, from: 0) }
    }
    guard let format = resolved(start, isWhole: isAll) else { return [] }
    switch format {
    case .ndjson: return begin(LineCutter(limit: limit), format, from: textStart)
    case .objects, .json: return begin(ObjectCutter(limit: limit), format, from: textStart)
    case .array: return begin(ElementCutter(limit: limit), format, from: textStart)
    case .text: return begin(WholeCutter(limit: limit), format, from: textStart)
    // A table heeds the byte order mark itself: it tells the encoding.
    case .csv: return begin(TableCutter(separator: nil, limit: limit), format, from: 0)
    case .tsv: return begin(TableCutter(separator: .tab, limit: limit), format, from: 0)
    }
  }

  private mutating func begin(
    _ cutter: any RecordCutter, _ format: CaseFormat, from start: Int
  ) -> [RawRecord] {
    var cutter = cutter
    let records = cutter.push(prelude[start...])
    knownFormat = format
    self.cutter = cutter
    prelude = []
    return records
  }

  /// The format told, or that of an input that begins so; nil where more must be known.
  private func resolved(_ start: ArraySlice<UInt8>, isWhole: Bool) -> CaseFormat? {
    switch format {
    case .json:
      guard let first = start.first else { return isWhole ? .objects : nil }
      return first == UInt8(ascii: "[") ? .array : .objects
    case let format?: return format
    case nil:
      let detected = CaseFormat(start: start, isWhole: isWhole) ?? (isWhole ? .text : nil)
      guard detected == .text, !start.isEmpty else { return detected }
      // Who tells what the columns give has a table.
      if !columns.mappings.isEmpty { return .csv }
      return TableProbe.isTable(start, isWhole: isWhole, columns: columns).map { $0 ? .csv : .text }
    }
  }
}
