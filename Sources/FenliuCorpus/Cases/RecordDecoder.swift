package import FenliuEngine
package import FenliuRules
import FenliuSource

/// Reads JSON records that come one by one, each whole, as a service gets them: without an input to cut them
/// out of.
package struct RecordDecoder: Sendable {
  private let decoder: CaseDecoder

  /// A decoder of records that give fields of a pack.
  package init(_ ruleSet: RuleSet) {
    decoder = CaseDecoder(ruleSet, disclosure: .masked)
  }

  /// How many bytes a record may have.
  package static var limit: Int { RecordSplitter.recordLimit }

  /// The case that a record says; it stands on line 1, whatever breaks it has inside.
  package func decode(_ bytes: [UInt8]) throws(CaseError) -> Case {
    guard bytes.count <= Self.limit else { throw .tooLong(line: 1) }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    return try decoder.decode(bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes, line: 1)
  }
}

extension CaseError {
  /// A record larger than an input may hold in one piece.
  package static func tooLong(line: Int) -> CaseError {
    let mebibytes = RecordSplitter.recordLimit >> 20
    return CaseError(
      .tooLong, line: line,
      LocalizedText(zh: "记录超过 \(mebibytes) MiB", en: "the record is larger than \(mebibytes) MiB"))
  }
}
