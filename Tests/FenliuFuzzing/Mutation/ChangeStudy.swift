public import FenliuSource
import FenliuRules
import FenliuYAML

/// What becomes of a pack when single bytes of it change.
public struct ChangeStudy: Sendable {
  /// What came of one change.
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// Refused, and an error points at the byte.
    case refusedAtByte = "refused, at the byte"
    /// Refused, and an error points into its line or the next.
    case refusedOnLine = "refused, on its line"
    /// Refused, and every error is elsewhere: where a name is used that was declared here, for instance.
    case refusedElsewhere = "refused, elsewhere"
    /// Accepted, and the pack has the same fingerprint.
    case sameMeaning = "same meaning"
    /// Accepted with another meaning, and the byte is in the text of a value or a key.
    case otherText = "other meaning, inside a value"
    /// Accepted with another meaning, because a `#` turns an optional line, or the rest of one, into a comment.
    case comment = "other meaning, by a comment"
    /// Accepted with another meaning, though the byte is in no value and no key.
    case otherStructure = "other meaning, between values"
  }

  private let files: [SourceFile]
  private let fingerprint: String
  private let values: [ValueRanges]

  /// A study of the pack in `files`; nil if it is refused to begin with.
  public init?(_ files: [SourceFile]) {
    guard let ruleSet = PackLoader().load(files: files).ruleSet else { return nil }
    self.files = files
    fingerprint = ruleSet.fingerprint
    values = files.map { ValueRanges(of: $0) }
  }

  /// What comes of a change.
  ///
  /// - Throws: `Violation` if a finding is not as every finding must be.
  public func outcome(of change: ByteChange) throws(Violation) -> Outcome {
    var changed = files
    let bytes = change.applied(to: files[change.file].bytes)
    changed[change.file] = SourceFile(name: files[change.file].name, bytes: bytes)
    let result = PackLoader().load(files: changed)
    for finding in result.diagnostics { try FindingCheck(finding, sources: result.sources).run() }
    let errors = result.diagnostics.filter { $0.kind.severity == .error }
    guard let ruleSet = result.ruleSet else {
      try require(!errors.isEmpty, "\(change): refused without an error")
      return refusal(errors, change, in: changed[change.file])
    }
    try require(errors.isEmpty, "\(change): accepted in spite of an error")
    if ruleSet.fingerprint == fingerprint { return .sameMeaning }
    let isText =
      values[change.file].touch(change.offset) || ValueRanges(of: changed[change.file]).touch(change.offset)
    return isText ? .otherText : change.beginsComment ? .comment : .otherStructure
  }

  private func refusal(_ errors: [Diagnostic], _ change: ByteChange, in file: SourceFile) -> Outcome {
    let places = errors.flatMap { error in
      [error.primary.location] + error.secondary.map(\.location) + error.edits.map(\.location)
    }.filter { $0.file == file.name }.map(\.range)
    // A character that is taken away leaves no place of its own: its neighbours count.
    if places.contains(where: { $0.lower.value - 1 <= change.offset && change.offset <= $0.upper.value }) {
      return .refusedAtByte
    }
    let line = file.lines.line(at: ByteOffset(change.offset))
    let isOnLine = places.contains { range in
      (line...(line + 1)).overlaps(file.lines.line(at: range.lower)...file.lines.line(at: range.upper))
    }
    return isOnLine ? .refusedOnLine : .refusedElsewhere
  }
}

/// Where the keys and values of a file stand.
private struct ValueRanges {
  private var ranges: [ByteRange] = []

  init(of file: SourceFile) {
    if let root = YAMLReader().read(file).root { add(root) }
  }

  /// Whether a byte is in a value or right after it, where a longer one would end.
  func touch(_ offset: Int) -> Bool {
    ranges.contains { $0.lower.value <= offset && offset <= $0.upper.value }
  }

  private mutating func add(_ node: YAMLNode) {
    switch node.content {
    case .scalar: ranges.append(node.location.range)
    case .sequence(let nodes): for node in nodes { add(node) }
    case .mapping(let entries):
      for entry in entries {
        ranges.append(entry.keyLocation.range)
        add(entry.value)
      }
    }
  }
}
