internal import FenliuSource

/// Finds an anchor that something may stand before or behind on the wrong side.
///
/// `^` is of use only where a match can begin, and `$` only where it can end: `a^b` never matches, and
/// `(^a)+` says less than it seems to. Refusing the rest also keeps anchors out of the automaton:
/// they matter where it is entered and left, and nowhere else.
struct AnchorCheck {
  /// The place of the first misplaced anchor, and whether it is a `^`.
  static func misplaced(in node: PatternNode) -> (range: ByteRange, isLineStart: Bool)? {
    misplaced(in: node, before: false, after: false)
  }

  /// - Parameters:
  ///   - before: whether a scalar of the match may come before `node`.
  ///   - after: whether a scalar of the match may come after `node`.
  private static func misplaced(
    in node: PatternNode, before: Bool, after: Bool
  ) -> (range: ByteRange, isLineStart: Bool)? {
    switch node {
    case .one:
      return nil
    case .lineStart(let range):
      return before ? (range, true) : nil
    case .lineEnd(let range):
      return after ? (range, false) : nil
    case .choice(let parts):
      return parts.lazy.compactMap { misplaced(in: $0, before: before, after: after) }.first
    case .repetition(let body, _, let most):
      let repeats = most != 1 && body.canTake
      return misplaced(in: body, before: before || repeats, after: after || repeats)
    case .sequence(let parts):
      for (index, part) in parts.enumerated() {
        let taken = parts[..<index].contains(where: \.canTake)
        let taking = parts[(index + 1)...].contains(where: \.canTake)
        if let found = misplaced(in: part, before: before || taken, after: after || taking) { return found }
      }
      return nil
    }
  }
}
