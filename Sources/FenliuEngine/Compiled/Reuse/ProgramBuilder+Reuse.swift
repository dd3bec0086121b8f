import FenliuRules

extension ProgramBuilder {
  /// The program of a rule set that has most rules of an earlier version: what was made of those is copied, with the
  /// numbers that sets, tests and nodes have now. It is the program that is made anew; to walk through the conditions
  /// takes longer, as they lie all over the memory.
  ///
  /// Nil where nothing can be copied.
  init?(_ ruleSet: RuleSet, reusing other: ProgramBuilder, of earlier: RuleSet?) {
    guard let lineage = ruleSet.lineage, let before = earlier?.lineage, lineage.follows(before),
      lineage.rules.count == ruleSet.rules.count
    else { return nil }
    self.init()
    var copier = Copier(other, lineage.phrases)
    addConcepts(of: ruleSet)
    for (index, before) in lineage.rules.enumerated() {
      if before < 0 {
        program.whens.append(add(ruleSet.rules[index].unmovedWhen))
      } else {
        guard let node = copy(copier.whens[Int(before)], &copier) else { return nil }
        program.whens.append(node)
      }
    }
    for (index, before) in lineage.rules.enumerated() {
      if before < 0 {
        program.unlesses.append(ruleSet.rules[index].unmovedUnless.map { add($0) } ?? -1)
      } else if let range = copier.unlesses[Int(before)] {
        guard let node = copy(range, &copier) else { return nil }
        program.unlesses.append(node)
      } else {
        program.unlesses.append(-1)
      }
    }
    addOthers(of: ruleSet)
  }

  /// What of another program became what here.
  fileprivate struct Copier {
    let other: ProgramBuilder
    let phrases: PhraseNumbers
    /// The other's nodes, and their parts.
    let nodes: [Program.Node]
    let children: [Int32]
    let setsOfPlainTests: [Int32]
    /// For each rule the nodes of its `when`, and those of its `unless`, if it has one.
    private(set) var whens: [Range<Int>] = []
    private(set) var unlesses: [Range<Int>?] = []
    /// For each text test and each field test its number here; -1: it did not come yet.
    var textTests: [Int32]
    var fieldTests: [Int32]

    init(_ other: ProgramBuilder, _ phrases: PhraseNumbers) {
      self.other = other
      self.phrases = phrases
      let program = other.program
      nodes = program.nodes
      children = program.children
      setsOfPlainTests = other.setsOfPlainTests
      textTests = Array(repeating: -1, count: program.textTests.count)
      fieldTests = Array(repeating: -1, count: program.fieldTests.count)
      // Nodes were added condition by condition, parts before what they are parts of.
      var start = (program.concepts.last ?? -1) + 1
      for node in program.whens {
        whens.append(start..<node + 1)
        start = node + 1
      }
      for node in program.unlesses {
        unlesses.append(node < 0 ? nil : start..<node + 1)
        start = max(start, node + 1)
      }
    }
  }

  /// Adds the nodes of another program that make up a condition; nil where a phrase of it is gone.
  private mutating func copy(_ nodes: Range<Int>, _ copier: inout Copier) -> Int? {
    let distance = program.nodes.count - nodes.lowerBound
    let earlier = copier.nodes
    for index in nodes {
      let node: Program.Node
      switch earlier[index] {
      case .all(let parts): node = .all(copy(parts, by: distance, &copier))
      case .any(let parts): node = .any(copy(parts, by: distance, &copier))
      case .none(let parts): node = .none(copy(parts, by: distance, &copier))
      case .atLeast(let count, let parts): node = .atLeast(count, copy(parts, by: distance, &copier))
      case .heard(let part): node = .heard(part + distance)
      case .field(let test): node = .field(number(ofField: test, &copier))
      case .text(let test):
        guard let number = number(ofText: test, &copier) else { return nil }
        node = .text(number)
      case .concept, .rule: node = earlier[index]
      }
      program.nodes.append(node)
    }
    return program.nodes.count - 1
  }

  private mutating func copy(_ parts: Range<Int>, by distance: Int, _ copier: inout Copier) -> Range<Int> {
    let start = program.children.count
    let earlier = copier.children
    for part in parts {
      program.children.append(earlier[part] + Int32(truncatingIfNeeded: distance))
    }
    return start..<program.children.count
  }

  private mutating func number(ofField test: Int, _ copier: inout Copier) -> Int {
    if copier.fieldTests[test] < 0 {
      let number = number(of: copier.other.program.fieldTests[test])
      copier.fieldTests[test] = Int32(truncatingIfNeeded: number)
    }
    return Int(copier.fieldTests[test])
  }

  private mutating func number(ofText test: Int, _ copier: inout Copier) -> Int? {
    if copier.textTests[test] < 0 {
      guard let number = numberHere(ofText: test, &copier) else { return nil }
      copier.textTests[test] = Int32(truncatingIfNeeded: number)
    }
    return Int(copier.textTests[test])
  }

  private mutating func numberHere(ofText test: Int, _ copier: inout Copier) -> Int? {
    // Nearly all are plain, and what they ask is read without a copy of the test.
    let set = test < copier.setsOfPlainTests.count ? copier.setsOfPlainTests[test] : -1
    if set >= 0 {
      return sets.number(of: Int(set), in: copier.other.sets, copier.phrases).map {
        numberOfPlainTest(ofSet: $0)
      }
    }
    return number(of: copier.other.program.textTests[test], &copier)
  }

  private mutating func number(of test: CompiledTextTest, _ copier: inout Copier) -> Int? {
    func here(_ set: Int) -> Int? { sets.number(of: set, in: copier.other.sets, copier.phrases) }
    func here(_ sets: [Int]) -> [Int]? {
      let numbers = sets.compactMap { here($0) }
      return numbers.count == sets.count ? numbers : nil
    }
    let form: CompiledTextTest.Form? =
      switch test.form {
      case .any(let set): here(set).map { .any($0) }
      case .all(let sets): here(sets).map { .all($0) }
      case .count(let count, let set): here(set).map { .count(count, $0) }
      case .near(let sets, let reach, let ordered): here(sets).map { .near($0, reach, ordered: ordered) }
      }
    return form.map { number(of: CompiledTextTest(form: $0, zones: test.zones, stance: test.stance)) }
  }
}
