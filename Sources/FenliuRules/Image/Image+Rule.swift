import FenliuSource

extension Rule: ImageCodable {
  func write(to writer: inout ImageWriter) {
    id.write(to: &writer)
    title.write(to: &writer)
    issue.write(to: &writer)
    when.write(to: &writer)
    unless.write(to: &writer)
    send.write(to: &writer)
    urgency.write(to: &writer)
    deadline.write(to: &writer)
    because.write(to: &writer)
    inForce.write(to: &writer)
    overrides.write(to: &writer)
    examples.write(to: &writer)
    counterexamples.write(to: &writer)
    location.write(to: &writer)
  }

  init(from reader: inout ImageReader) throws(UnreadableImage) {
    self.init(
      id: try reader.text(), title: try LocalizedText(from: &reader), issue: try Ref(from: &reader),
      when: try Condition(from: &reader), unless: try Condition?(from: &reader),
      send: try Ref(from: &reader), urgency: try Urgency(from: &reader),
      deadline: try Deadline?(from: &reader), because: try [Citation](from: &reader),
      inForce: try Period(from: &reader), overrides: try [Ref<Rule>](from: &reader),
      examples: try [Example](from: &reader), counterexamples: try [Example](from: &reader),
      location: try SourceLocation(from: &reader))
  }
}

extension Example: ImageCodable {
  func write(to writer: inout ImageWriter) {
    title.write(to: &writer)
    text.write(to: &writer)
    date.write(to: &writer)
    let known = fields.sorted { $0.key < $1.key }
    writer.write(count: known.count)
    for (field, value) in known {
      field.write(to: &writer)
      value.write(to: &writer)
    }
    location.write(to: &writer)
  }

  init(from reader: inout ImageReader) throws(UnreadableImage) {
    title = try reader.text()
    text = try reader.text()
    date = try CalendarDate?(from: &reader)
    fields = [:]
    for _ in 0..<(try reader.elementCount()) {
      let field = try Ref<Field>(from: &reader)
      fields[field] = try FieldValue(from: &reader)
    }
    location = try SourceLocation(from: &reader)
  }
}

extension Alert: ImageCodable {
  func write(to writer: inout ImageWriter) {
    id.write(to: &writer)
    title.write(to: &writer)
    when.write(to: &writer)
    unless.write(to: &writer)
    issues.write(to: &writer)
    urgency.write(to: &writer)
    because.write(to: &writer)
    inForce.write(to: &writer)
    location.write(to: &writer)
  }

  init(from reader: inout ImageReader) throws(UnreadableImage) {
    self.init(
      id: try reader.text(), title: try LocalizedText(from: &reader), when: try Condition(from: &reader),
      unless: try Condition?(from: &reader), issues: try [Ref<Issue>]?(from: &reader),
      urgency: try Urgency(from: &reader), because: try [Citation](from: &reader),
      inForce: try Period(from: &reader), location: try SourceLocation(from: &reader))
  }
}

extension Guarantee: ImageCodable {
  func write(to writer: inout ImageWriter) {
    id.write(to: &writer)
    title.write(to: &writer)
    when.write(to: &writer)
    never.write(to: &writer)
    always.write(to: &writer)
    urgency.write(to: &writer)
    location.write(to: &writer)
  }

  init(from reader: inout ImageReader) throws(UnreadableImage) {
    self.init(
      id: try reader.text(), title: try LocalizedText(from: &reader), when: try Condition(from: &reader),
      never: try [Ref<Destination>](from: &reader), always: try [Ref<Destination>](from: &reader),
      urgency: try Urgency?(from: &reader), location: try SourceLocation(from: &reader))
  }
}
