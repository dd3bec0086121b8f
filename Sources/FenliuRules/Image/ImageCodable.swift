import FenliuSource

/// A value that `ImageWriter` writes and `ImageReader` reads, as at least one byte.
protocol ImageCodable {
  func write(to writer: inout ImageWriter)
  init(from reader: inout ImageReader) throws(UnreadableImage)
}

extension Bool: ImageCodable {
  func write(to writer: inout ImageWriter) { writer.write(tag: self ? 1 : 0) }

  init(from reader: inout ImageReader) throws(UnreadableImage) { self = try reader.tag() != 0 }
}

extension Int: ImageCodable {
  func write(to writer: inout ImageWriter) { writer.write(number: Int64(self)) }

  init(from reader: inout ImageReader) throws(UnreadableImage) {
    guard let value = Int(exactly: try reader.number()) else { throw UnreadableImage() }
    self = value
  }
}

extension Int64: ImageCodable {
  func write(to writer: inout ImageWriter) { writer.write(number: self) }

  init(from reader: inout ImageReader) throws(UnreadableImage) { self = try reader.number() }
}

extension String: ImageCodable {
  func write(to writer: inout ImageWriter) { writer.write(text: self) }

  init(from reader: inout ImageReader) throws(UnreadableImage) { self = try reader.text() }
}

extension Optional: ImageCodable where Wrapped: ImageCodable {
  func write(to writer: inout ImageWriter) {
    writer.write(tag: self == nil ? 0 : 1)
    if let self { self.write(to: &writer) }
  }

  init(from reader: inout ImageReader) throws(UnreadableImage) {
    self = try reader.tag() == 0 ? nil : try Wrapped(from: &reader)
  }
}

extension Array: ImageCodable where Element: ImageCodable {
  func write(to writer: inout ImageWriter) {
    writer.write(count: count)
    for element in self { element.write(to: &writer) }
  }

  init(from reader: inout ImageReader) throws(UnreadableImage) {
    let count = try reader.elementCount()
    self = []
    // What says that it is long may be wrong; what is long has time to grow.
    reserveCapacity(Swift.min(count, 4_096))
    for _ in 0..<count { append(try Element(from: &reader)) }
  }
}

/// An enumeration without associated values, written as the place of the case among all.
protocol ImageCase: ImageCodable, CaseIterable, Equatable {}

extension ImageCase {
  func write(to writer: inout ImageWriter) {
    for (place, other) in Self.allCases.enumerated() where other == self { writer.write(count: place) }
  }

  init(from reader: inout ImageReader) throws(UnreadableImage) {
    let place = try reader.count()
    guard place < Self.allCases.count else { throw UnreadableImage() }
    self = Self.allCases[Self.allCases.index(Self.allCases.startIndex, offsetBy: place)]
  }
}
