public import FenliuCorpus
public import FenliuEngine
import FenliuRules
public import FenliuSource

/// Finds out what of a pack a corpus exercises: every case, and the examples beside the rules.
public struct CoverageRunner: Sendable {
  private let pack: CompiledPack
  private let plan: CoveragePlan

  /// A runner for a pack.
  ///
  /// - Parameter sources: the files that the pack was read from.
  public init(_ pack: CompiledPack, sources: SourceSet) {
    self.pack = pack
    var planner = CoveragePlanner(
      pack.ruleSet, written: WrittenPack(sources: sources), sources: sources)
    plan = planner.make()
  }

  /// What the checks of a corpus exercise, whether or not they come out as expected.
  public func run(_ result: CorpusResult) -> Coverage {
    let checks = result.checks
    let pieces = min(checks.count, Parallel.width * 4)
    let recorders = Parallel.map(pieces) { piece in
      var recorder = CoverageRecorder(plan, pack.ruleSet)
      for number in stride(from: piece, to: checks.count, by: pieces) {
        pack.probing(checks[number].decided) { recorder.record(checks[number], number: number, $0) }
      }
      return Sighted(recorder: recorder)
    }
    var total = CoverageRecorder(plan, pack.ruleSet)
    for sighted in recorders { total.add(sighted.recorder) }
    return coverage(total, checks)
  }

  /// A recorder on its way from the thread that filled it.
  ///
  /// Sendable because no other thread uses it any more.
  private struct Sighted: @unchecked Sendable {
    var recorder: CoverageRecorder
  }

  private func coverage(_ recorder: CoverageRecorder, _ checks: [CheckResult]) -> Coverage {
    var items = plan.items
    for (index, goals) in recorder.sightings.enumerated() {
      for (goal, sightings) in goals.enumerated() where sightings.count > 0 {
        items[index].goals[goal].count = sightings.count
        items[index].goals[goal].first = checks[sightings.first].id
      }
    }
    let order = items.indices.sorted { left, right in
      let (first, second) = (items[left].location, items[right].location)
      if first.file != second.file { return first.file.utf8.lexicographicallyPrecedes(second.file.utf8) }
      return (first.range.lower, first.range.upper.value * -1, left)
        < (second.range.lower, second.range.upper.value * -1, right)
    }
    let examples = checks.count { $0.rule != nil }
    return Coverage(
      items: order.map { items[$0] }, cases: checks.count - examples, examples: examples,
      fingerprint: pack.ruleSet.fingerprint)
  }
}
