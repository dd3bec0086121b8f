import FenliuCorpus
public import FenliuSource

/// The least share of goals that must be met.
public struct CoverageBound: Hashable, Sendable {
  /// Of which goals; nil: of all that are in the total.
  public var kind: CoverageKind?
  /// The share in hundredths of a percent.
  public var basisPoints: Int

  /// A bound.
  public init(kind: CoverageKind?, basisPoints: Int) {
    self.kind = kind
    self.basisPoints = basisPoints
  }

  /// Whether a coverage keeps the bound.
  public func holds(in coverage: Coverage) -> Bool {
    (kind.map(coverage.proportion) ?? coverage.total).basisPoints >= basisPoints
  }

  /// Why a text is no list of bounds.
  public struct Problem: Error, Hashable, Sendable {
    /// What is wrong, for people.
    public var message: LocalizedText
  }

  /// The bounds of a list such as `95` (of the total) or `rules=100,phrases=80.5`, in percent.
  public static func list(_ text: String) throws(Problem) -> [CoverageBound] {
    var bounds: [CoverageBound] = []
    for item in text.split(separator: ",", omittingEmptySubsequences: false) {
      let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = parts.count == 2 ? parts.first.map(String.init) : nil
      guard let basisPoints = parts.last.flatMap({ Percent.basisPoints($0) }) else {
        throw Problem(
          message: LocalizedText(
            zh: "`\(item)` 应写成百分数或 `名称=百分数`，例如 `rules=100`",
            en: "`\(item)` must be a percentage, or a name and a percentage, as in `rules=100`"))
      }
      var kind: CoverageKind?
      if let name {
        kind = CoverageKind(rawValue: name)
        if kind == nil { throw unknown(name) }
      }
      bounds.append(CoverageBound(kind: kind, basisPoints: basisPoints))
    }
    return bounds
  }

  private static func unknown(_ name: String) -> Problem {
    let known = CoverageKind.allCases.map(\.rawValue)
    let meant = nearest(to: name, in: known).map { [$0] } ?? known
    let names = meant.map { "`\($0)`" }.joined(separator: " ")
    return Problem(
      message: LocalizedText(
        zh: "没有名为 `\(name)` 的指标；可用：\(names)", en: "there is no figure `\(name)`; known: \(names)"))
  }
}
