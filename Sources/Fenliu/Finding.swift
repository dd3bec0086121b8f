import FenliuSource

/// Something that was found in the files of a pack: an error that keeps it from being used, or a remark.
public struct Finding: Sendable {
  /// The stable code, in kebab case, such as `unknown-name`.
  public var code: String { diagnostic.kind.code }
  /// How bad it is.
  public var severity: Severity { Severity(diagnostic.kind.severity) }
  /// What is wrong, in one sentence.
  public var message: LocalizedText { LocalizedText(diagnostic.message) }
  /// The name of the file; empty if it is about the pack as a whole.
  public var file: String { diagnostic.primary.location.file }
  /// The line, from 1; nil if the file could not be read.
  public var line: Int? { position?.line }
  /// The column in Unicode scalars, from 1; nil if the file could not be read.
  public var column: Int? { position?.column }

  private let diagnostic: Diagnostic
  private let sources: SourceSet

  init(_ diagnostic: Diagnostic, in sources: SourceSet) {
    self.diagnostic = diagnostic
    self.sources = sources
  }

  private var position: TextPosition? {
    let place = diagnostic.primary.location
    return sources[place.file]?.lines.position(at: place.range.lower)
  }

  /// The finding as `fenliu check` shows it: with the lines of the file, what is wrong in them underlined, and a
  /// way to mend it. Every line ends with a line break.
  public func rendered(in language: Language) -> String {
    DiagnosticRenderer(sources: sources, language: language.inner).render(diagnostic)
  }

  /// The finding as an object for programs, as `fenliu check --format json` gives it.
  public var json: String { diagnostic.json(sources: sources).serialized() }

  /// How bad a finding is.
  public enum Severity: String, Hashable, Sendable, CaseIterable {
    /// Worth knowing.
    case note
    /// Probably a mistake. The pack can be used.
    case warning
    /// Must be mended before the pack can be used.
    case error

    init(_ severity: FenliuSource.Severity) {
      switch severity {
      case .note: self = .note
      case .warning: self = .warning
      case .error: self = .error
      }
    }
  }
}

/// A pack that cannot be used.
public struct PackError: Error, Sendable, CustomStringConvertible {
  /// Everything that was found, in reading order; at least one is an error.
  public let findings: [Finding]

  /// The errors for people, one after the other.
  public func report(in language: Language) -> String {
    findings.filter { $0.severity == .error }.map { $0.rendered(in: language) }.joined(separator: "\n")
  }

  /// The errors in English.
  public var description: String { report(in: .english) }
}
