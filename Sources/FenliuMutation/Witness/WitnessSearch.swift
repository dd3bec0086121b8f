import FenliuEngine
import FenliuRules
import FenliuSource

/// Looks for a case that a mutant decides otherwise, by trying: cases of the corpus as they are or with a few
/// words or a fact changed, and cases composed from what rules ask for. It proves nothing where it finds none.
struct WitnessSearch: Sendable {
  let compiler: MutantCompiler
  let baseline: Baseline
  let affected: AffectedChecks
  /// How many cases are tried, the likeliest first.
  private static let limit = 96
  /// Cases to put beside others.
  let companions: [Companion]

  init(compiler: MutantCompiler, baseline: Baseline, affected: AffectedChecks) {
    (self.compiler, self.baseline, self.affected) = (compiler, baseline, affected)
    companions = Companion.all(in: baseline, compiler.pack)
  }

  var ruleSet: RuleSet { compiler.pack.ruleSet }
  var sets: WrittenSets { compiler.sets }
  var table: NodeTable { baseline.table }

  /// A case that a mutant decides otherwise, with both decisions.
  func witness(against version: MutantVersion) -> MutantWitness? {
    let id = Self.id(of: version.mutant)
    var tried: Set<Case> = []
    var left = Self.limit
    for stage in stages(for: version) {
      var cases: [Case] = []
      for candidate in stage() where left > 0 {
        let candidate = candidate.named(id)
        guard candidate.text.unicodeScalars.count <= 2000, tried.insert(candidate).inserted else { continue }
        cases.append(candidate)
        left -= 1
      }
      if let found = compiler.firstDifference(version, among: cases) { return found }
    }
    let joined = shortest(Array(tried)).flatMap(accompanied).map { $0.named(id) }
    return compiler.firstDifference(version, among: joined)
  }

  /// The shortest of some cases, in a fixed order.
  private func shortest(_ cases: [Case]) -> [Case] {
    let ranked = cases.filter { !$0.text.isEmpty }.map { (size: $0.text.utf8.count, theCase: $0) }
    return ranked.sorted { left, right in
      if left.size != right.size { return left.size < right.size }
      return left.theCase.text.utf8.lexicographicallyPrecedes(right.theCase.text.utf8)
    }.prefix(8).map(\.theCase)
  }

  /// An id for the witness of a mutant: FNV-1a (32 bits) of the mutant's id.
  static func id(of mutant: Mutant) -> String {
    let hash = mutant.id.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
    let digits = String(hash, radix: 16)
    return "pin-" + String(repeating: "0", count: 8 - digits.count) + digits
  }

  /// Ways to find cases, the likeliest and most natural first. Each is tried only if those before it failed.
  private func stages(for version: MutantVersion) -> [() -> [Case]] {
    let mutant = version.mutant
    return [
      { shortest(version.checks(affected), 6).map { baseline.checks[$0].decided } },
      { edited(mutant) },
      { composed(mutant, attempts: 0..<1) },
      { composed(mutant, attempts: 1..<4) },
      { composed(mutant, attempts: 4..<10) },
    ]
  }

  /// The checks with the shortest texts.
  func shortest(_ checks: [Int], _ count: Int) -> [Int] {
    let lengths = checks.map { ($0, baseline.checks[$0].decided.text.utf8.count) }
    return lengths.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.prefix(count).map(\.0)
  }

  // MARK: Cases of the corpus, edited

  private func edited(_ mutant: Mutant) -> [Case] {
    switch mutant.edit {
    case .condition(let owner, let part, let form, .comparison): return withValues(owner, part, form)
    case .rule(_, .inForce), .bar, .alert: return []
    case .rule(let rule, .withoutOverride(let other)): return joined(rule, other)
    default:
      return swaps(for: mutant).flatMap { swap in
        replaced(swap.owner, swap.part, words: swap.phrases, by: swap.text)
      }
    }
  }

  /// Cases in which a test rests on some phrases, with other words where those stand. Those come first in
  /// which the fewest words change, and that are of the same script.
  private func replaced(
    _ owner: ConditionOwner, _ part: Int, words phrases: Set<Ref<Phrase>>, by words: String
  ) -> [Case] {
    let checks = baseline.resting(on: phrases, table.number(of: part, in: owner))
    let found = shortest(checks, 12).map { check -> (rank: Int, theCase: Case) in
      let decided = baseline.checks[check].decided
      let evidence = compiler.pack.probing(decided) { $0.evidence(of: owner, part: part) }
        .filter { phrases.contains($0.phrase) }
      let isForeign = decided.text.isLatin != words.isLatin
      return (evidence.count + (isForeign ? 100 : 0), decided.replacing(evidence, with: words))
    }
    return found.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
      .prefix(3).map(\.element.theCase)
  }

  /// Cases in which a condition holds but for, or because of, the value of a field, with other values.
  private func withValues(_ owner: ConditionOwner, _ part: Int, _ form: Condition.Form) -> [Case] {
    guard let start = table.start(of: owner) else { return [] }
    let checks = baseline.facts.indices.filter { baseline.facts[$0].open[start] != .no }
    let values = differingValues(owner, part, form)
    guard case .field(let test) = owner.condition(in: ruleSet)?.nodes[part].form else { return [] }
    return shortest(checks, 4).flatMap { check in
      values.prefix(4).map { value in
        var changed = baseline.checks[check].decided
        changed.fields[test.field] = value
        if changed.date == nil, test.predicate.isRelative { changed.date = CaseDate(CaseComposer.usualDay) }
        return changed
      }
    }
  }

  /// The values of a field that a mutant's test takes otherwise, and then others.
  func differingValues(_ owner: ConditionOwner, _ part: Int, _ form: Condition.Form) -> [FieldValue] {
    guard case .field(let old) = owner.condition(in: ruleSet)?.nodes[part].form, case .field(let new) = form
    else { return [] }
    let day = CaseComposer.usualDay
    let values = TellingValues.interesting(for: ruleSet[old.field], [old.predicate, new.predicate], on: day)
    let differing = values.filter {
      old.predicate.truth(of: $0, on: day) != new.predicate.truth(of: $0, on: day)
    }
    return differing + values
  }

  /// Two examples in one, of rules that should both apply.
  private func joined(_ rule: Ref<Rule>, _ other: Ref<Rule>) -> [Case] {
    func cases(_ rule: Ref<Rule>) -> [Case] {
      shortest(baseline.facts.indices.filter { baseline.facts[$0].live.rules.contains(rule.index) }, 4).map {
        baseline.checks[$0].decided
      }
    }
    return cases(rule).flatMap { first in
      cases(other).map { second in
        var both = first
        both.text += "\n" + second.text
        for (field, value) in second.fields where both.fields[field] == nil { both.fields[field] = value }
        if both.title.isEmpty { both.title = second.title }
        if both.date == nil { both.date = second.date }
        return both
      }
    }
  }

  // MARK: Cases composed

  private func composed(_ mutant: Mutant, attempts: Range<Int>) -> [Case] {
    let wanted = goals(of: mutant)
    return attempts.flatMap { attempt in
      wanted.map { goal -> Case in
        var composer = CaseComposer(ruleSet, attempt: attempt, substitution: goal.substitution)
        if let day = goal.day { composer.set(day) }
        for owner in goal.owners { composer.meet(owner) }
        // The way to the rule may have gone round what is to be said.
        if let substitution = goal.substitution, !composer.hasSubstituted {
          composer.meet(substitution.owner)
        }
        if let day = goal.day { composer.set(day) }
        return composer.draft.finished(id: "")
      }
    }
  }
}
