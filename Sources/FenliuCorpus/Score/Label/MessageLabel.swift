public import FenliuEngine
public import FenliuRules

/// What a person holds to be right for a message, as a town's own past tells it.
///
/// Everything may be missing; a figure counts only the messages whose label says what it compares. Names are
/// kept as written, because the past may know places and issues that the pack does not: such a name is
/// nothing that a decision can be equal to.
public struct MessageLabel: Hashable, Sendable {
  /// The category of the main issue; nil: that of `issue`, where the pack has it.
  public var category: String?
  /// The main issue.
  public var issue: String?
  /// Further issues that the message clearly raises.
  public var also: [String] = []
  /// The best first destination.
  public var destination: String?
  /// Every first destination that will do; empty: only `destination`.
  public var acceptable: [String] = []
  /// How soon the message must be taken up.
  public var urgency: Urgency?
  /// Whether the message is no dispute of the kind that the pack is for. Nothing else of its label counts.
  public var isOutOfScope = false

  /// A label that says nothing.
  public init() {}

  /// Whether the label says nothing.
  public var isEmpty: Bool { self == MessageLabel() }

  /// Every first destination that will do; empty: the label does not say.
  public var mayGoTo: [String] { acceptable.isEmpty ? destination.map { [$0] } ?? [] : acceptable }
}

/// A case with the label that its record has.
public struct LabelledCase: Hashable, Sendable {
  /// The case.
  public var decided: Case
  /// Its label; nil where the record has none.
  public var label: MessageLabel?

  /// A case with its label.
  public init(decided: Case, label: MessageLabel?) {
    self.decided = decided
    self.label = label
  }
}
