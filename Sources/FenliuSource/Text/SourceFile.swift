/// A text that diagnostics can point into: a name and its bytes.
///
/// The bytes need not be valid UTF-8: a file that is not must still be shown with the place of its
/// first bad byte underlined.
public struct SourceFile: Sendable {
  /// The name shown to people: a path relative to the folder the command was given, or `<stdin>`.
  public let name: String
  /// The same name as places hold it.
  package let placeName: SourceName
  private let content: Content

  /// The text, or where it comes from when it is first needed.
  private enum Content: Sendable {
    case known(Text)
    case deferred(Deferred<Text>)

    var text: Text {
      switch self {
      case .known(let text): text
      case .deferred(let text): text.value
      }
    }
  }

  private struct Text: Sendable {
    let bytes: [UInt8]
    let lines: LineTable

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
      lines = LineTable(bytes)
    }
  }

  /// The text as UTF-8 (or what was meant to be it).
  public var bytes: [UInt8] { content.text.bytes }
  /// Where the lines of the text begin.
  public var lines: LineTable { content.text.lines }

  /// A source text with the name people know it by.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    placeName = SourceName(name)
    content = .known(Text(bytes))
  }

  /// A source text that `read` reads when it is first needed.
  package init(name: String, reading read: @escaping @Sendable () -> [UInt8]) {
    self.name = name
    placeName = SourceName(name)
    content = .deferred(Deferred { Text(read()) })
  }

  /// A source text from a string.
  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The text in a range, with each broken byte sequence shown as U+FFFD. The range is cut to the file.
  public func text(in range: ByteRange) -> String {
    let lower = min(max(range.lower.value, 0), bytes.count)
    let upper = min(max(range.upper.value, lower), bytes.count)
    return String(decoding: bytes[lower..<upper], as: UTF8.self)
  }
}

/// A range in a named source file.
public struct SourceLocation: Hashable, Sendable {
  /// The file, to make further places in it.
  package let name: SourceName
  /// The name of the file, as in `SourceFile.name`.
  public var file: String { name.text }
  /// The bytes meant.
  public var range: ByteRange

  /// The range `range` of the file called `file`.
  public init(file: String, range: ByteRange) {
    self.init(in: SourceName(file), range)
  }

  /// The range `range` of a file.
  package init(in name: SourceName, _ range: ByteRange) {
    self.name = name
    self.range = range
  }
}
