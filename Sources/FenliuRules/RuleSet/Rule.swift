public import FenliuSource

/// A condition over a case: true, false or unknown (Kleene's strong three-valued logic, 1952).
public struct Condition: Sendable {
  /// What is asked.
  public var form: Form
  /// Where the condition is written.
  public var location: SourceLocation

  /// A condition at a place.
  public init(_ form: Form, at location: SourceLocation) {
    self.form = form
    self.location = location
  }

  /// What a condition asks.
  public indirect enum Form: Sendable {
    /// Every one holds.
    case all([Condition])
    /// At least one holds.
    case any([Condition])
    /// Not one holds.
    case none([Condition])
    /// At least so many hold.
    case atLeast(Int, [Condition])
    /// The condition holds by what is known; what is unknown is not asked about, and counts as not so.
    case heard(Condition)
    /// A test of a field.
    case field(FieldTest)
    /// A test of the text; never unknown.
    case text(TextTest)
    /// A named condition holds.
    case concept(Ref<Concept>)
    /// Another rule's own condition holds, before overrides: it is in force, its `when` holds and its
    /// `unless` does not.
    case rule(Ref<Rule>)
  }
}

/// A named condition.
public struct Concept: Sendable {
  /// The id, unique in the pack.
  public var id: String
  /// The title for people; the id where the pack gives none.
  public var title: LocalizedText
  /// What it asks.
  public var when: Condition
  /// Where the concept is declared.
  public var location: SourceLocation
}

/// A rule: what it proposes for a case to which it applies.
///
/// It applies when it is in force on the case's date, `when` is true, and `unless` is not true.
public struct Rule: Sendable {
  /// The id: unique, stable, never reused.
  public var id: String
  /// The title for people.
  public var title: LocalizedText
  /// What the dispute is about, where the rule applies.
  public var issue: Ref<Issue>
  /// What must be shown for the rule.
  public var when: Condition {
    get { distance == 0 ? unmovedWhen : unmovedWhen.shifted(by: distance) }
    set { unmovedWhen = newValue.shifted(by: -distance) }
  }
  /// What must not be shown against it.
  public var unless: Condition? {
    get { distance == 0 ? unmovedUnless : unmovedUnless.shifted(by: distance) }
    set { unmovedUnless = newValue.shifted(by: -distance) }
  }
  /// Where the case goes.
  public var send: Ref<Destination>
  /// How soon it must be taken up.
  public var urgency: Urgency
  /// How many bytes further on than it was read what stands in the rule stands now. It lies where there is room between
  /// other things.
  private var moved: Int32 = 0
  /// How soon it is due; nil: as the destination says.
  public var deadline: Deadline?
  /// The legal basis; an article that is not in force on the case's date is not cited.
  public var because: [Citation]
  /// When the rule speaks.
  public var inForce: Period
  /// The rules that this one removes where both apply, ascending; as written, not transitive.
  public var overrides: [Ref<Rule>]
  /// Cases to which the rule applies.
  public var examples: [Example] {
    get { distance == 0 ? unmovedExamples : unmovedExamples.shifted(by: distance) }
    set { unmovedExamples = newValue.shifted(by: -distance) }
  }
  /// Cases to which it does not.
  public var counterexamples: [Example] {
    get { distance == 0 ? unmovedCounterexamples : unmovedCounterexamples.shifted(by: distance) }
    set { unmovedCounterexamples = newValue.shifted(by: -distance) }
  }
  /// Where the rule is declared; the range covers its id.
  public var location: SourceLocation

  // What stands in the rule is moved only when somebody looks at where it stands, which is hardly ever asked of rules
  // below an edit: versions of a pack share it.

  /// The conditions with the places at which they were read, for what does not depend on places: to look at these moves
  /// nothing.
  package private(set) var unmovedWhen: Condition
  package private(set) var unmovedUnless: Condition?
  private var unmovedExamples: [Example]
  private var unmovedCounterexamples: [Example]

  private var distance: Int { Int(moved) }

  init(
    id: String, title: LocalizedText, issue: Ref<Issue>, when: Condition, unless: Condition? = nil,
    send: Ref<Destination>, urgency: Urgency, deadline: Deadline? = nil, because: [Citation],
    inForce: Period, overrides: [Ref<Rule>], examples: [Example], counterexamples: [Example],
    location: SourceLocation
  ) {
    self.id = id
    self.title = title
    self.issue = issue
    unmovedWhen = when
    unmovedUnless = unless
    self.send = send
    self.urgency = urgency
    self.deadline = deadline
    self.because = because
    self.inForce = inForce
    self.overrides = overrides
    unmovedExamples = examples
    unmovedCounterexamples = counterexamples
    self.location = location
  }

  /// Moves the rule so many bytes further on in its file.
  mutating func shift(by distance: Int) {
    moved = Int32(clamping: self.distance + distance)
    location = location.shifted(by: distance)
  }

  /// Puts other conditions, with their places as they were read, in the place of its own.
  mutating func replaceUnmoved(when: Condition, unless: Condition?) {
    unmovedWhen = when
    unmovedUnless = unless
  }
}

/// A small case written beside a rule.
public struct Example: Sendable {
  /// The title of the message; may be empty.
  public var title: String
  /// The message.
  public var text: String
  /// The date of the case.
  public var date: CalendarDate?
  /// What else is known.
  public var fields: FieldValues
  /// Where the example is written.
  public var location: SourceLocation
}

/// A statement that must hold for every possible case: where `when` holds, the rest is so.
public struct Guarantee: Sendable {
  /// The id, unique in the pack.
  public var id: String
  /// The title for people.
  public var title: LocalizedText
  /// For which cases.
  public var when: Condition
  /// No referral goes to one of these, ascending.
  public var never: [Ref<Destination>]
  /// Some referral goes to one of these, ascending; empty: nothing is asked.
  public var always: [Ref<Destination>]
  /// The most urgent referral is at least so urgent; nil: nothing is asked.
  public var urgency: Urgency?
  /// Where the guarantee is declared.
  public var location: SourceLocation
}
