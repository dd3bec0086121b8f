/// What a line asks for: a word to the program, or an answer.
enum DialogueCommand: Hashable {
  /// Leave the question open.
  case skip
  /// An empty line: skip, or keep what there is.
  case enter
  /// One step back.
  case back
  /// Show what was answered.
  case list
  /// Correct the answer with this number.
  case change(Int)
  /// Explain the decision.
  case why
  /// Explain the commands.
  case help
  /// End the interview.
  case finish
  /// Anything else.
  case answer(String)

  /// The command that a line is.
  init(_ line: String) {
    let text = AnswerSpelling.plain(line)
    switch text.lowercased() {
    case "": self = .enter
    case "s": self = .skip
    case "b": self = .back
    case "c": self = .list
    case "w": self = .why
    case "?", "h": self = .help
    case "q": self = .finish
    case let word where word.hasPrefix("c "):
      let number = word.dropFirst().drop { $0 == " " }
      self = Int(number).map(DialogueCommand.change) ?? .answer(text)
    default: self = .answer(text)
    }
  }
}
