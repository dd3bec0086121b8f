import FenliuEngine
import FenliuRules
import FenliuTesting
import Foundation
import Testing

/// The engine means what the reference interpreter says.
struct AgreementTests {
  /// How many pairs of a random pack and a random case are compared: FENLIU_PAIRS, or a number for every day.
  private static let pairs =
    ProcessInfo.processInfo.environment["FENLIU_PAIRS"].flatMap { Int($0) } ?? rounds(800, long: 20_000)
  private static let seed =
    ProcessInfo.processInfo.environment["FENLIU_SEED"].flatMap { UInt64($0) } ?? 1
  private static let casesPerPack = 20
  private static let workers = 2

  @Test(arguments: 0..<workers)
  func compiledAgreesWithReference(worker: Int) {
    let packs = Self.pairs / Self.casesPerPack
    for index in stride(from: worker, to: packs, by: Self.workers) {
      let seed = Self.seed &* 1_000_003 &+ UInt64(index)
      let round = index / Self.workers
      // The sets of random packs are small, and so are they themselves: what is large or many in a pack is seldom so here.
      var randomPack = RandomPack(
        seed: seed, conceptsReferToRules: round % 2 == 1, otherZones: round % 5 == 0 ? 64 : 0)
      let ruleSet = randomPack.ruleSet()
      let compiled = round % 3 == 0 ? CompiledPack(ruleSet, longestSmallSet: 1) : CompiledPack(ruleSet)
      let reference = ReferenceInterpreter(ruleSet)
      var randomCase = RandomCase(seed: seed)
      for number in 0..<Self.casesPerPack {
        let theCase = randomCase.next(number)
        expectLessIsThePart(of: compiled, theCase)
        if compiled.decide(theCase) != reference.decide(theCase) {
          report(Difference(ruleSet: ruleSet, theCase: theCase), seed: seed)
          return
        }
      }
    }
  }

  /// What is not asked for is left out of a decision, and nothing else is.
  private func expectLessIsThePart(of pack: CompiledPack, _ theCase: Case) {
    var expected = pack.decide(theCase)
    let outcome = pack.outcome(of: theCase)
    #expect(outcome.status == expected.status && outcome.urgency == expected.urgency)
    #expect(
      outcome.referrals.count == expected.referrals.count
        && zip(outcome.referrals, expected.referrals).allSatisfy { summary, referral in
          summary.issue == referral.issue && summary.destination == referral.destination
            && summary.urgency == referral.urgency && summary.due == referral.due
        })
    expected.questions = []
    expected.nearest = []
    #expect(pack.decide(theCase, .referrals) == expected)
  }

  private func report(_ difference: Difference, seed: UInt64) {
    let smallest = difference.shrunk { step in
      CompiledPack(step.ruleSet).decide(step.theCase)
        != ReferenceInterpreter(step.ruleSet).decide(step.theCase)
    }
    Issue.record("seed \(seed): the engines differ on\n\(smallest.description)")
  }

  /// What is reported of a difference is as small as it can be, and still one.
  @Test func aDifferenceIsShrunkAsFarAsItGoes() throws {
    func isKept(_ step: Difference) -> Bool {
      CompiledPack(step.ruleSet).decide(step.theCase).status != .unmatched
    }
    let found = (UInt64(1)...40).lazy.compactMap { seed -> Difference? in
      var (randomPack, randomCase) = (RandomPack(seed: seed), RandomCase(seed: seed))
      let first = Difference(ruleSet: randomPack.ruleSet(), theCase: randomCase.next(0))
      return isKept(first) && first.theCase.text.count > 10 ? first : nil
    }.first
    let difference = try #require(found)
    let smallest = difference.shrunk(while: isKept)
    #expect(isKept(smallest))
    #expect(smallest.theCase.text.count < difference.theCase.text.count)
    #expect(smallest.shrunk(while: isKept).theCase == smallest.theCase)
  }

  /// A comparison of packs that never decide anything would prove nothing.
  @Test func randomPairsReachEveryPartOfADecision() {
    let wanted: Set<String> = [
      "routed", "review", "unmatched", "several", "overridden", "nearest", "decisive", "indecisive",
      "redirect", "redirects", "minute", "phrases", "fields", "contradiction", "told", "vaguely told",
      "told bar", "raised", "raised desk", "raised by fields",
    ]
    var seen: Set<String> = []
    for seed in UInt64(1)...300 where seen != wanted {
      var randomPack = RandomPack(seed: seed)
      let compiled = CompiledPack(randomPack.ruleSet())
      var randomCase = RandomCase(seed: seed)
      for number in 0..<Self.casesPerPack {
        let decision = compiled.decide(randomCase.next(number))
        seen.insert(decision.status.rawValue)
        if decision.referrals.count > 1 { seen.insert("several") }
        if !decision.overridden.isEmpty { seen.insert("overridden") }
        if !decision.nearest.isEmpty { seen.insert("nearest") }
        if decision.questions.contains(where: \.isDecisive) { seen.insert("decisive") }
        if decision.questions.contains(where: { !$0.isDecisive }) { seen.insert("indecisive") }
        for raise in decision.alerts {
          seen.insert(raise.issues.isEmpty ? "raised desk" : "raised")
          if !raise.fields.isEmpty { seen.insert("raised by fields") }
        }
        if !decision.contradictions.isEmpty { seen.insert("contradiction") }
        for referral in decision.referrals {
          for evidence in referral.findings.flatMap(\.fieldEvidence) {
            seen.insert(evidence.value == nil ? "vaguely told" : "told")
          }
          if referral.redirects.contains(where: { !$0.fieldEvidence.isEmpty }) { seen.insert("told bar") }
          if !referral.redirects.isEmpty { seen.insert("redirect") }
          if referral.redirects.count > 1 { seen.insert("redirects") }
          if referral.due?.minute != nil { seen.insert("minute") }
          if referral.strength.phrases > 1 { seen.insert("phrases") }
          if referral.findings.contains(where: { !$0.fields.isEmpty }) { seen.insert("fields") }
        }
      }
    }
    #expect(seen == wanted)
  }
}
