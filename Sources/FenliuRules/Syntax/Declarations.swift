import FenliuSource
import FenliuText

/// What a pack declares, as written: names are not looked up yet.
///
/// A part that is nil although the language requires it was reported when it was read.
struct Declarations {
  var packs: [PackDeclaration] = []
  var fields: [FieldDeclaration] = []
  var zones: [ZoneDeclaration] = []
  var destinations: [DestinationDeclaration] = []
  var categories: [CategoryDeclaration] = []
  var laws: [LawDeclaration] = []
  var terms: [TermsDeclaration] = []
  var cues: [CueDeclaration] = []
  var concepts: [ConceptDeclaration] = []
  var rules = Listing<RuleDeclaration>()
  var alerts: [AlertDeclaration] = []
  var guarantees: [GuaranteeDeclaration] = []
  var verification: Verification?
}

/// The section `pack`.
struct PackDeclaration {
  var id: Word?
  var title: LocalizedText?
  var version: String?
  var language: Int?
  var intake: Word?
}

/// A field.
struct FieldDeclaration {
  var id: Word
  var type: Keyword?
  var title: LocalizedText?
  var question: LocalizedText?
  var choices: [ChoiceDeclaration]
  var min: Word?
  var max: Word?
  var extraction: ExtractionDeclaration?

  /// One value of a choice field.
  struct ChoiceDeclaration {
    var id: Word
    var title: LocalizedText
  }
}

/// How a field becomes known from the text.
struct ExtractionDeclaration {
  var quantity: Quantity.Kind
  var near: AlternativesSyntax?
  var reach: Reach
  var hours: Extraction.Hours?
  /// Where the kind of quantity is written.
  var location: SourceLocation
}

/// A zone.
struct ZoneDeclaration {
  var id: Word
  var title: LocalizedText?
  var extent: Extent?
  var isOnRequest: Bool

  enum Extent {
    case title
    case text
    case cued(starts: AlternativesSyntax, ends: AlternativesSyntax, run: Zone.Run)
  }
}

/// A category with its issues.
struct CategoryDeclaration {
  var id: Word
  var title: LocalizedText?
  var issues: [IssueDeclaration]
}

/// An issue.
struct IssueDeclaration {
  var id: Word
  var title: LocalizedText?
  var department: Word?
}

/// A law.
struct LawDeclaration {
  var id: Word
  var title: LocalizedText?
  var period: Period
  var articles: [Article]

  struct Article {
    var number: Word
    var title: LocalizedText
  }
}

/// A list of phrases.
struct TermsDeclaration {
  var id: Word
  var title: LocalizedText?
  var phrases: [PhraseSyntax]
  var masks: [PhraseSyntax]
  var includes: [Word]
}

/// A group of cues of a stance.
struct CueDeclaration {
  var stance: Stance
  var cues: AlternativesSyntax
  var side: StanceCue.Side
  var reach: Reach
  var location: SourceLocation
}

/// A concept.
struct ConceptDeclaration {
  var id: Word
  var title: LocalizedText?
  var when: ConditionSyntax?
}

/// A guarantee.
struct GuaranteeDeclaration {
  var id: Word
  var title: LocalizedText?
  var when: ConditionSyntax?
  var never: [Word]
  var always: [Word]
  var urgency: Urgency?
}
