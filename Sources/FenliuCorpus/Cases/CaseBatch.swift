public import FenliuEngine
import FenliuSource

/// Some records of an input, one after the other, cut out of it but not decoded yet.
public struct CaseBatch: Sendable {
  private enum Content {
    case records(ArraySlice<RawRecord>, RecordDecoding)
    case cases([Case])
  }

  private let content: Content
  /// Why nothing of the input can be read; nil if nothing keeps it from being read.
  public let failure: CaseError?

  init(records: ArraySlice<RawRecord>, decoding: RecordDecoding, failure: CaseError? = nil) {
    content = .records(records, decoding)
    self.failure = failure
  }

  /// Cases that need not be decoded.
  public init(_ cases: [Case]) {
    content = .cases(cases)
    failure = nil
  }

  /// Decodes the records one by one, and gives each to `body`: the case that it says, or why it says none.
  public func forEach(_ body: (Result<Case, CaseError>) -> Void) {
    if let failure { body(.failure(failure)) }
    switch content {
    case .records(let records, let decoding):
      var plain = decoding.decoder.plainReader()
      for record in records {
        if let decoded = decoding.decode(record, &plain) { body(decoded) }
      }
    case .cases(let cases): for theCase in cases { body(.success(theCase)) }
    }
  }

  /// What all records say, decoded on all cores.
  func decoded() -> [Result<Case, CaseError>] {
    let head = failure.map { [Result<Case, CaseError>.failure($0)] } ?? []
    switch content {
    case .records(let records, let decoding):
      return head + mapConcurrently(Array(records), decoding.decode).compactMap(\.self)
    case .cases(let cases): return head + cases.map { .success($0) }
    }
  }
}
