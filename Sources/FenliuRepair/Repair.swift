public import FenliuCorpus
import FenliuCoverage
public import FenliuEngine
import FenliuRules
public import FenliuSource

/// What there is to say of a case that should come out otherwise.
public struct RepairResult: Sendable {
  /// The case, and what is right for it.
  public var goal: RepairGoal
  /// What the pack decides as it is.
  public var decision: Decision
  /// What of that is not right; none: there is nothing to mend.
  public var mismatches: [Mismatch]
  /// Changes that mend it, the least harmful first.
  public var suggestions: [Suggestion]
  /// How many changes were tried.
  public var trials: Int

  /// Whether the pack decides the case rightly as it is.
  public var isRight: Bool { mismatches.isEmpty }
}

/// Finds the smallest changes of a pack that make a case come out right.
///
/// Every change is put into the text of the pack, checked and decided by before it is told; no promise of it rests
/// on a guess. It is a search in the manner of program repair by generating and validating patches (W. Weimer,
/// T. Nguyen, C. Le Goues, S. Forrest, "Automatically finding patches using genetic programming", 2009), without
/// chance: a rule says what it lacks for a case, so the changes worth a trial are few.
public struct Repair: Sendable {
  private let pack: CompiledPack
  private let sources: SourceSet
  private let editor: PackEditor
  private let known: KnownCases
  private let warnings: Int
  /// What every trial begins with: the pack as it was read.
  private let session: PackSession

  /// No more changes are tried in one round.
  private static let roundLimit = 32
  /// How many more of the phrases are tried where one of them works.
  private static let alternatives = 3
  /// How many ways of the same change are told.
  private static let sameLimit = 2

  /// A search in a pack.
  ///
  /// - Parameters:
  ///   - load: the pack as it was read.
  ///   - corpus: the cases that must not come out otherwise.
  ///   - past: cases of which nothing is expected but that they stay where they are.
  public init(_ pack: CompiledPack, sources: SourceSet, corpus: Corpus, past: [Case] = []) {
    self.pack = pack
    self.sources = sources
    editor = PackEditor(written: WrittenPack(sources: sources), sources: sources)
    known = KnownCases(pack, corpus: corpus, past: past)
    var session = PackSession()
    warnings = session.load(files: Array(sources)).diagnostics.count { $0.kind.severity == .warning }
    self.session = session
  }

  /// The least harmful changes that make a case come out right.
  ///
  /// - Parameter limit: the most that are told.
  public func result(for goal: RepairGoal, limit: Int) -> RepairResult {
    let check = CorpusRunner(pack).run(goal.item)
    var result = RepairResult(
      goal: goal, decision: check.decision, mismatches: check.mismatches, suggestions: [], trials: 0)
    guard !result.isRight, limit > 0 else { return result }
    let situation = Situation(pack, editor: editor, goal: goal, texts: known.texts)
    let ways = Planner(situation: situation).ways()
    var trials = Trials(repair: self, goal: goal)
    for size in 1...Way.size where trials.found.isEmpty {
      trials.run(ways.filter { $0.slots.count == size })
    }
    result.trials = trials.count
    result.suggestions = trials.found.sorted { $0.precedes($1) }.prefix(limit).map { suggestion in
      var suggestion = suggestion
      suggestion.files = suggestion.files.map { ($0.before, EditedPack.laidOut($0.after, as: $0.before)) }
      return suggestion
    }
    return result
  }

  // MARK: Trials

  /// The changes tried for one case.
  private struct Trials {
    let repair: Repair
    let goal: RepairGoal
    private(set) var found: [Suggestion] = []
    private(set) var count = 0
    private var seen: Set<[SuggestedEdit]> = []

    init(repair: Repair, goal: RepairGoal) {
      self.repair = repair
      self.goal = goal
    }

    /// Tries the first choice of each way; then, of those that work, other choices too.
    mutating func run(_ ways: [Way]) {
      let ways = Array(ways.prefix(Repair.roundLimit))
      var works = Array(repeating: [Suggestion](), count: ways.count)
      let firsts = attempt(ways.map { way in way.slots.compactMap(\.proposals.first) })
      for (index, suggestion) in firsts { works[index].append(suggestion) }
      var others: [(way: Int, choice: [Proposal])] = []
      for (index, way) in ways.enumerated() {
        // Where a group of several was to be filled, another phrase may stand better.
        let tries = works[index].isEmpty ? (way.slots.first?.distance == 0 ? 2 : 0) : Repair.alternatives
        guard tries > 0, let last = way.slots.last else { continue }
        let firsts = way.slots.dropLast().compactMap(\.proposals.first)
        for proposal in last.proposals.dropFirst().prefix(tries) {
          others.append((index, firsts + [proposal]))
        }
      }
      for (index, suggestion) in attempt(others.map(\.choice)) { works[others[index].way].append(suggestion) }
      for suggestions in works {
        found += suggestions.sorted { $0.precedes($1) }.prefix(Repair.sameLimit)
      }
    }

    private mutating func attempt(_ choices: [[Proposal]]) -> [(Int, Suggestion)] {
      let new = choices.indices.filter { index in
        !choices[index].isEmpty && seen.insert(choices[index].flatMap(\.edits)).inserted
      }
      count += new.count
      let (repair, goal) = (repair, goal)
      let results = Parallel.map(new.count) { repair.suggestion(choices[new[$0]], for: goal) }
      return zip(new, results).compactMap { index, result in result.map { (index, $0) } }
    }
  }

  /// What comes of some changes; nil if they do not mend the case.
  private func suggestion(_ proposals: [Proposal], for goal: RepairGoal) -> Suggestion? {
    guard let edited = EditedPack(pack, sources, proposals.flatMap(\.edits), session: session),
      let changed = edited.pack,
      CorpusRunner(changed).run(goal.item).isAsExpected
    else { return nil }
    var suggestion = Suggestion(
      steps: proposals.compactMap(step), files: edited.changes, warnings: max(0, edited.warnings - warnings),
      rank: proposals.reduce(0) { $0 + $1.rank })
    let scope = proposals.map(\.scope).reduce(Scope()) { $0.union($1) }
    for index in known.affected(by: scope) {
      let id = known.items[index].decided.id
      guard id != goal.theCase.id else { continue }
      let (before, after) = (known.verdicts[index], known.verdict(on: index, by: changed))
      let move = Suggestion.Move(id: id, before: before.outcome, after: after.outcome)
      switch (before.passes, after.passes) {
      case (false, true): suggestion.fixed.append(move)
      case (true, false): suggestion.broken.append(move)
      case (nil, _): if before.outcome != after.outcome { suggestion.past.append(move) }
      default: if before.outcome != after.outcome { suggestion.moved.append(move) }
      }
    }
    return suggestion
  }

  private func step(_ proposal: Proposal) -> Suggestion.Step? {
    guard let place = proposal.edits.first?.location, let file = sources[place.file] else { return nil }
    return Suggestion.Step(
      kind: proposal.kind, summary: proposal.summary, reason: proposal.reason, file: place.file,
      line: file.lines.line(at: place.range.lower))
  }
}
