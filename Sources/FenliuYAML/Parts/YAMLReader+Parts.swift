public import FenliuSource

extension YAMLReader {
  /// The parts that a file can be cut into, in order; nil where it had better be read as a whole.
  ///
  /// They hold together only if each can be read, no two entries have one key, and items stand under the key that
  /// the entry before them has. If so, the file as a whole has these entries with these items, and nothing is
  /// wrong with it.
  ///
  /// - Parameters:
  ///   - size: how many bytes of a list stand in one part at least.
  ///   - cuts: places where a list is cut before that, if it can be.
  ///   - isCut: whether the list under a key may be cut.
  public func parts(
    of file: SourceFile, size: Int, at cuts: Set<Int> = [], cutting isCut: (String) -> Bool
  ) -> [YAMLPart]? {
    let source = YAMLSource(file)
    guard file.bytes.count <= limits.fileBytes, !CharacterCheck(source: source, limits: limits).isForeign
    else {
      return nil
    }
    return PartFinder.parts(of: source, file.lines, size: size, at: cuts, cutting: isCut)
  }

  /// Reads a part of a file; nil where anything is to be said of it, which the file as a whole then tells.
  public func read(_ part: YAMLPart, of file: SourceFile) -> YAMLPartContent? {
    let source = YAMLSource(file)
    guard part.start >= 0, part.start <= part.end, part.end <= file.bytes.count else { return nil }
    let range = part.start..<part.end
    guard CharacterCheck(source: source, limits: limits).allows(range) else { return nil }
    var limits = limits
    // The outermost mapping counts too.
    if part.kind != .entry { limits.depth -= 1 }
    guard let root = root(of: source, range, limits) else { return nil }
    switch (part.kind, root.content) {
    case (.entry, .mapping(let entries)):
      // Braces around it would be no entry of anything, but a mapping of its own.
      guard entries.count == 1, let entry = entries.first,
        entry.keyLocation.range.lower == root.location.range.lower
      else { return nil }
      return .entry(entry)
    case (.items, .sequence(let items)): return .items(items)
    default: return nil
    }
  }

  /// The tree of a part in which no character is refused; nil where anything is to be said of it.
  private func root(of source: YAMLSource, _ range: Range<Int>, _ limits: YAMLLimits) -> YAMLNode? {
    if let root = PlainReader.read(source, range, limits: limits) {
      // The mark of another document would belong to this one.
      return source.furtherDocument(after: range.upperBound, isExplicit: false) == nil ? root : nil
    }
    var builder = TreeBuilder(
      source: source, limits: limits, start: range.lowerBound, findings: Findings(limit: 1))
    let failure = LibYAML.parse(source.bytes, range) { event in
      builder.receive(event) && builder.findings.diagnostics.isEmpty
    }
    guard failure == nil, builder.findings.diagnostics.isEmpty else { return nil }
    return builder.result
  }
}
