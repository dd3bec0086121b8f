import FenliuSource

/// Finds where a file can be cut into parts, by a look at how its lines begin.
///
/// What it finds is a guess: quotes and brackets may be open across lines. A guess is wrong only where some part
/// cannot be read by itself, because whatever is open at its end is an error there.
struct PartFinder {
  private let source: YAMLSource
  /// How many bytes a part of a list has at least, but for the last one.
  private let size: Int
  /// Where a list is cut in any case.
  private let cuts: Set<Int>
  private var parts: [YAMLPart] = []
  private var list = List.unknown
  /// The key of the last entry, as it seems.
  private var key = ""

  /// What stands behind the key of the last entry.
  private enum List {
    /// No line yet.
    case unknown
    /// A list whose dashes stand in this column.
    case dashes(Int)
    case other
  }

  private init(source: YAMLSource, size: Int, cuts: Set<Int>) {
    self.source = source
    self.size = size
    self.cuts = cuts
  }

  /// The parts of a file in order, which leave nothing out but a byte order mark; nil where it cannot be cut.
  static func parts(
    of source: YAMLSource, _ lines: LineTable, size: Int, at cuts: Set<Int>, cutting isCut: (String) -> Bool
  ) -> [YAMLPart]? {
    var finder = PartFinder(source: source, size: size, cuts: cuts)
    for line in 1...lines.count {
      guard finder.look(at: lines.range(ofLine: line), cutting: isCut) else { return nil }
    }
    guard !finder.parts.isEmpty else { return nil }
    finder.parts[0].start = source.textStart
    finder.parts[finder.parts.count - 1].end = source.bytes.count
    return finder.parts
  }

  /// Takes note of a line; false where the file had better be read as a whole.
  private mutating func look(at line: ByteRange, cutting isCut: (String) -> Bool) -> Bool {
    let start = line.lower.value
    var offset = start
    while source[offset] == .space { offset += 1 }
    guard offset < line.upper.value, let first = source[offset], first != .hash else { return true }
    let column = offset - start
    let isDash = first == UInt8(ascii: "-") && source[offset + 1]?.isWhiteSpace != false
    if column == 0, !isDash {
      // Marks of documents and directives concern the file as a whole.
      if first == UInt8(ascii: "%") || source.has("---", at: start) || source.has("...", at: start) {
        return false
      }
      begin(.entry, at: start)
      if let key = key(line), isCut(key) {
        self.key = key
        list = .unknown
      } else {
        list = .other
      }
      return true
    }
    guard !parts.isEmpty else { return false }
    switch list {
    case .unknown: list = isDash ? .dashes(column) : .other
    case .dashes(column) where isDash:
      if start - parts[parts.count - 1].start >= size || cuts.contains(start) {
        begin(.items(under: key), at: start)
      }
    // A dash at the margin belongs to a list that began there; anything else is for the whole file to tell.
    case .dashes, .other: return column > 0
    }
    return true
  }

  private mutating func begin(_ kind: YAMLPart.Kind, at start: Int) {
    if !parts.isEmpty { parts[parts.count - 1].end = start }
    parts.append(YAMLPart(kind, from: start, to: start))
  }

  /// The key that a line holds, and nothing else; nil: it holds something else.
  private func key(_ line: ByteRange) -> String? {
    let start = line.lower.value
    let end = source.contentEnd(from: start)
    guard end > start, source[end - 1] == .colon else { return nil }
    return source.text(start, source.trimmedEnd(start, end - 1))
  }
}
