import FenliuMemory
import FenliuRules

/// Text tests filed under the phrases of one of the sets that each asks for, the rarest. A test under none of whose phrases
/// something was found does not hold, and most are passed over so.
struct FiledTests: Sendable {
  /// For each phrase the tests filed under it, and behind all phrases those that hold without any.
  private(set) var tests: FlatLists<Int32>

  init(_ program: Program, _ sets: PhraseSets, _ costs: SetCosts, phraseCount: Int) {
    let filedUnder = program.textTests.map { test in
      test.form.neededSets.min { costs.ofSets[$0] < costs.ofSets[$1] }
    }
    tests = FlatLists(keys: phraseCount + 1, filler: 0) { visit in
      for (test, set) in filedUnder.enumerated() {
        guard let set else {
          visit(phraseCount, Int32(truncatingIfNeeded: test))
          continue
        }
        for place in sets.phrases.range(set) {
          visit(Int(sets.phrases.values[place]), Int32(truncatingIfNeeded: test))
        }
      }
    }
  }
}

extension CompiledTextTest.Form {
  /// The sets of each of which a phrase must occur.
  fileprivate var neededSets: [Int] {
    switch self {
    case .any(let set): [set]
    case .count(let least, let set): least > 0 ? [set] : []
    case .all(let sets), .near(let sets, _, _): sets
    }
  }
}
