public import FenliuSource

/// Findings about text that is not YAML, sorted by what the writer most likely did.
extension YAMLDiagnostics {
  static let syntaxKinds = [
    tabIndentation, badIndentation, missingColon, misplacedColon, unclosedQuote, unclosedBracket,
    textAfterValue,
    badEscape, reservedStart, badBlockHeader, yamlSyntax,
  ]

  /// A tab where spaces belong.
  public static let tabIndentation = DiagnosticKind(
    "tab-indentation", zh: "YAML 的缩进只能用空格，不能用制表符。请在编辑器里把制表符换成空格。",
    en: "YAML is indented with spaces, never with tabs. Turn the tabs into spaces in the editor.")

  /// A line that does not line up.
  public static let badIndentation = DiagnosticKind(
    "bad-indentation", zh: "同一层的行要对齐：同一个映射的键从同一列开始，同一个列表的 `-` 在同一列。",
    en: "Lines of one level line up: the keys of a mapping, or the dashes of a list, start in one column.")

  /// A key without a colon.
  public static let missingColon = DiagnosticKind(
    "missing-colon", zh: "映射里的每一行都要写成「键: 值」,用半角冒号，冒号后面空一格。",
    en: "Each line of a mapping is `key: value`, with an ASCII colon and a space behind it.")

  /// A colon too many.
  public static let misplacedColon = DiagnosticKind(
    "misplaced-colon", zh: "一行里只能有一个「键: 值」。文字里有「冒号加空格」时，给整个值加引号。",
    en: "A line holds one `key: value`. A text that contains a colon and a space needs quotes.")

  /// A quote without an end.
  public static let unclosedQuote = DiagnosticKind(
    "unclosed-quote", zh: "引号有开头没有结尾。", en: "A quote is opened but never closed.")

  /// A bracket without an end.
  public static let unclosedBracket = DiagnosticKind(
    "unclosed-bracket", zh: "方括号或花括号没有关上，或者两项之间少了半角逗号。",
    en: "A bracket or brace is not closed, or there is no ASCII comma between two items.")

  /// Something behind a quoted text, a list or a mapping.
  public static let textAfterValue = DiagnosticKind(
    "text-after-value", zh: "引号或括号关上之后，这一行就结束了，后面不能再写文字。要么把文字放进引号里，要么另起一行。",
    en: "Once a quote or bracket is closed the line ends. Put the text inside, or on a line of its own.")

  /// A backslash before the wrong character.
  public static let badEscape = DiagnosticKind(
    "bad-escape", zh: "双引号里反斜杠有特殊含义。要写反斜杠本身，写两个，或改用单引号。",
    en: "In double quotes a backslash is special. For a plain one write two, or use single quotes.")

  /// A text that begins with a special character.
  public static let reservedStart = DiagnosticKind(
    "reserved-start", zh: "有些字符在 YAML 里有特殊含义，文字不能直接以它们开头。给整个值加引号。",
    en: "Some characters are special in YAML and cannot begin a text. Put the whole value in quotes.")

  /// A strange `|` or `>`.
  public static let badBlockHeader = DiagnosticKind(
    "bad-block-header", zh: "`|` 或 `>` 后面同一行不能写文字。文字从下一行开始，并且要缩进。",
    en: "No text may follow `|` or `>` on its line. The text starts in the next line, indented.")

  /// Anything else.
  public static let yamlSyntax = DiagnosticKind(
    "yaml-syntax", zh: "这里不符合 YAML 的写法。", en: "What stands here is not YAML.")
}
