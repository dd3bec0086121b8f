/// The beginning of a table, held until it tells the encoding and the first row. What it tells does not
/// depend on the size of the pieces it comes in.
struct TableHead {
  /// So many bytes beyond ASCII tell UTF-8 from GB 18030 as surely as the whole input would.
  private static let evidence = 64
  private static let limit = 1 << 16

  /// The beginning of a table and how to read it.
  struct Start {
    /// What has come in, without a byte order mark.
    var bytes: [UInt8]
    /// The part of it that was looked at: at least the first row, unless that is very long.
    var told: ArraySlice<UInt8>
    /// The encoding of `bytes`.
    var encoding: TableEncoding
    /// What goes on making UTF-8 of the input.
    var utf16: UTF16Reader?
  }

  private var bytes: [UInt8] = []
  private var isMarkRead = false
  /// The encoding, where a byte order mark told it.
  private var marked: TableEncoding?
  private var utf16: UTF16Reader?
  private var seen = 0
  private var beyondASCII = 0
  private var isQuoted = false
  private var hasRow = false

  /// What the beginning tells; nil where more must be known.
  mutating func push(_ more: ArraySlice<UInt8>) -> Start? {
    add(more)
    if !isMarkRead, bytes.count < 3 { return nil }
    readMark()
    while seen < bytes.count {
      look(at: bytes[seen])
      seen += 1
      let isTold = hasRow && (marked != nil || beyondASCII >= Self.evidence)
      if isTold || seen == Self.limit { return start(isWhole: false) }
    }
    return nil
  }

  /// What the whole input tells.
  mutating func finish() -> Start {
    readMark()
    seen = bytes.count
    return start(isWhole: true)
  }

  private mutating func add(_ more: ArraySlice<UInt8>) {
    bytes += utf16?.read(more) ?? Array(more)
  }

  private mutating func readMark() {
    guard !isMarkRead else { return }
    isMarkRead = true
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    if bytes.starts(with: mark) {
      bytes.removeFirst(mark.count)
      marked = .utf8
    } else if let reader = UTF16Reader(mark: bytes.prefix(2)) {
      utf16 = reader
      marked = .utf8
      let rest = bytes.dropFirst(2)
      bytes = []
      add(rest)
    }
  }

  private mutating func look(at byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): isQuoted.toggle()
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"): if !isQuoted, beginsRow { hasRow = true }
    case 0x80...: beyondASCII += 1
    default: break
    }
    if byte > 0x20 { beginsRow = true }
  }

  /// Whether something other than blank lines has been seen.
  private var beginsRow = false

  private func start(isWhole: Bool) -> Start {
    let told = bytes[..<seen]
    return Start(
      bytes: bytes, told: told, encoding: marked ?? TableEncoding(start: told, isWhole: isWhole), utf16: utf16
    )
  }
}
