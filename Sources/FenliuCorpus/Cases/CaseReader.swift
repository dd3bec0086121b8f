public import FenliuEngine
public import FenliuRules
public import FenliuSource

/// Reads cases from an input that comes in pieces, in memory that does not grow with the input.
///
/// Every record gives exactly one case or one error, in order; a bad record costs that record only. Accepted
/// are a byte order mark, LF and CRLF, blank lines, and a last line without a break.
public struct CaseReader {
  var splitter: RecordSplitter
  private var decoding: RecordDecoding
  private let ruleSet: RuleSet
  private let columns: ColumnNames
  let disclosure: Disclosure
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
    self.disclosure = disclosure
    self.columns = columns ?? ColumnNames(ruleSet: ruleSet)
    splitter = RecordSplitter(format: format, columns: self.columns, limit: recordLimit)
    decoding = RecordDecoding(decoder: CaseDecoder(ruleSet, disclosure: disclosure), name: name)
  }

  /// What people should know about how the input is read, since the last call: the encoding of a table,
  /// and which columns give what.
  public mutating func takeNotes() -> [LocalizedText] {
    defer { notes = [] }
    return notes
  }

  /// The records that end in `bytes`, the next piece of the input.
  public mutating func read(_ bytes: ArraySlice<UInt8>) -> [Result<Case, CaseError>] { cut(bytes).decoded() }

  /// The records that end with the input.
  public mutating func finish() -> [Result<Case, CaseError>] { cutRest().decoded() }

  /// The records that end in `bytes`, the next piece of the input, to be decoded by whoever wants them.
  public mutating func cut(_ bytes: ArraySlice<UInt8>) -> CaseBatch { batch(of: splitter.push(bytes)) }

  /// The records that end with the input, to be decoded by whoever wants them.
  public mutating func cutRest() -> CaseBatch { batch(of: splitter.finish()) }

  private mutating func batch(of records: [RawRecord]) -> CaseBatch {
    var records = records[...]
    while let first = records.first, first.isOfInput {
      if case .failure(let error)? = decode(first) { return CaseBatch(failure: error) }
      records.removeFirst()
    }
    decoding.isText = splitter.knownFormat == .text
    return CaseBatch(records: records, decoding: decoding)
  }

  /// The case that a record cut out of the input says; nil for the header of a table, and for rows without
  /// content.
  mutating func decode(_ record: RawRecord) -> Result<Case, CaseError>? {
    decoding.isText = splitter.knownFormat == .text
    guard case .header(let bytes, let shape) = record.content else { return decoding.decode(record) }
    do {
      let decoder = try TableDecoder(
        header: bytes, line: record.line, shape: shape, ruleSet: ruleSet, names: columns, disclosure: disclosure)
      notes += decoder.notes(names: columns)
      decoding.table = decoder
      return nil
    } catch {
      return .failure(error)
    }
  }
}
