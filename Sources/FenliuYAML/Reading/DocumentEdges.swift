import FenliuSource

extension YAMLSource {
  /// Where the first line after the directives at the head of the file begins; each is reported.
  ///
  /// libyaml compares every directive with every other one, so it must not see them.
  func skipDirectives(reportingTo findings: inout Findings) -> Int {
    var start = textStart
    var offset = skipToContent(from: textStart)
    while self[offset] == UInt8(ascii: "%"), offset == lineStart(of: offset), !findings.isFull {
      let end = lineEnd(from: offset)
      var next = end
      if self[next] == .carriageReturn { next += 1 }
      if self[next] == .lineFeed { next += 1 }
      findings.add(
        YAMLDiagnostics.directive(
          at: place(offset, contentEnd(from: offset)), line: place(offset, next)))
      start = next
      offset = skipToContent(from: next)
    }
    return start
  }

  /// Where a further document begins after one that ended at `end`; nil when none does.
  ///
  /// `isExplicit` tells that the document was closed with `...`. What follows without either mark is no
  /// document but a syntax error, which libyaml tells best.
  func furtherDocument(after end: Int, isExplicit: Bool) -> SourceLocation? {
    var isClosed = isExplicit
    var offset = skipToContent(from: end)
    while isMarker("...", at: offset) {
      isClosed = true
      offset = skipToContent(from: offset + 3)
    }
    guard offset < bytes.count else { return nil }
    if isMarker("---", at: offset) { return place(offset, offset + 3) }
    return isClosed ? place(offset, contentEnd(from: offset)) : nil
  }

  private func isMarker(_ marker: StaticString, at offset: Int) -> Bool {
    has(marker, at: offset) && offset == lineStart(of: offset)
      && (self[offset + 3]?.isWhiteSpace ?? true)
  }
}
