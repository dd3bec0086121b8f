import FenliuEngine
import FenliuSource

/// What is known of an input for the decoding of its records, which then can be done anywhere and in any order.
struct RecordDecoding: Sendable {
  let decoder: CaseDecoder
  /// The id of the case that a plain text is.
  let name: String
  /// Whether the input is a plain text.
  var isText = false
  /// What reads the rows of a table, once its header is read.
  var table: TableDecoder?

  /// As `decode`, with what reads most records at once.
  func decode(_ record: RawRecord, _ plain: inout PlainCaseReader) -> Result<Case, CaseError>? {
    if !isText, case .bytes(let bytes) = record.content, let read = plain.read(bytes, line: record.line) {
      return .success(read)
    }
    return decode(record)
  }

  /// The case that a record says; nil for a row without content.
  func decode(_ record: RawRecord) -> Result<Case, CaseError>? {
    func failure(_ code: CaseError.Code, zh: String, en: String) -> Result<Case, CaseError> {
      .failure(CaseError(code, line: record.line, LocalizedText(zh: zh, en: en)))
    }
    switch record.content {
    case .bytes(let bytes):
      return isText
        ? decodeText(bytes, line: record.line)
        : Result { () throws(CaseError) in try decoder.decode(bytes, line: record.line) }
    case .header: return nil
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
    case .tooLong: return .failure(.tooLong(line: record.line))
    case .arrayMissing:
      return failure(.badArray, zh: "数组应以 `[` 开头", en: "an array must begin with `[`")
    case .arrayOpen:
      return failure(.badArray, zh: "数组没有以 `]` 结束", en: "the array does not end with `]`")
    case .arrayTrailing:
      return failure(.badArray, zh: "数组的 `]` 之后还有内容", en: "something follows the `]` of the array")
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
