public import FenliuRules
public import FenliuSource
import FenliuYAML

/// What came of formatting a file.
public enum FormatResult: Hashable, Sendable {
  /// The bytes in the canonical layout; the same as before where the file was in it already.
  case formatted([UInt8])
  /// Why the file is left as it is.
  case refused([Diagnostic])
}

/// Puts rule files and corpus files into the one canonical layout.
///
/// Nothing is lost and nothing means anything else: scalars are copied as they were written, every comment stays
/// with what it belongs to, and the result is read again and compared before it is given out. The layout is
/// described on the page of the module.
public struct Formatter: Sendable {
  private let keywords: KeywordTable

  /// A formatter of files in the published rule language.
  public init() { self.init(keywords: .standard) }

  /// A formatter of files whose keywords are spelled as in `keywords`.
  public init(keywords: KeywordTable) { self.keywords = keywords }

  /// Formats a file.
  ///
  /// A file with errors in its YAML is refused with them. One without content stays as it is.
  public func format(_ file: SourceFile) -> FormatResult {
    let original = YAMLReader().read(file)
    guard !original.diagnostics.contains(where: { $0.kind.severity == .error }) else {
      return .refused(original.diagnostics)
    }
    guard original.root != nil else { return .formatted(file.bytes) }
    let frame = FileFrame(of: file.bytes)
    let inner = SourceFile(name: file.name, bytes: frame.content)
    guard let root = YAMLReader().read(inner).root else { return .formatted(file.bytes) }
    if case .scalar = root.content { return .formatted(file.bytes) }
    let text = SourceText(inner.bytes)
    let trivia = Trivia(of: root, in: text)
    if let stranger = trivia.stranger {
      return .refused([FormatDiagnostics.unformattable(at: stranger, in: file, frame)])
    }
    var builder = LayoutBuilder(text: text, trivia: trivia, keywords: keywords)
    let layout = builder.file(root)
    if let obstacle = builder.obstacle {
      return .refused([FormatDiagnostics.unformattable(at: obstacle.range.lower.value, in: file, frame)])
    }
    guard let layout else { return .formatted(file.bytes) }
    let result = Array((LayoutWriter.lines(of: layout).joined(separator: "\n") + "\n").utf8)
    let check = Comparison(
      before: inner, after: SourceFile(name: file.name, bytes: result), keywords: keywords)
    guard check.isSame else { return .refused([FormatDiagnostics.notTheSame(in: file)]) }
    return .formatted(frame.framing(result))
  }
}
