import CFenliu
import Fenliu

/// What the flags of a call ask for.
struct Wishes {
  /// The language of texts for people.
  var language: Language
  /// Whether personal data is shown.
  var showsPersonalData: Bool
  /// Whether it is wanted what is worth asking.
  var asksQuestions: Bool

  /// Nil if there is a flag that this version does not know.
  init?(_ flags: UInt32) {
    func has(_ flag: Int) -> Bool { Int(flags) & flag != 0 }
    let known = FENLIU_ENGLISH | FENLIU_SHOW_PERSONAL_DATA | FENLIU_WITHOUT_QUESTIONS
    guard Int(flags) & ~known == 0 else { return nil }
    language = has(FENLIU_ENGLISH) ? .english : .chinese
    showsPersonalData = has(FENLIU_SHOW_PERSONAL_DATA)
    asksQuestions = !has(FENLIU_WITHOUT_QUESTIONS)
  }
}
