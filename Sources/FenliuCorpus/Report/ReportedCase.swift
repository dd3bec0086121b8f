import FenliuEngine
import FenliuRules
import FenliuSource

/// A case as JSON tells of it: what may be shown, with the words ready to be quoted.
///
/// What nobody quotes is not looked through for personal data. One thread uses it.
final class ReportedCase {
  private let decided: Case
  private let disclosure: Disclosure
  private lazy var title = ShownText(disclosure.text(decided.title))
  private lazy var text = ShownText(disclosure.text(decided.text))

  init(_ decided: Case, _ disclosure: Disclosure) {
    self.decided = decided
    self.disclosure = disclosure
  }

  /// The id, as it was given.
  var id: String { decided.id }

  /// The value that the case gives for a field, as it may be shown.
  func value(of field: Ref<Field>) -> FieldValue? {
    decided.fields[field].map(disclosure.value)
  }

  /// Tells where words stand, and the words: the members `part`, `start`, `end` and `quote`.
  func place(_ part: Part, _ range: Range<Int>, to json: some JSONSink) {
    json.place(part, range)
    json.name("quote")
    switch part {
    case .title: title.quote(range, to: json)
    case .text: text.quote(range, to: json)
    }
  }
}
