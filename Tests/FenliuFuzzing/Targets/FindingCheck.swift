import FenliuSource

/// What every finding promises: it points into its file, between characters, and speaks in one line.
struct FindingCheck {
  private let finding: Diagnostic
  private let sources: SourceSet

  init(_ finding: Diagnostic, sources: SourceSet) {
    self.finding = finding
    self.sources = sources
  }

  func run() throws(Violation) {
    let places =
      [finding.primary.location] + finding.secondary.map(\.location) + finding.edits.map(\.location)
    for place in places { try check(place) }
    let texts = [finding.message, finding.primary.text] + finding.secondary.map(\.text) + finding.notes
    for text in texts + finding.edits.map(\.title) {
      for language in Language.allCases {
        try require(
          !text[language].contains(where: \.isNewline), "\(code): a message is one line: \(text[language])")
      }
    }
    for language in Language.allCases {
      try require(!finding.message[language].isEmpty, "\(code): a finding says what is wrong")
    }
  }

  private var code: String { finding.kind.code }

  private func check(_ place: SourceLocation) throws(Violation) {
    guard let file = sources[place.file] else {
      throw Violation("\(code): points into `\(place.file)`, which is none of the files")
    }
    let (lower, upper) = (place.range.lower.value, place.range.upper.value)
    try require(
      0 <= lower && lower <= upper && upper <= file.bytes.count,
      "\(code): \(lower)..<\(upper) is outside of \(file.bytes.count) bytes")
    guard String(validating: file.bytes, as: UTF8.self) != nil else { return }
    for edge in [lower, upper] where edge < file.bytes.count {
      try require(file.bytes[edge] & 0xC0 != 0x80, "\(code): \(edge) is inside a character")
    }
  }
}
