import FenliuMemory
import FenliuRules

/// A condition as plain data (see `Program.Node`).
struct NodeRow: BitwiseCopyable {
  enum Kind: UInt8, BitwiseCopyable {
    case all
    case any
    case none
    case atLeast
    case heard
    case field
    case text
    case concept
    case rule
  }

  var kind: Kind
  /// Where its parts begin in `ConditionRows.children`; or the node, test, concept or rule that it is about.
  var first: Int32
  /// Where its parts end.
  var end: Int32 = 0
  /// How many parts must hold, where that is asked.
  var least: Int32 = 0
  /// The text tests among its parts, which are not in `children`: how many, and where they stand in
  /// `ConditionRows.testMasks`.
  var testCount: Int32 = 0
  var firstMask: Int32 = 0
  var endMask: Int32 = 0

  /// The parts that are no text tests.
  var parts: Range<Int> {
    // No range ends before it begins, by how it was made.
    Range(uncheckedBounds: (Int(first), Int(end)))
  }

  var masks: Range<Int> { Range(uncheckedBounds: (Int(firstMask), Int(endMask))) }

  /// The number of parts, text tests and others.
  var partCount: Int { Int(testCount) + parts.count }
}

/// Some of 64 text tests that follow one another, a bit for each. Tests of one condition mostly stand side by side, so that
/// a few words tell which of them may hold.
struct TestMask: BitwiseCopyable {
  /// The number of the first of the 64, divided by 64.
  var word: Int32
  var bits: UInt64

  /// Takes the first bit away from some of the bits, which have one, and tells the test it stands for.
  @inline(__always)
  func takeFirst(of rest: inout UInt64) -> Int {
    let place = rest.trailingZeroBitCount
    rest &= rest &- 1
    return Int(word) &* 64 &+ place
  }
}

/// Lays out the conditions of a program as plain data.
struct NodeRows {
  private(set) var nodes: [NodeRow] = []
  private(set) var children: [Int32] = []
  private(set) var masks: [TestMask] = []

  init(_ program: Program) {
    nodes.reserveCapacity(program.nodes.count)
    for node in program.nodes {
      switch node {
      case .all(let parts): append(.all, parts, program)
      case .any(let parts): append(.any, parts, program)
      case .none(let parts): append(.none, parts, program)
      case .atLeast(let count, let parts): append(.atLeast, parts, program, least: Int32(clamping: count))
      case .heard(let node): append(.heard, node)
      case .field(let test): append(.field, test)
      case .text(let test): append(.text, test)
      case .concept(let concept): append(.concept, concept)
      case .rule(let rule): append(.rule, rule)
      }
    }
  }

  private mutating func append(_ kind: NodeRow.Kind, _ object: Int) {
    nodes.append(NodeRow(kind: kind, first: Int32(truncatingIfNeeded: object)))
  }

  private mutating func append(
    _ kind: NodeRow.Kind, _ parts: Range<Int>, _ program: Program, least: Int32 = 0
  ) {
    var row = NodeRow(kind: kind, first: Int32(truncatingIfNeeded: children.count), least: least)
    row.firstMask = Int32(truncatingIfNeeded: masks.count)
    for place in parts {
      let part = program.children[place]
      if case .text(let test) = program.nodes[Int(part)], mark(test, from: Int(row.firstMask)) {
        row.testCount += 1
      } else {
        children.append(part)
      }
    }
    row.end = Int32(truncatingIfNeeded: children.count)
    row.endMask = Int32(truncatingIfNeeded: masks.count)
    nodes.append(row)
  }

  /// Marks a test in the masks from `first` on. False if it is there already, and counts once more.
  private mutating func mark(_ test: Int, from first: Int) -> Bool {
    let word = Int32(truncatingIfNeeded: test / 64)
    let bit = UInt64(1) << UInt64(test % 64)
    // Tests mostly come in the order of their numbers.
    if let place = masks[first...].lastIndex(where: { $0.word == word }) {
      if masks[place].bits & bit != 0 { return false }
      masks[place].bits |= bit
    } else {
      masks.append(TestMask(word: word, bits: bit))
    }
    return true
  }
}
