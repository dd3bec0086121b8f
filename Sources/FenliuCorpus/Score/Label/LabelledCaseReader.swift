import FenliuEngine
public import FenliuRules

/// Reads cases as `CaseReader` does, and the `label` of each.
///
/// Labels are read apart from cases, by a second look at the record: whoever only decides cases neither pays
/// for them nor is refused a record because of them.
public struct LabelledCaseReader {
  private var cases: CaseReader

  /// A reader of one input.
  ///
  /// - Parameters:
  ///   - ruleSet: the pack whose fields the cases give.
  ///   - name: the id of the case that a plain text is.
  public init(ruleSet: RuleSet, name: String) {
    cases = CaseReader(ruleSet: ruleSet, name: name)
  }

  /// The records that end in `bytes`, the next piece of the input.
  public mutating func read(_ bytes: ArraySlice<UInt8>) -> [Result<LabelledCase, CaseError>] {
    cases.splitter.push(bytes).map(decode)
  }

  /// The records that end with the input.
  public mutating func finish() -> [Result<LabelledCase, CaseError>] {
    cases.splitter.finish().map(decode)
  }

  private func decode(_ record: RawRecord) -> Result<LabelledCase, CaseError> {
    Result { () throws(CaseError) in
      let decided = try cases.decode(record).get()
      guard case .bytes(let bytes) = record.content, cases.splitter.knownFormat != .text else {
        return LabelledCase(decided: decided, label: nil)
      }
      let label = try LabelDecoder(line: record.line, caseID: decided.id).label(in: bytes)
      return LabelledCase(decided: decided, label: label)
    }
  }
}
