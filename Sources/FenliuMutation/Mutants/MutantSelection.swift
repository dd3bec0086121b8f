public import FenliuSource

/// The lines of files that were changed.
public struct ChangedLines: Sendable {
  private var lines: [String: Set<Int>] = [:]
  private var whole: Set<String> = []

  /// No line of any file.
  public init() {}

  /// Adds lines, from 1, of a file.
  public mutating func add(_ range: ClosedRange<Int>, of file: String) {
    lines[file, default: []].formUnion(range)
  }

  /// Adds a whole file.
  public mutating func add(file: String) { whole.insert(file) }

  /// Whether a place stands on a line that was changed.
  public func touch(_ location: SourceLocation, in sources: SourceSet) -> Bool {
    if whole.contains(location.file) { return true }
    guard let changed = lines[location.file], let file = sources[location.file] else { return false }
    let first = file.lines.line(at: location.range.lower)
    let end = max(location.range.lower.value, location.range.upper.value - 1)
    let last = file.lines.line(at: ByteOffset(end))
    return (first...max(first, last)).contains { changed.contains($0) }
  }
}

extension ChangedLines {
  /// The lines that a patch in the unified format of `git diff --unified=0` adds or changes.
  ///
  /// Where lines are only taken away, the lines on either side count: what was taken away has no place of its
  /// own any more.
  ///
  /// - Parameter name: what a file is called, given its path in the patch.
  public init(patch: String, name: (String) -> String) {
    var file: String?
    for line in patch.split(separator: "\n", omittingEmptySubsequences: true) {
      if line.hasPrefix("+++ ") {
        let path = line.dropFirst(4)
        file = path.hasPrefix("b/") ? name(String(path.dropFirst(2))) : nil
      } else if line.hasPrefix("@@ "), let file, let range = Self.range(ofHunk: line) {
        add(range, of: file)
      }
    }
  }

  /// The lines of the new file in a head such as `@@ -10,2 +10,3 @@`.
  private static func range(ofHunk head: Substring) -> ClosedRange<Int>? {
    guard let part = head.split(separator: " ").first(where: { $0.hasPrefix("+") }) else { return nil }
    let numbers = part.dropFirst().split(separator: ",").map { Int($0) }
    guard let start = numbers.first.flatMap(\.self), start >= 0, start < Int.max / 4 else { return nil }
    let count = numbers.count > 1 ? numbers[1] ?? 1 : 1
    guard count >= 0, count < Int.max / 4 else { return nil }
    return count == 0 ? max(1, start)...(start + 1) : start...(start + count - 1)
  }
}
