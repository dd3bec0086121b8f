import FenliuEngine
import FenliuRules

/// What a case should say at a part of a condition, in place of what would do there.
struct Substitution {
  var owner: ConditionOwner
  var part: Int
  var content: Content

  /// What is put there.
  enum Content {
    /// These words, for a test of the text or of a field that the text tells.
    case words(String)
    /// Other parts: those that are to hold.
    case parts([Condition])
    /// This value, for a test of a field.
    case value(FieldValue)
  }
}
