public import FenliuRules
public import FenliuSource

/// Proves what holds of every case by a pack, and shows by cases what does not.
///
/// Conditions become propositional formulas over the occurrence of phrases and the values of fields. What such a
/// formula cannot say exactly is left open in it, so that it allows every case there is and perhaps more. What
/// it does not allow can therefore never be. What it does allow is claimed only with a case that the engine
/// has decided so; where none is found, the finding says that the question is undecided.
public struct Prover {
  private let ruleSet: RuleSet
  private let sources: SourceSet

  /// A prover of a pack.
  ///
  /// - Parameter sources: the files of the pack, from which suggested edits are made.
  public init(_ ruleSet: RuleSet, sources: SourceSet = []) {
    self.ruleSet = ruleSet
    self.sources = sources
  }

  /// Asks questions.
  ///
  /// - Parameter progress: is called after each question.
  public func prove(_ effort: ProofEffort = .full(), progress: @escaping (ProofCounts) -> Void = { _ in })
    -> Proof
  {
    let session = ProofSession(ruleSet, sources: sources, effort, progress: progress)
    let inquiries = Self.inquiries.map { $0.init(session) }.filter { inquiry in
      effort.codes.map { !$0.isDisjoint(with: type(of: inquiry).kinds.map(\.code)) } ?? true
    }
    // Probes are compiled once, so all are made before the first question.
    for inquiry in inquiries { inquiry.prepare() }
    for inquiry in inquiries { inquiry.run() }
    let findings = session.findings.filter { finding in
      finding.diagnostic.kind == ProofDiagnostics.undecided
        || effort.codes?.contains(finding.diagnostic.kind.code) ?? true
    }
    return Proof(
      findings: findings, counts: session.counts, keptGuarantees: session.keptGuarantees,
      isAboutGuarantees: inquiries.contains { $0 is GuaranteeInquiry })
  }

  /// Asks all questions that may lead to findings with some codes.
  public func prove(only codes: Set<String>?, progress: @escaping (ProofCounts) -> Void = { _ in }) -> Proof {
    prove(.full(only: codes), progress: progress)
  }

  private static var inquiries: [any Inquiry.Type] {
    [
      ConflictInquiry.self, GuaranteeInquiry.self, RuleInquiry.self, PartInquiry.self,
      FieldInquiry.self, ReachInquiry.self,
    ]
  }
}

/// What came of proving.
public struct Proof: Sendable {
  /// In the order in which they were found; see `Diagnostic.inReadingOrder`.
  public var findings: [Finding]
  /// How many questions were asked.
  public var counts: ProofCounts
  /// The guarantees that are proved to hold for every case, ascending.
  public var keptGuarantees: [Ref<Guarantee>]
  /// Whether guarantees were asked about at all.
  public var isAboutGuarantees: Bool
}

/// Questions of one sort about a pack.
protocol Inquiry: AnyObject {
  /// What it may find.
  static var kinds: [DiagnosticKind] { get }
  init(_ session: ProofSession)
  /// Makes the probes it needs.
  func prepare()
  /// Asks, and reports to the session.
  func run()
}

extension Inquiry {
  func prepare() {}
}
