import FenliuSource
import FenliuText

extension Field: ImageCodable {
  func write(to writer: inout ImageWriter) {
    id.write(to: &writer)
    type.write(to: &writer)
    title.write(to: &writer)
    question.write(to: &writer)
    bounds.write(to: &writer)
    extraction.write(to: &writer)
    location.write(to: &writer)
  }

  init(from reader: inout ImageReader) throws(UnreadableImage) {
    self.init(
      id: try reader.text(), type: try FieldType(from: &reader), title: try LocalizedText(from: &reader),
      question: try LocalizedText?(from: &reader), bounds: try Interval(from: &reader),
      extraction: try Extraction?(from: &reader), location: try SourceLocation(from: &reader))
  }
}

extension Choice: ImageCodable {
  func write(to writer: inout ImageWriter) {
    id.write(to: &writer)
    title.write(to: &writer)
  }

  init(from reader: inout ImageReader) throws(UnreadableImage) {
    self.init(id: try reader.text(), title: try LocalizedText(from: &reader))
  }
}

extension FieldType: ImageCodable {
  func write(to writer: inout ImageWriter) {
    switch self {
    case .boolean: writer.write(tag: 0)
    case .choice(let choices): writer.write(tag: 1, choices)
    case .choices(let choices): writer.write(tag: 2, choices)
    case .integer: writer.write(tag: 3)
    case .number: writer.write(tag: 4)
    case .money: writer.write(tag: 5)
    case .date: writer.write(tag: 6)
    case .duration: writer.write(tag: 7)
    case .string: writer.write(tag: 8)
    }
  }

  init(from reader: inout ImageReader) throws(UnreadableImage) {
    self =
      switch try reader.tag() {
      case 0: .boolean
      case 1: .choice(try [Choice](from: &reader))
      case 2: .choices(try [Choice](from: &reader))
      case 3: .integer
      case 4: .number
      case 5: .money
      case 6: .date
      case 7: .duration
      case 8: .string
      default: throw UnreadableImage()
      }
  }
}

extension FieldValue: ImageCodable {
  func write(to writer: inout ImageWriter) {
    switch self {
    case .boolean(let flag): writer.write(tag: 0, flag)
    case .choice(let choice): writer.write(tag: 1, choice)
    case .choices(let choices): writer.write(tag: 2, choices)
    case .quantity(let number): writer.write(tag: 3, number)
    case .string(let text): writer.write(tag: 4, text)
    }
  }

  init(from reader: inout ImageReader) throws(UnreadableImage) {
    self =
      switch try reader.tag() {
      case 0: .boolean(try Bool(from: &reader))
      case 1: .choice(try Int(from: &reader))
      case 2: .choices(try [Int](from: &reader))
      case 3: .quantity(try reader.number())
      case 4: .string(try reader.text())
      default: throw UnreadableImage()
      }
  }
}

extension Quantity.Kind: ImageCase {}

extension Extraction: ImageCodable {
  func write(to writer: inout ImageWriter) {
    quantity.write(to: &writer)
    near.write(to: &writer)
    reach.write(to: &writer)
    hours.write(to: &writer)
  }

  init(from reader: inout ImageReader) throws(UnreadableImage) {
    self.init(
      quantity: try Quantity.Kind(from: &reader), near: try PhraseSet?(from: &reader),
      reach: try Reach(from: &reader), hours: try Hours?(from: &reader))
  }
}

extension Extraction.Hours: ImageCodable {
  func write(to writer: inout ImageWriter) {
    from.write(to: &writer)
    until.write(to: &writer)
  }

  init(from reader: inout ImageReader) throws(UnreadableImage) {
    self.init(from: try reader.number(), until: try reader.number())
  }
}
