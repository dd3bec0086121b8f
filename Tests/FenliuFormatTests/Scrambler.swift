import FenliuTesting

/// Puts comments and blank lines at random places of a file, and changes how wide it is indented. Some of the
/// results are no YAML any more, or mean something else; the tests leave those out.
struct Scrambler {
  var random: SeededGenerator
  private(set) var comments: [String] = []

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// The text with so many things put into it.
  mutating func scramble(_ text: String, changes: Int) -> String {
    comments = []
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if Bool.random(using: &random) { lines = lines.map(Self.widened) }
    for number in 0..<changes {
      let index = Int.random(in: 0..<lines.count, using: &random)
      let comment = "# 注 \(number)"
      switch Int.random(in: 0..<6, using: &random) {
      case 0: lines.insert("", at: index)
      case 1, 2: insert(comment, above: index, in: &lines)
      case 3:
        lines[index] += " " + comment
        comments.append(comment)
      default: cut(index, with: comment, in: &lines)
      }
    }
    return lines.joined(separator: "\n")
  }

  private mutating func insert(_ comment: String, above index: Int, in lines: inout [String]) {
    let spaces = Int.random(in: 0..<9, using: &random)
    lines.insert(String(repeating: " ", count: spaces) + comment, at: index)
    comments.append(comment)
  }

  /// Breaks a line after a comma or an opening bracket, with a comment there or in the next line.
  private mutating func cut(_ index: Int, with comment: String, in lines: inout [String]) {
    let line = lines[index]
    let places = line.indices.filter { ",[{".contains(line[$0]) }
    guard let place = places.randomElement(using: &random) else { return }
    let rest = line[line.index(after: place)...]
    let indent = String(repeating: " ", count: Int.random(in: 10..<24, using: &random))
    let head = line[...place]
    lines[index] =
      Bool.random(using: &random)
      ? "\(head) \(comment)\n\(indent)\(rest)" : "\(head)\n\(indent)\(comment)\n\(indent)\(rest)"
    comments.append(comment)
  }

  private static func widened(_ line: String) -> String {
    String(repeating: " ", count: line.prefix { $0 == " " }.count) + line
  }
}
