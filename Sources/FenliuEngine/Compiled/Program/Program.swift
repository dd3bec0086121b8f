import FenliuRules

/// The conditions of a pack as flat arrays: nodes refer to nodes by index, and equal leaves are one.
struct Program: Sendable {
  /// One condition.
  enum Node: Sendable {
    /// Every child holds.
    case all(Range<Int>)
    /// At least one child holds.
    case any(Range<Int>)
    /// No child holds.
    case none(Range<Int>)
    /// At least so many children hold.
    case atLeast(Int, Range<Int>)
    /// The child at this node holds by what is known.
    case heard(Int)
    /// The field test of this index.
    case field(Int)
    /// The text test of this index.
    case text(Int)
    /// A concept.
    case concept(Int)
    /// Another rule's own condition.
    case rule(Int)
  }

  /// The conditions.
  var nodes: [Node] = []
  /// The children of nodes, side by side; nodes hold ranges of it.
  var children: [Int32] = []
  /// For each concept, its node.
  var concepts: [Int] = []
  /// For each rule, the node of its `when`.
  var whens: [Int] = []
  /// For each rule, the node of its `unless`; -1: none.
  var unlesses: [Int] = []
  /// For each destination, the nodes of its bars; -1: holds always.
  var bars: [[Int]] = []
  /// For each alert, the node of its `when`.
  var alerts: [Int] = []
  /// For each alert, the node of its `unless`; -1: none.
  var alertExceptions: [Int] = []
  /// For each guarantee, its node.
  var guarantees: [Int] = []
  /// The distinct field tests.
  var fieldTests: [FieldTest] = []
  /// The distinct text tests.
  var textTests: [CompiledTextTest] = []
  /// The distinct sets of phrases.
  var sets = PhraseSets()
}

/// A text test whose phrase sets are numbers.
struct CompiledTextTest: Hashable, Sendable {
  /// What the occurrences must add up to.
  var form: Form
  /// As `TextTest.zones`.
  var zones: [Ref<Zone>]?
  /// As `TextTest.stance`.
  var stance: StanceFilter

  /// As `TextForm`, with sets by number.
  enum Form: Hashable, Sendable {
    case any(Int)
    case all([Int])
    case count(Int, Int)
    case near([Int], Reach, ordered: Bool)
  }
}
