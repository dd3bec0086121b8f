public import FenliuSource

/// Coverage as editors and services read it: the tracefile format of LCOV (geninfo(1)).
///
/// A rule is a function, each thing to be exercised a block of its line, and each goal a branch of it. A line is
/// hit as often as the most exercised thing that begins on it.
public struct LCOVReport {
  private let sources: SourceSet
  private let paths: FilePaths

  /// - Parameter paths: where the files stand from where the command was called.
  public init(sources: SourceSet, paths: FilePaths) {
    self.sources = sources
    self.paths = paths
  }

  /// The tracefile.
  public func text(_ coverage: Coverage) -> String {
    var output = "TN:\n"
    for file in sources {
      let items = coverage.items.filter { $0.location.file == file.name && $0.kind != .decisive }
      guard !items.isEmpty else { continue }
      output += "SF:\(paths.path(of: file.name))\n"
      output += functions(items.filter { $0.kind == .rules }, in: file)
      output += branches(items, in: file)
      output += lines(items, in: file)
      output += "end_of_record\n"
    }
    return output
  }

  private func functions(_ rules: [CoverageItem], in file: SourceFile) -> String {
    var output = ""
    for rule in rules { output += "FN:\(line(of: rule, in: file)),\(rule.owner)\n" }
    for rule in rules { output += "FNDA:\(rule.goals.first?.count ?? 0),\(rule.owner)\n" }
    return output + "FNF:\(rules.count)\nFNH:\(rules.count(where: \.isCovered))\n"
  }

  private func branches(_ items: [CoverageItem], in file: SourceFile) -> String {
    var output = ""
    var (found, hit) = (0, 0)
    for (block, item) in items.enumerated() {
      for (branch, goal) in item.goals.enumerated() {
        let taken = item.isTouched ? String(goal.count) : "-"
        output += "BRDA:\(line(of: item, in: file)),\(block),\(branch),\(taken)\n"
        found += 1
        if goal.isMet { hit += 1 }
      }
    }
    return output + "BRF:\(found)\nBRH:\(hit)\n"
  }

  private func lines(_ items: [CoverageItem], in file: SourceFile) -> String {
    var counts: [Int: Int] = [:]
    for item in items {
      let count = item.goals.filter(\.outcome).map(\.count).max() ?? 0
      counts[line(of: item, in: file), default: 0] = max(counts[line(of: item, in: file)] ?? 0, count)
    }
    var output = ""
    for line in counts.keys.sorted() { output += "DA:\(line),\(counts[line] ?? 0)\n" }
    return output + "LF:\(counts.count)\nLH:\(counts.values.count { $0 > 0 })\n"
  }

  private func line(of item: CoverageItem, in file: SourceFile) -> Int {
    file.lines.line(at: item.location.range.lower)
  }
}
