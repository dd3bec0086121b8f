import FenliuEngine
import FenliuRules
import FenliuSource
import FenliuTesting
import Testing

@testable import FenliuCorpus

@Suite("A dialogue says what each line brings about")
struct DialogueTests {
  private let pack: CompiledPack

  init() throws { pack = try InterviewPack.load() }

  private func dialogue(_ options: TextOptions, about theCase: Case = InterviewPack.complaint) -> Dialogue {
    Dialogue(
      theCase, pack: pack, reporter: DecisionReporter(ruleSet: pack.ruleSet, sources: [InterviewPack.source]),
      options: options)
  }

  /// Everything that is shown, with the lines typed.
  private func transcript(
    _ lines: [String], _ options: TextOptions, about theCase: Case = InterviewPack.complaint
  ) -> String {
    var dialogue = dialogue(options, about: theCase)
    var text = dialogue.opening()
    for line in lines where !dialogue.isFinished { text += dialogue.echo(line) + dialogue.reply(to: line) }
    return text + dialogue.closing()
  }

  static let sessions: [(name: String, lines: [String])] = [
    ("answers", ["2", "w", "y", "3户", "3万", "昨天", "2026/8/5", "q"]),
    ("corrections", ["1", "c", "c 1", "", "c 1", "2", "b", "b", "c 9", "b", "b", "b"]),
    ("mistakes", ["?", "maybe", "n", "3,5", "s", "", "q"]),
    ("silence", []),
  ]

  @Test("transcripts", arguments: sessions, Language.allCases)
  func transcripts(session: (name: String, lines: [String]), language: Language) {
    expectGolden(
      transcript(session.lines, TextOptions(language: language)),
      named: "Interview/\(session.name).\(language.rawValue)")
  }

  @Test("a question of every type tells how to answer it", arguments: Language.allCases)
  func everyType(language: Language) {
    let options = TextOptions(language: language)
    expectGolden(
      transcript(Array(repeating: "s", count: 12), options), named: "Interview/skipping.\(language.rawValue)")
  }

  @Test("on a terminal with colours")
  func coloured() {
    let options = TextOptions(language: .chinese, width: TerminalCells(60), isColoured: true)
    expectGolden(
      transcript(["1", "q"], options).replacing("\u{1B}", with: "ESC"), named: "Interview/coloured.zh")
  }

  @Test("a case that no question could change ends at once")
  func nothingToAsk() {
    var dialogue = dialogue(TextOptions(language: .english), about: Case(id: "a", text: "一切都好"))
    let text = dialogue.opening()
    #expect(dialogue.isFinished)
    #expect(text.contains("no question could change this decision."))
    #expect(dialogue.closing() == "\nthe decision is as above.\n")
  }

  @Test("whatever is typed, lines fit and no control reaches the terminal", arguments: 0..<30)
  func anyLines(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let words = [
      "1", "2", "0", "y", "s", "", "b", "c", "c 1", "c 2", "c -1", "c 0", "w", "?", "\u{1B}[31m", "\u{202E}3",
      "三号楼",
      String(repeating: "很", count: 300), "3万", "2026/9/1", "30天", "\u{FFFD}", "１ ２", "-9223372036854775808",
      "c 9223372036854775807", "\"", "“”", ",", "、",
    ]
    let lines = (0..<40).map { _ in words.randomElement(using: &random) ?? "" }
    let text = transcript(lines, TextOptions(language: .chinese, width: TerminalCells(40)))
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(!text.unicodeScalars.contains("\u{202E}"))
    for line in text.split(separator: "\n") { #expect(line.displayWidth <= TerminalCells(40), "\(line)") }
  }
}
