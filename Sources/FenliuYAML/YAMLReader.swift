public import FenliuSource

/// How large a YAML file may be before it is refused.
///
/// The limits keep the cost of any input, however hostile, in proportion to its size.
public struct YAMLLimits: Hashable, Sendable {
  /// The most bytes in one file. The standard is 64 MiB: a pack of 100,000 rules takes about 34 MB.
  public var fileBytes: Int
  /// The most bytes of UTF-8 in the text of one scalar. The standard is 64 KiB.
  public var scalarBytes: Int
  /// The most sequences and mappings inside one another. The standard is 64.
  public var depth: Int
  /// The most findings in one file; reading stops there and says so. The standard is 1,000.
  public var findings: Int

  /// Limits on a file.
  public init(
    fileBytes: Int = 64 << 20, scalarBytes: Int = 64 << 10, depth: Int = 64, findings: Int = 1_000
  ) {
    self.fileBytes = fileBytes
    self.scalarBytes = scalarBytes
    self.depth = depth
    self.findings = findings
  }

  /// The limits for rule files and cases.
  public static let standard = YAMLLimits()
}

/// What came of reading a YAML file.
public struct YAMLResult: Hashable, Sendable {
  /// The tree; nil for a file with nothing in it, or one that could not be read to its end.
  ///
  /// A tree may stand beside errors: a refused anchor or a duplicate key does not hide the rest.
  public var root: YAMLNode?
  /// Everything found, in the order of reading.
  public var diagnostics: [Diagnostic]

  /// A tree and what was found on the way.
  public init(root: YAMLNode?, diagnostics: [Diagnostic]) {
    self.root = root
    self.diagnostics = diagnostics
  }
}

/// Reads the part of YAML 1.1 that rule files are written in: one document of mappings, sequences and
/// scalars. What would make a file mean something else than it shows is refused: anchors, aliases, tags,
/// directives, duplicate keys, invisible line breaks.
///
/// What YAML is, libyaml says. A plain file is read without it (`PlainReader`), to the same result.
public struct YAMLReader: Sendable {
  let limits: YAMLLimits

  /// A reader that keeps to `limits`.
  public init(limits: YAMLLimits = .standard) {
    self.limits = limits
  }

  /// Reads one file, whatever its bytes are.
  public func read(_ file: SourceFile) -> YAMLResult {
    let source = YAMLSource(file)
    var findings = Findings(limit: limits.findings)
    CharacterCheck(source: source, limits: limits).run(into: &findings)
    guard findings.diagnostics.isEmpty else {
      return YAMLResult(root: nil, diagnostics: findings.diagnostics)
    }
    if let root = PlainReader.read(source, source.textStart..<source.bytes.count, limits: limits) {
      return YAMLResult(root: root, diagnostics: [])
    }
    return readWithLibYAML(file, source, findings)
  }

  /// Reads a file whose characters were looked at.
  func readWithLibYAML(_ file: SourceFile, _ source: YAMLSource, _ findings: Findings) -> YAMLResult {
    var findings = findings
    let start = source.skipDirectives(reportingTo: &findings)
    guard !findings.isFull else { return YAMLResult(root: nil, diagnostics: findings.diagnostics) }
    var builder = TreeBuilder(source: source, limits: limits, start: start, findings: findings)
    let failure = LibYAML.parse(file.bytes, min(start, file.bytes.count)..<file.bytes.count) {
      builder.receive($0)
    }
    if let failure { builder.fail(failure) }
    return YAMLResult(root: builder.result, diagnostics: builder.findings.diagnostics)
  }
}
