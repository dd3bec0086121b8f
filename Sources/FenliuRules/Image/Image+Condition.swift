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
    case .all(let parts): writer.write(tag: 0, parts)
    case .any(let parts): writer.write(tag: 1, parts)
    case .none(let parts): writer.write(tag: 2, parts)
    case .atLeast(let count, let parts):
      writer.write(tag: 3, count)
      parts.write(to: &writer)
    case .heard(let part): writer.write(tag: 4, part)
    case .field(let test): writer.write(tag: 5, test)
    case .text(let test): writer.write(tag: 6, test)
    case .concept(let concept): writer.write(tag: 7, concept)
    case .rule(let rule): writer.write(tag: 8, rule)
    }
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
