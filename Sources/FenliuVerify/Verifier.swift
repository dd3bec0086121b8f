public import FenliuCorpus
import FenliuCoverage
public import FenliuEngine
public import FenliuMutation
public import FenliuRules
public import FenliuSource

/// One step of verifying a pack. Steps know nothing of each other; further ones can be put among them.
public protocol VerifyStep: Sendable {
  /// The name in reports and of `--skip`.
  var name: String { get }
  /// Does the step.
  func run(_ subject: VerifySubject) -> VerifyStage
}

/// What is verified.
public struct VerifySubject: Sendable {
  /// What came of reading the pack.
  public var load: LoadResult
  /// The pack, ready to decide; nil: it has errors.
  public var pack: CompiledPack?
  /// The corpus; nil where there is no pack to read it for.
  public var corpus: Corpus?
  /// What came of the corpus.
  public var result: CorpusResult?

  /// What the pack asks of itself.
  public var settings: Verification { load.ruleSet?.verification ?? Verification() }

  /// The files of pack and corpus.
  public var sources: SourceSet { SourceSet(Array(load.sources) + Array(corpus?.sources ?? [])) }
}

/// Runs everything that a pack asks of itself: the steps one after the other, each whatever became of those
/// before it, as far as there is something to run it on.
public struct Verifier: Sendable {
  private let steps: [any VerifyStep]

  /// A verifier.
  ///
  /// - Parameter steps: what to do, in order.
  public init(steps: [any VerifyStep] = Self.standard()) { self.steps = steps }

  /// The usual steps: check, prove, test, coverage, mutation.
  ///
  /// - Parameters:
  ///   - changed: where given, only mutants on these lines are judged.
  ///   - proving: told how many questions about the pack are answered.
  ///   - progress: told how many of how many mutants are judged, from any thread.
  public static func standard(
    changed: ChangedLines? = nil, proving: @escaping @Sendable (Int) -> Void = { _ in },
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) -> [any VerifyStep] {
    [
      CheckStep(), ProveStep(progress: proving), TestStep(), CoverageStep(),
      MutationStep(changed: changed, progress: progress),
    ]
  }

  /// What came of each step.
  ///
  /// - Parameters:
  ///   - load: what came of reading the pack.
  ///   - skipped: the names of steps that are not wanted.
  ///   - corpus: reads the corpus for a pack.
  public func run(
    _ load: LoadResult, skipping skipped: Set<String> = [], corpus: (RuleSet) -> Corpus
  ) -> VerifyReport {
    var subject = VerifySubject(load: load)
    if let ruleSet = load.ruleSet {
      let pack = CompiledPack(ruleSet)
      let corpus = corpus(ruleSet)
      subject.pack = pack
      subject.corpus = corpus
      subject.result = CorpusRunner(pack).run(corpus)
    }
    let stages = steps.map { step in
      skipped.contains(step.name)
        ? VerifyStage(step.name, .skipped, LocalizedText(zh: "按要求跳过", en: "skipped as asked"))
        : step.run(subject)
    }
    return VerifyReport(
      stages: stages, fingerprint: load.ruleSet?.fingerprint, sources: subject.sources)
  }

  /// The names of the steps.
  public var names: [String] { steps.map(\.name) }
}

extension VerifyStage {
  /// A step that has nothing to run on.
  static func impossible(_ name: String) -> VerifyStage {
    VerifyStage(
      name, .skipped, LocalizedText(zh: "规则包有错误，无从运行", en: "not run: the pack has errors"))
  }
}
