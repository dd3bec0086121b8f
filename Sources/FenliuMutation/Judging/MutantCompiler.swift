import FenliuEngine
import FenliuRules

/// Makes packs that decide cases as a mutant does.
///
/// A mutant that only finds fewer phrases somewhere is decided by the pack itself with its sets altered; for any other
/// one what is needed of it is compiled.
struct MutantCompiler: Sendable {
  let pack: CompiledPack
  let sets: WrittenSets
  let table: NodeTable
  private let applier: EditApplier
  private let alterable: AlterablePacks

  init(_ pack: CompiledPack, sets: WrittenSets, table: NodeTable) {
    self.pack = pack
    self.sets = sets
    self.table = table
    applier = EditApplier(pack.ruleSet, sets: sets)
    alterable = AlterablePacks(pack.ruleSet)
  }

  /// The whole rule set of a mutant.
  func ruleSet(of mutant: Mutant) -> RuleSet { applier.ruleSet(with: mutant.edit) }

  /// A mutant, of which nothing is made yet.
  func version(_ mutant: Mutant) -> MutantVersion { MutantVersion(mutant, self) }

  // MARK: Deciding

  /// Runs `body` on a pack that decides cases as a mutant does, and is not to be kept.
  ///
  /// - Parameter live: what the pack makes of the cases.
  func deciding<Result>(
    _ version: MutantVersion, for live: () -> [LiveParts], _ body: (MutantPack) -> Result
  ) -> Result {
    if let result = altered(version, { body(MutantPack(pack: $0)) }) { return result }
    return body(reduced(version.mutant, version.ruleSet, for: live()))
  }

  /// Runs `body` on the pack with what a mutant finds; nil: it would have to be compiled.
  func altered<Result>(_ version: MutantVersion, _ body: (CompiledPack) -> Result) -> Result? {
    version.changes.flatMap { alterable.altering($0, body) }
  }

  // MARK: Compiling

  /// What has conditions that come out otherwise in a mutant, without what refers to it.
  func changedOwners(_ edit: PackEdit) -> [ConditionOwner] {
    switch edit {
    case .condition(let owner, _, _, _): [owner]
    case .rule(let rule, .withoutUnless), .rule(let rule, .inForce): [.when(rule)]
    case .alert(let alert, .removed), .alert(let alert, .withoutUnless), .alert(let alert, .inForce):
      [.alert(alert)]
    case .rule, .bar, .alert: []
    // Stances, zones and facts from the text may matter anywhere.
    case .cue, .zone, .extraction: table.owners
    case .list(let list, _):
      sets.users[list.index].reduce(into: []) { owners, place in
        if case .test(let owner, _) = place {
          owners.append(owner)
        } else {
          owners = table.owners
        }
      }
    }
  }

  /// A mutant reduced to what matters for cases of which the pack makes `live`.
  func reduced(_ mutant: Mutant, _ mutated: RuleSet, for live: [LiveParts]) -> MutantPack {
    var needs = Reduction.Needs()
    for parts in live { needs.add(parts, pack.ruleSet) }
    let dependents = table.dependents(of: changedOwners(mutant.edit))
    needs.rules.formUnion(dependents.rules)
    needs.premises.formUnion(dependents.premises)
    needs.bars.formUnion(
      dependents.bars.map { pack.ruleSet.destinations[$0.destination].bars[$0.index].id })
    let reduction = Reduction(mutated, needs: needs)
    return MutantPack(pack: CompiledPack(reduction.ruleSet), reduction: reduction)
  }
}

/// A pack that stands for a mutant.
struct MutantPack {
  let pack: CompiledPack
  /// How it was made small; nil: it is whole.
  var reduction: Reduction?

  /// The number that a rule of the pack has here; nil: it is not here.
  func number(of rule: Ref<Rule>) -> Ref<Rule>? {
    guard let reduction else { return rule }
    return reduction.number(of: rule)
  }
}
