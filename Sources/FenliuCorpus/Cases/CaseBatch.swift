public import FenliuEngine
import FenliuSource

/// Some records of an input, one after the other, cut out of it but not decoded yet.
public struct CaseBatch: Sendable {
  private enum Content {
    case records(ArraySlice<RawRecord>, RecordDecoding)
    case cases([Case])
    case failure(CaseError)
  }

  private let content: Content

  init(records: ArraySlice<RawRecord>, decoding: RecordDecoding) { content = .records(records, decoding) }

  init(failure: CaseError) { content = .failure(failure) }

  /// Cases that need not be decoded.
  public init(_ cases: [Case]) { content = .cases(cases) }

  /// Why nothing of the input can be read; nil if nothing keeps it from being read.
  public var failure: CaseError? {
    if case .failure(let error) = content { error } else { nil }
  }

  /// Decodes the records one by one, and gives each to `body`: the case that it says, or why it says none.
  public func forEach(_ body: (Result<Case, CaseError>) -> Void) {
    switch content {
    case .records(let records, let decoding):
      for record in records {
        if let decoded = decoding.decode(record) { body(decoded) }
      }
    case .cases(let cases): for theCase in cases { body(.success(theCase)) }
    case .failure(let error): body(.failure(error))
    }
  }

  /// What all records say, decoded on all cores.
  func decoded() -> [Result<Case, CaseError>] {
    switch content {
    case .records(let records, let decoding):
      mapConcurrently(Array(records), decoding.decode).compactMap(\.self)
    case .cases(let cases): cases.map { .success($0) }
    case .failure(let error): [.failure(error)]
    }
  }
}
