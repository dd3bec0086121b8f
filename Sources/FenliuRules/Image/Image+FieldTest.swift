extension FieldTest: ImageCodable {
  func write(to writer: inout ImageWriter) {
    field.write(to: &writer)
    predicate.write(to: &writer)
  }

  init(from reader: inout ImageReader) throws(UnreadableImage) {
    self.init(field: try Ref(from: &reader), predicate: try FieldPredicate(from: &reader))
  }
}

extension FieldPredicate: ImageCodable {
  func write(to writer: inout ImageWriter) {
    switch self {
    case .known(let flag): writer.write(tag: 0, flag)
    case .boolean(let flag): writer.write(tag: 1, flag)
    case .choice(let choices): writer.write(tag: 2, choices)
    case .anyOf(let choices): writer.write(tag: 3, choices)
    case .allOf(let choices): writer.write(tag: 4, choices)
    case .interval(let interval): writer.write(tag: 5, interval)
    case .quantities(let numbers): writer.write(tag: 6, numbers)
    case .strings(let strings): writer.write(tag: 7, strings)
    case .relative(let date): writer.write(tag: 8, date)
    case .not(let inner): writer.write(tag: 9, inner)
    }
  }

  init(from reader: inout ImageReader) throws(UnreadableImage) {
    self =
      switch try reader.tag() {
      case 0: .known(try Bool(from: &reader))
      case 1: .boolean(try Bool(from: &reader))
      case 2: .choice(try [Int](from: &reader))
      case 3: .anyOf(try [Int](from: &reader))
      case 4: .allOf(try [Int](from: &reader))
      case 5: .interval(try Interval(from: &reader))
      case 6: .quantities(try [Int64](from: &reader))
      case 7: .strings(try [String](from: &reader))
      case 8: .relative(try RelativeDate(from: &reader))
      case 9:
        .not(
          try reader.nested { reader throws(UnreadableImage) in try FieldPredicate(from: &reader) })
      default: throw UnreadableImage()
      }
  }
}

extension RelativeDate: ImageCodable {
  func write(to writer: inout ImageWriter) {
    switch self {
    case .within(let duration): writer.write(tag: 0, duration)
    case .olderThan(let duration): writer.write(tag: 1, duration)
    case .dueWithin(let duration): writer.write(tag: 2, duration)
    }
  }

  init(from reader: inout ImageReader) throws(UnreadableImage) {
    self =
      switch try reader.tag() {
      case 0: .within(try Duration(from: &reader))
      case 1: .olderThan(try Duration(from: &reader))
      case 2: .dueWithin(try Duration(from: &reader))
      default: throw UnreadableImage()
      }
  }
}
