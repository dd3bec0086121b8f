import FenliuPattern
import FenliuSource

extension LatinMatching: ImageCase {}
extension Stance: ImageCase {}

extension Phrase: ImageCodable {
  func write(to writer: inout ImageWriter) {
    text.write(to: &writer)
    latin.write(to: &writer)
    (pattern != nil).write(to: &writer)
  }

  init(from reader: inout ImageReader) throws(UnreadableImage) {
    let text = try reader.text()
    let latin = try LatinMatching(from: &reader)
    // The text of a pattern is its source.
    self.init(text: text, latin: latin, pattern: try Bool(from: &reader) ? Pattern(checked: text) : nil)
  }
}

extension PhraseSet: ImageCodable {
  func write(to writer: inout ImageWriter) { writer.write(set: self) }

  init(from reader: inout ImageReader) throws(UnreadableImage) { self = try reader.set() }
}

extension TermList: ImageCodable {
  func write(to writer: inout ImageWriter) {
    id.write(to: &writer)
    title.write(to: &writer)
    phrases.write(to: &writer)
    location.write(to: &writer)
  }

  init(from reader: inout ImageReader) throws(UnreadableImage) {
    self.init(
      id: try reader.text(), title: try LocalizedText(from: &reader), phrases: try reader.set(),
      location: try SourceLocation(from: &reader))
  }
}

extension TextTest: ImageCodable {
  func write(to writer: inout ImageWriter) {
    form.write(to: &writer)
    zones.write(to: &writer)
    stance.write(to: &writer)
  }

  init(from reader: inout ImageReader) throws(UnreadableImage) {
    self.init(
      form: try TextForm(from: &reader), zones: try [Ref<Zone>]?(from: &reader),
      stance: try StanceFilter(from: &reader))
  }
}

extension TextForm: ImageCodable {
  func write(to writer: inout ImageWriter) {
    switch self {
    case .any(let set): writer.write(tag: 0, set)
    case .all(let sets): writer.write(tag: 1, sets)
    case .count(let count, let set):
      writer.write(tag: 2)
      count.write(to: &writer)
      set.write(to: &writer)
    case .near(let near):
      writer.write(tag: 3)
      near.groups.write(to: &writer)
      near.reach.write(to: &writer)
      near.ordered.write(to: &writer)
    }
  }

  init(from reader: inout ImageReader) throws(UnreadableImage) {
    self =
      switch try reader.tag() {
      case 0: .any(try reader.set())
      case 1: .all(try [PhraseSet](from: &reader))
      case 2: .count(try Int(from: &reader), try reader.set())
      case 3:
        .near(
          Near(
            groups: try [PhraseSet](from: &reader), reach: try Reach(from: &reader),
            ordered: try Bool(from: &reader)))
      default: throw UnreadableImage()
      }
  }
}

extension Reach: ImageCodable {
  func write(to writer: inout ImageWriter) {
    switch self {
    case .characters(let count): writer.write(tag: 0, count)
    case .clause: writer.write(tag: 1)
    case .sentence: writer.write(tag: 2)
    }
  }

  init(from reader: inout ImageReader) throws(UnreadableImage) {
    self =
      switch try reader.tag() {
      case 0: .characters(try Int(from: &reader))
      case 1: .clause
      case 2: .sentence
      default: throw UnreadableImage()
      }
  }
}

extension StanceFilter: ImageCodable {
  func write(to writer: inout ImageWriter) {
    accepted.write(to: &writer)
    rejected.write(to: &writer)
  }

  init(from reader: inout ImageReader) throws(UnreadableImage) {
    self.init(accepted: try [Stance]?(from: &reader), rejected: try [Stance](from: &reader))
  }
}

extension StanceCue: ImageCodable {
  func write(to writer: inout ImageWriter) {
    stance.write(to: &writer)
    cues.write(to: &writer)
    (side == .before).write(to: &writer)
    reach.write(to: &writer)
    location.write(to: &writer)
  }

  init(from reader: inout ImageReader) throws(UnreadableImage) {
    self.init(
      stance: try Stance(from: &reader), cues: try reader.set(),
      side: try Bool(from: &reader) ? .before : .after, reach: try Reach(from: &reader),
      location: try SourceLocation(from: &reader))
  }
}
