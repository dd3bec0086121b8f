import FenliuSource

/// The findings of one file, up to a limit, past which reading stops and says so.
struct Findings {
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var isFull = false
  private let limit: Int

  init(limit: Int) { self.limit = max(limit, 1) }

  mutating func add(_ diagnostic: Diagnostic) {
    if diagnostics.count < limit {
      diagnostics.append(diagnostic)
    } else if !isFull {
      isFull = true
      diagnostics.append(YAMLDiagnostics.tooManyFindings(limit, at: diagnostic.primary.location))
    }
  }
}
