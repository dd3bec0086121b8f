/// Standard input, line by line, each as soon as it is there.
struct LineReader {
  /// A line without its break; `text` is nil for bytes that are not UTF-8.
  struct Line {
    var text: String?
    /// How many bytes it has.
    var length: Int
  }

  private var buffer: [UInt8] = []
  /// How far the buffer is known to have no line break.
  private var searched = 0

  /// The next line; nil at the end. On a terminal there may be more after an end: one that was typed.
  mutating func next() throws(SystemError) -> Line? {
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        return take(end, dropping: 1)
      }
      searched = buffer.count
      let piece = try FileDescriptor.standardInput.read(1 << 16)
      if piece.isEmpty { return buffer.isEmpty ? nil : take(buffer.count, dropping: 0) }
      buffer += piece
    }
  }

  private mutating func take(_ count: Int, dropping breaks: Int) -> Line {
    var bytes = buffer[..<count]
    if bytes.last == UInt8(ascii: "\r") { bytes = bytes.dropLast() }
    let line = Line(text: String(validating: bytes, as: UTF8.self), length: bytes.count)
    buffer.removeFirst(count + breaks)
    searched = 0
    return line
  }
}
