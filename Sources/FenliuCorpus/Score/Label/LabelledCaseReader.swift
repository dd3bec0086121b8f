import FenliuEngine
public import FenliuSource

/// Reads cases as `CaseReader` does, and the `label` of each.
///
/// Labels are read apart from cases, by a second look at the record: whoever only decides cases neither pays
/// for them nor is refused a record because of them.
public struct LabelledCaseReader {
  private var cases: CaseReader

  /// A reader of the input that `cases` is to read. The rows of a table have no labels.
  public init(_ cases: CaseReader) { self.cases = cases }

  /// What people should know about how the input is read, as `CaseReader.takeNotes`.
  public mutating func takeNotes() -> [LocalizedText] { cases.takeNotes() }

  /// The records that end in `bytes`, the next piece of the input.
  public mutating func read(_ bytes: ArraySlice<UInt8>) -> [Result<LabelledCase, CaseError>] {
    cases.splitter.push(bytes).compactMap { decode($0) }
  }

  /// The records that end with the input.
  public mutating func finish() -> [Result<LabelledCase, CaseError>] {
    cases.splitter.finish().compactMap { decode($0) }
  }

  private mutating func decode(_ record: RawRecord) -> Result<LabelledCase, CaseError>? {
    guard let decoded = cases.decode(record) else { return nil }
    return Result { () throws(CaseError) in
      let decided = try decoded.get()
      guard case .bytes(let bytes) = record.content, cases.splitter.knownFormat != .text else {
        return LabelledCase(decided: decided, label: nil)
      }
      let label = try LabelDecoder(line: record.line, caseID: decided.id, disclosure: cases.disclosure).label(
        in: bytes)
      return LabelledCase(decided: decided, label: label)
    }
  }
}
