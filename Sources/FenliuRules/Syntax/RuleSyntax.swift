import FenliuSource
import FenliuYAML

/// A destination.
struct DestinationDeclaration {
  var id: Word
  var title: LocalizedText?
  var kind: Destination.Kind?
  var contact: LocalizedText?
  var level: LocalizedText?
  var deadline: DeadlineSyntax?
  var bars: [BarDeclaration]
}

/// A bar of a destination.
struct BarDeclaration {
  var id: Word
  var title: LocalizedText?
  var issues: [Word]?
  var when: ConditionSyntax?
  var instead: InsteadSyntax?
  var urgency: Urgency
  var because: [CitationSyntax]
}

/// Where a bar sends.
enum InsteadSyntax {
  case destination(Word)
  /// The keyword `department`, at its place.
  case department(Word)

  var word: Word {
    switch self {
    case .destination(let word), .department(let word): word
    }
  }
}

/// A rule.
struct RuleDeclaration {
  /// Which of the rules that were read with the phrases of a pool.
  struct Origin: Hashable, Sendable {
    var pool: Int
    var index: Int
  }

  var origin: Origin
  var id: Word
  var title: LocalizedText?
  var issue: Word?
  @MovedLater var when: ConditionSyntax?
  @MovedLater var unless: ConditionSyntax?
  var send: Word?
  var urgency: Urgency
  var deadline: DeadlineSyntax?
  var because: [CitationSyntax]
  var inForce: Period
  var inForceLocation: SourceLocation?
  var overrides: [Word]
  @MovedLater var examples: [YAMLNode]
  @MovedLater var counterexamples: [YAMLNode]
}

/// An alert.
struct AlertDeclaration {
  var id: Word
  var title: LocalizedText?
  var issues: [Word]?
  var when: ConditionSyntax?
  var unless: ConditionSyntax?
  var urgency: Urgency?
  var because: [CitationSyntax]
  var inForce: Period
  var inForceLocation: SourceLocation?
}

/// A legal basis: a law and the number of an article, each with its place in the scalar.
struct CitationSyntax {
  var law: String
  var lawLocation: SourceLocation
  var article: String
  var articleLocation: SourceLocation
}

/// A deadline.
struct DeadlineSyntax {
  var within: Duration
  var after: Word?
}
