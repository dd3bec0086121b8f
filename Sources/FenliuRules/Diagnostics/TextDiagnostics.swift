public import FenliuSource

// Phrases and text tests.
extension RuleDiagnostics {
  /// Nothing is left of the phrase after folding, so nothing could be found.
  public static let emptyPhrase = DiagnosticKind(
    "empty-phrase",
    zh: "折叠之后什么也没剩下，找不到任何文字。",
    en: "Nothing is left of the phrase after folding, so nothing could be found.")
  /// A phrase is too long to be one.
  public static let longPhrase = DiagnosticKind(
    "long-phrase",
    zh: "词语过长。",
    en: "A phrase is too long to be one.")
  /// A single Latin letter is found in many places that have nothing to do with it.
  public static let shortPhrase = DiagnosticKind(
    "short-phrase", .warning,
    zh: "单个西文字母会在许多不相干的地方出现。",
    en: "A single Latin letter is found in many places that have nothing to do with it.")
  /// A pattern cannot be read, or asks for more than patterns can do.
  public static let badPattern = DiagnosticKind(
    "bad-pattern",
    zh: "模式写法不对，或要求了模式做不到的事。",
    en: "A pattern cannot be read, or asks for more than patterns can do.")
  /// Two phrases of a list are the same after folding.
  public static let duplicatePhrase = DiagnosticKind(
    "duplicate-phrase", .warning,
    zh: "同一列表里两个词折叠之后相同。",
    en: "Two phrases of a list are the same after folding.")
  /// Wherever the phrase occurs, a shorter one of the same list does too, so it adds nothing.
  public static let coveredPhrase = DiagnosticKind(
    "covered-phrase", .warning,
    zh: "凡是出现这个词的地方，同一列表里更短的词也出现，所以它不增加任何东西。",
    en: "Wherever the phrase occurs, a shorter one of the same list does too, so it adds nothing.")
  /// A mask contains none of the phrases of its list, so it masks nothing.
  public static let uselessMask = DiagnosticKind(
    "useless-mask", .warning,
    zh: "遮蔽词不含列表中的任何词，遮不住什么。",
    en: "A mask contains none of the phrases of its list, so it masks nothing.")
  /// A test of nearness needs two, three or four groups.
  public static let nearGroups = DiagnosticKind(
    "near-groups",
    zh: "`near` 需要两到四组词。",
    en: "A test of nearness needs two, three or four groups.")
  /// A reach is so many characters, a clause or a sentence.
  public static let badReach = DiagnosticKind(
    "bad-reach",
    zh: "范围写作 `8 characters`、`clause` 或 `sentence`。",
    en: "A reach is so many characters, a clause or a sentence.")
  /// A stance is both asked for and ruled out.
  public static let impossibleStance = DiagnosticKind(
    "impossible-stance",
    zh: "同一语气既要求又排除。",
    en: "A stance is both asked for and ruled out.")

  static let textDiagnostics: [DiagnosticKind] = [
    emptyPhrase, longPhrase, shortPhrase, badPattern, duplicatePhrase, coveredPhrase, uselessMask, nearGroups,
    badReach, impossibleStance,
  ]
}
