public import FenliuEngine
public import FenliuRules
public import FenliuSource

/// Reads cases from an input that comes in pieces, in memory that does not grow with the input.
///
/// Every record gives exactly one case or one error, in order; a bad record costs that record only. Accepted
/// are a byte order mark, LF and CRLF, blank lines, and a last line without a break.
public struct CaseReader {
  var splitter: RecordSplitter
  private let decoder: CaseDecoder
  private let ruleSet: RuleSet
  private let columns: ColumnNames
  let disclosure: Disclosure
  private let name: String
  /// What reads the rows of a table, once its header is read.
  private var table: TableDecoder?
  private var notes: [LocalizedText] = []

  /// A reader of one input.
  ///
  /// - Parameters:
  ///   - ruleSet: the pack whose fields the cases give.
  ///   - format: how the input is written; nil: as its first byte that is not white space tells.
  ///   - name: the id of the case that a plain text is.
  ///   - columns: what the columns of a table give; nil: as their names tell.
  ///   - disclosure: whether errors quote personal data.
  public init(
    ruleSet: RuleSet, format: CaseFormat? = nil, name: String, columns: ColumnNames? = nil,
    disclosure: Disclosure = .masked
  ) {
    self.init(
      ruleSet: ruleSet, format: format, name: name, columns: columns, disclosure: disclosure,
      recordLimit: RecordSplitter.recordLimit)
  }

  init(
    ruleSet: RuleSet, format: CaseFormat?, name: String, columns: ColumnNames? = nil,
    disclosure: Disclosure = .masked, recordLimit: Int
  ) {
    self.ruleSet = ruleSet
    self.name = name
    self.disclosure = disclosure
    self.columns = columns ?? ColumnNames(ruleSet: ruleSet)
    splitter = RecordSplitter(format: format, columns: self.columns, limit: recordLimit)
    decoder = CaseDecoder(ruleSet, disclosure: disclosure)
  }

  /// What people should know about how the input is read, since the last call: the encoding of a table,
  /// and which columns give what.
  public mutating func takeNotes() -> [LocalizedText] {
    defer { notes = [] }
    return notes
  }

  /// The records that end in `bytes`, the next piece of the input.
  public mutating func read(_ bytes: ArraySlice<UInt8>) -> [Result<Case, CaseError>] {
    decode(splitter.push(bytes))
  }

  /// The records that end with the input.
  public mutating func finish() -> [Result<Case, CaseError>] {
    decode(splitter.finish())
  }

  /// The cases that records say. JSON is read on all cores.
  private mutating func decode(_ records: [RawRecord]) -> [Result<Case, CaseError>] {
    let isJSON = records.allSatisfy { record in
      if case .bytes = record.content { true } else { false }
    }
    guard isJSON, splitter.knownFormat != .text else { return records.compactMap { decode($0) } }
    return mapConcurrently(records) { [decoder] record in
      guard case .bytes(let bytes) = record.content else { return nil }
      return Result { () throws(CaseError) in try decoder.decode(bytes, line: record.line) }
    }.compactMap(\.self)
  }

  /// The case that a record cut out of the input says; nil for the header of a table, and for rows without
  /// content.
  mutating func decode(_ record: RawRecord) -> Result<Case, CaseError>? {
    func failure(_ code: CaseError.Code, zh: String, en: String) -> Result<Case, CaseError> {
      .failure(CaseError(code, line: record.line, LocalizedText(zh: zh, en: en)))
    }
    switch record.content {
    case .header(let bytes, let shape): return readHeader(bytes, shape, line: record.line)
    case .row(let bytes):
      do {
        return try table?.decode(bytes, line: record.line).map { .success($0) }
      } catch {
        return .failure(error)
      }
    case .workbook:
      return failure(
        .badTable, zh: "这是表格软件的工作簿；请另存为“CSV UTF-8（逗号分隔）”",
        en: "this is a workbook of a spreadsheet program; save it as CSV UTF-8")
    case .bytes(let bytes):
      return splitter.knownFormat == .text
        ? decodeText(bytes, line: record.line)
        : Result { () throws(CaseError) in try decoder.decode(bytes, line: record.line) }
    case .tooLong: return .failure(.tooLong(line: record.line))
    case .arrayMissing:
      return failure(.badArray, zh: "数组应以 `[` 开头", en: "an array must begin with `[`")
    case .arrayOpen:
      return failure(.badArray, zh: "数组没有以 `]` 结束", en: "the array does not end with `]`")
    case .arrayTrailing:
      return failure(.badArray, zh: "数组的 `]` 之后还有内容", en: "something follows the `]` of the array")
    }
  }

  private mutating func readHeader(
    _ bytes: [UInt8], _ shape: TableShape, line: Int
  ) -> Result<Case, CaseError>? {
    do {
      let decoder = try TableDecoder(
        header: bytes, line: line, shape: shape, ruleSet: ruleSet, names: columns, disclosure: disclosure)
      notes += decoder.notes(names: columns)
      table = decoder
      return nil
    } catch {
      return .failure(error)
    }
  }

  private func decodeText(_ bytes: [UInt8], line: Int) -> Result<Case, CaseError> {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return .failure(
        CaseError(
          .badUTF8, line: line,
          LocalizedText(
            zh: "输入不是 UTF-8；请先转换编码", en: "the input is not UTF-8; convert its encoding first")))
    }
    return .success(Case(id: name, text: text))
  }
}
