public import FenliuEngine
public import FenliuRules

/// Decides cases by two versions of a pack, one after the other, and counts what changes. Its memory does not
/// grow with the number of cases.
public struct ImpactCounter: Sendable {
  /// By what cases are to be read.
  public var reading: RuleSet { shared.reading }

  private let old: CompiledPack
  private let new: CompiledPack
  private let shared: SharedCases
  private let finder: CauseFinder
  private let exampleLimit: Int
  private static let idLimit = 50

  private var impact = Impact()
  private var moves: [MoveKey: Int] = [:]
  private var groups: [Cause: GroupCount] = [:]

  private struct MoveKey: Hashable {
    var from: Place
    var to: Place
  }

  private struct GroupCount {
    var count = 0
    var moves: [MoveKey: Int] = [:]
    var examples: [Impact.Change] = []
  }

  /// A counter for two versions.
  ///
  /// - Parameter examples: how many cases are kept for each cause.
  public init(old: CompiledPack, new: CompiledPack, examples: Int = 3) {
    self.old = old
    self.new = new
    shared = SharedCases(old: old.ruleSet, new: new.ruleSet)
    finder = CauseFinder(old: old.ruleSet, new: new.ruleSet)
    exampleLimit = max(0, examples)
  }

  /// Counts a case that was read by `reading`.
  public mutating func add(_ theCase: Case) {
    impact.cases += 1
    guard let change = change(of: theCase) else { return }
    impact.changed += 1
    for aspect in change.aspects {
      impact.aspects[aspect, default: Impact.CaseList()].add(theCase.id, Self.idLimit)
    }
    let move = MoveKey(from: change.from, to: change.to)
    if change.from != change.to { moves[move, default: 0] += 1 }
    for cause in change.causes {
      groups[cause, default: GroupCount()].count += 1
      if change.from != change.to { groups[cause, default: GroupCount()].moves[move, default: 0] += 1 }
      if groups[cause]?.examples.count ?? 0 < exampleLimit { groups[cause]?.examples.append(change) }
    }
  }

  /// What changes for a case that was read by `reading`; nil: nothing.
  func change(of theCase: Case) -> Impact.Change? {
    let (oldCase, newCase) = (shared.forOld(theCase), shared.forNew(theCase))
    let (before, after) = (old.decide(oldCase), new.decide(newCase))
    let (was, isNow) = (Verdict(before, by: old.ruleSet), Verdict(after, by: new.ruleSet))
    let aspects = isNow.aspects(since: was)
    guard !aspects.isEmpty else { return nil }
    return Impact.Change(
      before: (oldCase, before), after: (newCase, after), from: was.place, to: isNow.place, aspects: aspects,
      causes: finder.causes(from: was, to: isNow))
  }

  /// Counts a record that is no case.
  public mutating func addError() { impact.errors += 1 }

  /// What came of the cases so far.
  public var result: Impact {
    var result = impact
    result.moves = Self.sorted(moves)
    result.groups = groups.map { cause, group in
      Impact.Group(
        cause: cause, count: group.count, moves: Self.sorted(group.moves), examples: group.examples)
    }.sorted { $0.count != $1.count ? $0.count > $1.count : $0.cause < $1.cause }
    return result
  }

  private static func sorted(_ moves: [MoveKey: Int]) -> [Impact.Move] {
    moves.map { Impact.Move(from: $0.key.from, to: $0.key.to, count: $0.value) }.sorted { left, right in
      if left.count != right.count { return left.count > right.count }
      let (first, second) = ("\(left.from.id) \(left.to.id)", "\(right.from.id) \(right.to.id)")
      return first.utf8.lexicographicallyPrecedes(second.utf8)
    }
  }
}

extension Impact.CaseList {
  fileprivate mutating func add(_ id: String, _ limit: Int) {
    count += 1
    if ids.count < limit { ids.append(id) }
  }
}
