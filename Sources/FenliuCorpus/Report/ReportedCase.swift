import FenliuEngine
import FenliuRules
import FenliuSource

/// A case as JSON tells of it: what may be shown, with the words ready to be quoted.
struct ReportedCase {
  /// What may be shown.
  let shown: ShownCase
  private let title: ShownText
  private let text: ShownText

  init(_ shown: ShownCase) {
    self.shown = shown
    title = ShownText(shown.title)
    text = ShownText(shown.text)
  }

  /// Tells where words stand, and the words: the members `part`, `start`, `end` and `quote`.
  func place(_ part: Part, _ range: Range<Int>, to json: some JSONSink) {
    json.member("part", part.name)
    json.member("start", range.lowerBound)
    json.member("end", range.upperBound)
    json.name("quote")
    switch part {
    case .title: title.quote(range, to: json)
    case .text: text.quote(range, to: json)
    }
  }
}
