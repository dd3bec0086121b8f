public import FenliuSource

/// A typed fact about a case, which a person can be asked for.
public struct Field: Sendable {
  /// The id, unique in the pack.
  public var id: String
  /// What values it takes.
  public var type: FieldType
  /// The title for people.
  public var title: LocalizedText
  /// The question to ask when the fact is unknown; nil: made from the title.
  public var question: LocalizedText?
  /// The smallest and largest value that make sense, in the type's base unit; ordered types only.
  public var bounds: Interval
  /// How the field becomes known from the text; nil: it does not.
  public var extraction: Extraction? = nil
  /// Where the field is declared.
  public var location: SourceLocation
}

/// What values a field takes.
public enum FieldType: Hashable, Sendable {
  /// True or false.
  case boolean
  /// One of the named choices.
  case choice([Choice])
  /// Any number of the named choices, none included.
  case choices([Choice])
  /// A whole number; base unit 1.
  case integer
  /// A number with at most six decimals; base unit one millionth.
  case number
  /// A sum of money; base unit 1 fen (0.01 yuan).
  case money
  /// A day; base unit one day since 1970-01-01.
  case date
  /// A span of time; base unit one minute, as `Duration.comparisonMinutes`.
  case duration
  /// Any text, compared after folding.
  case string

  /// The named choices of a choice type; none for others.
  public var choices: [Choice] {
    switch self {
    case .choice(let choices), .choices(let choices): choices
    default: []
    }
  }

  /// Whether values have an order and are kept as `FieldValue.quantity`.
  public var isOrdered: Bool {
    switch self {
    case .integer, .number, .money, .date, .duration: true
    case .boolean, .choice, .choices, .string: false
    }
  }
}

/// One named value of a choice field.
public struct Choice: Hashable, Sendable {
  /// The id, unique in the field.
  public var id: String
  /// The title for people.
  public var title: LocalizedText

  /// A choice with its title.
  public init(id: String, title: LocalizedText) {
    self.id = id
    self.title = title
  }
}

/// A value of a field, in the field type's base unit.
public enum FieldValue: Hashable, Sendable {
  /// A value of a boolean field.
  case boolean(Bool)
  /// The index of a choice.
  case choice(Int)
  /// The indices of the chosen, ascending, without repetition.
  case choices([Int])
  /// A value of an ordered field (integer, number, money, date, duration) in its base unit.
  case quantity(Int64)
  /// A value of a string field, folded as phrases are.
  case string(String)
}

/// A closed interval of values in a field type's base unit; a missing end is open to infinity.
public struct Interval: Hashable, Sendable {
  /// The least value in the interval.
  public var lower: Int64?
  /// The greatest value in the interval.
  public var upper: Int64?

  /// The interval from `lower` to `upper`, both included.
  public init(_ lower: Int64? = nil, _ upper: Int64? = nil) {
    self.lower = lower
    self.upper = upper
  }

  /// Whether `value` is in the interval.
  public func contains(_ value: Int64) -> Bool {
    if let lower, value < lower { return false }
    if let upper, value > upper { return false }
    return true
  }

  /// Whether no value is in the interval.
  public var isEmpty: Bool {
    guard let lower, let upper else { return false }
    return lower > upper
  }

  /// The least values at which it is turned from not containing a value to containing it, and back.
  package var cuts: [Int64] {
    [lower, upper.flatMap { $0 == .max ? nil : $0 + 1 }].compactMap(\.self)
  }
}

/// A test of one field against constants.
public struct FieldTest: Hashable, Sendable {
  /// The field tested.
  public var field: Ref<Field>
  /// What its value must be.
  public var predicate: FieldPredicate

  /// A test of `field`.
  public init(field: Ref<Field>, predicate: FieldPredicate) {
    self.field = field
    self.predicate = predicate
  }
}

/// What a field test asks of a value. All but `known` are unknown where the value is.
public indirect enum FieldPredicate: Hashable, Sendable {
  /// Whether the value is known at all (true) or not (false). Never unknown itself.
  case known(Bool)
  /// A boolean field has this value.
  case boolean(Bool)
  /// A choice field has one of these choices (indices, ascending).
  case choice([Int])
  /// A choices field has at least one of these (indices, ascending).
  case anyOf([Int])
  /// A choices field has all of these (indices, ascending).
  case allOf([Int])
  /// An ordered field lies in the interval.
  case interval(Interval)
  /// An ordered field is one of these values (ascending).
  case quantities([Int64])
  /// A string field is one of these, all folded (ascending).
  case strings([String])
  /// A date field stands so to the date of the case; unknown for a case without a date.
  case relative(RelativeDate)
  /// The contrary; unknown where the predicate is unknown.
  case not(FieldPredicate)

  /// The texts that the predicate tells from others.
  package var strings: [String] {
    switch self {
    case .strings(let strings): strings
    case .not(let inner): inner.strings
    default: []
    }
  }
}

/// How a date stands to the date of the case.
public enum RelativeDate: Hashable, Sendable {
  /// On the case's date or before it, by at most so much.
  case within(Duration)
  /// Before the case's date by more than so much.
  case olderThan(Duration)
  /// On the case's date or after it, by at most so much.
  case dueWithin(Duration)
}
