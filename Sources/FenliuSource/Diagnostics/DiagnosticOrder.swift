extension Sequence<Diagnostic> {
  /// The findings in the order people read them: by file (in byte order of names), place and code.
  /// Findings that agree in all three keep the order they came in.
  public func inReadingOrder() -> [Diagnostic] {
    // The standard sort is stable.
    sorted { left, right in
      let leftPlace = left.primary.location
      let rightPlace = right.primary.location
      if leftPlace.name != rightPlace.name {
        return leftPlace.file.precedesInBytes(rightPlace.file)
      }
      if leftPlace.range.lower != rightPlace.range.lower {
        return leftPlace.range.lower < rightPlace.range.lower
      }
      if leftPlace.range.upper != rightPlace.range.upper {
        return leftPlace.range.upper < rightPlace.range.upper
      }
      return left.kind.code.precedesInBytes(right.kind.code)
    }
  }

  /// How many findings there are of each severity, gravest first: "1 error, 2 warnings". Severities
  /// without a finding are left out; nil if there is no finding at all.
  public func countedBySeverity() -> LocalizedText? {
    var counts = Severity.allCases.map { (severity: $0, count: 0) }
    for diagnostic in self {
      for index in counts.indices where counts[index].severity == diagnostic.kind.severity {
        counts[index].count += 1
      }
    }
    let found = counts.filter { $0.count > 0 }.sorted { $0.severity > $1.severity }
    guard !found.isEmpty else { return nil }
    return LocalizedText(
      zh: found.map { "\($0.count) 个\($0.severity.word.chinese)" }.joined(separator: ","),
      en: found.map { "\($0.count) \($0.severity.word.english)\($0.count == 1 ? "" : "s")" }
        .joined(separator: ", "))
  }
}

extension Severity {
  /// The severity as people call it.
  public var word: LocalizedText {
    switch self {
    case .error: LocalizedText(zh: "错误", en: "error")
    case .warning: LocalizedText(zh: "警告", en: "warning")
    case .note: LocalizedText(zh: "提示", en: "note")
    }
  }
}
