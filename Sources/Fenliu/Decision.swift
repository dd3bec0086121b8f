import FenliuCorpus
import FenliuEngine
import FenliuSource

/// What is to be done with a case, and why.
///
/// Only what is asked for is worked out: a decision whose explanation nobody reads costs none.
public struct Decision: Sendable {
  private let decision: FenliuEngine.Decision
  private let theCase: FenliuEngine.Case
  private let pack: Pack

  init(_ decision: FenliuEngine.Decision, of theCase: FenliuEngine.Case, by pack: Pack) {
    self.decision = decision
    self.theCase = theCase
    self.pack = pack
  }

  /// The id of the case.
  public var caseID: String { decision.caseID }

  /// What came of the case.
  public var status: Status {
    switch decision.status {
    case .routed: .routed
    case .review: .review
    case .unmatched: .unmatched
    }
  }

  /// Where the case goes: the first referral's destination, or the intake desk where no rule applies; nil: the rules
  /// disagree, and a person decides.
  public var destination: Destination? {
    guard let primary = decision.primary else {
      return Destination(pack.ruleSet[pack.ruleSet.pack.intake])
    }
    return primary.destination.map { Destination(pack.ruleSet[$0]) }
  }

  /// How soon the case must be taken up.
  public var urgency: Urgency { Urgency(decision.urgency) }

  /// One referral for each issue found in the message, the one that comes first in front.
  public var referrals: [Referral] { decision.referrals.map { Referral($0, pack.ruleSet) } }

  /// What is worth asking, most important first: facts that are unknown and could change the decision.
  public var questions: [Question] { decision.questions.map { Question($0, pack.ruleSet) } }

  /// The fingerprint of the pack that decided.
  public var packFingerprint: String { decision.fingerprint }

  /// The decision explained to people, as `fenliu explain` shows it: where to, by which rule, on which words, by which
  /// article of law, and what to ask next. Every line ends with a line break.
  ///
  /// - Parameters:
  ///   - language: the language of the explanation.
  ///   - width: how many terminal cells a line may take, from 20 to 10,000; a Chinese character takes two.
  ///   - showingPersonalData: whether names, numbers and addresses in the words of the message are shown; otherwise they are
  ///     masked.
  public func explanation(
    in language: Language, width: Int = 80, showingPersonalData: Bool = false
  ) -> String {
    let cells = TerminalCells(min(max(width, 20), 10_000))
    let options = TextOptions(language: language.inner, width: cells)
    return pack.reporter(showingPersonalData: showingPersonalData).text(
      decision, of: theCase, gaps: pack.compiled.nearestGaps(of: decision, for: theCase), options: options)
  }

  /// The decision as a JSON object on one line, as `fenliu route --format ndjson` writes it: everything that there is to
  /// say, by id.
  ///
  /// - Parameter showingPersonalData: whether names, numbers and addresses in the words of the message are shown;
  ///   otherwise they are masked.
  public func json(showingPersonalData: Bool = false) -> String {
    let text = JSONText()
    pack.reporter(showingPersonalData: showingPersonalData).write(decision, of: theCase, to: text)
    return String(decoding: text.written, as: UTF8.self)
  }
}

extension Decision: Hashable {
  /// Whether two decisions are the same, of equal cases by packs of equal meaning.
  public static func == (left: Decision, right: Decision) -> Bool {
    left.decision == right.decision && left.theCase == right.theCase
  }

  /// Hashes the decision.
  public func hash(into hasher: inout Hasher) { hasher.combine(decision) }
}
