public import FenliuRules
public import FenliuText

extension PhraseForms {
  /// What to search for in order to find a phrase of a pack, which is not a pattern.
  public init(_ phrase: Phrase) {
    let mode: Mode =
      switch phrase.latin {
      case .forms: .forms
      case .words: .words
      case .substring: .substring
      }
    self.init(phrase.text, mode: mode)
  }
}
