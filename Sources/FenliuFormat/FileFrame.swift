/// What a file has around its text, and keeps: a byte order mark, and line breaks of two characters.
struct FileFrame {
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The text with LF for line breaks, without a mark.
  let content: [UInt8]
  private let hasMark: Bool
  private let hasReturns: Bool

  init(of bytes: [UInt8]) {
    hasMark = bytes.starts(with: Self.mark)
    let text = hasMark ? bytes[3...] : bytes[...]
    let firstBreak = text.firstIndex(of: .newline) ?? text.endIndex
    hasReturns =
      firstBreak > text.startIndex && firstBreak < text.endIndex && text[firstBreak - 1] == .carriageReturn
    content = text.contains(.carriageReturn) ? text.filter { $0 != .carriageReturn } : Array(text)
  }

  /// A text in the frame of the file. The first line break of the file decides for all.
  func framing(_ text: [UInt8]) -> [UInt8] {
    let lines = hasReturns ? text.flatMap { $0 == .newline ? [.carriageReturn, .newline] : [$0] } : text
    return (hasMark ? Self.mark : []) + lines
  }

  /// Where a byte of the text stands in the file.
  func originalOffset(of offset: Int, in bytes: [UInt8]) -> Int {
    var rest = offset
    var original = hasMark ? Self.mark.count : 0
    while rest > 0, original < bytes.count {
      if bytes[original] != .carriageReturn { rest -= 1 }
      original += 1
    }
    return original
  }
}

extension UInt8 {
  fileprivate static let carriageReturn = UInt8(ascii: "\r")
}
