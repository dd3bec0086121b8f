import FenliuTesting

/// Writes random plain YAML, in every layout that comes to mind.
struct PlainWriter {
  var random: SeededGenerator
  private var text = ""
  private var keys = 0

  init(random: SeededGenerator) { self.random = random }

  mutating func document() -> String {
    if chance(4) { text += ["# 一\n", "\n", "  # x\n\n"].randomElement(using: &random) ?? "" }
    block(column: 0, depth: 0)
    if chance(4), text.hasSuffix("\n") { text.removeLast() }
    return text
  }

  private mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }

  /// A mapping or a sequence whose first line has been indented.
  private mutating func block(column: Int, depth: Int) {
    let isSequence = chance(3)
    for index in 0..<Int.random(in: 1...3, using: &random) {
      if index > 0 {
        if chance(8) { text += ["\n", " # 二\n", "# :\n"].randomElement(using: &random) ?? "" }
        text += String(repeating: " ", count: column)
      }
      if isSequence { item(column: column, depth: depth) } else { entry(column: column, depth: depth) }
    }
  }

  private mutating func entry(column: Int, depth: Int) {
    key()
    text += ":"
    switch Int.random(in: 0..<8, using: &random) {
    case 0: endLine()
    case 1, 2:
      guard depth < 4 else { return leaf() }
      endLine()
      let inner = column + Int.random(in: 1...3, using: &random)
      text += String(repeating: " ", count: inner)
      block(column: inner, depth: depth + 1)
    case 3:
      endLine()
      for _ in 0..<Int.random(in: 1...2, using: &random) {
        text += String(repeating: " ", count: column)
        item(column: column, depth: depth + 1)
      }
    default: leaf()
    }
  }

  private mutating func item(column: Int, depth: Int) {
    text += "-"
    guard chance(2), depth < 4 else { return leaf() }
    let spaces = Int.random(in: 1...3, using: &random)
    if chance(4) {
      endLine()
      text += String(repeating: " ", count: column)
    }
    text += String(repeating: " ", count: text.hasSuffix("-") ? spaces : spaces + 1)
    block(column: text.hasSuffix("- ") ? column + 2 : column + spaces + 1, depth: depth + 1)
  }

  /// A value on the same line, with the end of the line.
  private mutating func leaf() {
    text += chance(6) ? "   " : " "
    flow(depth: 0, inFlow: false)
    endLine()
  }

  private mutating func endLine() {
    text += ["\n", "\n", "\n", "  \n", " # 三: [\n", "\n\n"].randomElement(using: &random) ?? ""
  }

  private mutating func key() {
    keys += 1
    let word = ["k", "键", "a b", "x:y", "~", "K-"].randomElement(using: &random) ?? ""
    text += chance(5) ? "\"\(word)\(keys)\"" : chance(5) ? "'\(word)''\(keys)'" : "\(word)\(keys)"
  }

  private mutating func flow(depth: Int, inFlow: Bool) {
    switch depth < 3 ? Int.random(in: 0..<5, using: &random) : 4 {
    case 0: bracketed("[", "]", depth) { $0.flow(depth: depth + 1, inFlow: true) }
    case 1:
      bracketed("{", "}", depth) { writer in
        writer.key()
        writer.text += [": ", ": ", ":  ", ":\n  "].randomElement(using: &writer.random) ?? ""
        writer.flow(depth: depth + 1, inFlow: true)
      }
    case 2: text += ["''", "'it''s'", "': #'", "'  a '", "'[漏]'"].randomElement(using: &random) ?? ""
    case 3:
      text += ["\"\"", "\"\\\"\"", "\"\\\\d+\"", "\"a: b\"", "\"😀 \""].randomElement(using: &random) ?? ""
    default:
      let words = [
        "a", "漏水", "a b", "a:b", "a#b", "-1", ".5", "12:30", "no", "(x)", "😀", "a  b", "a\"b'", "\\d+",
      ]
      text += words.randomElement(using: &random) ?? ""
      if !inFlow, chance(4) { text += ["[x", " {y}, z", "?"].randomElement(using: &random) ?? "" }
    }
  }

  private mutating func bracketed(
    _ open: String, _ close: String, _ depth: Int, _ part: (inout PlainWriter) -> Void
  ) {
    let gaps = ["", "", "", " ", "\n  ", " # 四\n", "\n\n"]
    text += open + (gaps.randomElement(using: &random) ?? "")
    let count = Int.random(in: 0...3, using: &random)
    for index in 0..<count {
      part(&self)
      text += gaps.randomElement(using: &random) ?? ""
      if index + 1 < count || chance(6) { text += "," + (gaps.randomElement(using: &random) ?? "") }
    }
    text += close
  }
}
