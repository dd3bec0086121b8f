public import FenliuEngine
public import FenliuRules

/// What came of labelled messages.
public struct ScoreResult: Sendable {
  /// The part of the input that was scored; nil: all of it.
  public internal(set) var fold: Fold?
  /// The records of the input, errors included.
  public internal(set) var records = 0
  /// Messages outside the fold.
  public internal(set) var outsideFold = 0
  /// Messages without a label, or with one that says nothing.
  public internal(set) var unlabelled = 0
  /// Labelled messages in scope.
  public internal(set) var inScope = 0
  /// Labelled messages out of scope.
  public internal(set) var outOfScope = 0
  /// Records that are no cases, or have a label that is none, in order, whatever the fold.
  public internal(set) var errors: [CaseError] = []
  /// The categories labelled and decided.
  public internal(set) var confusion = Confusion()
  /// The names in labels that the pack does not have.
  public internal(set) var unknownNames = UnknownNames()
  var proportions: [Figure: Proportion] = [:]
  var misses: [Figure: [Miss]] = [:]
  var outside: [Ref<Destination>?: Int] = [:]

  /// A figure.
  public subscript(figure: Figure) -> Proportion { proportions[figure] ?? Proportion() }

  /// The messages that speak against the pack in a figure of `Figure.listed`, in the order of the input; at
  /// most as many as were to be kept.
  public func misses(in figure: Figure) -> [Miss] { misses[figure] ?? [] }

  /// How many messages speak against the pack in a figure of `Figure.listed`.
  public func missCount(in figure: Figure) -> Int {
    let proportion = self[figure]
    return figure.isBetterHigh ? proportion.whole - proportion.part : proportion.part
  }

  /// Where messages out of scope went first, most frequent first, then by destination; nil: a person decides.
  public var outsideDestinations: [(destination: Ref<Destination>?, count: Int)] {
    outside.map { (destination: $0.key, count: $0.value) }.sorted { left, right in
      left.count != right.count
        ? left.count > right.count
        : (left.destination?.index ?? .max) < (right.destination?.index ?? .max)
    }
  }
}

/// A message that was not decided as its label asks.
public struct Miss: Sendable {
  /// What the label asks for, by id; empty: that the message goes anywhere else.
  public var expected: [String]
  /// The message.
  public var decided: Case
  /// What was decided.
  public var decision: Decision
}
