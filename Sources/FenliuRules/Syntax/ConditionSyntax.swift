import FenliuSource
import FenliuYAML

/// A condition as written.
struct ConditionSyntax: Sendable {
  var form: Form
  var location: SourceLocation

  indirect enum Form: Sendable {
    case all([ConditionSyntax])
    case any([ConditionSyntax])
    case none([ConditionSyntax])
    case atLeast(Int, [ConditionSyntax])
    case heard(ConditionSyntax)
    case concept(Word)
    case rule(Word)
    case text(TextTestSyntax)
    case field(FieldTestSyntax)
  }
}

/// A test of a field. What its value means depends on the field, so it stays as it is until the name of
/// the field is looked up.
struct FieldTestSyntax {
  var field: Word
  var value: YAMLNode
}

/// A test of the text.
struct TextTestSyntax {
  var form: Form
  var zones: [Word]?
  var stance: StanceFilter

  enum Form {
    case any(AlternativesSyntax)
    case all([AlternativesSyntax])
    /// The number stands at the location.
    case count(Int, AlternativesSyntax, at: SourceLocation)
    case near([AlternativesSyntax], Reach, ordered: Bool)
  }
}

/// Phrases and lists of phrases, of which any will do.
struct AlternativesSyntax {
  var phrases: [PhraseSyntax] = []
  var terms: [Word] = []

  /// How many phrases and lists are written.
  var count: Int { phrases.count + terms.count }
}

/// A phrase as written.
struct PhraseSyntax {
  /// Its index in the pool of all phrases of the pack.
  var entry: PhrasePool.Entry
  /// Where it is written.
  var word: Word
}
