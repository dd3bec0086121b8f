import FenliuSource
import FenliuTesting
import Testing

@testable import FenliuPattern

/// What is refused, and where the finger points: the part between `‹` and `›`.
struct RefusalTests {
  struct Refusal: CustomTestStringConvertible {
    var marked: String
    var code: PatternError.Code

    init(_ marked: String, _ code: PatternError.Code) {
      self.marked = marked
      self.code = code
    }

    var pattern: String { marked.filter { $0 != "‹" && $0 != "›" } }
    var testDescription: String { marked.debugDescription }
  }

  static let refusals: [Refusal] = [
    Refusal("‹›", .empty),
    Refusal("‹a*›", .matchesNothing),
    Refusal("‹(a|b?)*›", .matchesNothing),
    Refusal("‹^$›", .matchesNothing),
    Refusal("漏‹(›水|渗水", .unclosed),
    Refusal("‹(›", .unclosed),
    Refusal("漏‹[›水", .unclosed),
    Refusal("漏水‹)›渗", .strayBracket),
    Refusal("‹)›", .strayBracket),
    Refusal("a‹]›", .strayBracket),
    Refusal("‹{›3}", .strayBracket),
    Refusal("a‹}›", .strayBracket),
    Refusal("[a‹[›:alpha:]]", .strayBracket),
    Refusal("漏‹()›水", .emptyAlternative),
    Refusal("(漏‹|)›水", .emptyAlternative),
    Refusal("(‹(|›漏)水", .emptyAlternative),
    Refusal("漏‹||›水", .emptyAlternative),
    Refusal("漏‹|›", .emptyAlternative),
    Refusal("‹|›漏", .emptyAlternative),
    Refusal("漏‹[]›", .emptyClass),
    Refusal("漏‹[^]›", .emptyClass),
    Refusal("[‹9-0›]", .badRange),
    Refusal("[‹a-\\d›]", .badRange),
    Refusal("[‹\\d-9›]", .badRange),
    Refusal("‹*›漏", .nothingToRepeat),
    Refusal("(‹+›)", .nothingToRepeat),
    Refusal("漏|‹?›水", .nothingToRepeat),
    Refusal("^‹*›水", .nothingToRepeat),
    Refusal("(^|$)‹{2}›水", .nothingToRepeat),
    Refusal("漏.*‹?›水", .doubleRepetition),
    Refusal("漏.+‹+›水", .doubleRepetition),
    Refusal("a{2}‹{3}›", .doubleRepetition),
    Refusal("a‹{,3}›", .badCount),
    Refusal("a‹{1, 3}›", .badCount),
    Refusal("a‹{›x}", .badCount),
    Refusal("a‹{3›", .badCount),
    Refusal("a‹{101}›", .badCount),
    Refusal("a‹{2,99999999999999999999}›", .badCount),
    Refusal("a‹{3,2}›", .badCount),
    Refusal("a‹{0}›", .badCount),
    Refusal("漏‹\\x›", .unknownEscape),
    Refusal("漏‹\\D›", .unknownEscape),
    Refusal("[‹\\S›]", .unknownEscape),
    Refusal("漏‹\\水›", .unknownEscape),
    Refusal("漏‹\\›", .unknownEscape),
    Refusal("漏‹\\b›", .unknownEscape),
    Refusal("(漏)‹\\1›", .backReference),
    Refusal("(漏)‹\\k›<a>", .backReference),
    Refusal("‹(?:›漏)水", .groupOption),
    Refusal("漏‹(?=›水)", .groupOption),
    Refusal("‹(?<!›漏)水", .groupOption),
    Refusal("‹(?<›name>水)", .groupOption),
    Refusal("‹(?›", .groupOption),
    Refusal("漏‹^›水", .misplacedAnchor),
    Refusal("漏‹$›水", .misplacedAnchor),
    Refusal("漏?‹^›水", .misplacedAnchor),
    Refusal("(‹^›漏)+", .misplacedAnchor),
    Refusal("(漏‹$›|水){2}", .misplacedAnchor),
    Refusal("‹（›漏|水）", .fullWidth),
    Refusal("漏水了吗‹？›", .fullWidth),
    Refusal("[0‹－›9]", .fullWidth),
    Refusal("漏‹\u{200B}›水", .neverInText),
    Refusal("[漏‹\u{200B}›]", .neverInText),
    Refusal("漏‹ ›水", .neverInText),
    Refusal("a‹ › b", .neverInText),
    Refusal("漏水‹\n›", .neverInText),
    Refusal("[漏‹\n›]", .neverInText),
    Refusal("[漏‹㎡›]", .neverInText),
    Refusal("(‹(a{50}){50}›){2}", .tooLarge),
    Refusal("‹(a{50}){50}›(b{50}){50}", .tooLarge),
    Refusal("‹(a{50}){30}(b{50}){30}›", .tooLarge),
    Refusal(String(repeating: "(", count: 20) + "‹(›a", .tooDeep),
    Refusal("‹" + String(repeating: "漏", count: 1_001) + "›", .tooLong),
  ]

  @Test(arguments: refusals)
  func pointsAtTheMistake(refusal: Refusal) throws {
    let error = try #require(throws: PatternError.self) { try Pattern(refusal.pattern) }
    #expect(error.code == refusal.code)
    #expect(marked(refusal.pattern, error.range) == refusal.marked)
  }

  /// What people read; the golden file is the place to judge it.
  @Test func speaksPlainly() {
    let shown = Self.refusals.filter { $0.marked.count < 100 }.map { refusal in
      let error = #expect(throws: PatternError.self) { try Pattern(refusal.pattern) }
      guard let error else { return "" }
      let edit = error.replacement.map { "\n    edit: \($0.debugDescription)" } ?? ""
      return """
        \(refusal.marked.debugDescription)  \(error.code.rawValue)
            \(error.message.chinese);\(error.suggestion.chinese)
            \(error.message.english); \(error.suggestion.english)\(edit)

        """
    }
    expectGolden(shown.joined(separator: "\n"), named: "refusals")
  }

  @Test func everyKindOfMistakeIsShown() {
    #expect(Set(Self.refusals.map(\.code)) == Set(PatternError.Code.allCases))
  }

  /// A suggested edit mends the mistake it was made for; another may come to light behind it.
  @Test(arguments: refusals)
  func suggestedEditMendsTheMistake(refusal: Refusal) throws {
    let error = try #require(throws: PatternError.self) { try Pattern(refusal.pattern) }
    guard let replacement = error.replacement else { return }
    var bytes = Array(refusal.pattern.utf8)
    bytes.replaceSubrange(error.range.lower.value..<error.range.upper.value, with: replacement.utf8)
    let editStart = error.range.lower.value
    let mended = String(decoding: bytes, as: UTF8.self)
    do {
      _ = try Pattern(mended)
    } catch {
      let behind = editStart + replacement.utf8.count
      #expect(error.range.lower.value >= behind, "\(mended): \(error.code)")
    }
  }

  private func marked(_ pattern: String, _ range: ByteRange) -> String {
    let bytes = Array(pattern.utf8)
    func text(_ part: Range<Int>) -> String { String(decoding: bytes[part], as: UTF8.self) }
    let lower = range.lower.value
    let upper = range.upper.value
    return text(0..<lower) + "‹" + text(lower..<upper) + "›" + text(upper..<bytes.count)
  }
}
