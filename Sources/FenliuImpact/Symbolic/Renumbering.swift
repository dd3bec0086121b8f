import FenliuRules

/// New numbers for everything that conditions refer to.
struct Renumbering {
  var phrases: [Int] = []
  var fields: [Int] = []
  var zones: [Int] = []
  var destinations: [Int] = []
  var issues: [Int] = []
  var concepts: [Int] = []
  var rules: [Int] = []

  /// A reference with the new number of what it refers to.
  func moved<Entity>(_ reference: Ref<Entity>, _ numbers: [Int]) -> Ref<Entity> {
    Ref(numbers.indices.contains(reference.index) ? numbers[reference.index] : reference.index)
  }

  /// A condition in new numbers.
  func condition(_ condition: Condition) -> Condition {
    let form: Condition.Form =
      switch condition.form {
      case .all(let parts): .all(parts.map(self.condition))
      case .any(let parts): .any(parts.map(self.condition))
      case .none(let parts): .none(parts.map(self.condition))
      case .atLeast(let count, let parts): .atLeast(count, parts.map(self.condition))
      case .heard(let part): .heard(self.condition(part))
      case .field(let test):
        .field(FieldTest(field: moved(test.field, fields), predicate: test.predicate))
      case .text(let test): .text(self.test(test))
      case .concept(let concept): .concept(moved(concept, concepts))
      case .rule(let rule): .rule(moved(rule, rules))
      }
    return Condition(form, at: condition.location)
  }

  private func test(_ test: TextTest) -> TextTest {
    let form: TextForm =
      switch test.form {
      case .any(let found): .any(set(found))
      case .all(let sets): .all(sets.map(set))
      case .count(let least, let found): .count(least, set(found))
      case .near(let near):
        .near(Near(groups: near.groups.map(set), reach: near.reach, ordered: near.ordered))
      }
    return TextTest(
      form: form, zones: test.zones.map { $0.map { moved($0, zones) }.sorted() }, stance: test.stance)
  }

  /// Phrases in new numbers, in the order of these.
  func set(_ set: PhraseSet) -> PhraseSet {
    let uses = set.uses.map { use in
      PhraseUse(phrase: moved(use.phrase, phrases), masks: use.masks.map { moved($0, phrases) }.sorted())
    }
    return PhraseSet(
      uses.sorted { left, right in
        left.phrase != right.phrase
          ? left.phrase < right.phrase : left.masks.lexicographicallyPrecedes(right.masks)
      })
  }

  /// What a zone takes in, in new numbers.
  func extent(_ extent: Zone.Extent) -> Zone.Extent {
    guard case .cued(let starts, let ends, let run) = extent else { return extent }
    return .cued(starts: set(starts), ends: set(ends), run: run)
  }

  /// A bar in new numbers.
  func bar(_ bar: Bar) -> Bar {
    var bar = bar
    bar.issues = bar.issues.map { $0.map { moved($0, issues) }.sorted() }
    bar.when = bar.when.map(condition)
    if case .destination(let other) = bar.instead { bar.instead = .destination(moved(other, destinations)) }
    bar.because = []
    return bar
  }

  /// A rule in new numbers, without what no formula speaks of.
  func rule(_ rule: Rule) -> Rule {
    var rule = rule
    rule.issue = moved(rule.issue, issues)
    rule.send = moved(rule.send, destinations)
    rule.when = condition(rule.when)
    rule.unless = rule.unless.map(condition)
    rule.overrides = rule.overrides.map { moved($0, rules) }.sorted()
    (rule.deadline, rule.because, rule.examples, rule.counterexamples) = (nil, [], [], [])
    return rule
  }

  /// An alert in new numbers.
  func alert(_ alert: Alert) -> Alert {
    var alert = alert
    alert.issues = alert.issues.map { $0.map { moved($0, issues) }.sorted() }
    alert.when = condition(alert.when)
    alert.unless = alert.unless.map(condition)
    alert.because = []
    return alert
  }
}
