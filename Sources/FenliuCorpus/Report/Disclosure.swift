import FenliuEngine
import FenliuPrivacy
import FenliuRules

/// Whether reports and messages show personal data.
public enum Disclosure: Hashable, Sendable, CaseIterable {
  /// Each scalar of a personal datum becomes `*`.
  case masked
  /// Everything is shown as it was written.
  case shown

  /// A text as it may be shown, scalar by scalar at the same places.
  func text(_ text: String) -> String {
    self == .shown ? text : PersonalData.masked(text)
  }

  /// The value of a field as it may be shown.
  func value(_ value: FieldValue) -> FieldValue {
    guard case .string(let text) = value else { return value }
    return .string(self.text(text))
  }

  /// The beginning of a text, as it may be shown. It is masked before it is cut: what tells a name may
  /// stand after the cut.
  func excerpt(of text: String) -> String { Excerpt.of(self.text(text)) }
}

/// A case as reports may show it: the one place where they take its words from.
///
/// Ranges of the original title and text hold for these too.
struct ShownCase {
  /// The id, as it was given.
  let id: String
  /// When the case came in.
  let date: CaseDate?
  /// The title.
  let title: String
  /// The message.
  let text: String
  /// The facts; texts among them as they may be shown.
  let fields: FieldValues

  /// What may be shown of a case.
  init(_ decided: Case, _ disclosure: Disclosure) {
    id = decided.id
    date = decided.date
    title = disclosure.text(decided.title)
    text = disclosure.text(decided.text)
    fields = decided.fields.mapValues(disclosure.value)
  }

  /// The title or the text.
  func content(of part: Part) -> String {
    switch part {
    case .title: title
    case .text: text
    }
  }
}
