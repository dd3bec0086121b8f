import FenliuTesting

/// Writes random trees in random layouts: block and brackets, quotes of every kind, block scalars, comments and
/// blank lines wherever YAML allows them.
struct TreeWriter {
  private var random: SeededGenerator
  private(set) var comments: [String] = []
  private var text = ""

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func file() -> String {
    above(0)
    mapping(indent: 0, depth: 0, sections: true)
    above(0)
    return text
  }

  private mutating func oneIn(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &random) == 0 }

  private mutating func comment() -> String {
    let comment = "#\(oneIn(2) ? " " : "")c\(comments.count)."
    comments.append(comment)
    return comment
  }

  /// Comments and blank lines with lines of their own.
  private mutating func above(_ indent: Int) {
    while oneIn(3) {
      if oneIn(2) {
        text += "\n"
      } else {
        let spaces = oneIn(3) ? Int.random(in: 0..<8, using: &random) : indent
        text += String(repeating: " ", count: spaces) + comment() + "\n"
      }
    }
  }

  private mutating func endOfLine() {
    text += oneIn(6) ? "  \(comment())\n" : "\n"
  }

  private mutating func mapping(indent: Int, depth: Int, sections: Bool = false) {
    let names =
      sections
      ? ["rules", "terms", "concepts", "cases", "x"] : ["id", "when", "title", "en", "zh", "send", "any"]
    let keys = names.shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random))
    for (index, key) in keys.enumerated() {
      if index > 0 {
        above(indent)
        text += String(repeating: " ", count: indent)
      }
      text += oneIn(8) ? "'\(key)':" : "\(key):"
      value(indent: indent, depth: depth, isItem: false)
    }
  }

  /// What stands behind a colon or dash, up to the end of its last line.
  private mutating func value(indent: Int, depth: Int, isItem: Bool) {
    let step = Int.random(in: 1...4, using: &random)
    switch Int.random(in: 0..<(depth > 3 ? 4 : 7), using: &random) {
    case 0:
      text += " " + scalar()
      endOfLine()
    case 1:
      blockScalar(indent: indent + step)
    case 2, 3:
      text += " "
      flow(depth: depth)
      endOfLine()
    case 4, 5:
      endOfLine()
      above(indent + step)
      text += String(repeating: " ", count: indent + step)
      mapping(indent: indent + step, depth: depth + 1)
    default:
      endOfLine()
      let list = isItem || oneIn(2) ? indent + step : indent
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        above(list)
        text += String(repeating: " ", count: list) + "-"
        value(indent: list, depth: depth + 1, isItem: true)
      }
    }
  }

  private mutating func scalar() -> String {
    ["漏水", "'it''s'", "\"a # b\"", "plain words", "3", "'x\\y'", "\"z\\n\"", "'#'", "a#b"].randomElement(
      using: &random)
      ?? "x"
  }

  private mutating func blockScalar(indent: Int) {
    let header = ["|", ">", "|-", ">-", "|+", ">+"].randomElement(using: &random) ?? "|"
    text += " \(header)" + (oneIn(5) ? " \(comment())\n" : "\n")
    for line in 0..<Int.random(in: 1...3, using: &random) {
      if line > 0, oneIn(3) { text += "\n" }
      text += String(repeating: " ", count: indent + (line > 0 && oneIn(3) ? 2 : 0)) + "行 # \(line)\n"
    }
    if oneIn(3) { text += "\n" }
  }

  private mutating func flow(depth: Int) {
    let isList = oneIn(2)
    text += isList ? "[" : "{"
    let count = Int.random(in: 0...3, using: &random)
    for index in 0..<count {
      pause()
      if !isList { text += "k\(index): " }
      if depth < 4, oneIn(3) { flow(depth: depth + 1) } else { text += scalar() }
      pause()
      if index < count - 1 || oneIn(4) { text += "," }
    }
    pause()
    text += isList ? "]" : "}"
  }

  /// A space, a line break or a comment within brackets.
  private mutating func pause() {
    switch Int.random(in: 0..<8, using: &random) {
    case 0: text += "\n            "
    case 1: text += " \(comment())\n            "
    default: text += " "
    }
  }
}
