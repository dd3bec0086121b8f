public import FenliuSource

/// What a schema may ask a node to be.
enum WantedType {
  case text, boolean, integer, sequence, mapping

  var name: LocalizedText {
    switch self {
    case .text: LocalizedText(zh: "文字", en: "a text")
    case .boolean: LocalizedText(zh: "`true` 或 `false`", en: "`true` or `false`")
    case .integer: LocalizedText(zh: "整数", en: "a whole number")
    case .sequence: LocalizedText(zh: "列表", en: "a list")
    case .mapping: LocalizedText(zh: "「键: 值」的映射", en: "a mapping of keys to values")
    }
  }
}

/// Findings about values that are not of the type asked for.
extension YAMLDiagnostics {
  static let valueKinds = [missingValue, wrongType, ambiguousScalar, integerTooLarge]

  /// Nothing where a value is needed.
  public static let missingValue = DiagnosticKind(
    "missing-value", zh: "这里需要一个值。空着、写 `~` 或 `null`，都不算值。",
    en: "A value is needed here. Nothing, `~` and `null` are not values.")

  /// A value of another shape.
  public static let wrongType = DiagnosticKind(
    "wrong-type", zh: "值的形状不对，例如该写列表的地方写了一段文字。",
    en: "The value has another shape than is needed here, such as a text in place of a list.")

  /// A value that readers of YAML take for different things.
  public static let ambiguousScalar = DiagnosticKind(
    "ambiguous-scalar",
    zh: "这种写法，不同的程序会读成不同的值：`no` 读成假，`0777` 读成 511,`12:30:45` 读成 45045。请换成清楚的写法。",
    en:
      "Programs read this differently: `no` as false, `0777` as 511, `12:30:45` as 45045. Choose a spelling that is clear."
  )

  /// A number beyond what can be counted.
  public static let integerTooLarge = DiagnosticKind(
    "integer-too-large", zh: "整数太大，超出 64 位能表示的范围。",
    en: "The whole number is beyond what 64 bits can hold.")

  static func wrongType(_ node: YAMLNode, wanted: WantedType) -> Diagnostic {
    let name = wanted.name
    if node.isMissing {
      return Diagnostic(
        missingValue, at: node.location,
        LocalizedText(
          zh: "这里没有值，需要\(name.chinese)", en: "there is no value here; expected \(name.english)"))
    }
    let found =
      switch node.content {
      case .scalar: LocalizedText(zh: "一段文字", en: "a text")
      case .sequence: LocalizedText(zh: "一个列表", en: "a list")
      case .mapping: LocalizedText(zh: "一个映射", en: "a mapping")
      }
    return Diagnostic(
      wrongType, at: node.location,
      LocalizedText(
        zh: "这里需要\(name.chinese)，写的却是\(found.chinese)",
        en: "expected \(name.english), found \(found.english)"),
      edits: wanted == .sequence ? listEdit(node) : [])
  }

  /// A single word where a list belongs: put it in brackets.
  private static func listEdit(_ node: YAMLNode) -> [SuggestedEdit] {
    guard case .scalar(let scalar) = node.content, scalar.style == .plain,
      !scalar.text.utf8.contains(where: { $0.isBreak || ",[]{}:#\"'".utf8.contains($0) })
    else { return [] }
    return [write("[\(scalar.text)]", at: node.location)]
  }

  static func ambiguousText(_ text: String, _ trap: PlainTrap, at place: SourceLocation) -> Diagnostic {
    let words = text.quotedForMessage
    let other =
      trap == .boolean
      ? LocalizedText(zh: "真假值", en: "a truth value") : LocalizedText(zh: "另一个数", en: "another number")
    return Diagnostic(
      ambiguousScalar, at: place,
      LocalizedText(
        zh: "\(words) 在别的程序里会读成\(other.chinese)",
        en: "\(words) is \(other.english) to other readers of YAML"),
      edits: [write("\"\(text)\"", at: place)])
  }

  static func notBoolean(_ scalar: YAMLScalar, at place: SourceLocation) -> Diagnostic {
    let words = scalar.text.quotedForMessage
    let lowercase = scalar.text.lowercased()
    let guess: Bool? =
      switch lowercase {
      case "y", "t", "1", "是", "对", "有", "真": true
      case "n", "f", "0", "否", "不", "无", "没有", "假": false
      default: PlainTrap.truth(of: lowercase)
      }
    return Diagnostic(
      guess == nil ? wrongType : ambiguousScalar, at: place,
      LocalizedText(
        zh: "这里需要 `true` 或 `false`，写的是 \(words)", en: "expected `true` or `false`, found \(words)"),
      edits: guess.map { [write($0 ? "true" : "false", at: place)] } ?? [])
  }

  static func notInteger(
    _ scalar: YAMLScalar, _ spelling: IntegerSpelling, at place: SourceLocation
  ) -> Diagnostic {
    let words = scalar.text.quotedForMessage
    let clear = spelling.isClear ? scalar.text : spelling.clearer
    let isTrap = clear != nil || PlainTrap(scalar.text) == .number
    return Diagnostic(
      isTrap ? ambiguousScalar : wrongType, at: place,
      LocalizedText(
        zh: "这里需要整数，写的是 \(words)", en: "expected a whole number, found \(words)"),
      notes: [
        LocalizedText(
          zh: "整数只用十进制数字，不带前导零、分隔符和引号",
          en: "a whole number is decimal digits alone: no leading zero, separator or quotes")
      ],
      edits: clear.map { [write($0, at: place)] } ?? [])
  }

  static func integerTooLarge(_ text: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      integerTooLarge, at: place,
      LocalizedText(
        zh: "\(text.quotedForMessage) 太大", en: "the number \(text.quotedForMessage) is too large"))
  }

  private static func write(_ text: String, at place: SourceLocation) -> SuggestedEdit {
    SuggestedEdit(LocalizedText(zh: "写成 `\(text)`", en: "write `\(text)`"), at: place, with: text)
  }
}
