import FenliuEngine
import FenliuRules
import FenliuSource

/// The conditions of a rule as rows: what holds in one line each, what does not with its parts.
struct OutcomeRows {
  /// One row of the tree.
  struct Row {
    var depth: Int
    var label: String
    var text: StyledText
  }

  let ruleSet: RuleSet
  let sources: SourceSet
  let near: NearWords
  let words: ReportWords
  private(set) var rows: [Row] = []

  /// What lies deeper is not taken apart: it is read in JSON, or by asking for the rule itself.
  private static let deepest = 4
  /// Alternatives of which nothing was found are told up to so many.
  private static let idleAlternatives = 3
  /// A condition longer than so many characters is cut short.
  private static let quoteLimit = 100

  init(ruleSet: RuleSet, sources: SourceSet, near: NearWords, words: ReportWords) {
    self.ruleSet = ruleSet
    self.sources = sources
    self.near = near
    self.words = words
  }

  /// The conditions of a rule.
  mutating func add(_ gap: RuleGap) {
    addDefinition(gap.when, depth: 0)
    if let unless = gap.unless { addException(unless, depth: 0) }
  }

  /// What a rule or concept asks: of `all`, which goes without saying, only the parts.
  private mutating func addDefinition(_ outcome: ConditionOutcome, depth: Int) {
    if case .all(let parts) = outcome.form, outcome.omission == nil {
      for part in parts { add(part, depth: depth) }
    } else {
      add(outcome, depth: depth)
    }
  }

  private mutating func addException(_ outcome: ConditionOutcome, depth: Int) {
    let keyword = KeywordTable.standard.spelling(of: .unless)
    guard !outcome.isAsWanted, outcome.truth != .unknown else {
      let open = outcome.truth == .unknown ? StyledText(words.openException, .dim) : ""
      let text = StyledText("\(keyword): \(quote(outcome) ?? "")") + open
      rows.append(Row(depth: depth, label: label(outcome), text: text))
      return
    }
    rows.append(Row(depth: depth, label: label(outcome), text: StyledText("\(keyword):")))
    addDefinition(outcome, depth: depth + 1)
  }

  private mutating func add(_ outcome: ConditionOutcome, depth: Int) {
    let isTold = depth < Self.deepest && !outcome.isAsWanted && outcome.isTouched
    rows.append(Row(depth: depth, label: label(outcome), text: line(outcome, isTold: isTold)))
    guard isTold else { return }
    switch outcome.form {
    case .text(let text):
      for line in near.lines(text) { rows.append(Row(depth: depth, label: "", text: line)) }
    case .any(let parts) where outcome.wanted: addAlternatives(parts, depth: depth + 1)
    case .concept(_, let definition?): addDefinition(definition, depth: depth + 1)
    case .rule(_, _, let when?, let unless):
      addDefinition(when, depth: depth + 1)
      if let unless { addException(unless, depth: depth + 1) }
    default: for part in outcome.parts { add(part, depth: depth + 1) }
    }
  }

  /// Alternatives that something speaks for come first to mind; of the others a few stand for all.
  private mutating func addAlternatives(_ parts: [ConditionOutcome], depth: Int) {
    var idle = 0
    for part in parts {
      if !part.isTouched {
        idle += 1
        if idle > Self.idleAlternatives { continue }
      }
      add(part, depth: depth)
    }
    let more = idle - Self.idleAlternatives
    if more > 0 {
      rows.append(Row(depth: depth, label: "", text: StyledText(words.moreAlternatives(more), .dim)))
    }
  }

  private func label(_ outcome: ConditionOutcome) -> String {
    switch (outcome.truth, outcome.wanted) {
    case (.yes, true): words.holds
    case (.no, true): words.fails
    case (.unknown, _): words.unknown
    case (.yes, false): words.inTheWay
    case (.no, false): words.isClear
    }
  }

  // MARK: One line

  private func line(_ outcome: ConditionOutcome, isTold: Bool) -> StyledText {
    var text = StyledText(name(outcome, isTold: isTold))
    switch outcome.omission {
    case .repeated: text += StyledText(words.asAbove, .dim)
    case .excess: text += StyledText(words.tooMany, .dim)
    case nil: break
    }
    if outcome.truth == .yes, !isTold || outcome.parts.isEmpty {
      let evidence = outcome.evidence
      if !evidence.isEmpty { text += StyledText("  ") + near.quotes(evidence) }
    }
    if case .field(let test, let given?) = outcome.form, !outcome.isAsWanted {
      let value = ValueText(ruleSet[test.field].type).text(of: given)[near.options.language]
      text += StyledText("  \(words.now) \(value)", .dim)
    }
    if outcome.parts.isEmpty || !isTold, let place = place(outcome) { text += StyledText("  \(place)", .dim) }
    return text
  }

  /// The condition in the words of the rule; of one whose parts follow, its keyword.
  private func name(_ outcome: ConditionOutcome, isTold: Bool) -> String {
    let table = KeywordTable.standard
    func keyword(_ keyword: Keyword, _ more: String = "") -> String {
      isTold ? table.spelling(of: keyword) + more + ":" : quote(outcome) ?? table.spelling(of: keyword)
    }
    switch outcome.form {
    case .all: return keyword(.all)
    case .any: return keyword(.any)
    case .none: return keyword(.none)
    case .atLeast(let count, _): return keyword(.atLeast, " \(count)")
    case .heard: return keyword(.heard)
    case .field(let test, _): return quote(outcome) ?? ruleSet[test.field].id
    case .text: return quote(outcome) ?? table.spelling(of: .text)
    case .concept(let concept, _): return quote(outcome) ?? ruleSet[concept].id
    case .rule(let rule, _, _, _): return quote(outcome) ?? ruleSet[rule].id
    }
  }

  private func quote(_ outcome: ConditionOutcome) -> String? {
    ConditionQuote(outcome.location, in: sources)?.shortened(to: Self.quoteLimit)
  }

  private func place(_ outcome: ConditionOutcome) -> String? {
    ConditionQuote(outcome.location, in: sources).map { "\(outcome.location.file):\($0.line)" }
  }
}

extension ConditionOutcome {
  /// Whether something in the case has to do with it: words found or nearly found, a fact known or to be
  /// asked for.
  fileprivate var isTouched: Bool {
    switch form {
    case .field: true
    case .text(let text):
      truth == .yes || text.groups.contains { !$0.found.isEmpty || !$0.near.isEmpty }
    case .rule(_, false, _, _): true
    default: truth != .no || parts.contains(where: \.isTouched)
    }
  }

  /// The words that it rests on, if it holds.
  fileprivate var evidence: [Evidence] {
    guard truth == .yes else { return [] }
    if case .text(let text) = form { return text.evidence }
    if case .none = form { return [] }
    return parts.flatMap(\.evidence).distinct()
  }
}
