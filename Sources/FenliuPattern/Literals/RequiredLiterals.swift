/// Finds literals that a text must have for a pattern to match.
struct RequiredLiterals {
  /// What is known of a part of a pattern.
  private struct Facts {
    /// Exactly the texts that it matches, where they are few.
    var exact: LiteralSet?
    /// A set of which one is in each text that it matches.
    var required: PlacedLiterals?
    /// What it matches at most.
    var stretch: Stretch
  }

  /// A set that occurs at more than one place in eight says too little to be of use.
  private static let leastRarity = 3.0

  /// The rarest set found, with what can stand around it in a match; nil if there is none of any use.
  static func best(of tree: PatternNode) -> PlacedLiterals? {
    guard let best = facts(of: tree).required, best.literals.rarity >= leastRarity else { return nil }
    return best.reduced
  }

  private static func facts(of node: PatternNode) -> Facts {
    switch node {
    case .one(let scalars):
      let stretch = Stretch.one(scalars)
      guard scalars.count <= LiteralSet.maximumCount else { return Facts(stretch: stretch) }
      let exact = LiteralSet(scalars.scalars.map { [$0] })
      return Facts(exact: exact, required: PlacedLiterals(literals: exact), stretch: stretch)
    case .lineStart, .lineEnd:
      return Facts(exact: .empty, stretch: .empty)
    case .sequence(let parts):
      return facts(ofSequence: parts.map(facts))
    case .choice(let parts):
      return facts(ofChoice: parts.map(facts))
    case .repetition(let body, let least, let most):
      let once = facts(of: body)
      if least == 0 {
        return Facts(
          exact: most == 1 ? once.exact?.united(with: .empty) : nil, stretch: once.stretch.repeated(most))
      }
      let rest = Facts(stretch: once.stretch.repeated(most.map { $0 - least }))
      return facts(ofSequence: Array(repeating: once, count: least) + (least == most ? [] : [rest]))
    }
  }

  private static func facts(ofChoice parts: [Facts]) -> Facts {
    func union<Literals>(_ sets: [Literals?], _ united: (Literals, Literals) -> Literals?) -> Literals? {
      sets.dropFirst().reduce(sets.first ?? nil) { union, set in
        set.flatMap { set in union.flatMap { united($0, set) } }
      }
    }
    return Facts(
      exact: union(parts.map(\.exact)) { $0.united(with: $1) },
      required: union(parts.map(\.required)) { $0.united(with: $1) },
      stretch: .either(parts.map(\.stretch)))
  }

  /// Parts whose texts are known are joined as long as the results stay few: `[甲乙]业主?` is 甲业,
  /// 乙业, 甲业主, 乙业主. The best of these runs, and of what each part requires by itself, is taken.
  private static func facts(ofSequence parts: [Facts]) -> Facts {
    var best: (set: PlacedLiterals, parts: Range<Int>)?
    func consider(_ set: PlacedLiterals?, _ parts: Range<Int>) {
      guard let set, !set.literals.literals.contains([]),
        best.map({ set.literals.rarity > $0.set.literals.rarity }) != false
      else { return }
      best = (set, parts)
    }
    var run = LiteralSet.empty
    var runStart = 0
    var isWhole = true
    for (index, part) in parts.enumerated() {
      consider(part.required, index..<index + 1)
      if let exact = part.exact, let longer = run.followed(by: exact) {
        run = longer
      } else {
        isWhole = false
        run = part.exact ?? .empty
        runStart = part.exact == nil ? index + 1 : index
      }
      consider(PlacedLiterals(literals: run), runStart..<index + 1)
    }
    let required = best.map { best in
      best.set.between(
        .joined(parts[..<best.parts.lowerBound].map(\.stretch)),
        .joined(parts[best.parts.upperBound...].map(\.stretch)))
    }
    return Facts(
      exact: isWhole ? run : nil, required: required, stretch: .joined(parts.map(\.stretch)))
  }
}
