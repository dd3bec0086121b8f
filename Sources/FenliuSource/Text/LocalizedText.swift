/// A language that Fenliu speaks to people.
public enum Language: String, Sendable, CaseIterable {
  /// Simplified Chinese.
  case chinese = "zh"
  /// English.
  case english = "en"
}

/// A text in every language that Fenliu speaks.
public struct LocalizedText: Hashable, Sendable {
  /// The Chinese text.
  public var chinese: String
  /// The English text.
  public var english: String

  /// A text in both languages.
  public init(zh chinese: String, en english: String) {
    self.chinese = chinese
    self.english = english
  }

  /// The same text in both languages: a name, a number, a quotation.
  public init(_ both: String) {
    self.init(zh: both, en: both)
  }

  /// The text in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }
}
