extension Fingerprint {
  mutating func write(optional condition: Condition?) {
    writer.write(condition != nil)
    if let condition { write(condition) }
  }

  mutating func write(_ condition: Condition) {
    switch condition.form {
    case .all(let parts): write("all", parts)
    case .any(let parts): write("any", parts)
    case .none(let parts): write("none", parts)
    case .atLeast(let count, let parts):
      write("at least", parts)
      writer.write(count)
    case .heard(let part):
      writer.write("heard")
      write(part)
    case .concept(let concept):
      writer.write("concept")
      writer.write(ruleSet[concept].id)
    case .rule(let rule):
      writer.write("rule")
      writer.write(ruleSet[rule].id)
    case .field(let test):
      writer.write("field")
      writer.write(ruleSet[test.field].id)
      write(test.predicate, of: ruleSet[test.field])
    case .text(let test):
      writer.write("text")
      write(test)
    }
  }

  private mutating func write(_ tag: String, _ parts: [Condition]) {
    writer.write(tag)
    writer.write(parts.count)
    for part in parts { write(part) }
  }

  private mutating func write(_ predicate: FieldPredicate, of field: Field) {
    let choices = field.type.choices
    switch predicate {
    case .known(let isKnown):
      writer.write("known")
      writer.write(isKnown)
    case .boolean(let value):
      writer.write("boolean")
      writer.write(value)
    case .choice(let indices), .anyOf(let indices):
      writer.write("any of")
      writer.write(indices) { $0.write(choices[$1].id) }
    case .allOf(let indices):
      writer.write("all of")
      writer.write(indices) { $0.write(choices[$1].id) }
    case .interval(let interval):
      writer.write("interval")
      write(interval)
    case .quantities(let values):
      writer.write("quantities")
      writer.write(values) { $0.write($1) }
    case .strings(let texts):
      writer.write("strings")
      writer.write(texts) { $0.write($1) }
    case .relative(let relative):
      writer.write("relative")
      write(relative)
    case .not(let predicate):
      writer.write("not")
      write(predicate, of: field)
    }
  }

  private mutating func write(_ relative: RelativeDate) {
    switch relative {
    case .within(let duration):
      writer.write("within")
      write(duration)
    case .olderThan(let duration):
      writer.write("older")
      write(duration)
    case .dueWithin(let duration):
      writer.write("due")
      write(duration)
    }
  }

  private mutating func write(_ test: TextTest) {
    switch test.form {
    case .any(let set):
      writer.write("any")
      write(set)
    case .all(let sets):
      writer.write("all")
      write(sets)
    case .count(let count, let set):
      writer.write("count")
      writer.write(count)
      write(set)
    case .near(let near):
      writer.write("near")
      write(near.groups)
      write(near.reach)
      writer.write(near.ordered)
    }
    writer.write(test.zones.map { $0.map { ruleSet[$0].id } }) { $0.write($1) { $0.write($1) } }
    writer.write(test.stance.accepted.map { $0.map(\.rawValue) }) { $0.write($1) { $0.write($1) } }
    writer.write(test.stance.rejected.map(\.rawValue)) { $0.write($1) }
  }

  private mutating func write(_ sets: [PhraseSet]) {
    writer.write(sets.count)
    for set in sets { write(set) }
  }

  mutating func write(_ reach: Reach) {
    switch reach {
    case .characters(let count):
      writer.write("characters")
      writer.write(count)
    case .clause: writer.write("clause")
    case .sentence: writer.write("sentence")
    }
  }

  mutating func write(_ interval: Interval) {
    writer.write(interval.lower) { $0.write($1) }
    writer.write(interval.upper) { $0.write($1) }
  }

  mutating func write(_ period: Period) {
    writer.write(period.from?.dayNumber) { $0.write($1) }
    writer.write(period.until?.dayNumber) { $0.write($1) }
  }

  mutating func write(_ duration: Duration) {
    writer.write(duration.months)
    writer.write(duration.days)
    writer.write(duration.minutes)
  }

  mutating func write(_ deadline: Deadline?) {
    writer.write(deadline != nil)
    guard let deadline else { return }
    write(deadline.within)
    writer.write(deadline.after.map { ruleSet[$0].id }) { $0.write($1) }
  }

  /// Legal bases; their order is that of writing.
  mutating func write(_ citations: [Citation]) {
    let texts = citations.map { "\(ruleSet[$0.law].id) \(ruleSet[$0.law].articles[$0.article].number)" }
    writer.write(texts) { $0.write($1) }
  }
}
