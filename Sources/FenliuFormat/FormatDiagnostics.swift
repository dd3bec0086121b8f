public import FenliuSource

/// Every kind of finding that formatting has of its own.
public enum FormatDiagnostics {
  /// A file that the formatter cannot lay out.
  public static let unformattable = DiagnosticKind(
    "unformattable",
    zh: "文件里有排版时无法原样保留的写法，例如用 ? 写的键，所以整个文件一字未动。换一种写法再排版。",
    en:
      "The file has something that the formatter could not keep as it is, such as a key written with a question mark, so the whole file was left alone. Write it in another way."
  )

  /// Every kind, in the order of declaration.
  public static let all: [DiagnosticKind] = [unformattable]

  static func unformattable(at offset: Int, in file: SourceFile, _ frame: FileFrame) -> Diagnostic {
    let offset = frame.originalOffset(of: offset, in: file.bytes)
    return Diagnostic(
      unformattable, at: SourceLocation(file: file.name, range: ByteRange(offset, offset + 1)),
      LocalizedText(zh: "这种写法无法排版，文件未改动", en: "this cannot be laid out; the file is left as it is"))
  }

  static func notTheSame(in file: SourceFile) -> Diagnostic {
    Diagnostic(
      unformattable, at: SourceLocation(file: file.name, range: ByteRange(0, 0)),
      LocalizedText(
        zh: "排版后的内容会与原来不同，文件未改动", en: "the file would not say the same when laid out; it is left as it is"))
  }
}
