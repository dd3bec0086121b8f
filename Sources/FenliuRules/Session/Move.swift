import FenliuSource

/// Puts a checked rule in another place of its file, and gives its phrases the numbers that they have now.
struct Move {
  /// How many bytes further on.
  let distance: Int
  /// What each phrase is now; nil where each is what it was.
  let phrases: [Ref<Phrase>?]?
  /// Whether every phrase is still there.
  private(set) var isComplete = true

  init(distance: Int, phrases: [Ref<Phrase>?]?) {
    self.distance = distance
    self.phrases = phrases
  }

  mutating func rule(_ rule: Rule) -> Rule {
    var moved = rule
    moved.when = condition(rule.when)
    moved.unless = rule.unless.map { condition($0) }
    moved.location = rule.location.shifted(by: distance)
    for index in rule.examples.indices {
      moved.examples[index].location = rule.examples[index].location.shifted(by: distance)
    }
    for index in rule.counterexamples.indices {
      moved.counterexamples[index].location = rule.counterexamples[index].location.shifted(by: distance)
    }
    return moved
  }

  private mutating func condition(_ condition: Condition) -> Condition {
    let form: Condition.Form =
      switch condition.form {
      case .all(let parts): .all(parts.map { self.condition($0) })
      case .any(let parts): .any(parts.map { self.condition($0) })
      case .none(let parts): .none(parts.map { self.condition($0) })
      case .atLeast(let count, let parts): .atLeast(count, parts.map { self.condition($0) })
      case .heard(let part): .heard(self.condition(part))
      case .text(let test): .text(phrases == nil ? test : self.test(test))
      case .field, .concept, .rule: condition.form
      }
    return Condition(form, at: condition.location.shifted(by: distance))
  }

  private mutating func test(_ test: TextTest) -> TextTest {
    var moved = test
    switch test.form {
    case .any(let set): moved.form = .any(self.set(set))
    case .all(let sets): moved.form = .all(sets.map { self.set($0) })
    case .count(let count, let set): moved.form = .count(count, self.set(set))
    case .near(let near):
      moved.form = .near(
        Near(groups: near.groups.map { self.set($0) }, reach: near.reach, ordered: near.ordered))
    }
    return moved
  }

  /// Phrases keep their order among one another, so sets keep theirs.
  private mutating func set(_ set: PhraseSet) -> PhraseSet {
    var moved = set
    for index in set.uses.indices {
      moved.uses[index].phrase = phrase(set.uses[index].phrase)
      if !set.uses[index].masks.isEmpty {
        moved.uses[index].masks = set.uses[index].masks.map { phrase($0) }
      }
    }
    return moved
  }

  private mutating func phrase(_ phrase: Ref<Phrase>) -> Ref<Phrase> {
    guard let phrases else { return phrase }
    if let now = phrases[phrase.index] { return now }
    isComplete = false
    return phrase
  }
}
