internal import FenliuSource

/// Mistakes in the structure of a pattern.
extension PatternError {
  static func empty(_ range: ByteRange) -> Self {
    Self(
      .empty, at: range, LocalizedText(zh: "模式是空的", en: "the pattern is empty"),
      try: LocalizedText(zh: "写出要找的文字", en: "write what to look for"))
  }

  static func tooLong(_ range: ByteRange) -> Self {
    let limit = PatternLimits.sourceScalars
    return Self(
      .tooLong, at: range,
      LocalizedText(zh: "模式超过 \(limit) 个字符", en: "the pattern has more than \(limit) characters"),
      try: LocalizedText(zh: "把它拆成几个模式，或改用词表", en: "divide it into several patterns, or use a list of terms"))
  }

  static func tooLarge(_ range: ByteRange) -> Self {
    let limit = PatternLimits.states
    return Self(
      .tooLarge, at: range,
      LocalizedText(
        zh: "把重复展开后超过 \(limit) 个字符",
        en: "it has more than \(limit) characters once repetitions are written out"),
      try: LocalizedText(zh: "减小 `{}` 里的次数，或改用 `*`、`+`", en: "lower the counts in `{}`, or use `*` or `+`"))
  }

  static func tooDeep(_ range: ByteRange) -> Self {
    let limit = PatternLimits.depth
    return Self(
      .tooDeep, at: range,
      LocalizedText(zh: "括号嵌套超过 \(limit) 层", en: "groups are nested more than \(limit) deep"),
      try: LocalizedText(zh: "去掉多余的括号", en: "remove groups that are not needed"))
  }

  static func matchesNothing(_ range: ByteRange) -> Self {
    Self(
      .matchesNothing, at: range,
      LocalizedText(
        zh: "一个字都没有时，这个模式也算匹配", en: "the pattern also matches where there is no text at all"),
      try: LocalizedText(
        zh: "让其中至少一部分必须出现，例如把 `*` 改成 `+`",
        en: "make at least one part required: for instance, write `+` for `*`"))
  }

  static func unclosed(_ opening: String, with closing: String, _ range: ByteRange) -> Self {
    Self(
      .unclosed, at: range,
      LocalizedText(zh: "`\(opening)` 没有配对的 `\(closing)`", en: "`\(opening)` has no matching `\(closing)`"),
      try: LocalizedText(
        zh: "补上 `\(closing)`；要找这个符号本身，写 `\\\(opening)`",
        en: "add `\(closing)`, or write `\\\(opening)` for the character itself"))
  }

  static func strayBracket(_ bracket: String, _ range: ByteRange) -> Self {
    Self(
      .strayBracket, at: range,
      LocalizedText(zh: "这里的 `\(bracket)` 没有意义", en: "`\(bracket)` means nothing here"),
      try: LocalizedText(
        zh: "要找这个符号本身，写 `\\\(bracket)`", en: "write `\\\(bracket)` for the character itself"),
      replacement: "\\\(bracket)")
  }

  static func emptyAlternative(_ range: ByteRange) -> Self {
    Self(
      .emptyAlternative, at: range,
      LocalizedText(zh: "这里少了一个选项", en: "an alternative is empty"),
      try: LocalizedText(
        zh: "删去多余的 `|` 或括号；可有可无的部分写成 `(甲|乙)?`",
        en: "remove the `|` or the group; for something optional, write `(a|b)?`"))
  }

  static func groupOption(_ written: String, _ range: ByteRange) -> Self {
    let isPlain = written == "(?:"
    return Self(
      .groupOption, at: range,
      LocalizedText(
        zh: "不支持 `\(written)`：模式里没有环视、命名和选项",
        en: "`\(written)` is not supported: patterns have no look-around, names or flags"),
      try: isPlain
        ? LocalizedText(zh: "写 `(`", en: "write `(`")
        : LocalizedText(
          zh: "只写要匹配的文字；前后文用 `near` 或另一个条件表达",
          en: "write only what is to match; say what stands nearby with `near` or another condition"),
      replacement: isPlain ? "(" : nil)
  }

  static func misplacedAnchor(isLineStart: Bool, _ range: ByteRange) -> Self {
    isLineStart
      ? Self(
        .misplacedAnchor, at: range,
        LocalizedText(
          zh: "`^` 表示行首，但它前面还可能有文字", en: "`^` is the start of a line, but something may come before it"),
        try: LocalizedText(
          zh: "把 `^` 移到最前面；要找这个符号本身，写 `\\^`",
          en: "move `^` to the front, or write `\\^` for the character itself"))
      : Self(
        .misplacedAnchor, at: range,
        LocalizedText(
          zh: "`$` 表示行尾，但它后面还可能有文字", en: "`$` is the end of a line, but something may come after it"),
        try: LocalizedText(
          zh: "把 `$` 移到最后面；要找这个符号本身，写 `\\$`",
          en: "move `$` to the end, or write `\\$` for the character itself"))
  }
}
