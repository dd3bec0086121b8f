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
      for phrase in found.phrases { phrases.append((phrase, Int32(rule))) }
      for test in found.tests { tests.append((test, Int32(rule))) }
    }
    byPhrase = store.lists(keys: ruleSet.phrases.count, pairs: phrases)
    byTest = store.lists(keys: program.fieldTests.count, pairs: tests)
  }

  /// As a compiled pack has them (see `TableCoder`).
  init(_ coder: inout TableCoder, _ mentions: Mentions?) throws(ImageError) {
    byPhrase = try coder.lists("mentions.phrases", mentions?.byPhrase)
    byTest = try coder.lists("mentions.tests", mentions?.byTest)
  }

  /// What a condition mentions.
  private struct Found {
    var phrases: [Int] = []
    var tests: [Int] = []

    mutating func add(_ other: Found) {
      phrases += other.phrases
      tests += other.tests
    }

    /// The same, ascending and each once.
    var distinct: Found { Found(phrases: Self.distinct(phrases), tests: Self.distinct(tests)) }

    private static func distinct(_ numbers: [Int]) -> [Int] {
      var result: [Int] = []
      result.reserveCapacity(numbers.count)
      for number in numbers.sorted() where number != result.last { result.append(number) }
      return result
    }
  }

  private struct Collector {
    let program: Program
    var concepts: [Int: Found] = [:]
    var rules: [Int: Found] = [:]

    init(program: Program) { self.program = program }

    mutating func rule(_ rule: Int) -> Found {
      if let known = rules[rule] { return known }
      var found = Found()
      add(program.whens[rule], to: &found)
      found = found.distinct
      rules[rule] = found
      return found
    }

    private mutating func add(_ node: Int, to found: inout Found) {
      switch program.nodes[node] {
      case .all(let parts), .any(let parts), .atLeast(_, let parts):
        for part in parts { add(Int(program.children[part]), to: &found) }
      case .none: break
      case .heard(let part): add(part, to: &found)
      case .field(let test): found.tests.append(test)
      case .text(let test):
        for set in program.textTests[test].form.sets {
          for use in program.sets[set].uses { found.phrases.append(use.phrase.index) }
        }
      case .concept(let concept):
        if let known = concepts[concept] { return found.add(known) }
        var inner = Found()
        add(program.concepts[concept], to: &inner)
        inner = inner.distinct
        concepts[concept] = inner
        found.add(inner)
      case .rule(let rule): found.add(self.rule(rule))
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
