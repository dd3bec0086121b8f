/// A line of output that GitHub Actions turns into a mark in a changed file
/// (https://docs.github.com/actions, "Workflow commands").
///
///     ::error file=rules/noise.yaml,line=5,endLine=5,col=5,endColumn=9,title=unknown-key::a rule has no key …
///
/// Text is escaped so that it can neither end the command nor begin another.
public struct GitHubCommand: Sendable {
  /// How bad it is.
  public var severity: Severity
  /// The file, as a path from the root of the repository.
  public var file: String
  /// The lines and columns meant, counted from 1; nil for the whole file.
  public var range: Range<TextPosition>?
  /// The head of the mark.
  public var title: String
  /// What it says; may have several lines.
  public var message: String

  /// A mark in a file.
  public init(
    _ severity: Severity, file: String, range: Range<TextPosition>?, title: String, message: String
  ) {
    self.severity = severity
    self.file = file
    self.range = range
    self.title = title
    self.message = message
  }

  /// The line, without a line break at its end.
  public var line: String {
    var properties = [("file", file)]
    if let range {
      let (start, end) = (range.lowerBound, range.upperBound)
      properties += [("line", String(start.line)), ("endLine", String(end.line))]
      // Columns are only heeded within one line.
      if start.line == end.line {
        properties += [("col", String(start.column)), ("endColumn", String(end.column))]
      }
    }
    properties.append(("title", title))
    let written = properties.map { "\($0.0)=\(Self.property($0.1))" }.joined(separator: ",")
    return "::\(severity.gitHubName) \(written)::\(Self.data(message))"
  }

  private static func property(_ text: String) -> String {
    escape(text) { scalar in
      switch scalar {
      case ":": "%3A"
      case ",": "%2C"
      default: nil
      }
    }
  }

  private static func data(_ text: String) -> String { escape(text) { _ in nil } }

  private static func escape(_ text: String, _ other: (Unicode.Scalar) -> String?) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      default:
        if let escaped = other(scalar) {
          result += escaped
        } else {
          result += String(Character(scalar)).visible
        }
      }
    }
    return result
  }
}

extension Severity {
  fileprivate var gitHubName: String {
    switch self {
    case .note: "notice"
    case .warning: "warning"
    case .error: "error"
    }
  }
}

extension Diagnostic {
  /// The finding as a mark in its file, with its remarks and what would mend it.
  public func gitHubCommand(sources: SourceSet, paths: FilePaths, language: Language) -> GitHubCommand {
    let place = primary.location
    let help = edits.map {
      LocalizedText(zh: "建议：\($0.title.chinese)", en: "help: \($0.title.english)")[language]
    }
    let lines = [message[language]] + notes.map { $0[language] } + help
    return GitHubCommand(
      kind.severity, file: paths.path(of: place.file), range: sources.positions(of: place), title: kind.code,
      message: lines.joined(separator: "\n"))
  }
}

extension SourceSet {
  /// The lines and columns of a place; nil where its file is not at hand.
  public func positions(of place: SourceLocation) -> Range<TextPosition>? {
    guard let lines = self[place.file]?.lines else { return nil }
    let start = lines.position(at: place.range.lower)
    return start..<Swift.max(start, lines.position(at: place.range.upper))
  }
}
