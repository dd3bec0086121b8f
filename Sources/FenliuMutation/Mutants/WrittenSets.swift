import FenliuEngine
import FenliuRules

/// Turns what is written into the sets of phrases of a rule set, as checking a pack does, so that a list
/// with something left out can be put together anew wherever it is used.
struct WrittenSets: Sendable {
  /// Where alternatives stand.
  enum Place: Hashable, Sendable {
    case test(ConditionOwner, part: Int)
    case cue(Int)
    case zone(Int)
    case extraction(Int)
  }

  let ruleSet: RuleSet
  let written: WrittenPack
  private let original: [PhraseSet]
  /// The text tests by place, with what is written there.
  private var tests: [Place: (test: TextTest, groups: [WrittenPack.Group]?)] = [:]
  /// For each list, those that find its phrases, itself among them.
  private var finders: [[Ref<TermList>]]
  /// For each list, where it is used, itself or through lists that include it.
  private(set) var users: [[Place]]

  init(_ ruleSet: RuleSet, written: WrittenPack) {
    self.ruleSet = ruleSet
    self.written = written
    original = ruleSet.terms.map(\.phrases)
    finders = Array(repeating: [], count: written.lists.count)
    for index in written.lists.indices {
      for found in written.closure(of: Ref(index)) { finders[found.index].append(Ref(index)) }
    }
    users = Array(repeating: [], count: written.lists.count)
    for owner in ConditionOwner.all(in: ruleSet) {
      guard let nodes = owner.condition(in: ruleSet)?.nodes else { continue }
      for (part, node) in nodes.enumerated() {
        guard case .text(let test) = node.form else { continue }
        let groups = written.tests[node.location]
        tests[.test(owner, part: part)] = (test, groups)
        add(groups ?? [], at: .test(owner, part: part))
      }
    }
    for (index, group) in written.cues.enumerated() { add([group], at: .cue(index)) }
    for (index, cues) in written.zones.enumerated() {
      if let cues { add([cues.starts, cues.ends], at: .zone(index)) }
    }
    for (index, group) in written.extractions.enumerated() {
      if let group { add([group], at: .extraction(index)) }
    }
  }

  private mutating func add(_ groups: [WrittenPack.Group], at place: Place) {
    var lists: Set<Ref<TermList>> = []
    for item in groups.flatMap(\.items) {
      if case .list(let list) = item.form { lists.formUnion(written.closure(of: list)) }
    }
    for list in lists { users[list.index].append(place) }
  }

  /// The text test that is a part of a condition.
  func test(_ owner: ConditionOwner, _ part: Int) -> TextTest? { tests[.test(owner, part: part)]?.test }

  /// What is written for the sets of a text test that is a part of a condition.
  func groups(_ owner: ConditionOwner, _ part: Int) -> [WrittenPack.Group]? {
    tests[.test(owner, part: part)]?.groups
  }

  // MARK: Sets

  /// What alternatives find.
  func set(_ group: WrittenPack.Group) -> PhraseSet {
    set(group, lists: { original[$0.index] })
  }

  /// What alternatives find where lists find what `lists` says.
  func set(_ group: WrittenPack.Group, lists: (Ref<TermList>) -> PhraseSet) -> PhraseSet {
    PhraseSet.union(
      of: group.items.flatMap { item in
        switch item.form {
        case .phrase(let phrase): [PhraseUse(phrase: phrase)]
        case .list(let list): lists(list).uses
        }
      })
  }

  /// What each list finds with something left out of one; only those that find something else.
  func sets(without item: PackEdit.ListItem, of list: Ref<TermList>) -> [Ref<TermList>: PhraseSet] {
    var known: [Ref<TermList>: PhraseSet] = [:]
    let finders = Set(self.finders[list.index])
    func resolve(_ reference: Ref<TermList>) -> PhraseSet {
      if let found = known[reference] { return found }
      guard finders.contains(reference) else { return original[reference.index] }
      var definition = written.lists[reference.index]
      if reference == list { definition.remove(item) }
      let set = self.set(of: definition, at: reference, resolve)
      known[reference] = set
      return set
    }
    for reference in finders { _ = resolve(reference) }
    return known.filter { $0.value != original[$0.key.index] }
  }

  private func set(
    of list: WrittenPack.List, at reference: Ref<TermList>, _ resolve: (Ref<TermList>) -> PhraseSet
  ) -> PhraseSet {
    let found = set(WrittenPack.Group(list.phrases + list.includes), lists: resolve)
    let masks = list.masks.compactMap { item -> Ref<Phrase>? in
      if case .phrase(let mask) = item.form { mask } else { nil }
    }
    guard !masks.isEmpty else { return found }
    // Which masks can hide which phrases was found out when the pack was checked.
    let hiding = Dictionary(grouping: original[reference.index].uses, by: \.phrase)
      .mapValues { Set($0.flatMap(\.masks)) }
    return PhraseSet.union(
      of: found.uses.map { use in
        let added = masks.filter { hiding[use.phrase]?.contains($0) == true }
        return PhraseUse(phrase: use.phrase, masks: Set(use.masks + added).sorted())
      })
  }
}

extension WrittenPack.List {
  fileprivate mutating func remove(_ item: PackEdit.ListItem) {
    switch item {
    case .phrase(let index): phrases.remove(at: index)
    case .mask(let index): masks.remove(at: index)
    case .include(let index): includes.remove(at: index)
    }
  }
}
