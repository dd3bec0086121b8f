import FenliuSource

extension Urgency: ImageCase {}

extension LocalizedText: ImageCodable {
  func write(to writer: inout ImageWriter) {
    chinese.write(to: &writer)
    english.write(to: &writer)
  }

  init(from reader: inout ImageReader) throws(UnreadableImage) {
    self.init(zh: try reader.text(), en: try reader.text())
  }
}

extension SourceLocation: ImageCodable {
  func write(to writer: inout ImageWriter) {
    writer.write(name: name)
    writer.write(number: Int64(range.lower.value))
    writer.write(number: Int64(range.upper.value - range.lower.value))
  }

  init(from reader: inout ImageReader) throws(UnreadableImage) {
    let name = try reader.sourceName()
    let lower = try reader.number()
    let (upper, overflow) = lower.addingReportingOverflow(try reader.number())
    guard !overflow else { throw UnreadableImage() }
    self.init(in: name, ByteRange(Int(lower), Int(upper)))
  }
}

extension CalendarDate: ImageCodable {
  func write(to writer: inout ImageWriter) { dayNumber.write(to: &writer) }

  init(from reader: inout ImageReader) throws(UnreadableImage) {
    self.init(dayNumber: try Int(from: &reader))
  }
}

extension Duration: ImageCodable {
  func write(to writer: inout ImageWriter) {
    months.write(to: &writer)
    days.write(to: &writer)
    minutes.write(to: &writer)
  }

  init(from reader: inout ImageReader) throws(UnreadableImage) {
    self.init(
      months: try Int(from: &reader), days: try Int(from: &reader), minutes: try Int(from: &reader))
  }
}

extension Period: ImageCodable {
  func write(to writer: inout ImageWriter) {
    from.write(to: &writer)
    until.write(to: &writer)
  }

  init(from reader: inout ImageReader) throws(UnreadableImage) {
    self.init(from: try CalendarDate?(from: &reader), until: try CalendarDate?(from: &reader))
  }
}

extension Interval: ImageCodable {
  func write(to writer: inout ImageWriter) {
    lower.write(to: &writer)
    upper.write(to: &writer)
  }

  init(from reader: inout ImageReader) throws(UnreadableImage) {
    self.init(try Int64?(from: &reader), try Int64?(from: &reader))
  }
}

extension Deadline: ImageCodable {
  func write(to writer: inout ImageWriter) {
    within.write(to: &writer)
    after.write(to: &writer)
  }

  init(from reader: inout ImageReader) throws(UnreadableImage) {
    self.init(within: try Duration(from: &reader), after: try Ref<Field>?(from: &reader))
  }
}

extension Citation: ImageCodable {
  func write(to writer: inout ImageWriter) {
    law.write(to: &writer)
    writer.write(count: article)
  }

  init(from reader: inout ImageReader) throws(UnreadableImage) {
    self.init(law: try Ref(from: &reader), article: try reader.count())
  }
}
