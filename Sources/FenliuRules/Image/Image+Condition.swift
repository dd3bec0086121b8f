import FenliuSource

extension Condition: ImageCodable {
  func write(to writer: inout ImageWriter) {
    form.write(to: &writer)
    location.write(to: &writer)
  }

  init(from reader: inout ImageReader) throws(UnreadableImage) {
    let form = try reader.nested { reader throws(UnreadableImage) in try Form(from: &reader) }
    self.init(form, at: try SourceLocation(from: &reader))
  }
}

extension Condition.Form: ImageCodable {
  func write(to writer: inout ImageWriter) {
    switch self {
    case .all(let parts): write(0, parts, to: &writer)
    case .any(let parts): write(1, parts, to: &writer)
    case .none(let parts): write(2, parts, to: &writer)
    case .atLeast(let count, let parts):
      write(3, count, to: &writer)
      parts.write(to: &writer)
    case .heard(let part): write(4, part, to: &writer)
    case .field(let test): write(5, test, to: &writer)
    case .text(let test): write(6, test, to: &writer)
    case .concept(let concept): write(7, concept, to: &writer)
    case .rule(let rule): write(8, rule, to: &writer)
    }
  }

  private func write(_ tag: UInt8, _ value: some ImageCodable, to writer: inout ImageWriter) {
    writer.write(tag: tag)
    value.write(to: &writer)
  }

  init(from reader: inout ImageReader) throws(UnreadableImage) {
    self =
      switch try reader.tag() {
      case 0: .all(try [Condition](from: &reader))
      case 1: .any(try [Condition](from: &reader))
      case 2: .none(try [Condition](from: &reader))
      case 3: .atLeast(try Int(from: &reader), try [Condition](from: &reader))
      case 4: .heard(try Condition(from: &reader))
      case 5: .field(try FieldTest(from: &reader))
      case 6: .text(try TextTest(from: &reader))
      case 7: .concept(try Ref(from: &reader))
      case 8: .rule(try Ref(from: &reader))
      default: throw UnreadableImage()
      }
  }
}

extension Concept: ImageCodable {
  func write(to writer: inout ImageWriter) {
    id.write(to: &writer)
    title.write(to: &writer)
    when.write(to: &writer)
    location.write(to: &writer)
  }

  init(from reader: inout ImageReader) throws(UnreadableImage) {
    self.init(
      id: try reader.text(), title: try LocalizedText(from: &reader), when: try Condition(from: &reader),
      location: try SourceLocation(from: &reader))
  }
}
