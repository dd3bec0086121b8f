internal import FenliuSource

/// Mistakes in the parts of a pattern: characters, classes, repetitions, escapes.
extension PatternError {
  static func emptyClass(_ written: String, _ range: ByteRange) -> Self {
    Self(
      .emptyClass, at: range,
      LocalizedText(zh: "`\(written)` 里没有字符", en: "no character is in `\(written)`"),
      try: LocalizedText(
        zh: "在方括号里写出字符；要找 `]` 本身，写 `\\]`",
        en: "write characters between the brackets; write `\\]` for the bracket itself"))
  }

  static func badRange(_ written: String, _ range: ByteRange) -> Self {
    Self(
      .badRange, at: range,
      LocalizedText(
        zh: "`\(written)` 不是从一个字符到更靠后的字符", en: "`\(written)` does not go from one character to a later one"),
      try: LocalizedText(
        zh: "写成 `0-9` 这样的范围；要找 `-` 本身，写 `\\-`",
        en: "write a range like `0-9`, or `\\-` for the hyphen itself"))
  }

  static func nothingToRepeat(_ written: String, _ range: ByteRange) -> Self {
    Self(
      .nothingToRepeat, at: range,
      LocalizedText(zh: "`\(written)` 前面没有可以重复的内容", en: "there is nothing before `\(written)` to repeat"),
      try: LocalizedText(
        zh: "在前面写出要重复的内容；要找这个符号本身，写 `\\\(written)`",
        en: "write what to repeat before it, or `\\\(written)` for the character itself"))
  }

  static func doubleRepetition(_ written: String, _ range: ByteRange) -> Self {
    Self(
      .doubleRepetition, at: range,
      LocalizedText(
        zh: "前面已经有重复了，不能再加 `\(written)`：总是取最长的匹配",
        en: "this is already repeated, and `\(written)` cannot follow: a match is always the longest one"),
      try: LocalizedText(zh: "删去 `\(written)`", en: "remove `\(written)`"), replacement: "")
  }

  static func unreadableCount(_ range: ByteRange) -> Self {
    Self(
      .badCount, at: range,
      LocalizedText(
        zh: "花括号里要写次数：`{3}`、`{2,5}` 或 `{2,}`", en: "braces hold a count: `{3}`, `{2,5}` or `{2,}`"),
      try: LocalizedText(zh: "写出次数；要找 `{` 本身，写 `\\{`", en: "write a count, or `\\{` for the brace itself"))
  }

  static func countTooGreat(_ range: ByteRange) -> Self {
    let limit = PatternLimits.count
    return Self(
      .badCount, at: range,
      LocalizedText(zh: "次数不能超过 \(limit)", en: "a count is at most \(limit)"),
      try: LocalizedText(zh: "不限次数时写 `*` 或 `+`", en: "write `*` or `+` for any number"))
  }

  static func countOutOfOrder(_ range: ByteRange) -> Self {
    Self(
      .badCount, at: range,
      LocalizedText(
        zh: "最多的次数要至少是 1,也不能少于最少的次数",
        en: "the greatest count is at least 1, and not below the least one"),
      try: LocalizedText(zh: "先写少的，再写多的，如 `{2,5}`", en: "write the lesser count first: `{2,5}`"))
  }

  /// - Parameter isInClass: whether it stands in square brackets, where nothing can be negated by itself.
  static func unknownEscape(_ written: String, isInClass: Bool, _ range: ByteRange) -> Self {
    let letter = written.dropFirst().lowercased()
    let isNegated = !isInClass && ["\\D", "\\H", "\\W", "\\S"].contains(written)
    return Self(
      .unknownEscape, at: range,
      LocalizedText(
        zh: "`\(written)` 没有意义；可用的有 `\\d`、`\\h`、`\\w`、`\\s`、`\\n`，以及反斜杠加标点",
        en: "`\(written)` means nothing; there are `\\d`, `\\h`, `\\w`, `\\s`, `\\n`, and escaped punctuation"
      ),
      try: isNegated
        ? LocalizedText(zh: "写 `[^\\\(letter)]`", en: "write `[^\\\(letter)]`")
        : LocalizedText(zh: "要找反斜杠本身，写 `\\\\`", en: "write `\\\\` for the backslash itself"),
      replacement: isNegated ? "[^\\\(letter)]" : nil)
  }

  static func backReference(_ written: String, _ range: ByteRange) -> Self {
    Self(
      .backReference, at: range,
      LocalizedText(
        zh: "`\(written)` 会引用前面的括号，这里不支持", en: "`\(written)` refers back to a group, which is not supported"),
      try: LocalizedText(zh: "把要匹配的内容再写一遍", en: "write again what is to match"))
  }

  static func fullWidth(_ written: String, halfWidth: String, _ range: ByteRange) -> Self {
    Self(
      .fullWidth, at: range,
      LocalizedText(
        zh: "`\(written)` 是全角符号，看不出是语法还是要找的文字",
        en: "`\(written)` is full-width: it could be meant as syntax or as text"),
      try: LocalizedText(
        zh: "语法写半角 `\(halfWidth)`，符号本身写 `\\\(halfWidth)`",
        en: "write `\(halfWidth)` for syntax, or `\\\(halfWidth)` for the character itself"))
  }

  static func vanishes(_ name: String, _ range: ByteRange) -> Self {
    Self(
      .neverInText, at: range,
      LocalizedText(
        zh: "匹配前会去掉 \(name) 这样的不可见字符，所以永远找不到",
        en: "invisible characters such as \(name) are removed before matching, so this is never found"),
      try: LocalizedText(zh: "删去它", en: "remove it"), replacement: "")
  }

  static func vanishingSpace(_ range: ByteRange) -> Self {
    Self(
      .neverInText, at: range,
      LocalizedText(
        zh: "匹配前会去掉汉字旁的空格和多余的空格，所以这个空格永远找不到",
        en: "spaces beside Chinese characters and repeated spaces are removed before matching, "
          + "so this one is never found"),
      try: LocalizedText(zh: "删去这个空格", en: "remove the space"), replacement: "")
  }

  static func rawLineBreak(_ range: ByteRange) -> Self {
    Self(
      .neverInText, at: range,
      LocalizedText(zh: "模式要写在一行里", en: "a pattern is written on one line"),
      try: LocalizedText(zh: "要找换行，写 `\\n`", en: "write `\\n` for a line break"), replacement: "\\n")
  }

  static func severalInClass(_ written: String, folded: String, _ range: ByteRange) -> Self {
    Self(
      .neverInText, at: range,
      LocalizedText(
        zh: "匹配前 `\(written)` 会变成 `\(folded)`，不是一个字符，不能放在方括号里",
        en: "`\(written)` becomes `\(folded)` before matching: not one character, so not one for a class"),
      try: LocalizedText(zh: "改用括号和 `|`", en: "use a group with `|` instead"))
  }
}
