import FenliuSource

extension Destination.Kind: ImageCase {}

extension Destination: ImageCodable {
  func write(to writer: inout ImageWriter) {
    id.write(to: &writer)
    title.write(to: &writer)
    kind.write(to: &writer)
    contact.write(to: &writer)
    level.write(to: &writer)
    deadline.write(to: &writer)
    bars.write(to: &writer)
    location.write(to: &writer)
  }

  init(from reader: inout ImageReader) throws(UnreadableImage) {
    self.init(
      id: try reader.text(), title: try LocalizedText(from: &reader), kind: try Kind(from: &reader),
      contact: try LocalizedText?(from: &reader), level: try LocalizedText?(from: &reader),
      deadline: try Deadline?(from: &reader), bars: try [Bar](from: &reader),
      location: try SourceLocation(from: &reader))
  }
}

extension Bar: ImageCodable {
  func write(to writer: inout ImageWriter) {
    id.write(to: &writer)
    title.write(to: &writer)
    issues.write(to: &writer)
    when.write(to: &writer)
    instead.write(to: &writer)
    urgency.write(to: &writer)
    because.write(to: &writer)
    location.write(to: &writer)
  }

  init(from reader: inout ImageReader) throws(UnreadableImage) {
    self.init(
      id: try reader.text(), title: try LocalizedText(from: &reader),
      issues: try [Ref<Issue>]?(from: &reader), when: try Condition?(from: &reader),
      instead: try Instead(from: &reader), urgency: try Urgency(from: &reader),
      because: try [Citation](from: &reader), location: try SourceLocation(from: &reader))
  }
}

extension Bar.Instead: ImageCodable {
  private var destination: Ref<Destination>? {
    switch self {
    case .destination(let destination): destination
    case .department: nil
    }
  }

  func write(to writer: inout ImageWriter) { destination.write(to: &writer) }

  init(from reader: inout ImageReader) throws(UnreadableImage) {
    self = try Ref<Destination>?(from: &reader).map { .destination($0) } ?? .department
  }
}

extension Category: ImageCodable {
  func write(to writer: inout ImageWriter) {
    id.write(to: &writer)
    title.write(to: &writer)
    location.write(to: &writer)
  }

  init(from reader: inout ImageReader) throws(UnreadableImage) {
    self.init(
      id: try reader.text(), title: try LocalizedText(from: &reader),
      location: try SourceLocation(from: &reader))
  }
}

extension Issue: ImageCodable {
  func write(to writer: inout ImageWriter) {
    id.write(to: &writer)
    title.write(to: &writer)
    category.write(to: &writer)
    department.write(to: &writer)
    location.write(to: &writer)
  }

  init(from reader: inout ImageReader) throws(UnreadableImage) {
    self.init(
      id: try reader.text(), title: try LocalizedText(from: &reader), category: try Ref(from: &reader),
      department: try Ref<Destination>?(from: &reader), location: try SourceLocation(from: &reader))
  }
}

extension Law: ImageCodable {
  func write(to writer: inout ImageWriter) {
    id.write(to: &writer)
    title.write(to: &writer)
    period.write(to: &writer)
    articles.write(to: &writer)
    location.write(to: &writer)
  }

  init(from reader: inout ImageReader) throws(UnreadableImage) {
    self.init(
      id: try reader.text(), title: try LocalizedText(from: &reader), period: try Period(from: &reader),
      articles: try [Article](from: &reader), location: try SourceLocation(from: &reader))
  }
}

extension Law.Article: ImageCodable {
  func write(to writer: inout ImageWriter) {
    number.write(to: &writer)
    title.write(to: &writer)
  }

  init(from reader: inout ImageReader) throws(UnreadableImage) {
    self.init(number: try reader.text(), title: try LocalizedText(from: &reader))
  }
}
