public import FenliuRules
public import FenliuSource

/// What is to be done with a case, and why.
///
/// Equal packs and equal cases give equal decisions: every array has a documented order.
public struct Decision: Hashable, Sendable {
  /// The id of the case.
  public var caseID: String
  /// What came of it.
  public var status: Status
  /// How soon the case must be taken up: as soon as its primary referral, or as the alerts say for a case
  /// without any.
  public var urgency: Urgency
  /// The day by whose law the case was judged; nil: the case has no date, so the law without an end applies.
  public var judgedAsOf: CalendarDate?
  /// One referral for each issue found, primary first: by urgency, then strength of evidence, then the
  /// order of issues in the pack.
  public var referrals: [Referral]
  /// The alerts that made something more urgent, by alert.
  public var alerts: [Raise] = []
  /// Rules that applied but were overridden, by rule.
  public var overridden: [Overridden]
  /// What to ask next, most important first.
  public var questions: [Question]
  /// Given values that the message contradicts, by field.
  public var contradictions: [Contradiction] = []
  /// For an unmatched case: the rules nearest to it, nearest first; at most three.
  public var nearest: [NearMiss]
  /// `RuleSet.fingerprint` of the pack that decided.
  public var fingerprint: String

  /// What came of a case.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    /// Every issue found has a destination.
    case routed
    /// The rules disagree on at least one issue: a person decides.
    case review
    /// No rule applies: the intake desk.
    case unmatched
  }

  /// The referral that comes first; nil for an unmatched case.
  public var primary: Referral? { referrals.first }
}

/// Where one issue of a case goes.
public struct Referral: Hashable, Sendable {
  /// What the dispute is about.
  public var issue: Ref<Issue>
  /// Where it goes, after bars; nil: the rules disagree and a person decides.
  public var destination: Ref<Destination>?
  /// How soon: the most urgent of its rules and bars, and of the alerts that concern it.
  public var urgency: Urgency
  /// When it is due: the earliest of its rules, or as the destination says.
  public var due: Due?
  /// The rules that spoke, by rule.
  public var findings: Findings
  /// The bars that moved it, in the order in which they did.
  public var redirects: [Redirect]
  /// How strong the evidence is.
  public var strength: Strength

  /// Whether its rules disagree on the destination.
  public var isConflict: Bool { destination == nil }
}

/// Words of the message that a rule rests on.
public struct Evidence: Hashable, Comparable, Sendable {
  /// Title or text.
  public var part: Part
  /// The range in the original title or text, in Unicode scalars.
  public var range: Range<Int>
  /// The phrase that was found there.
  public var phrase: Ref<Phrase>
  /// The strongest zone it lies in; nil: none.
  public var zone: Ref<Zone>?

  /// Whether the first evidence stands before the second: by part, start, end, phrase.
  public static func < (left: Evidence, right: Evidence) -> Bool {
    (left.part.rawValue, left.range.lowerBound, left.range.upperBound, left.phrase.index)
      < (right.part.rawValue, right.range.lowerBound, right.range.upperBound, right.phrase.index)
  }
}

/// How strong the evidence of a referral is: the strongest zone first, then how much there is.
public struct Strength: Hashable, Comparable, Sendable {
  /// The strongest zone in which evidence was found; nil: in none.
  public var zone: Ref<Zone>?
  /// How many distinct phrases were found.
  public var phrases: Int

  /// Whether the first strength is the lesser one.
  public static func < (left: Strength, right: Strength) -> Bool {
    let (leftZone, rightZone) = (left.zone?.index ?? Int.max, right.zone?.index ?? Int.max)
    return leftZone != rightZone ? leftZone > rightZone : left.phrases < right.phrases
  }
}

/// A bar that moved a referral.
public struct Redirect: Hashable, Sendable {
  /// The destination that was barred.
  public var from: Ref<Destination>
  /// The index of the bar in `Destination.bars`.
  public var bar: Int
  /// Where the bar sent the referral.
  public var to: Ref<Destination>
  /// The words the bar rests on, ordered as in `Finding`.
  public var evidence: [Evidence]
  /// The fields the bar rests on, ascending.
  public var fields: [Ref<Field>]
  /// What the message says of those fields whose value was not given, by field.
  public var fieldEvidence: [FieldEvidence] = []
  /// The articles the bar cites, in force on the date of the case.
  public var citations: [Citation]
}

/// An alert that made something more urgent, with what it rests on.
public struct Raise: Hashable, Sendable {
  /// The alert.
  public var alert: Ref<Alert>
  /// The issues whose referrals were less urgent by their own rules and bars, in the order of the referrals;
  /// empty: the case has no referral, and is taken up at the intake desk so soon.
  public var issues: [Ref<Issue>]
  /// The words it rests on, ordered as in `Finding`.
  public var evidence: [Evidence]
  /// The fields it rests on, ascending.
  public var fields: [Ref<Field>]
  /// What the message says of those fields whose value was not given, by field.
  public var fieldEvidence: [FieldEvidence] = []
  /// The articles it cites, as written, in force on the date of the case.
  public var citations: [Citation]
}

/// A rule that applied but was removed by others.
public struct Overridden: Hashable, Sendable {
  /// The rule removed.
  public var rule: Ref<Rule>
  /// The rules that removed it, ascending.
  public var by: [Ref<Rule>]
}

/// When something is due.
public struct Due: Hashable, Sendable {
  /// The deadline as written.
  public var deadline: Deadline
  /// The day it falls on; nil: the day it starts from is not known.
  public var day: CalendarDate?
  /// Minutes since midnight of that day, for deadlines in hours from a case whose time is known.
  public var minute: Int?
}

/// Something worth asking: a fact that is unknown and could change the decision.
public struct Question: Hashable, Sendable {
  /// The field to ask for.
  public var field: Ref<Field>
  /// What each answer leads to, in the order of the field's values. Answers with equal outcomes that
  /// stand side by side are one.
  public var answers: [Answer]
  /// The greatest urgency that knowing the answer could bring into the decision.
  public var stakes: Urgency
  /// Whether some answer changes the decision by itself; otherwise only together with others.
  public var isDecisive: Bool
}

/// What the decision would be for some answers to a question.
public struct Answer: Hashable, Sendable {
  /// The values answered: adjacent choices, or the interval of an ordered field.
  public var values: AnswerValues
  /// The decision it leads to.
  public var outcome: Outcome
  /// Whether that is what is decided already.
  public var isUnchanged: Bool
}

/// Answers that lead to the same outcome.
public enum AnswerValues: Hashable, Sendable {
  /// One of these values.
  case values([FieldValue])
  /// Any value in the interval, in the field type's base unit.
  case interval(Interval)
  /// Any value other than those named by the other answers.
  case other
}

/// A decision reduced to what is done.
public struct Outcome: Hashable, Sendable {
  /// What comes of the case.
  public var status: Decision.Status
  /// How soon the case must be taken up.
  public var urgency: Urgency
  /// Each issue with its destination and urgency, primary first.
  public var referrals: [Summary]

  /// One referral reduced to what is done.
  public struct Summary: Hashable, Sendable {
    /// What the dispute is about.
    public var issue: Ref<Issue>
    /// Where it goes; nil: a person decides.
    public var destination: Ref<Destination>?
    /// How soon.
    public var urgency: Urgency
    /// When it is due.
    public var due: Due?
  }
}

/// A rule that nearly applied, and what it lacked.
public struct NearMiss: Hashable, Sendable {
  /// The rule.
  public var rule: Ref<Rule>
  /// How many tests hold that the rule asks for.
  public var held: Int
  /// The fewest tests that would have to turn out otherwise, as written in the rule.
  public var missing: [Missing]

  /// A test that would have to turn out otherwise.
  public struct Missing: Hashable, Sendable {
    /// Where the test is written.
    public var location: SourceLocation
    /// What it must become: true for what is lacking, false for what stands in the way.
    public var wanted: Bool
    /// Whether it is unknown now, rather than contrary.
    public var isUnknown: Bool
  }
}
