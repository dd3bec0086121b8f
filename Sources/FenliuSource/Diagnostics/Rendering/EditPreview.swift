extension Snippet {
  /// The lines that an edit changes, as they are after it. Where it only removes text, there is nothing
  /// new to underline, so the lines before it are shown after `-`, and what stays of them after `+`.
  static func preview(of edit: SuggestedEdit, in file: SourceFile) -> [Snippet] {
    let end = file.bytes.count
    let lower = min(max(edit.location.range.lower.value, 0), end)
    let upper = min(max(edit.location.range.upper.value, lower), end)
    let range = ByteRange(lower, upper)
    let touched = file.linesTouched(by: range)
    let lineStart = file.lines.range(ofLine: touched.lowerBound).lower.value
    let head = lineStart < lower ? Array(file.bytes[lineStart..<lower]) : []
    let lineEnd = file.lines.range(ofLine: touched.upperBound).upper.value
    let tail = upper < lineEnd ? Array(file.bytes[upper..<lineEnd]) : []
    let replacement = Array(edit.replacement.utf8)
    let changed = SourceFile(name: file.name, bytes: head + replacement + tail)
    guard replacement.isEmpty else {
      let kind: MarkKind = range.isEmpty ? .inserted : .replaced
      let mark = MarkedRange(kind: kind, range: ByteRange(head.count, head.count + replacement.count))
      return [Snippet(changed, [mark], firstNumber: touched.lowerBound)]
    }
    guard !range.isEmpty else { return [] }
    let removed = Snippet(file, linesOf: range, sign: "-")
    let isBlank = changed.bytes.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    if isBlank { return [removed] }
    let whole = ByteRange(0, changed.bytes.count)
    return [removed, Snippet(changed, linesOf: whole, sign: "+", firstNumber: touched.lowerBound)]
  }
}
