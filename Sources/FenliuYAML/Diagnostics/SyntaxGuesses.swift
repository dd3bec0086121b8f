import FenliuSource

/// What a line looks like to a person, for telling what its writer most likely meant.
extension YAMLSource {
  /// The first byte of a line that is not a blank.
  func contentStart(of offset: Int) -> Int {
    var start = lineStart(of: offset)
    while self[start]?.isBlank == true { start += 1 }
    return start
  }

  /// Whether nothing but blanks stands before `offset` in its line.
  func isFirstInLine(_ offset: Int) -> Bool { contentStart(of: offset) >= offset }

  /// The first colon that ends a key before `offset` in its line; nil if there is none.
  func keyColon(before offset: Int) -> Int? {
    var index = lineStart(of: offset)
    while index < offset {
      if self[index] == .colon, self[index + 1]?.isWhiteSpace ?? true { return index }
      index += 1
    }
    return nil
  }

  /// Quotes around a plain value that holds the colon at `offset`; none where quotes are there already.
  func quotingEdit(forValueAround offset: Int) -> [SuggestedEdit] {
    guard let colon = keyColon(before: offset) else { return [] }
    var start = colon + 1
    while self[start]?.isBlank == true { start += 1 }
    let end = contentEnd(from: start)
    guard start < offset, offset < end, let first = self[start], !"'\"[]{}|>-?".utf8.contains(first) else {
      return []
    }
    return [
      SuggestedEdit(
        LocalizedText(zh: "给值加上引号", en: "put the value in quotes"), at: place(start, end),
        with: text(start, end).singleQuotedYAML)
    ]
  }

  /// Where the words of the nearest line above begin that has any; nil if there is none.
  func contentAbove(_ offset: Int) -> Int? {
    var line = lineStart(of: offset)
    while line > textStart {
      line = lineStart(of: line - 1 - (has("\r\n", at: line - 2) ? 1 : 0))
      let content = contentStart(of: line)
      if let byte = self[content], !byte.isBreak, byte != .hash { return content }
    }
    return nil
  }

  /// The obvious mend for a key without a colon: a full-width colon, or no space behind an ASCII one.
  func colonEdit(from start: Int, to end: Int) -> [SuggestedEdit] {
    var offset = start
    while offset < end {
      if has("：", at: offset) {
        return [
          SuggestedEdit(
            LocalizedText(zh: "写成半角冒号加空格", en: "write an ASCII colon and a space"),
            at: place(offset, offset + 3), with: ": ")
        ]
      }
      if bytes[offset] == .colon {
        return [
          SuggestedEdit(
            LocalizedText(zh: "冒号后面加一个空格", en: "put a space after the colon"),
            at: place(offset + 1, offset + 1), with: " ")
        ]
      }
      offset += 1
    }
    return []
  }
}

extension String {
  /// The text as a YAML scalar in single quotes.
  var singleQuotedYAML: String {
    var quoted = "'"
    for scalar in unicodeScalars {
      if scalar == "'" { quoted += "'" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "'"
  }
}
