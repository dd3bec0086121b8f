/// Finds literals that a text must have for a pattern to match.
struct RequiredLiterals {
  /// What is known of a part of a pattern.
  private struct Facts {
    /// Exactly the texts that it matches, where they are few.
    var exact: LiteralSet?
    /// A set of which one is in each text that it matches.
    var required: LiteralSet?
  }

  /// A set that occurs at more than one place in eight says too little to be of use.
  private static let leastRarity = 3.0

  /// The rarest set found; nil if there is none of any use.
  static func best(of tree: PatternNode) -> [[UInt32]]? {
    guard let best = facts(of: tree).required, best.rarity >= leastRarity else { return nil }
    return best.reduced.literals
  }

  private static func facts(of node: PatternNode) -> Facts {
    switch node {
    case .one(let scalars):
      guard scalars.count <= LiteralSet.maximumCount else { return Facts() }
      let exact = LiteralSet(scalars.scalars.map { [$0] })
      return Facts(exact: exact, required: exact)
    case .lineStart, .lineEnd:
      return Facts(exact: .empty)
    case .sequence(let parts):
      return facts(ofSequence: parts.map(facts))
    case .choice(let parts):
      return facts(ofChoice: parts.map(facts))
    case .repetition(let body, let least, let most):
      let once = facts(of: body)
      if least == 0 {
        return Facts(exact: most == 1 ? once.exact?.united(with: .empty) : nil)
      }
      let rest = least == most ? [] : [Facts()]
      return facts(ofSequence: Array(repeating: once, count: least) + rest)
    }
  }

  private static func facts(ofChoice parts: [Facts]) -> Facts {
    func union(_ sets: [LiteralSet?]) -> LiteralSet? {
      sets.dropFirst().reduce(sets.first ?? nil) { union, set in
        set.flatMap { union?.united(with: $0) }
      }
    }
    return Facts(exact: union(parts.map(\.exact)), required: union(parts.map(\.required)))
  }

  /// Parts whose texts are known are joined as long as the results stay few: `[甲乙]业主?` is 甲业,
  /// 乙业, 甲业主, 乙业主. The best of these runs, and of what each part requires by itself, is taken.
  private static func facts(ofSequence parts: [Facts]) -> Facts {
    var best: LiteralSet?
    func consider(_ set: LiteralSet?) {
      guard let set, !set.literals.contains([]), best.map({ set.rarity > $0.rarity }) != false else { return }
      best = set
    }
    var run = LiteralSet.empty
    var isWhole = true
    for part in parts {
      consider(part.required)
      if let exact = part.exact, let longer = run.followed(by: exact) {
        run = longer
      } else {
        isWhole = false
        run = part.exact ?? .empty
      }
      consider(run)
    }
    return Facts(exact: isWhole ? run : nil, required: best)
  }
}
