import FenliuEngine
import FenliuImpact
import FenliuRules
import FenliuSource
import FenliuTesting
import Testing

/// Two versions are the same where that is proved, and differ where that is shown.
///
/// Random small packs are compared with what a slip makes of them, and with what the engine decides of the cases of a
/// small universe.
@Suite("Comparisons are sound")
struct ComparisonTests {
  /// What is written otherwise; each where it occurs first.
  private static let slips = [
    ("urgency: high", "urgency: emergency"), ("send: police", "send: lawyer"), ("{any: ", "{all: "),
    ("{none: ", "{any: "), ("漏水, leak", "leak"), ("from: 2026", "until: 2026"),
    ("masks: [漏水价]", "masks: [上漏]"),
    ("at-least: 3", "at-least: 2"), ("instead: police", "instead: lawyer"),
    ("stance: denied", "stance: asserted"),
    ("希望", "答复"), ("within: 1 characters", "within: clause"), ("id: r1,", "id: r9,"),
  ]

  @Test(arguments: UInt64(1)...6)
  func versionsAgreeWithAllCases(seed: UInt64) throws {
    let first = SmallPack.loaded(seed: seed)
    let old = CompiledPack(try #require(first.ruleSet))
    let written = first.sources.map { $0.text(in: ByteRange(0, $0.bytes.count)) }.joined()
    var random = SeededGenerator(seed: seed)
    for (before, after) in Self.slips.shuffled(using: &random).prefix(4) {
      let text = written.replacing(before, with: after, maxReplacements: 1)
      let second = PackLoader().load(files: [SourceFile(name: "small.yaml", text: text)])
      // Some slips are refused.
      guard let ruleSet = second.ruleSet else { continue }
      compare(old, CompiledPack(ruleSet), "\(seed): \(before) -> \(after)", from: Int(seed))
    }
  }

  private func compare(_ old: CompiledPack, _ new: CompiledPack, _ name: String, from start: Int) {
    let impact = SymbolicImpact(old: old, new: new)
    if old.ruleSet.fingerprint == new.ruleSet.fingerprint {
      #expect(impact.counts.same == impact.items.count, "\(name)")
    }
    var same: Set<String> = []
    for item in impact.items {
      switch item.finding {
      case .same: same.insert(item.issue ?? "")
      case .undecided: break
      case .differs(let change):
        let decided = [(old, change.before), (new, change.after)].map { pack, side in
          #expect(ReferenceInterpreter(pack.ruleSet).decide(side.theCase) == side.decision, "\(name)")
          return Self.done(side.decision, pack.ruleSet)[item.issue ?? ""]
        }
        #expect(decided[0] != decided[1], "\(name): \(item.issue ?? "none")")
      }
    }
    for theCase in SmallUniverse.sample(every: 61, from: start) {
      let before = Self.done(old.decide(theCase), old.ruleSet)
      let after = Self.done(new.decide(theCase), new.ruleSet)
      let refuted = same.filter { issue in
        // A case that one version refers has nothing under no issue there.
        before[issue] != after[issue] && (!issue.isEmpty || (before[issue] != nil && after[issue] != nil))
      }
      #expect(refuted.isEmpty, "\(name): \(refuted) by \(theCase)")
    }
  }

  /// What is done about each issue; under no issue, how urgent a case without any is.
  private static func done(_ decision: Decision, _ ruleSet: RuleSet) -> [String: String] {
    if decision.referrals.isEmpty { return ["": "\(decision.urgency)"] }
    return Dictionary(
      uniqueKeysWithValues: decision.referrals.map { referral in
        let place = referral.destination.map { ruleSet[$0].id } ?? "review"
        return (ruleSet[referral.issue].id, "\(place) \(referral.urgency)")
      })
  }
}
