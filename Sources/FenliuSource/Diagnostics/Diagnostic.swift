/// How bad a finding is.
public enum Severity: String, Sendable, Comparable, CaseIterable {
  /// Worth knowing; never changes an exit code.
  case note
  /// Probably a mistake; fails only under `--strict`.
  case warning
  /// Must be mended before the rules can be used.
  case error

  /// Whether the first severity is the milder one.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// A kind of finding: its stable code, how bad it is, and what it means.
///
/// Every module that finds something declares its kinds as constants, and lists them, so that the page
/// of all diagnostics is made from them.
public struct DiagnosticKind: Hashable, Sendable {
  /// The stable code, in kebab case: `duplicate-key`. Never reused for another meaning.
  public let code: String
  /// How bad findings of this kind are.
  public let severity: Severity
  /// What the kind means, for someone who asks, in a sentence or two.
  public let explanation: LocalizedText

  /// Declares a kind of finding.
  public init(_ code: String, _ severity: Severity = .error, zh: String, en: String) {
    self.code = code
    self.severity = severity
    self.explanation = LocalizedText(zh: zh, en: en)
  }
}

/// A place that a finding points at, with a few words on what stands there.
public struct Label: Hashable, Sendable {
  /// The place.
  public var location: SourceLocation
  /// What the place has to do with the finding; may be empty.
  public var text: LocalizedText

  /// A place and what it has to do with the finding.
  public init(_ location: SourceLocation, _ text: LocalizedText = LocalizedText("")) {
    self.location = location
    self.text = text.onOneLine
  }
}

/// A change that would mend a finding: put `replacement` where `location` is.
public struct SuggestedEdit: Hashable, Sendable {
  /// What the edit does, in the imperative: "write `true`".
  public var title: LocalizedText
  /// The bytes to replace; empty to insert.
  public var location: SourceLocation
  /// The text to put there.
  public var replacement: String

  /// An edit that replaces the text at `location`.
  public init(_ title: LocalizedText, at location: SourceLocation, with replacement: String) {
    self.title = title.onOneLine
    self.location = location
    self.replacement = replacement
  }
}

/// One finding about a source text, ready to be shown to a person or a program.
///
/// Messages are lower case, with the user's own words in backticks, and of one line: a line break or another
/// control character that those words bring along is shown as a picture.
public struct Diagnostic: Hashable, Sendable {
  /// What kind of finding this is.
  public var kind: DiagnosticKind
  /// What is wrong, in one sentence.
  public var message: LocalizedText
  /// The place that is wrong, with a label under the caret.
  public var primary: Label
  /// Other places that matter: the first of two duplicates, the other end of a cycle.
  public var secondary: [Label]
  /// Further remarks, each a sentence.
  public var notes: [LocalizedText]
  /// Changes that would mend it, best first.
  public var edits: [SuggestedEdit]

  /// A finding of `kind` at `location`.
  public init(
    _ kind: DiagnosticKind, at location: SourceLocation, _ message: LocalizedText,
    label: LocalizedText = LocalizedText(""), secondary: [Label] = [], notes: [LocalizedText] = [],
    edits: [SuggestedEdit] = []
  ) {
    self.kind = kind
    self.message = message.onOneLine
    self.primary = Label(location, label)
    self.secondary = secondary
    self.notes = notes.map(\.onOneLine)
    self.edits = edits
  }
}

extension LocalizedText {
  /// The text without what would break or steer the line that it is shown in.
  fileprivate var onOneLine: LocalizedText { LocalizedText(zh: chinese.visible, en: english.visible) }
}
