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
    case .known(let flag): write(0, flag, to: &writer)
    case .boolean(let flag): write(1, flag, to: &writer)
    case .choice(let choices): write(2, choices, to: &writer)
    case .anyOf(let choices): write(3, choices, to: &writer)
    case .allOf(let choices): write(4, choices, to: &writer)
    case .interval(let interval): write(5, interval, to: &writer)
    case .quantities(let numbers): write(6, numbers, to: &writer)
    case .strings(let strings): write(7, strings, to: &writer)
    case .relative(let date): write(8, date, to: &writer)
    case .not(let inner): write(9, inner, to: &writer)
    }
  }

  private func write(_ tag: UInt8, _ value: some ImageCodable, to writer: inout ImageWriter) {
    writer.write(tag: tag)
    value.write(to: &writer)
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
    case .within(let duration):
      writer.write(tag: 0)
      duration.write(to: &writer)
    case .olderThan(let duration):
      writer.write(tag: 1)
      duration.write(to: &writer)
    case .dueWithin(let duration):
      writer.write(tag: 2)
      duration.write(to: &writer)
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
