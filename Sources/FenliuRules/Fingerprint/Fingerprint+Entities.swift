extension Fingerprint {
  mutating func write(_ pack: Pack) {
    write(id: pack.id, title: pack.title)
    writer.write(pack.version)
    writer.write(pack.language)
    writer.write(ruleSet[pack.intake].id)
  }

  mutating func write(_ field: Field) {
    write(id: field.id, title: field.title)
    writer.write(field.type.keyword.rawValue)
    writer.write(field.type.choices) { writer, choice in
      writer.write(choice.id)
      writer.write(choice.title)
    }
    writer.write(field.question) { $0.write($1) }
    write(field.bounds)
  }

  mutating func write(_ extraction: Extraction) {
    writer.write(extraction.quantity.keyword.rawValue)
    writer.write(extraction.near != nil)
    if let near = extraction.near { write(near) }
    write(extraction.reach)
    writer.write(extraction.hours) { writer, hours in
      writer.write(hours.from)
      writer.write(hours.until)
    }
  }

  mutating func write(_ zone: Zone) {
    write(id: zone.id, title: zone.title)
    writer.write(zone.onRequestOnly)
    switch zone.extent {
    case .title: writer.write("title")
    case .text: writer.write("text")
    case .cued(let starts, let ends, let run):
      writer.write("cued")
      write(starts)
      write(ends)
      writer.write(run.rawValue)
    }
  }

  mutating func write(_ issue: Issue) {
    write(id: issue.id, title: issue.title)
    writer.write(ruleSet[issue.category].id)
    writer.write(issue.department.map { ruleSet[$0].id }) { $0.write($1) }
  }

  mutating func write(_ law: Law) {
    write(id: law.id, title: law.title)
    write(law.period)
    // The order of articles is that of writing, and means nothing.
    writer.writeUnordered(law.articles) { writer, article in
      writer.write(article.number)
      writer.write(article.title)
    }
  }

  mutating func write(_ destination: Destination) {
    write(id: destination.id, title: destination.title)
    writer.write(destination.kind.rawValue)
    writer.write(destination.contact) { $0.write($1) }
    writer.write(destination.level) { $0.write($1) }
    write(destination.deadline)
    writer.write(destination.bars.count)
    for bar in destination.bars { write(bar) }
  }

  private mutating func write(_ bar: Bar) {
    write(id: bar.id, title: bar.title)
    writer.write(bar.issues.map { $0.map { ruleSet[$0].id } }) { $0.write($1) { $0.write($1) } }
    write(optional: bar.when)
    switch bar.instead {
    case .destination(let other): writer.write("to \(ruleSet[other].id)")
    case .department: writer.write("department")
    }
    writer.write(bar.urgency.rawValue)
    write(bar.because)
  }

  mutating func write(_ rule: Rule) {
    write(id: rule.id, title: rule.title)
    writer.write(ruleSet[rule.issue].id)
    write(rule.unmovedWhen)
    write(optional: rule.unmovedUnless)
    writer.write(ruleSet[rule.send].id)
    writer.write(rule.urgency.rawValue)
    write(rule.deadline)
    write(rule.because)
    write(rule.inForce)
    writer.write(rule.overrides.map { ruleSet[$0].id }) { $0.write($1) }
    for examples in [rule.examples, rule.counterexamples] {
      writer.write(examples.count)
      for example in examples { write(example) }
    }
  }

  mutating func write(_ alert: Alert) {
    write(id: alert.id, title: alert.title)
    write(alert.when)
    write(optional: alert.unless)
    writer.write(alert.issues.map { $0.map { ruleSet[$0].id } }) { $0.write($1) { $0.write($1) } }
    writer.write(alert.urgency.rawValue)
    write(alert.because)
    write(alert.inForce)
  }

  mutating func write(_ guarantee: Guarantee) {
    write(id: guarantee.id, title: guarantee.title)
    write(guarantee.when)
    writer.write(guarantee.never.map { ruleSet[$0].id }) { $0.write($1) }
    writer.write(guarantee.always.map { ruleSet[$0].id }) { $0.write($1) }
    writer.write(guarantee.urgency) { $0.write($1.rawValue) }
  }

  private mutating func write(_ example: Example) {
    writer.write(example.title)
    writer.write(example.text)
    writer.write(example.date) { $0.write($1.dayNumber) }
    let fields = example.fields
    writer.write(fields.count)
    for (field, value) in fields {
      writer.write(ruleSet[field].id)
      write(value, of: ruleSet[field])
    }
  }

  private mutating func write(_ value: FieldValue, of field: Field) {
    let choices = field.type.choices
    switch value {
    case .boolean(let value): writer.write(value)
    case .choice(let index): writer.write(choices[index].id)
    case .choices(let indices): writer.write(indices) { $0.write(choices[$1].id) }
    case .quantity(let value): writer.write(value)
    case .string(let text): writer.write(text)
    }
  }
}
