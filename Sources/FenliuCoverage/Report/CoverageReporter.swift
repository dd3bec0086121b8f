public import FenliuCorpus
public import FenliuSource

/// Tells what of a pack a corpus exercises.
public struct CoverageReporter: Sendable {
  let sources: SourceSet
  let bounds: [CoverageBound]

  /// A reporter.
  ///
  /// - Parameters:
  ///   - sources: the files of the pack, to tell lines and to show them.
  ///   - bounds: what was asked of the figures, to say whether they keep it.
  public init(sources: SourceSet, bounds: [CoverageBound] = []) {
    self.sources = sources
    self.bounds = bounds
  }

  /// What is missing of an item, with its name and its place, in one line.
  package func line(_ item: CoverageItem) -> LocalizedText {
    let missing = CoverageWords.missing(item) ?? LocalizedText("")
    let name = "`\(item.name.isEmpty ? item.owner : item.name)`"
    let place = "\(item.location.file):\(line(of: item.location))"
    return LocalizedText(
      zh: "\(name) \(missing.chinese)（\(place)）", en: "\(name) \(missing.english) (\(place))")
  }

  func line(of location: SourceLocation) -> Int {
    sources[location.file]?.lines.line(at: location.range.lower) ?? 0
  }

  /// For people: the figures, and what is not exercised, file by file.
  ///
  /// - Parameter limit: how many things of each kind are listed.
  public func text(_ coverage: Coverage, options: TextOptions, limit: Int = 10) -> String {
    let language = options.language
    var page = Page(options)
    for kind in CoverageKind.allCases {
      addMissing(coverage.items.filter { $0.kind == kind }, kind, to: &page, limit: limit, language)
    }
    page.add(StyledText(CoverageWords.extent(coverage)[language], .dim))
    for kind in CoverageKind.allCases {
      addFigure(kind.title[language], coverage.proportion(of: kind), kind: kind, to: &page, language)
    }
    addFigure(CoverageWords.total[language], coverage.total, kind: nil, to: &page, language)
    return page.text
  }

  private func addFigure(
    _ name: String, _ proportion: CoverageProportion, kind: CoverageKind?, to page: inout Page,
    _ language: Language
  ) {
    guard proportion.whole > 0 else { return }
    let count = "\(proportion.part)/\(proportion.whole)"
    let share = proportion.percent
    let padding = String(repeating: " ", count: max(1, 9 - share.count))
    var figure = StyledText(padding + share, .strong) + StyledText("  \(count)", .dim)
    if let bound = bounds.last(where: { $0.kind == kind }), proportion.basisPoints < bound.basisPoints {
      let least = "\(bound.basisPoints / 100)"
      figure +=
        StyledText("  ") + StyledText(language == .chinese ? "低于 \(least) %" : "below \(least) %", .urgent)
    }
    page.add(figure, label: StyledText(name), labelWidth: language == .chinese ? 16 : 28)
  }

  private func addMissing(
    _ items: [CoverageItem], _ kind: CoverageKind, to page: inout Page, limit: Int, _ language: Language
  ) {
    let missing = items.filter { !$0.isCovered }
    // Without anything to show, a heading alone would mislead.
    guard limit > 0, !missing.isEmpty else { return }
    page.add(StyledText(kind.title[language], .strong))
    for item in missing.prefix(limit) {
      let name = item.name.isEmpty ? item.owner : item.name
      let owner = item.name.isEmpty ? "" : " [\(item.owner)]"
      page.add(
        StyledText(name) + StyledText(owner, .dim)
          + StyledText(" \(CoverageWords.missing(item)?[language] ?? "")")
          + StyledText("  \(item.location.file):\(line(of: item.location))", .dim), indent: 2)
    }
    let rest = missing.count - limit
    if rest > 0 {
      page.add(
        StyledText(language == .chinese ? "另有 \(rest) 项" : "and \(rest) more", .dim), indent: 2)
    }
    page.addBlank()
  }

  /// For programs: the figures and every item.
  public func json(_ coverage: Coverage) -> JSONValue {
    let figures = CoverageKind.allCases.map { ($0.rawValue, Self.json(coverage.proportion(of: $0))) }
    return [
      "pack": .string(coverage.fingerprint), "cases": .integer(coverage.cases),
      "examples": .integer(coverage.examples), "total": Self.json(coverage.total),
      "figures": .object(figures),
      "holds": .boolean(bounds.allSatisfy { $0.holds(in: coverage) }),
      "items": .array(coverage.items.map(json)),
    ]
  }

  private static func json(_ proportion: CoverageProportion) -> JSONValue {
    [
      "met": .integer(proportion.part), "goals": .integer(proportion.whole),
      "basisPoints": .integer(proportion.basisPoints),
    ]
  }

  private func json(_ item: CoverageItem) -> JSONValue {
    let lines = sources[item.location.file]?.lines
    let start = lines?.position(at: item.location.range.lower)
    let end = lines?.position(at: item.location.range.upper)
    return [
      "kind": .string(item.kind.rawValue), "owner": .string(item.owner), "name": .string(item.name),
      "file": .string(item.location.file), "line": JSONValue(start?.line),
      "column": JSONValue(start?.column), "endLine": JSONValue(end?.line),
      "endColumn": JSONValue(end?.column),
      "goals": .array(
        item.goals.map {
          ["outcome": .boolean($0.outcome), "count": .integer($0.count), "first": JSONValue($0.first)]
        }),
    ]
  }
}
