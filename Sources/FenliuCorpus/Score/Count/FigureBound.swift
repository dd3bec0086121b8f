public import FenliuSource

/// What a figure must be, for a check that fails when a pack gets worse.
public struct FigureBound: Hashable, Sendable {
  /// Which figure.
  public var figure: Figure
  /// The bound, in hundredths of a percent. It is a least share for figures that are better high, and a
  /// greatest one for the others.
  public var basisPoints: Int

  /// Why a text is no list of bounds.
  public struct Problem: Error, Hashable, Sendable {
    /// What is wrong, for people.
    public var message: LocalizedText
  }

  /// Whether a score keeps the bound. A figure of no message at all keeps none: nothing was shown.
  public func holds(in score: ScoreResult) -> Bool {
    let proportion = score[figure]
    guard proportion.whole > 0 else { return false }
    let (part, bound) = (Double(proportion.part) * 10_000, Double(basisPoints) * Double(proportion.whole))
    return figure.isBetterHigh ? part >= bound : part <= bound
  }

  /// The bounds of a list such as `destination=95,category=85.5`, in percent.
  ///
  /// - Parameter isBetterHigh: whether figures that are better high are expected, or those better low.
  public static func list(_ text: String, isBetterHigh: Bool) throws(Problem) -> [FigureBound] {
    var bounds: [FigureBound] = []
    for item in text.split(separator: ",", omittingEmptySubsequences: false) {
      let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let basisPoints = Percent.basisPoints(parts[1]) else {
        throw Problem(
          message: LocalizedText(
            zh: "`\(Excerpt.of(String(item)))` 应写成 `名称=百分数`，例如 `destination=95`",
            en: "`\(Excerpt.of(String(item)))` must be a figure and a percentage, as in `destination=95`"))
      }
      let figure = try figure(String(parts[0]), isBetterHigh: isBetterHigh)
      bounds.append(FigureBound(figure: figure, basisPoints: basisPoints))
    }
    return bounds
  }

  private static func figure(_ name: String, isBetterHigh: Bool) throws(Problem) -> Figure {
    let known = Figure.allCases.filter { $0.isBetterHigh == isBetterHigh }.map(\.rawValue)
    guard let figure = Figure(rawValue: name) else {
      let meant = nearest(to: name, in: known).map { [$0] } ?? known
      let names = meant.map { "`\($0)`" }.joined(separator: " ")
      throw Problem(
        message: LocalizedText(
          zh: "没有名为 `\(Excerpt.of(name))` 的指标；可用：\(names)",
          en: "there is no figure `\(Excerpt.of(name))`; known: \(names)"))
    }
    guard figure.isBetterHigh == isBetterHigh else {
      let option = isBetterHigh ? "--fail-over" : "--fail-under"
      throw Problem(
        message: LocalizedText(
          zh: "`\(name)` 越\(isBetterHigh ? "低" : "高")越好,请用 `\(option)`",
          en: "`\(name)` is better \(isBetterHigh ? "low" : "high"); use `\(option)`"))
    }
    return figure
  }
}
