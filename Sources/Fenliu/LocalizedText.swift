import FenliuSource

/// A language that Fenliu speaks to people.
public enum Language: String, Hashable, Sendable, CaseIterable {
  /// Simplified Chinese.
  case chinese = "zh"
  /// English.
  case english = "en"

  var inner: FenliuSource.Language { self == .chinese ? .chinese : .english }
}

/// A text in every language that Fenliu speaks.
public struct LocalizedText: Hashable, Sendable {
  /// The Chinese text.
  public var chinese: String
  /// The English text.
  public var english: String

  /// A text in both languages.
  public init(chinese: String, english: String) {
    self.chinese = chinese
    self.english = english
  }

  init(_ text: FenliuSource.LocalizedText) { self.init(chinese: text.chinese, english: text.english) }

  /// The text in one language.
  public subscript(language: Language) -> String { language == .chinese ? chinese : english }
}
