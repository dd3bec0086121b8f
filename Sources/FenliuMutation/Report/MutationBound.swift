import FenliuCorpus
public import FenliuSource

/// The least share of mutants that must be noticed.
public struct MutationBound: Hashable, Sendable {
  /// Of which mutants; nil: of all.
  public var kind: MutantKind?
  /// The share in hundredths of a percent.
  public var basisPoints: Int

  /// A bound.
  public init(kind: MutantKind?, basisPoints: Int) {
    self.kind = kind
    self.basisPoints = basisPoints
  }

  /// Whether a score keeps the bound.
  public func holds(in score: MutationScore) -> Bool { score.counts(of: kind).basisPoints >= basisPoints }

  /// Why a text is no list of bounds.
  public struct Problem: Error, Hashable, Sendable {
    /// What is wrong, for people.
    public var message: LocalizedText
  }

  /// The bounds of a list such as `95` (of all) or `phrase=90,bound=100`, in percent.
  public static func list(_ text: String) throws(Problem) -> [MutationBound] {
    var bounds: [MutationBound] = []
    for item in text.split(separator: ",", omittingEmptySubsequences: false) {
      let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let basisPoints = parts.last.flatMap({ Percent.basisPoints($0) }) else {
        throw Problem(
          message: LocalizedText(
            zh: "`\(item)` 应写成百分数或 `种类=百分数`，例如 `bound=100`",
            en: "`\(item)` must be a percentage, or a kind and a percentage, as in `bound=100`"))
      }
      var kind: MutantKind?
      if parts.count == 2, let name = parts.first.map(String.init) {
        kind = MutantKind(rawValue: name)
        if kind == nil { throw unknown(name) }
      }
      bounds.append(MutationBound(kind: kind, basisPoints: basisPoints))
    }
    return bounds
  }

  private static func unknown(_ name: String) -> Problem {
    let known = MutantKind.allCases.map(\.rawValue)
    let meant = nearest(to: name, in: known).map { [$0] } ?? known
    let names = meant.map { "`\($0)`" }.joined(separator: " ")
    return Problem(
      message: LocalizedText(
        zh: "没有名为 `\(name)` 的种类；可用：\(names)", en: "there is no kind of mutant `\(name)`; known: \(names)"))
  }
}
