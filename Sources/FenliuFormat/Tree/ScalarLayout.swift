import FenliuSource
import FenliuYAML

extension SourceText {
  /// A scalar as it is laid out: as it was written, but for the indentation of its lines, and for quotes, which
  /// are double where that changes nothing between them. Nil where it cannot be laid out again.
  func layout(of scalar: YAMLScalar, at range: ByteRange) -> LayoutNode? {
    switch scalar.style {
    case .literal, .folded: return block(scalar, range).map { .block($0) }
    case .plain, .singleQuoted, .doubleQuoted:
      let written = string(range.lower.value, range.upper.value)
      guard !written.isEmpty else { return .scalar([]) }
      let lines = written.split(separator: "\n", omittingEmptySubsequences: false)
      let unindented = Self.unindented(lines.map(String.init), quoted: scalar.style == .doubleQuoted)
      return .scalar(unindented.count == 1 ? unindented.map(requoted) : unindented)
    }
  }

  /// A key as it is laid out; nil for one of several lines.
  func layout(ofKey key: YAMLScalar, at range: ByteRange) -> String? {
    guard case .scalar(let lines)? = layout(of: key, at: range), lines.count == 1 else { return nil }
    return lines.first
  }

  /// The lines without the white space that folding takes away (YAML 1.2.2, 6.5 and 7.3.1). A backslash keeps
  /// the blank behind it.
  private static func unindented(_ lines: [String], quoted: Bool) -> [String] {
    lines.enumerated().map { index, line in
      var line = Substring(line)
      if index > 0 { line = line.drop { $0 == " " || $0 == "\t" } }
      if index < lines.count - 1 {
        while let last = line.last, last == " " || last == "\t" {
          if quoted, line.dropLast().last == "\\" { break }
          line = line.dropLast()
        }
      }
      return String(line)
    }
  }

  /// The line in double quotes if it is in single ones and needs no escape.
  private func requoted(_ line: String) -> String {
    guard line.count >= 2, line.first == "'", line.last == "'" else { return line }
    let inner = line.dropFirst().dropLast()
    guard !inner.unicodeScalars.contains(where: { $0 == "\"" || $0 == "\\" }) else { return line }
    let halves = inner.split(separator: "''", omittingEmptySubsequences: false)
    return "\"" + halves.joined(separator: "'") + "\""
  }

  private func block(_ scalar: YAMLScalar, _ range: ByteRange) -> BlockScalar? {
    let extent = extent(of: scalar, at: range)
    let firstEnd = lineEnd(from: extent.lowerBound)
    let indicators = header(at: extent.lowerBound)
    let indicated = indicators.compactMap(\.wholeNumberValue).first
    let header = comment(
      from: extent.lowerBound, to: min(firstEnd, max(extent.upperBound, extent.lowerBound)))
    guard !scalar.text.isEmpty else {
      return BlockScalar(header: header.text, indent: indicated, lines: [], keepsEnd: false)
    }
    guard firstEnd < extent.upperBound else { return nil }
    let lines = bytes[(firstEnd + 1)..<extent.upperBound].split(
      separator: .newline, omittingEmptySubsequences: false)
    let isEmpty = { (line: ArraySlice<UInt8>) in line.allSatisfy { $0 == .space } }
    // The first line with words says how far all are indented: by its spaces less those that are text.
    guard let first = lines.first(where: { !isEmpty($0) }),
      let text = Array(scalar.text.utf8).split(separator: .newline).first, !isEmpty(text)
    else { return nil }
    let indent = first.prefix { $0 == .space }.count - text.prefix { $0 == .space }.count
    guard indent >= 0 else { return nil }
    let contents = lines.map { line in
      String(decoding: line.dropFirst(min(line.prefix { $0 == .space }.count, indent)), as: UTF8.self)
    }
    return BlockScalar(
      header: header.text, indent: indicated, lines: contents, keepsEnd: keepsEnd(indicators))
  }
}
