import FenliuMemory
import FenliuRules

/// Which rules mention a phrase or a field test in what they ask for, through all references.
struct Mentions: Sendable {
  /// For each phrase, the rules whose `when` asks for it, ascending.
  let byPhrase: ListTable<Int32>
  /// For each field test, the rules whose `when` makes it, ascending.
  let byTest: ListTable<Int32>

  init(_ ruleSet: RuleSet, _ program: Program, _ sets: PhraseSets, in store: TableStore) {
    var collector = Collector(
      program: program, sets: sets, phraseCount: ruleSet.phrases.count)
    for rule in program.whens.indices { collector.collect(rule) }
    byPhrase = store.lists(collector.phrases.byKey(ruleSet.phrases.count))
    byTest = store.lists(collector.tests.byKey(program.fieldTests.count))
  }

  /// As a compiled pack has them (see `TableCoder`).
  init(_ coder: inout TableCoder, _ mentions: Mentions?) throws(ImageError) {
    byPhrase = try coder.lists("mentions.phrases", mentions?.byPhrase)
    byTest = try coder.lists("mentions.tests", mentions?.byTest)
  }

  /// Walks through what one rule after the other asks for, and looks at nothing twice for the same rule.
  private struct Collector {
    let program: Program
    let sets: PhraseSets
    /// For each rule, the phrases and the field tests that it mentions, in no order.
    private(set) var phrases = FlatLists<Int32>()
    private(set) var tests = FlatLists<Int32>()
    /// For each of these, the last rule for which it was met.
    private var phraseMarks: [Int32]
    private var testMarks: [Int32]
    private var setMarks: [Int32]
    private var conceptMarks: [Int32]
    private var ruleMarks: [Int32]
    /// The nodes that are still to be looked at: chains of references may be long.
    private var pending: [Int] = []

    init(program: Program, sets: PhraseSets, phraseCount: Int) {
      self.program = program
      self.sets = sets
      phraseMarks = Array(repeating: -1, count: phraseCount)
      testMarks = Array(repeating: -1, count: program.fieldTests.count)
      setMarks = Array(repeating: -1, count: program.sets.count)
      conceptMarks = Array(repeating: -1, count: program.concepts.count)
      ruleMarks = Array(repeating: -1, count: program.whens.count)
    }

    mutating func collect(_ rule: Int) {
      let mark = Int32(truncatingIfNeeded: rule)
      pending.append(program.whens[rule])
      while let node = pending.popLast() { visit(node, mark) }
      phrases.endList()
      tests.endList()
    }

    private mutating func visit(_ node: Int, _ mark: Int32) {
      switch program.nodes[node] {
      case .all(let parts), .any(let parts), .atLeast(_, let parts):
        for part in parts { pending.append(Int(program.children[part])) }
      case .none: break
      case .heard(let part): pending.append(part)
      case .field(let test):
        if testMarks.marks(test, mark) { tests.append(Int32(truncatingIfNeeded: test)) }
      case .text(let test):
        switch program.textTests[test].form {
        case .any(let set), .count(_, let set): add(set, mark)
        case .all(let sets), .near(let sets, _, _): for set in sets { add(set, mark) }
        }
      case .concept(let concept):
        if conceptMarks.marks(concept, mark) { pending.append(program.concepts[concept]) }
      case .rule(let rule):
        if ruleMarks.marks(rule, mark) { pending.append(program.whens[rule]) }
      }
    }

    private mutating func add(_ set: Int, _ mark: Int32) {
      guard setMarks.marks(set, mark) else { return }
      for place in sets.phrases.range(set) {
        let phrase = sets.phrases.values[place]
        if phraseMarks.marks(Int(phrase), mark) { phrases.append(phrase) }
      }
    }
  }
}

extension [Int32] {
  /// Puts a mark in a place. Whether another was there.
  fileprivate mutating func marks(_ place: Int, _ mark: Int32) -> Bool {
    if self[place] == mark { return false }
    self[place] = mark
    return true
  }
}

extension FlatLists<Int32> {
  /// For each number below `count`, the lists that it is in, ascending.
  fileprivate func byKey(_ count: Int) -> FlatLists<Int32> {
    FlatLists(keys: count, filler: 0) { visit in
      for list in 0..<self.count {
        for place in range(list) { visit(Int(values[place]), Int32(truncatingIfNeeded: list)) }
      }
    }
  }
}

extension CompiledTextTest.Form {
  /// The sets that the test searches for.
  var sets: [Int] {
    switch self {
    case .any(let set), .count(_, let set): [set]
    case .all(let sets), .near(let sets, _, _): sets
    }
  }
}
