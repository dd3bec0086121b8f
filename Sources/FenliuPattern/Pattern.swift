import FenliuSource

/// A pattern over folded text, ready to search with. It never changes, and any thread may use it.
///
/// What can be written is described in the documentation of this module. Time to search is linear in
/// the text for every pattern; see `PatternSearcher`.
public struct Pattern: Hashable, Sendable {
  /// The pattern as written.
  public let source: String

  private let parts: Deferred<Parts>

  var tree: PatternNode { parts.value.tree }
  var automaton: Automaton { parts.value.automaton }

  /// Folded literals of which at least one is inside every match; nil if no such set is known.
  ///
  /// None is empty, contains another, or comes twice. A text without any of them has no match, which
  /// one automaton over the literals of all patterns finds out at once.
  public var requiredLiterals: [[UInt32]]? { parts.value.requiredLiterals }

  /// Reads a pattern.
  ///
  /// - Throws: `PatternError` with the place of the mistake in `source`.
  public init(_ source: String) throws(PatternError) {
    self.source = source
    parts = Deferred(known: Parts(try PatternReader.tree(of: source)))
  }

  /// A pattern that was read before, and is read again when it is first needed. What is no pattern matches nothing.
  package init(checked source: String) {
    self.source = source
    parts = Deferred { Parts((try? PatternReader.tree(of: source)) ?? .one(ScalarSet([]))) }
  }

  /// A searcher with a cache of its own, for one thread.
  ///
  /// - Parameter cacheBytes: how much memory its cache may use, roughly.
  public func searcher(cacheBytes: Int = 256 * 1024) -> PatternSearcher {
    PatternSearcher(self, cacheBytes: cacheBytes)
  }

  /// Whether two patterns are written the same.
  public static func == (left: Pattern, right: Pattern) -> Bool { left.source == right.source }

  /// Hashes the pattern as written.
  public func hash(into hasher: inout Hasher) { hasher.combine(source) }
}

/// What is worked out from how a pattern is written.
private struct Parts: Sendable {
  let tree: PatternNode
  let automaton: Automaton
  let requiredLiterals: [[UInt32]]?

  init(_ tree: PatternNode) {
    self.tree = tree
    let literals = RequiredLiterals.best(of: tree)
    automaton = Automaton(tree, around: literals)
    requiredLiterals = literals?.literals.literals
  }
}
