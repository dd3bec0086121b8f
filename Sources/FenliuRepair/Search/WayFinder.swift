import FenliuEngine
import FenliuRules

/// Finds what could be changed about a condition for it to come to something else.
///
/// Facts are what they are: only what the pack asks of the words can change.
struct WayFinder {
  let situation: Situation
  var texts: TextWays { TextWays(situation: situation) }

  /// More ways than are ever tried.
  private static let limit = 24

  /// Ways for a condition to hold, or not to; the one without a change where it is so already.
  func ways(_ outcome: ConditionOutcome?, wanted: Bool) -> [Way] {
    guard let outcome else { return [] }
    if outcome.truth == (wanted ? .yes : .no) { return [.none] }
    let found: [Way] =
      switch outcome.form {
      case .all(let parts): wanted ? all(parts, wanted: true) : some(parts, wanted: false)
      case .any(let parts): wanted ? some(parts, wanted: true) : all(parts, wanted: false)
      case .none(let parts): wanted ? all(parts, wanted: false) : some(parts, wanted: true)
      case .atLeast(let count, let parts): ways(atLeast: count, parts, wanted: wanted)
      case .heard(let part): ways(part, wanted: wanted)
      case .concept(_, let definition): ways(definition, wanted: wanted)
      case .field: []
      case .text(let text):
        wanted
          ? texts.making(text, holdAt: outcome.location) : texts.making(text, failAt: outcome.location)
      case .rule(_, let isInForce, let when, let unless):
        ways(isInForce: isInForce, when: when, unless: unless, wanted: wanted)
      }
    return found.nearest(Self.limit)
  }

  /// Ways for a rule, concept, bar or alert to apply, given what its condition and its exception come to.
  func ways(
    isInForce: Bool = true, when: ConditionOutcome?, unless: ConditionOutcome?, wanted: Bool
  ) -> [Way] {
    guard wanted else {
      return ways(when, wanted: false) + (unless.map { ways($0, wanted: true) } ?? [])
    }
    guard isInForce else { return [] }
    // Only an exception that is shown stands in the way.
    let open = unless.map { $0.truth == .yes ? ways($0, wanted: false) : [.none] } ?? [.none]
    return ways(when, wanted: true).and(open)
  }

  private func all(_ parts: [ConditionOutcome], wanted: Bool) -> [Way] {
    var found: [Way] = [.none]
    for part in parts where !found.isEmpty { found = found.and(ways(part, wanted: wanted)) }
    return found
  }

  private func some(_ parts: [ConditionOutcome], wanted: Bool) -> [Way] {
    parts.flatMap { ways($0, wanted: wanted) }
  }

  /// One part too few, or too many, can be mended.
  private func ways(atLeast count: Int, _ parts: [ConditionOutcome], wanted: Bool) -> [Way] {
    let holding = parts.count { $0.truth == .yes }
    guard holding == (wanted ? count - 1 : count) else { return [] }
    return some(parts.filter { ($0.truth == .yes) != wanted }, wanted: wanted)
  }
}
