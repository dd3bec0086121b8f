import FenliuCorpus
public import FenliuSource

/// What of a pack a corpus exercises.
public struct Coverage: Sendable {
  /// Everything that can be exercised, by place.
  public var items: [CoverageItem]
  /// How many cases of the corpus were decided.
  public var cases: Int
  /// How many examples beside rules were.
  public var examples: Int
  /// The fingerprint of the pack.
  public var fingerprint: String

  /// How many goals of some kind there are, and how many are met.
  public func proportion(of kind: CoverageKind) -> CoverageProportion {
    CoverageProportion(items.filter { $0.kind == kind })
  }

  /// How many of all goals are met.
  public var total: CoverageProportion { CoverageProportion(items.filter(\.kind.isInTotal)) }
}

/// Something that a corpus can exercise, and what came of it.
public struct CoverageItem: Hashable, Sendable {
  /// What sort of thing it is.
  public var kind: CoverageKind
  /// What it is or belongs to: the id of a rule, concept, list, field …
  public var owner: String
  /// What it is called beside its owner: a phrase, the rule overridden; empty where the owner says it all.
  public var name: String
  /// Where it is written.
  public var location: SourceLocation
  /// What should be seen of it, at least one.
  public var goals: [CoverageGoal]

  /// Whether every goal is met.
  public var isCovered: Bool { goals.allSatisfy(\.isMet) }
  /// Whether some goal is met.
  public var isTouched: Bool { goals.contains(where: \.isMet) }
}

/// One thing that should be seen, and in how many cases it was.
public struct CoverageGoal: Hashable, Sendable {
  /// Whether the thing should turn out so, or otherwise.
  public var outcome: Bool
  /// In how many cases it was seen.
  public var count = 0
  /// The id of the first of them.
  public var first: String?

  /// Whether it was seen at all.
  public var isMet: Bool { count > 0 }
}

/// Some of a whole, counted.
public struct CoverageProportion: Hashable, Sendable {
  /// How many goals are met.
  public var part: Int
  /// How many there are.
  public var whole: Int

  /// The share such as `87.5 %`, rounded down to one decimal.
  public var percent: String { Percent.roundedDown(basisPoints) }

  init(_ items: [CoverageItem]) {
    part = items.reduce(0) { $0 + $1.goals.count(where: \.isMet) }
    whole = items.reduce(0) { $0 + $1.goals.count }
  }

  /// The share in hundredths of a percent, rounded down, so that nothing short of all is 100 %. Where there
  /// is nothing to exercise, everything is.
  public var basisPoints: Int { whole == 0 ? 10_000 : part * 10_000 / whole }
}
