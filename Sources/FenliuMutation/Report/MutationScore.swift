public import FenliuRules

/// How many mutants a corpus notices. Every mutant is counted, in one place.
public struct MutationScore: Sendable {
  /// What came of every mutant that was to be judged, by place.
  public var results: [MutantResult]
  /// How many mutants there are besides, which were not asked for.
  public var leftOut: Int

  /// Mutants that the pack accepts although they do not go unnoticed, or are no mutants of it.
  public var stale: [Verification.AcceptedMutant]

  /// A score.
  ///
  /// - Parameters:
  ///   - results: what came of some mutants.
  ///   - all: every mutant of the pack.
  ///   - accepted: the mutants that may go unnoticed.
  public init(
    results: [MutantResult], of all: [Mutant], accepting accepted: [Verification.AcceptedMutant] = []
  ) {
    let reasons = Dictionary(accepted.map { ($0.id, $0.reason) }, uniquingKeysWith: { first, _ in first })
    self.results = results.map { result in
      var result = result
      if result.isUnnoticed { result.accepted = reasons[result.mutant.id] }
      return result
    }
    leftOut = all.count - results.count
    let known = Set(all.map(\.id))
    let settled = Set(
      results.filter { result in
        if case .notRun = result.verdict { return false }
        return !result.isUnnoticed
      }.map(\.mutant.id))
    stale = accepted.filter { !known.contains($0.id) || settled.contains($0.id) }
  }

  /// How many mutants came to each end.
  public struct Counts: Hashable, Sendable {
    /// A check noticed them.
    public var killed = 0
    /// They decide as the pack does; proved.
    public var equivalent = 0
    /// No check noticed them, and a case is known that would.
    public var survived = 0
    /// No check noticed them, and neither a case nor a proof was found.
    public var undecided = 0
    /// There was no time for them.
    public var notRun = 0
    /// Of those that survived or are undecided, how many may.
    public var accepted = 0

    /// All of them.
    public var total: Int { killed + equivalent + survived + undecided + notRun }
    /// All that could be noticed, as far as is known: everything but what is proved equivalent.
    public var noticeable: Int { total - equivalent }
    /// How many go unnoticed without leave.
    public var unaccepted: Int { survived + undecided - accepted }
    /// The share of those noticed, in hundredths of a percent, rounded down. What is undecided, or was not run,
    /// counts as not noticed. Where nothing could be noticed, everything is.
    public var basisPoints: Int { noticeable == 0 ? 10_000 : killed * 10_000 / noticeable }

    mutating func add(_ result: MutantResult) {
      switch result.verdict {
      case .killed: killed += 1
      case .equivalent: equivalent += 1
      case .survived:
        survived += 1
        if result.accepted != nil { accepted += 1 }
      case .undecided:
        undecided += 1
        if result.accepted != nil { accepted += 1 }
      case .notRun: notRun += 1
      }
    }
  }

  /// The counts of one kind of mutants; nil: of all.
  public func counts(of kind: MutantKind? = nil) -> Counts {
    var counts = Counts()
    for result in results where kind == nil || result.mutant.kind == kind { counts.add(result) }
    return counts
  }
}
