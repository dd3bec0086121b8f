import FenliuSource

/// What libyaml could not read, told in plain words and with a range.
struct SyntaxError {
  /// libyaml's words for what is wrong; nil when memory ran out.
  let problem: String?
  /// Where, in bytes.
  let offset: Int
  /// libyaml's words for what it was reading.
  let context: String?
  /// Where that began, in bytes.
  let contextOffset: Int

  func diagnostic(in source: YAMLSource) -> Diagnostic {
    switch problem {
    case "could not find expected ':'":
      missingColon(source)
    case "found character that cannot start any token":
      source[offset] == .tab ? tab(source) : reservedStart(source, at: offset)
    case "found a tab character where an indentation space is expected",
      "found a tab character that violates indentation":
      tab(source)
    case "mapping values are not allowed in this context":
      misplacedColon(source)
    case "did not find expected key" where source[offset] == .colon,
      "did not find expected node content" where source[offset] == .colon:
      YAMLDiagnostics.missingKey(at: source.character(at: offset))
    case "did not find expected key", "did not find expected '-' indicator",
      "did not find expected <document start>":
      source.isFirstInLine(offset) ? badIndentation(source) : textAfterValue(source)
    case "block sequence entries are not allowed in this context",
      "mapping keys are not allowed in this context":
      badIndentation(source)
    case "found unexpected end of stream", "found unexpected document indicator":
      unclosedQuote(source)
    case "did not find expected ',' or ']'": unclosedBracket(source, closing: "]")
    case "did not find expected ',' or '}'": unclosedBracket(source, closing: "}")
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      badEscape(source)
    case "did not find expected node content"
    where context == "while parsing a block node" && source[offset]?.isBreak == false:
      reservedStart(source, at: offset)
    case "found an indentation indicator equal to 0": badBlockHeader(source)
    case "did not find expected comment or line break" where context == "while scanning a block scalar":
      badBlockHeader(source)
    default:
      other(source)
    }
  }

  private func missingColon(_ source: YAMLSource) -> Diagnostic {
    missingColon(source, after: contextOffset)
  }

  private func missingColon(_ source: YAMLSource, after start: Int) -> Diagnostic {
    let end = max(source.contentEnd(from: start), source.character(at: start).range.upper.value)
    let words = source.text(start, end).quotedForMessage
    return Diagnostic(
      YAMLDiagnostics.missingColon, at: source.place(start, end),
      LocalizedText(zh: "\(words) 后面缺少冒号", en: "there is no colon after \(words)"),
      label: LocalizedText(zh: "应当是「键: 值」", en: "expected `key: value`"),
      edits: source.colonEdit(from: start, to: end))
  }

  private func tab(_ source: YAMLSource) -> Diagnostic {
    var end = offset
    while source[end] == .tab { end += 1 }
    var start = offset
    while source[start - 1] == .tab { start -= 1 }
    let place = start < end ? source.place(start, end) : source.character(at: offset)
    return Diagnostic(
      YAMLDiagnostics.tabIndentation, at: place,
      LocalizedText(zh: "缩进用了制表符", en: "a tab is used as indentation"),
      edits: start < end
        ? [
          SuggestedEdit(
            LocalizedText(zh: "换成空格", en: "use spaces"), at: place,
            with: String(repeating: "  ", count: min(end - start, 32)))
        ] : [])
  }

  /// A colon that libyaml met inside a text. Which line is wrong depends on where the text began.
  private func misplacedColon(_ source: YAMLSource) -> Diagnostic {
    if source.keyColon(before: offset) == nil, let above = source.contentAbove(offset) {
      return source.keyColon(before: source.lineEnd(from: above)) == nil
        ? missingColon(source, after: above) : badIndentation(source)
    }
    return Diagnostic(
      YAMLDiagnostics.misplacedColon, at: source.character(at: offset),
      LocalizedText(zh: "这里不能有冒号", en: "a colon cannot stand here"),
      notes: [
        LocalizedText(
          zh: "一行只能有一个「键: 值」;如果冒号是文字的一部分，给整个值加引号",
          en: "one line holds one `key: value`; if the colon is part of a text, put the value in quotes")
      ],
      edits: source.quotingEdit(forValueAround: offset))
  }

  private func textAfterValue(_ source: YAMLSource) -> Diagnostic {
    let end = max(source.contentEnd(from: offset), source.character(at: offset).range.upper.value)
    let words = source.text(offset, end).quotedForMessage
    return Diagnostic(
      YAMLDiagnostics.textAfterValue, at: source.place(offset, end),
      LocalizedText(
        zh: "值已经结束，后面不能再有 \(words)", en: "the value has ended; \(words) cannot follow it"))
  }

  private func badIndentation(_ source: YAMLSource) -> Diagnostic {
    let isDeeper = problem == "mapping values are not allowed in this context"
    let start = isDeeper ? source.contentStart(of: offset) : offset
    let end = max(source.contentEnd(from: start), source.character(at: start).range.upper.value)
    let message =
      switch problem {
      case "mapping values are not allowed in this context":
        LocalizedText(zh: "这一行缩进太多", en: "this line is indented too far")
      case "block sequence entries are not allowed in this context":
        LocalizedText(zh: "列表项 `-` 不能写在这里", en: "a list item `-` cannot stand here")
      case "did not find expected '-' indicator":
        LocalizedText(zh: "列表在这里断了：应当是 `-`", en: "the list breaks off: expected `-`")
      case "did not find expected <document start>":
        LocalizedText(zh: "前面的内容已经结束，这里不应再有内容", en: "nothing may follow what has ended before")
      default:
        LocalizedText(zh: "这一行与所在的映射没有对齐", en: "this line does not fit the mapping it stands in")
      }
    return Diagnostic(
      YAMLDiagnostics.badIndentation, at: source.place(start, end), message,
      secondary: isDeeper ? [] : began(source, zh: "开头在这里", en: "which began here"),
      notes: [
        LocalizedText(zh: "同一层的行要从同一列开始", en: "lines of one level start in the same column")
      ])
  }

  private func unclosedQuote(_ source: YAMLSource) -> Diagnostic {
    let quote = source.text(contextOffset, contextOffset + 1)
    return Diagnostic(
      YAMLDiagnostics.unclosedQuote, at: source.character(at: contextOffset),
      LocalizedText(zh: "引号 `\(quote)` 没有关上", en: "the quote `\(quote)` is never closed"),
      label: LocalizedText(zh: "从这里开始", en: "opened here"),
      secondary: [
        Label(source.place(offset, offset), LocalizedText(zh: "到这里还没有关上", en: "still open here"))
      ])
  }

  private func unclosedBracket(_ source: YAMLSource, closing: String) -> Diagnostic {
    Diagnostic(
      YAMLDiagnostics.unclosedBracket, at: source.character(at: offset),
      LocalizedText(zh: "这里应当是 `,` 或 `\(closing)`", en: "expected `,` or `\(closing)` here"),
      secondary: began(source, zh: "括号从这里开始", en: "opened here"))
  }

  private func badEscape(_ source: YAMLSource) -> Diagnostic {
    // libyaml points at the backslash, or for hexadecimal digits behind the letter.
    var start = offset
    while start > contextOffset, source[start] != UInt8(ascii: "\\") { start -= 1 }
    let end = source.character(at: start + 1).range.upper.value
    let words = source.text(start, end).quotedForMessage
    return Diagnostic(
      YAMLDiagnostics.badEscape, at: source.place(start, end),
      LocalizedText(
        zh: "双引号里不能这样用反斜杠：\(words)", en: "\(words) means nothing in double quotes"),
      secondary: began(source, zh: "引号从这里开始", en: "the quotes open here"),
      edits: [
        SuggestedEdit(
          LocalizedText(zh: "写两个反斜杠", en: "write two backslashes"), at: source.place(start, start),
          with: "\\")
      ])
  }

  private func badBlockHeader(_ source: YAMLSource) -> Diagnostic {
    let end = max(source.contentEnd(from: offset), source.character(at: offset).range.upper.value)
    return Diagnostic(
      YAMLDiagnostics.badBlockHeader, at: source.place(offset, end),
      LocalizedText(
        zh: "`|` 或 `>` 后面不能是 \(source.text(offset, end).quotedForMessage)",
        en: "\(source.text(offset, end).quotedForMessage) cannot follow `|` or `>`"),
      secondary: began(source, zh: "多行文字从这里开始", en: "the text block begins here"))
  }

  private func reservedStart(_ source: YAMLSource, at start: Int) -> Diagnostic {
    let character = source.character(at: start)
    let end = max(source.contentEnd(from: start), character.range.upper.value)
    let words = source.text(start, character.range.upper.value).quotedForMessage
    let quoted = source.text(start, end).singleQuotedYAML
    return Diagnostic(
      YAMLDiagnostics.reservedStart, at: character,
      LocalizedText(zh: "文字不能以 \(words) 开头", en: "a text cannot begin with \(words)"),
      edits: [
        SuggestedEdit(
          LocalizedText(zh: "加上引号", en: "put it in quotes"), at: source.place(start, end), with: quoted)
      ])
  }

  private func other(_ source: YAMLSource) -> Diagnostic {
    switch context {
    case "while scanning an anchor", "while scanning an alias", "while scanning a tag",
      "while parsing a tag", "while scanning a directive", "while parsing a node":
      return reservedStart(source, at: contextOffset)
    default: break
    }
    let words =
      problem == "did not find expected node content"
      ? LocalizedText(zh: "这里缺少一个值", en: "a value is missing here")
      : LocalizedText(zh: "这里不符合 YAML 的写法", en: "this is not YAML")
    let known = problem == "did not find expected node content"
    let notes = known ? [] : [LocalizedText("libyaml: " + (problem ?? "out of memory"))]
    return Diagnostic(
      YAMLDiagnostics.yamlSyntax, at: source.character(at: offset), words,
      secondary: began(source, zh: "开头在这里", en: "which began here"), notes: notes)
  }

  /// Where that began which could not be read, if it is another place.
  private func began(_ source: YAMLSource, zh: String, en: String) -> [Label] {
    guard context != nil, contextOffset != offset else { return [] }
    return [Label(source.character(at: contextOffset), LocalizedText(zh: zh, en: en))]
  }
}
