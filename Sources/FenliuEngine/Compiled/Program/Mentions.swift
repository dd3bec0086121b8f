import FenliuMemory
import FenliuRules

/// Which rules mention a phrase or a field test in what they ask for, through all references.
struct Mentions: Sendable {
  /// For each phrase, the rules whose `when` asks for it, ascending.
  let byPhrase: ListTable<Int32>
  /// For each field test, the rules whose `when` makes it, ascending.
  let byTest: ListTable<Int32>

  init(_ ruleSet: RuleSet, _ program: Program, in store: TableStore) {
    var collector = Collector(program: program)
    var phrases: [(key: Int, value: Int32)] = []
    var tests: [(key: Int, value: Int32)] = []
    for rule in program.whens.indices {
      let found = collector.rule(rule)
      phrases += found.phrases.sorted().map { ($0, Int32(rule)) }
      tests += found.tests.sorted().map { ($0, Int32(rule)) }
    }
    byPhrase = store.lists(keys: ruleSet.phrases.count, pairs: phrases)
    byTest = store.lists(keys: program.fieldTests.count, pairs: tests)
  }

  /// As a compiled pack has them (see `TableCoder`).
  init(_ coder: inout TableCoder, _ mentions: Mentions?) throws(ImageError) {
    byPhrase = try coder.lists("mentions.phrases", mentions?.byPhrase)
    byTest = try coder.lists("mentions.tests", mentions?.byTest)
  }

  private struct Found {
    var phrases: Set<Int> = []
    var tests: Set<Int> = []

    mutating func add(_ other: Found) {
      phrases.formUnion(other.phrases)
      tests.formUnion(other.tests)
    }
  }

  private struct Collector {
    let program: Program
    var concepts: [Int: Found] = [:]
    var rules: [Int: Found] = [:]

    init(program: Program) { self.program = program }

    mutating func rule(_ rule: Int) -> Found {
      if let known = rules[rule] { return known }
      let found = node(program.whens[rule])
      rules[rule] = found
      return found
    }

    private mutating func node(_ node: Int) -> Found {
      var found = Found()
      switch program.nodes[node] {
      case .all(let parts), .any(let parts), .atLeast(_, let parts):
        for part in parts { found.add(self.node(Int(program.children[part]))) }
      case .none: break
      case .heard(let part): found = self.node(part)
      case .field(let test): found.tests.insert(test)
      case .text(let test):
        for set in program.textTests[test].form.sets {
          for use in program.sets[set].uses { found.phrases.insert(use.phrase.index) }
        }
      case .concept(let concept):
        if let known = concepts[concept] { return known }
        found = self.node(program.concepts[concept])
        concepts[concept] = found
      case .rule(let rule): found = self.rule(rule)
      }
      return found
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
