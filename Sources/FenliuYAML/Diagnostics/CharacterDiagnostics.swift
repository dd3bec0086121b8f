public import FenliuSource

/// Findings about the bytes and characters of a file.
extension YAMLDiagnostics {
  static let characterKinds = [
    fileTooLarge, wrongEncoding, badUTF8, unusualLineBreak, controlCharacter, strayByteOrderMark,
  ]

  /// The file has more bytes than a rule file may have.
  public static let fileTooLarge = DiagnosticKind(
    "file-too-large",
    zh: "文件超过允许的大小，没有读取。把它拆成几个文件；同一个规则包的文件会合在一起读。",
    en: "The file is larger than allowed and was not read. Split it: the files of a pack are read together.")

  /// The file is in UTF-16 or UTF-32.
  public static let wrongEncoding = DiagnosticKind(
    "wrong-encoding",
    zh: "文件用的是 UTF-16 或 UTF-32 编码。规则文件只用 UTF-8,请在编辑器里另存为 UTF-8。",
    en: "The file is encoded in UTF-16 or UTF-32. Rule files are UTF-8: save it as UTF-8 in the editor.")

  /// A byte is not UTF-8.
  public static let badUTF8 = DiagnosticKind(
    "bad-utf-8",
    zh: "文件里有不是 UTF-8 的字节，多半是存成了 GBK(ANSI)编码，或者文件损坏。请另存为 UTF-8。",
    en: "The file has bytes that are not UTF-8: it is damaged, or was saved in GBK. Save it as UTF-8.")

  /// A line break that editors do not show.
  public static let unusualLineBreak = DiagnosticKind(
    "unusual-line-break",
    zh: "YAML 把 U+0085、U+2028、U+2029 和单独的回车当作换行，编辑器里却看不出来，内容会和看到的不一样。",
    en:
      "YAML takes U+0085, U+2028, U+2029 and a lone carriage return as line breaks, which editors do not show, so the file would not mean what it looks like."
  )

  /// A character without a shape.
  public static let controlCharacter = DiagnosticKind(
    "control-character",
    zh: "文件里有看不见的控制字符，通常是从别处复制时带进来的。删掉它。",
    en: "The file holds an invisible control character, most likely pasted in. Delete it.")

  /// A byte order mark that is not at the start.
  public static let strayByteOrderMark = DiagnosticKind(
    "stray-byte-order-mark",
    zh: "字节顺序标记(U+FEFF)只能在文件开头。出现在中间多半是拼接文件留下的，看不见，却会改变文字。",
    en:
      "A byte order mark (U+FEFF) belongs only at the start of a file. Elsewhere, most often left by joining files, it is invisible and changes the text."
  )

  static func fileTooLarge(_ source: YAMLSource, limit: Int) -> Diagnostic {
    Diagnostic(
      fileTooLarge, at: source.place(0, 0),
      LocalizedText(
        zh: "文件有 \(source.bytes.count) 字节，最多允许 \(limit) 字节",
        en: "the file has \(source.bytes.count) bytes; at most \(limit) are allowed"))
  }

  static func wrongEncoding(_ name: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      wrongEncoding, at: place,
      LocalizedText(zh: "文件是 \(name) 编码，要用 UTF-8", en: "the file is \(name); it must be UTF-8"),
      notes: [saveAsUTF8])
  }

  static func badUTF8(_ byte: UInt8, line: Int, at place: SourceLocation) -> Diagnostic {
    let hex = String(byte, radix: 16, uppercase: true)
    let offset = place.range.lower.value
    return Diagnostic(
      badUTF8, at: place,
      LocalizedText(
        zh: "第 \(line) 行的字节 0x\(hex)（文件第 \(offset + 1) 个字节）不是 UTF-8",
        en: "byte 0x\(hex) in line \(line) (byte \(offset + 1) of the file) is not UTF-8"),
      notes: [saveAsUTF8])
  }

  private static let saveAsUTF8 = LocalizedText(
    zh: "在编辑器里选「另存为」,编码选 UTF-8", en: "save the file in the editor with the encoding UTF-8")

  static func unusualLineBreak(_ value: UInt32, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      unusualLineBreak, at: place,
      LocalizedText(
        zh: "看不见的换行符 \(name(of: value)) 会改变行的划分",
        en: "the invisible line break \(name(of: value)) changes where lines end"),
      edits: [
        // U+2028 and U+2029 come in with pasted text, mostly in the middle of a line.
        value > 0xFF
          ? delete(place)
          : SuggestedEdit(
            LocalizedText(zh: "换成普通换行", en: "write an ordinary line break"), at: place, with: "\n")
      ])
  }

  static func controlCharacter(_ value: UInt32, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      controlCharacter, at: place,
      LocalizedText(
        zh: "看不见的控制字符 \(name(of: value))", en: "the invisible control character \(name(of: value))"),
      edits: [delete(place)])
  }

  static func strayByteOrderMark(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      strayByteOrderMark, at: place,
      LocalizedText(
        zh: "字节顺序标记 U+FEFF 不在文件开头", en: "a byte order mark U+FEFF that is not at the start of the file"),
      edits: [delete(place)])
  }

  static func delete(_ place: SourceLocation) -> SuggestedEdit {
    SuggestedEdit(LocalizedText(zh: "删掉它", en: "delete it"), at: place, with: "")
  }

  private static func name(of value: UInt32) -> String {
    let hex = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
  }
}
