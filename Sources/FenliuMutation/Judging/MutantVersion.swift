public import FenliuEngine
public import FenliuRules

/// A mutant, and the pack that it stands for as far as somebody asks for it. One thread uses a version at a time.
public final class MutantVersion {
  /// The mutant.
  public let mutant: Mutant
  /// The whole rule set.
  public private(set) lazy var ruleSet = compiler.ruleSet(of: mutant)
  /// The sets of phrases that are others; nil: more than that is.
  private(set) lazy var changes = compiler.sets.changes(of: mutant.edit)
  /// Whether a case was seen in which rules rest on other words than in the pack, whether or not anybody could tell. Then
  /// no formula can say that the two are the same.
  package internal(set) var restsOnOtherWords = false
  /// Whether nothing but the phrases that are found somewhere is another than in the pack.
  package var findsOthersOnly: Bool { changes != nil }
  /// Whether all that is another are phrases that must stand near others: of such tests formulas say too little for a
  /// proof.
  package var changesNearnessOnly: Bool { changes.map(compiler.sets.areNear) ?? false }
  private let compiler: MutantCompiler
  private var knownChecks: [Int]?
  private lazy var compiled = CompiledPack(ruleSet, reusing: compiler.pack)

  init(_ mutant: Mutant, _ compiler: MutantCompiler) {
    self.mutant = mutant
    self.compiler = compiler
  }

  /// What the mutant decides of a case.
  public func decide(_ theCase: Case) -> Decision {
    compiler.altered(self) { $0.decide(theCase) } ?? compiled.decide(theCase)
  }

  /// The checks that the mutant can make come out otherwise, ascending.
  func checks(_ affected: AffectedChecks) -> [Int] {
    if let known = knownChecks { return known }
    let found = affected.checks(for: mutant.edit, changing: changes)
    knownChecks = found
    return found
  }
}
