import FenliuEngine
import FenliuRules

/// Composes cases that meet conditions, as well as can be without searching. Whether one does is for the
/// engine to say.
struct CaseComposer {
  let ruleSet: RuleSet
  /// Which of several ways to try: another number takes other alternatives.
  var attempt = 0
  var substitution: Substitution?
  private(set) var draft = Draft()
  /// Whether what was substituted has been said.
  private(set) var hasSubstituted = false
  /// How many conditions may still be met: those that share parts could be met for ever.
  private var room = 2000
  private var leadsOfConcepts: [Int: Bool] = [:]
  private var leadsOfRules: [Int: Bool] = [:]

  init(_ ruleSet: RuleSet, attempt: Int, substitution: Substitution?) {
    self.ruleSet = ruleSet
    self.attempt = attempt
    self.substitution = substitution
  }

  /// Makes the case meet a condition.
  mutating func meet(_ owner: ConditionOwner) {
    if case .when(let rule) = owner { place(in: ruleSet[rule].inForce) }
    guard let condition = owner.condition(in: ruleSet) else { return }
    var number = 0
    meet(condition, of: owner, at: &number, wanted: true)
  }

  /// Makes the day of the case one of a period.
  mutating func place(in period: Period) {
    guard period != Period(), !(draft.day.map(period.contains) ?? false) else { return }
    draft.day = period.from ?? period.until.map { CalendarDate(dayNumber: $0.dayNumber - 1) }
  }

  /// Gives the case a day.
  mutating func set(_ day: CalendarDate) { draft.day = day }

  /// The day of a case for which some day is needed.
  static let usualDay = CalendarDate(dayNumber: 20_697)

  // MARK: Conditions

  private mutating func meet(
    _ condition: Condition, of owner: ConditionOwner, at number: inout Int, wanted: Bool
  ) {
    let own = number
    let end = own + condition.nodes.count
    defer { number = end }
    room -= 1
    guard room > 0 else { return }
    if let substitution, substitution.owner == owner, substitution.part == own {
      return substitute(substitution.content, for: condition, of: owner)
    }
    switch (condition.form, wanted) {
    case (.all(let parts), true), (.any(let parts), false):
      meet(parts, of: owner, from: own + 1, wanted: wanted, count: parts.count)
    case (.any(let parts), true), (.all(let parts), false):
      meet(parts, of: owner, from: own + 1, wanted: wanted, count: 1)
    case (.none(let parts), true):
      meet(parts, of: owner, from: own + 1, wanted: false, count: parts.count)
    case (.none(let parts), false):
      meet(parts, of: owner, from: own + 1, wanted: true, count: 1)
    case (.atLeast(let count, let parts), true):
      meet(parts, of: owner, from: own + 1, wanted: true, count: count)
    case (.atLeast(let count, let parts), false):
      meet(parts, of: owner, from: own + 1, wanted: false, count: parts.count - count + 1)
    case (.heard(let part), _): meet([part], of: owner, from: own + 1, wanted: wanted, count: 1)
    case (.field(let test), _): set(test, wanted: wanted)
    case (.text(let test), true): say(test, words: words(for: test))
    case (.text, false): break
    case (.concept(let concept), _):
      var inner = 0
      meet(ruleSet[concept].when, of: .concept(concept), at: &inner, wanted: wanted)
    case (.rule(let rule), true): meet(.when(rule))
    case (.rule(let rule), false):
      // An exception is the surest way, if there is one.
      if ruleSet[rule].unless != nil, leads(.unless(rule)) { meet(.unless(rule)) }
      var inner = 0
      meet(ruleSet[rule].when, of: .when(rule), at: &inner, wanted: false)
    }
  }

  /// Meets so many of several parts, the one that leads to what is substituted before others.
  private mutating func meet(
    _ parts: [Condition], of owner: ConditionOwner, from start: Int, wanted: Bool, count: Int
  ) {
    var starts: [Int] = []
    var next = start
    for part in parts {
      starts.append(next)
      next += part.nodes.count
    }
    let turned = parts.indices.map { ($0 + attempt) % max(1, parts.count) }
    let order = count == parts.count ? Array(parts.indices) : turned
    let leading = order.filter { leads(parts[$0], of: owner, at: starts[$0]) }
    // Words are surer than facts, which may be asked for in vain.
    let others = order.filter { !leading.contains($0) }
    for index in (leading + others).prefix(max(0, count)) {
      var number = starts[index]
      meet(parts[index], of: owner, at: &number, wanted: wanted)
    }
  }

  private mutating func substitute(
    _ content: Substitution.Content, for condition: Condition, of owner: ConditionOwner
  ) {
    hasSubstituted = true
    switch (content, condition.form) {
    case (.words(let words), .text(let test)): say(test, words: words)
    case (.words(let words), _): draft.words.append(words)
    case (.value(let value), .field(let test)):
      if draft.day == nil, test.predicate.isRelative { draft.day = Self.usualDay }
      draft.fields[test.field] = value
    case (.value, _): break
    case (.parts(let parts), _):
      // What is put here instead has no number; nothing more is substituted in it.
      let outer = substitution
      substitution = nil
      for part in parts {
        var number = 0
        meet(part, of: owner, at: &number, wanted: true)
      }
      substitution = outer
    }
  }

  // MARK: Leads

  /// Whether a part is, or refers to, what something is substituted in.
  private mutating func leads(_ condition: Condition, of owner: ConditionOwner, at start: Int) -> Bool {
    guard let substitution, !hasSubstituted else { return false }
    let nodes = condition.nodes
    if substitution.owner == owner, (start..<(start + nodes.count)).contains(substitution.part) {
      return true
    }
    return leads(nodes)
  }

  private mutating func leads(_ owner: ConditionOwner) -> Bool {
    guard let substitution, !hasSubstituted else { return false }
    return substitution.owner == owner || leads(owner.condition(in: ruleSet)?.nodes ?? [])
  }

  private mutating func leads(_ nodes: [Condition]) -> Bool {
    for node in nodes {
      switch node.form {
      case .concept(let concept):
        if let known = leadsOfConcepts[concept.index] {
          if known { return true }
          continue
        }
        leadsOfConcepts[concept.index] = false
        let found = leads(.concept(concept))
        leadsOfConcepts[concept.index] = found
        if found { return true }
      case .rule(let rule):
        if let known = leadsOfRules[rule.index] {
          if known { return true }
          continue
        }
        leadsOfRules[rule.index] = false
        let found = leads(.when(rule)) || leads(.unless(rule))
        leadsOfRules[rule.index] = found
        if found { return true }
      default: break
      }
    }
    return false
  }

  // MARK: Fields

  private mutating func set(_ test: FieldTest, wanted: Bool) {
    let known = draft.fields[test.field]
    if test.predicate.truth(of: known, on: draft.day) == Truth(wanted) { return }
    if draft.day == nil, test.predicate.isRelative { draft.day = Self.usualDay }
    let values = TellingValues.interesting(for: ruleSet[test.field], [test.predicate], on: draft.day)
    let fitting = values.filter { test.predicate.truth(of: $0, on: draft.day) == Truth(wanted) }
    if !fitting.isEmpty { draft.fields[test.field] = fitting[attempt % fitting.count] }
  }

  // MARK: Words

  /// Says words where a test looks for them, in a way that counts for it.
  private mutating func say(_ test: TextTest, words: String) {
    let said = posed(words, test.stance)
    guard let zones = test.zones, !zones.isEmpty else { return draft.words.append(said) }
    let zone = ruleSet[zones[attempt % zones.count]]
    switch zone.extent {
    case .title: draft.title.append(said)
    case .text: draft.words.append(said)
    case .cued(let starts, _, _):
      let cues = sayable(starts, count: .max)
      let isCued = cues.contains { said.hasPrefix($0) }
      draft.sentences.append(isCued ? said : (cues.first ?? "").followed(by: said))
    }
  }

  /// Words in a stance that counts.
  private func posed(_ words: String, _ stance: StanceFilter) -> String {
    guard let accepted = stance.accepted, !accepted.contains(.asserted),
      let cue = ruleSet.stanceCues.first(where: { accepted.contains($0.stance) }),
      let said = sayable(cue.cues, count: 1).first
    else { return words }
    return cue.side == .before ? said.followed(by: words) : words.followed(by: said)
  }

  /// Words by which a test holds.
  func words(for test: TextTest) -> String {
    switch test.form {
    case .any(let set): return sayable(set, count: 1).joined()
    case .count(let count, let set): return sayable(set, count: count).joined(separator: "、")
    case .all(let sets):
      return sets.compactMap { sayable($0, count: 1).first }.joined(separator: "，")
    case .near(let near):
      return near.groups.compactMap { sayable($0, count: 1).first }.reduce("") {
        $0.isEmpty ? $1 : $0.followed(by: $1)
      }
    }
  }

  /// Different phrases of a set that can be said, those in Chinese first; patterns cannot.
  func sayable(_ set: PhraseSet, count: Int) -> [String] {
    var texts: [String] = []
    for use in set.uses where ruleSet[use.phrase].pattern == nil {
      if texts.last != ruleSet[use.phrase].text { texts.append(ruleSet[use.phrase].text) }
    }
    let ordered = texts.filter { !$0.isLatin } + texts.filter(\.isLatin)
    guard !ordered.isEmpty else { return [] }
    return (0..<min(count, ordered.count)).map { ordered[($0 + attempt) % ordered.count] }
  }
}
