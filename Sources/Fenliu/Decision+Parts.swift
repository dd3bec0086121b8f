import FenliuCorpus
import FenliuEngine
import FenliuRules

extension Decision {
  /// What came of a case.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    /// Every issue found has a destination.
    case routed
    /// The rules disagree on at least one issue: a person decides.
    case review
    /// No rule applies: the intake desk.
    case unmatched
  }

  /// How soon something must be taken up. The order is that of gravity.
  public enum Urgency: String, Hashable, Comparable, Sendable, CaseIterable {
    /// In the ordinary course.
    case normal
    /// Ahead of others, on the same day.
    case high
    /// At once: people are in danger.
    case emergency

    init(_ urgency: FenliuRules.Urgency) {
      switch urgency {
      case .normal: self = .normal
      case .high: self = .high
      case .emergency: self = .emergency
      }
    }

    private var rank: Int { self == .normal ? 0 : self == .high ? 1 : 2 }

    /// Whether the first is the milder one.
    public static func < (left: Urgency, right: Urgency) -> Bool { left.rank < right.rank }
  }

  /// Something of the pack, by its id and what people call it.
  public struct Item: Hashable, Sendable {
    /// The id, unique among its kind in the pack.
    public var id: String
    /// The title for people.
    public var title: LocalizedText
  }

  /// A place where a case can go.
  public struct Destination: Hashable, Sendable {
    /// The id, unique in the pack.
    public var id: String
    /// The title for people.
    public var title: LocalizedText
    /// What kind of place it is: `mediation`, `lawyer`, `department`, `emergency` or `desk`. Later versions may know more.
    public var kind: String

    init(_ destination: FenliuRules.Destination) {
      id = destination.id
      title = LocalizedText(destination.title)
      kind = destination.kind.rawValue
    }
  }

  /// Where one issue of a case goes, and why.
  public struct Referral: Hashable, Sendable {
    /// What the dispute is about.
    public var issue: Item
    /// Where it goes; nil: the rules disagree, and a person decides.
    public var destination: Destination?
    /// How soon.
    public var urgency: Urgency
    /// The day by which it is due, as `2026-12-01`; nil: there is no deadline, or it is not known from when it runs.
    public var dueDay: String?
    /// The rules that spoke.
    public var rules: [Item]
    /// The words it rests on, in reading order, each place once.
    public var evidence: [Passage]
    /// The articles cited, in force on the day of the case, such as `《民法典》第286条`.
    public var articles: [LocalizedText]

    init(_ referral: FenliuEngine.Referral, _ ruleSet: RuleSet) {
      let issue = ruleSet[referral.issue]
      self.issue = Item(id: issue.id, title: LocalizedText(issue.title))
      destination = referral.destination.map { Destination(ruleSet[$0]) }
      urgency = Urgency(referral.urgency)
      dueDay = referral.due?.day?.description
      rules = referral.findings.map { finding in
        let rule = ruleSet[finding.rule]
        return Item(id: rule.id, title: LocalizedText(rule.title))
      }
      let evidence = referral.findings.flatMap(\.evidence).sorted()
      self.evidence = evidence.map { Passage(isInTitle: $0.part == .title, range: $0.range) }.distinct()
      articles = referral.findings.flatMap(\.citations).map { LocalizedText($0.title(in: ruleSet)) }
        .distinct()
    }
  }

  /// Words of the message.
  public struct Passage: Hashable, Sendable {
    /// Whether the words stand in the title; otherwise in the text.
    public var isInTitle: Bool
    /// Where they stand there, counted in Unicode scalars.
    public var range: Range<Int>
  }

  /// A fact that is unknown and could change the decision.
  public struct Question: Hashable, Sendable {
    /// The id of the field, under which the answer goes into `Case.facts`.
    public var field: String
    /// The question for people.
    public var text: LocalizedText
    /// The answers to choose from; empty where the field has none.
    public var choices: [Item]
    /// Whether the answer is yes or no.
    public var isYesOrNo: Bool
    /// Whether some answer changes the decision by itself; otherwise only together with others.
    public var isDecisive: Bool

    init(_ question: FenliuEngine.Question, _ ruleSet: RuleSet) {
      let field = ruleSet[question.field]
      self.field = field.id
      text = LocalizedText(field.question ?? field.title)
      choices = field.type.choices.map { Item(id: $0.id, title: LocalizedText($0.title)) }
      isYesOrNo = field.type == .boolean
      isDecisive = question.isDecisive
    }
  }
}

extension Array where Element: Hashable {
  /// The elements without repetition, in the order of their first occurrence.
  fileprivate func distinct() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
