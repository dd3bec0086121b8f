@testable import FenliuCorpus
import FenliuEngine

/// All records of an input, given in pieces of the sizes that `pieceSize` returns.
func readCases(
  _ bytes: [UInt8], format: CaseFormat? = nil, limit: Int = 1 << 20, pieceSize: () -> Int = { 1 << 16 }
) -> [Result<Case, CaseError>] {
  var reader = CaseReader(
    ruleSet: SampleRuleSet.ruleSet, format: format, name: "stdin", recordLimit: limit)
  var results: [Result<Case, CaseError>] = []
  var rest = bytes[...]
  while !rest.isEmpty {
    let piece = rest.prefix(max(1, pieceSize()))
    results += reader.read(piece)
    rest = rest.dropFirst(piece.count)
  }
  return results + reader.finish()
}

/// All records of an input.
func readCases(_ text: String, format: CaseFormat? = nil, limit: Int = 1 << 20) -> [Result<Case, CaseError>] {
  readCases(Array(text.utf8), format: format, limit: limit)
}

extension Result<Case, CaseError> {
  /// What the tests compare: `id` of a case, `line:code` of an error.
  var brief: String {
    switch self {
    case .success(let decided): decided.id
    case .failure(let error): "\(error.line):\(error.code.rawValue)"
    }
  }
}
