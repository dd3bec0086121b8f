import FenliuSource

extension Zone.Run: ImageCase {}

extension Zone: ImageCodable {
  func write(to writer: inout ImageWriter) {
    id.write(to: &writer)
    title.write(to: &writer)
    extent.write(to: &writer)
    onRequestOnly.write(to: &writer)
    location.write(to: &writer)
  }

  init(from reader: inout ImageReader) throws(UnreadableImage) {
    self.init(
      id: try reader.text(), title: try LocalizedText(from: &reader), extent: try Extent(from: &reader),
      onRequestOnly: try Bool(from: &reader), location: try SourceLocation(from: &reader))
  }
}

extension Zone.Extent: ImageCodable {
  func write(to writer: inout ImageWriter) {
    switch self {
    case .title: writer.write(tag: 0)
    case .text: writer.write(tag: 1)
    case .cued(let starts, let ends, let run):
      writer.write(tag: 2)
      starts.write(to: &writer)
      ends.write(to: &writer)
      run.write(to: &writer)
    }
  }

  init(from reader: inout ImageReader) throws(UnreadableImage) {
    self =
      switch try reader.tag() {
      case 0: .title
      case 1: .text
      case 2:
        .cued(starts: try reader.set(), ends: try reader.set(), run: try Zone.Run(from: &reader))
      default: throw UnreadableImage()
      }
  }
}
