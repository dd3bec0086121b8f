public import FenliuEngine
public import FenliuRules
import FenliuSource

/// Reads cases from an input that comes in pieces, in memory that does not grow with the input.
///
/// Every record gives exactly one case or one error, in order; a bad record costs that record only. Accepted
/// are a byte order mark, LF and CRLF, blank lines, and a last line without a break.
public struct CaseReader {
  var splitter: RecordSplitter
  private let decoder: CaseDecoder
  private let name: String

  /// A reader of one input.
  ///
  /// - Parameters:
  ///   - ruleSet: the pack whose fields the cases give.
  ///   - format: how the input is written; nil: as its first byte that is not white space tells.
  ///   - name: the id of the case that a plain text is.
  public init(ruleSet: RuleSet, format: CaseFormat? = nil, name: String) {
    self.init(ruleSet: ruleSet, format: format, name: name, recordLimit: RecordSplitter.recordLimit)
  }

  init(ruleSet: RuleSet, format: CaseFormat?, name: String, recordLimit: Int) {
    splitter = RecordSplitter(format: format, limit: recordLimit)
    decoder = CaseDecoder(ruleSet)
    self.name = name
  }

  /// The records that end in `bytes`, the next piece of the input.
  public mutating func read(_ bytes: ArraySlice<UInt8>) -> [Result<Case, CaseError>] {
    splitter.push(bytes).map(decode)
  }

  /// The records that end with the input.
  public mutating func finish() -> [Result<Case, CaseError>] {
    splitter.finish().map(decode)
  }

  /// The case that a record cut out of the input says.
  func decode(_ record: RawRecord) -> Result<Case, CaseError> {
    func failure(_ code: CaseError.Code, zh: String, en: String) -> Result<Case, CaseError> {
      .failure(CaseError(code, line: record.line, LocalizedText(zh: zh, en: en)))
    }
    switch record.content {
    case .bytes(let bytes):
      return splitter.knownFormat == .text
        ? decodeText(bytes, line: record.line)
        : Result { () throws(CaseError) in try decoder.decode(bytes, line: record.line) }
    case .tooLong:
      let mebibytes = RecordSplitter.recordLimit >> 20
      return failure(
        .tooLong, zh: "记录超过 \(mebibytes) MiB", en: "the record is larger than \(mebibytes) MiB")
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
