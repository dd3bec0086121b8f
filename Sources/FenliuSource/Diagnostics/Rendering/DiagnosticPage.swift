/// The rows that show one finding.
struct DiagnosticPage {
  private(set) var rows: [StyledRow] = []

  private let diagnostic: Diagnostic
  private let sources: SourceSet
  private let language: Language
  /// The width of the line numbers, the same for the whole finding so that all rows line up.
  private let numberWidth: Int
  /// Whether the last row shows source text, which an empty row keeps apart from what follows.
  private var endsWithSnippet = false

  init(_ diagnostic: Diagnostic, sources: SourceSet, language: Language) {
    self.diagnostic = diagnostic
    self.sources = sources
    self.language = language
    let places = Self.places(of: diagnostic, sources: sources, language: language)
    let previews = diagnostic.edits.map { edit in
      sources[edit.location.file].map { Snippet.preview(of: edit, in: $0) } ?? []
    }
    let lines = (places.compactMap(\.snippet) + previews.joined()).flatMap(\.lines)
    numberWidth = String(lines.map(\.number).max() ?? 0).count

    addTitle()
    for (index, place) in places.enumerated() { add(place, isFirst: index == 0) }
    for note in diagnostic.notes {
      addRemark(LocalizedText(zh: "注", en: "note"), note)
    }
    for (edit, snippets) in zip(diagnostic.edits, previews) {
      addRemark(LocalizedText(zh: "建议", en: "help"), edit.title)
      add(snippets)
    }
  }

  private mutating func addTitle() {
    let kind = diagnostic.kind
    var row = StyledRow()
    row.append("\(kind.severity.word[language])[\(kind.code.visible)]", .severity(kind.severity))
    row.append(": \(diagnostic.message[language].visible)", .message)
    rows.append(row)
  }

  private mutating func add(_ place: Place, isFirst: Bool) {
    closeSnippet()
    var row = StyledRow()
    row.append(String(repeating: " ", count: numberWidth) + (isFirst ? "--> " : "::: "), .gutter)
    row.append(place.name, .source)
    rows.append(row)
    if let snippet = place.snippet { add([snippet]) }
    for label in place.orphanedLabels { addRemark(nil, label) }
  }

  private mutating func add(_ snippets: [Snippet]) {
    guard !snippets.isEmpty else { return }
    addGutter()
    for snippet in snippets { add(snippet) }
    endsWithSnippet = true
  }

  private mutating func closeSnippet() {
    if endsWithSnippet { addGutter() }
    endsWithSnippet = false
  }

  private mutating func add(_ snippet: Snippet) {
    var previous: Int?
    for line in snippet.lines {
      if let previous, line.number > previous + 1 {
        var row = StyledRow()
        row.append("...", .gutter)
        rows.append(row)
      }
      previous = line.number
      addGutter(number: String(line.number), sign: line.sign) { $0.append(line.text, .source) }
      for marks in line.rows { addGutter { $0.append(marks) } }
    }
  }

  /// Adds a row that begins with a line number, or the room for one, and a sign.
  private mutating func addGutter(
    number: String = "", sign: Character = "|", _ fill: (inout StyledRow) -> Void = { _ in }
  ) {
    var row = StyledRow()
    let padding = String(repeating: " ", count: max(0, numberWidth - number.count))
    row.append("\(padding)\(number) \(sign) ", .gutter)
    fill(&row)
    rows.append(row)
  }

  private mutating func addRemark(_ word: LocalizedText?, _ text: LocalizedText) {
    closeSnippet()
    var row = StyledRow()
    row.append(String(repeating: " ", count: numberWidth) + " = ", .gutter)
    if let word { row.append(word[language] + ": ", .message) }
    row.append(text[language].visible, .source)
    rows.append(row)
  }
}

extension DiagnosticPage {
  /// A file that a finding points into, with what there is to show of it.
  private struct Place {
    /// File, line and column; the file alone if its text is not known.
    var name: String
    var snippet: Snippet?
    /// What the labels say, where there is no text to put them under.
    var orphanedLabels: [LocalizedText] = []
  }

  /// The places of a finding, one for each file, that of the primary label first.
  private static func places(
    of diagnostic: Diagnostic, sources: SourceSet, language: Language
  ) -> [Place] {
    var groups: [(file: String, labels: [(kind: MarkKind, label: Label)])] = []
    let primary = (kind: MarkKind.primary(diagnostic.kind.severity), label: diagnostic.primary)
    for entry in [primary] + diagnostic.secondary.map({ (kind: MarkKind.secondary, label: $0) }) {
      let file = entry.label.location.file
      if let index = groups.firstIndex(where: { $0.file.equalsInBytes(file) }) {
        groups[index].labels.append(entry)
      } else {
        groups.append((file, [entry]))
      }
    }
    return groups.compactMap { group in
      guard let first = group.labels.first else { return nil }
      guard let file = sources[group.file] else {
        let labels = group.labels.map(\.label.text).filter { !$0[language].isEmpty }
        return Place(name: group.file.visible, orphanedLabels: labels)
      }
      let position = file.lines.position(at: first.label.location.range.lower)
      let ranges = group.labels.map {
        MarkedRange(kind: $0.kind, range: $0.label.location.range, label: $0.label.text[language].visible)
      }
      return Place(
        name: "\(group.file.visible):\(position.line):\(position.column)", snippet: Snippet(file, ranges))
    }
  }
}
