public import FenliuRules

/// A dispute as it comes in: free text and what else is known.
public struct Case: Hashable, Sendable {
  /// The id given by whoever sent the case.
  public var id: String
  /// The title of the message; empty where it has none.
  public var title: String
  /// The message itself.
  public var text: String
  /// When the case came in; nil: not known.
  public var date: CaseDate?
  /// The known facts. A field that is not here is unknown.
  public var fields: FieldValues

  /// A case.
  public init(
    id: String, title: String = "", text: String, date: CaseDate? = nil,
    fields: FieldValues = [:]
  ) {
    self.id = id
    self.title = title
    self.text = text
    self.date = date
    self.fields = fields
  }

  /// The title or the text.
  public func content(of part: Part) -> String {
    switch part {
    case .title: title
    case .text: text
    }
  }
}

/// When a case came in: local calendar day, and the minute of that day where it is known.
public struct CaseDate: Hashable, Sendable {
  /// The day.
  public var day: CalendarDate
  /// Minutes since midnight, 0 to 1439; nil: not known.
  public var minute: Int?

  /// A day, with or without the time of day.
  public init(_ day: CalendarDate, minute: Int? = nil) {
    self.day = day
    self.minute = minute
  }
}

/// Which of the two texts of a case.
public enum Part: Int, Hashable, Comparable, Sendable, CaseIterable {
  /// The title of the message.
  case title
  /// The message itself.
  case text

  /// Whether the first part stands before the second.
  public static func < (left: Part, right: Part) -> Bool { left.rawValue < right.rawValue }
}
