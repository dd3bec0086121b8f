/// Gives the phrases of a checked rule the numbers that they have now. What has none but phrases that are numbered as
/// they were stays the same memory.
struct Renumbering {
  /// The number that each phrase has now; -1: it is no longer there.
  private let numbers: [Int32]
  /// Whether every phrase is still there.
  private(set) var isComplete = true

  init(_ numbers: [Int32]) { self.numbers = numbers }

  mutating func apply(to rule: inout Rule) {
    let (when, unless) = (rule.unmovedWhen, rule.unmovedUnless)
    let (newWhen, newUnless) = (changed(when), unless.flatMap { changed($0) })
    if newWhen == nil, newUnless == nil { return }
    rule.replaceUnmoved(when: newWhen ?? when, unless: newUnless ?? unless)
  }

  /// A condition, if it is another now.
  private mutating func changed(_ condition: Condition) -> Condition? {
    let form: Condition.Form? =
      switch condition.form {
      case .all(let parts): changed(parts).map { .all($0) }
      case .any(let parts): changed(parts).map { .any($0) }
      case .none(let parts): changed(parts).map { Condition.Form.none($0) }
      case .atLeast(let count, let parts): changed(parts).map { .atLeast(count, $0) }
      case .heard(let part): changed(part).map { .heard($0) }
      case .text(let test): changed(test).map { .text($0) }
      case .field, .concept, .rule: nil
      }
    return form.map { Condition($0, at: condition.location) }
  }

  private mutating func changed(_ parts: [Condition]) -> [Condition]? {
    var changed: [Condition]?
    for index in parts.indices {
      if let part = self.changed(parts[index]) { changed = changed ?? parts; changed?[index] = part }
    }
    return changed
  }

  private mutating func changed(_ test: TextTest) -> TextTest? {
    guard !test.form.sets.allSatisfy({ isSame($0) }) else { return nil }
    var changed = test
    switch test.form {
    case .any(let set): changed.form = .any(renumbered(set))
    case .all(let sets): changed.form = .all(sets.map { renumbered($0) })
    case .count(let count, let set): changed.form = .count(count, renumbered(set))
    case .near(let near):
      changed.form = .near(
        Near(groups: near.groups.map { renumbered($0) }, reach: near.reach, ordered: near.ordered))
    }
    return changed
  }

  private func isSame(_ set: PhraseSet) -> Bool {
    func isSame(_ phrase: Ref<Phrase>) -> Bool { Int(numbers[phrase.index]) == phrase.index }
    return set.uses.indices.allSatisfy { index in
      isSame(set.uses[index].phrase)
        && (set.uses[index].masks.isEmpty || set.uses[index].masks.allSatisfy(isSame))
    }
  }

  /// Phrases keep their order among one another, so sets keep theirs.
  private mutating func renumbered(_ set: PhraseSet) -> PhraseSet {
    var uses: [PhraseUse] = []
    uses.reserveCapacity(set.uses.count)
    for index in set.uses.indices {
      uses.append(
        PhraseUse(
          phrase: renumbered(set.uses[index].phrase), masks: set.uses[index].masks.map { renumbered($0) }))
    }
    return PhraseSet(uses)
  }

  private mutating func renumbered(_ phrase: Ref<Phrase>) -> Ref<Phrase> {
    let number = numbers[phrase.index]
    if number < 0 { isComplete = false }
    return number < 0 ? phrase : Ref(Int(number))
  }
}
