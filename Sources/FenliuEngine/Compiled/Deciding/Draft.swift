import FenliuMemory
import FenliuRules

/// When something is due, as plain data.
struct DueRow: BitwiseCopyable, Equatable {
  /// The deadline, by index in `PackTables.deadlines`.
  var deadline: Int32
  /// Minutes since midnight of the day; -1: not known.
  var minute: Int32 = -1
  /// The day it falls on; `Int.min`: not known.
  var day = Int.min

  init(_ deadline: Int32, _ due: Due) {
    self.deadline = deadline
    if let day = due.day { self.day = day.dayNumber }
    if let minute = due.minute { self.minute = Int32(truncatingIfNeeded: minute) }
  }

  /// In full.
  func due(_ deadlines: [Deadline]) -> Due {
    Due(
      deadline: deadlines[Int(deadline)], day: day == .min ? nil : CalendarDate(dayNumber: day),
      minute: minute < 0 ? nil : Int(minute))
  }
}

/// A referral in the making: where an issue goes, without the words for it.
struct Draft: BitwiseCopyable {
  var issue: Int32
  /// Where it goes, after bars; -1: a person decides.
  var destination: Int32
  /// How soon, as `Urgency.rawValue`.
  var urgency: Int8
  /// The urgency by its rules and bars alone.
  var ownUrgency: Int8
  var due: DueRow?
  /// The first and the last of its rules, by index in `ResolutionMemory.speakers`, and how many there are.
  var firstSpeaker: Int32
  var lastSpeaker: Int32
  var speakerCount: Int
  /// The destinations whose bars were tried, as a range of `ResolutionMemory.stops`.
  var firstStop: Int32 = 0
  var endStop: Int32 = 0
  /// How strong its evidence is; nil: nobody asked.
  var strength: StrengthRow?

  var stops: Range<Int> { Int(firstStop)..<Int(endStop) }

  /// Whether the same is done.
  func isSame(as other: Draft) -> Bool {
    issue == other.issue && destination == other.destination && urgency == other.urgency && due == other.due
  }

  /// The referral reduced to what is done.
  func summary(_ deadlines: [Deadline]) -> Outcome.Summary {
    Outcome.Summary(
      issue: Ref(Int(issue)), destination: destination < 0 ? nil : Ref(Int(destination)),
      urgency: Urgency(rank: urgency), due: due.map { $0.due(deadlines) })
  }
}

/// What is taken to turn out the other way than it does.
enum Twist {
  case nothing
  /// A bar, by destination and index.
  case bar(Int32, Int)
  case alert(Int)
}

/// Memory for what follows from the rules that apply.
struct ResolutionMemory: ~Copyable {
  /// A rule that speaks for an issue.
  struct Speaker: BitwiseCopyable {
    var rule: Int32
    /// The next one of the same issue; -1: it is the last.
    var next: Int32 = -1
    /// What it rests on, by index in `GroundsMemory.rows`; -1: not known yet.
    var grounds: Int32 = -1
  }

  /// A destination on the way of a referral.
  struct Stop: BitwiseCopyable {
    var destination: Int32
    /// The bar that moved the referral on, by index; -1: none did.
    var bar: Int32 = -1
    /// Where it moved it.
    var next: Int32 = -1
  }

  /// A rule removed, and a rule that removes it.
  struct Removal: BitwiseCopyable {
    var rule: Int32
    var by: Int32
  }

  /// The rules from which all follows, ascending.
  var applying = Scratch<Int32>(capacity: 64)
  /// What follows, primary first.
  var drafts = Scratch<Draft>(capacity: 32)
  var speakers = Scratch<Speaker>(capacity: 64)
  var stops = Scratch<Stop>(capacity: 64)
  /// The removed rules, ascending, each with those that remove it, ascending.
  var removals = Scratch<Removal>(capacity: 16)
  /// The alerts that hold, ascending, once they were asked for.
  var alerts = Scratch<Int32>(capacity: 16)
  /// The urgency of a case that has no referral.
  var intakeUrgency: Int8 = 0
  /// For each issue, its draft.
  var draftOfIssue: Rounds
  var present: Marks
  var removed: Marks
  var reached: Marks
  var waiting = Scratch<Int32>(capacity: 16)

  init(_ tables: PackTables) {
    draftOfIssue = Rounds(count: tables.rows.departments.count)
    present = Marks(count: tables.rows.rules.count)
    removed = Marks(count: tables.rows.rules.count)
    reached = Marks(count: tables.rows.rules.count)
  }
}

extension Urgency {
  /// The urgency of a raw value that was one's.
  init(rank: Int8) { self = Urgency(rawValue: Int(rank)) ?? .normal }
}
