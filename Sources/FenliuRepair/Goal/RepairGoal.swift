public import FenliuCorpus
public import FenliuEngine

/// A case, and what is right for it.
public struct RepairGoal: Sendable {
  /// The case.
  public var theCase: Case
  /// What its decision ought to be.
  public var expectation: Expectation

  /// A case with what is right for it.
  public init(_ theCase: Case, expecting expectation: Expectation) {
    self.theCase = theCase
    self.expectation = expectation
  }

  /// The case as one of a corpus.
  var item: CorpusCase { CorpusCase(theCase, expecting: expectation) }
}
