extension FoldedText {
  /// Whether a match does not cut a Latin word at the edges asked about.
  ///
  /// An edge cuts a word if the scalars on both sides of it are letters or digits of Latin script. Edges
  /// between Chinese characters, or between a Chinese character and a letter, never do.
  ///
  /// - Parameters:
  ///   - match: folded scalars; false if they are not in the text.
  ///   - left: whether the left edge matters.
  ///   - right: whether the right edge matters.
  public func respectsWords(_ match: Range<Int>, left: Bool = true, right: Bool = true) -> Bool {
    guard match.lowerBound >= 0, match.upperBound <= scalars.count else { return false }
    return !(left && isInsideWord(match.lowerBound)) && !(right && isInsideWord(match.upperBound))
  }

  private func isInsideWord(_ edge: Int) -> Bool {
    guard edge > 0, edge < scalars.count else { return false }
    return ScalarClass(scalars[edge - 1]) == .latin && ScalarClass(scalars[edge]) == .latin
  }
}
