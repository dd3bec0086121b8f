import FenliuEngine
import FenliuRules

/// Compiles what is needed of a mutant to decide some cases.
struct MutantCompiler: Sendable {
  let pack: CompiledPack
  let sets: WrittenSets
  let table: NodeTable
  private let applier: EditApplier

  init(_ pack: CompiledPack, sets: WrittenSets, table: NodeTable) {
    self.pack = pack
    self.sets = sets
    self.table = table
    applier = EditApplier(pack.ruleSet, sets: sets)
  }

  /// The whole rule set of a mutant.
  func ruleSet(of mutant: Mutant) -> RuleSet { applier.ruleSet(with: mutant.edit) }

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
  func reduced(_ mutant: Mutant, _ mutated: RuleSet, for live: [LiveParts]) -> ReducedPack {
    var needs = Reduction.Needs()
    for parts in live { needs.add(parts, pack.ruleSet) }
    let dependents = table.dependents(of: changedOwners(mutant.edit))
    needs.rules.formUnion(dependents.rules)
    needs.premises.formUnion(dependents.premises)
    needs.bars.formUnion(
      dependents.bars.map { pack.ruleSet.destinations[$0.destination].bars[$0.index].id })
    let reduction = Reduction(mutated, needs: needs)
    return ReducedPack(pack: CompiledPack(reduction.ruleSet), reduction: reduction)
  }
}

/// A small pack that stands for a mutant.
struct ReducedPack {
  let pack: CompiledPack
  let reduction: Reduction
}
