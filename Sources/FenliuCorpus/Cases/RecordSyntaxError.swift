import FenliuSource

/// Why the bytes of a record are not JSON, and where.
struct RecordSyntaxError: Error, Hashable {
  var reason: Reason
  /// Bytes of the record before the place.
  var offset: Int

  init(_ reason: Reason, offset: Int) {
    self.reason = reason
    self.offset = offset
  }

  /// What stands there, or should.
  enum Reason: Hashable {
    case expectedValue, expectedName, expectedColon, expectedDigit
    case expectedEnd(Character)
    case openString, controlCharacter, badEscape, loneSurrogate
    case badUTF8, tooDeep, trailing
  }

  /// The code under which the record is reported.
  var code: CaseError.Code {
    switch reason {
    case .badUTF8: .badUTF8
    case .tooDeep: .tooDeep
    default: .badJSON
    }
  }

  /// What is wrong, at which character of the record.
  func message(in record: [UInt8]) -> LocalizedText {
    // Continuation bytes of UTF-8 begin with the bits 10; all others begin a character.
    let character = record.prefix(offset).reduce(into: 1) { if $1 & 0xC0 != 0x80 { $0 += 1 } }
    let what = description
    return LocalizedText(
      zh: "记录的第 \(character) 个字符处：\(what.chinese)",
      en: "at character \(character) of the record: \(what.english)")
  }

  private var description: LocalizedText {
    switch reason {
    case .expectedValue: LocalizedText(zh: "这里应有一个 JSON 值", en: "a JSON value is expected here")
    case .expectedName: LocalizedText(zh: "这里应有带双引号的键", en: "a key in double quotes is expected here")
    case .expectedColon: LocalizedText(zh: "键的后面应有 `:`", en: "`:` is expected after the key")
    case .expectedDigit: LocalizedText(zh: "这里应有一个数字", en: "a digit is expected here")
    case .expectedEnd(let end):
      LocalizedText(zh: "这里应有 `,` 或 `\(end)`", en: "`,` or `\(end)` is expected here")
    case .openString: LocalizedText(zh: "字符串没有结束", en: "the string does not end")
    case .controlCharacter:
      LocalizedText(
        zh: "字符串里的控制字符要写成转义，例如 `\\n`",
        en: "a control character in a string must be escaped, as in `\\n`")
    case .badEscape: LocalizedText(zh: "JSON 没有这样的转义", en: "JSON has no such escape")
    case .loneSurrogate:
      LocalizedText(zh: "`\\u` 转义只有代理对的一半", en: "the `\\u` escape is half of a surrogate pair")
    case .badUTF8: LocalizedText(zh: "这里不是 UTF-8", en: "this is not UTF-8")
    case .tooDeep:
      LocalizedText(
        zh: "嵌套超过 \(RecordParser.maximumDepth) 层",
        en: "nested deeper than \(RecordParser.maximumDepth) levels")
    case .trailing: LocalizedText(zh: "JSON 值之后还有内容", en: "something follows the JSON value")
    }
  }
}
