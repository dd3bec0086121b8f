public import FenliuSource

/// Why it cannot be told what is right for a case.
public struct GoalError: Error, Hashable, Sendable {
  /// The reason, for people.
  public var message: LocalizedText

  init(zh: String, en: String) { message = LocalizedText(zh: zh, en: en) }
}
