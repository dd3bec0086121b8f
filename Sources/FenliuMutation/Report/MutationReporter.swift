public import FenliuCorpus
public import FenliuEngine
import FenliuRules
public import FenliuSource

/// Tells what came of mutants.
public struct MutationReporter: Sendable {
  let pack: CompiledPack
  let sources: SourceSet
  /// The least shares of mutants that must be noticed.
  let bounds: [MutationBound]

  /// A reporter.
  ///
  /// - Parameters:
  ///   - sources: the files of the pack, to tell lines.
  ///   - bounds: what was asked of the score, to say whether it keeps it.
  public init(_ pack: CompiledPack, sources: SourceSet, bounds: [MutationBound] = []) {
    self.pack = pack
    self.sources = sources
    self.bounds = bounds
  }

  func words(_ language: Language) -> MutationWords {
    MutationWords(ruleSet: pack.ruleSet, language: language)
  }

  /// `file:line`.
  func place(_ mutant: Mutant) -> String {
    let line = sources[mutant.location.file]?.lines.line(at: mutant.location.range.lower)
    return mutant.location.file + (line.map { ":\($0)" } ?? "")
  }

  // MARK: For people

  /// For people: the mutants that nobody noticed, each with the case that would, and the figures.
  ///
  /// - Parameter limit: how many mutants are told.
  public func text(_ score: MutationScore, options: TextOptions, limit: Int = 10) -> String {
    var page = Page(options)
    let unnoticed = score.results.filter { $0.isUnnoticed && $0.accepted == nil }
    var output = ""
    for result in unnoticed.prefix(max(0, limit)) {
      var head = Page(options)
      head.add(
        StyledText(result.mutant.id, .strong) + StyledText("  \(place(result.mutant))", .dim),
        label: StyledText("✗ ", .urgent))
      add(result, to: &head, options.language)
      output += head.text
      // Not wrapped: it is to be pasted.
      output += entry(result, options.language) ?? ""
      output += "\n"
    }
    if limit > 0, unnoticed.count > limit {
      let rest = unnoticed.count - limit
      page.add(
        StyledText(
          options.language == .chinese ? "另有 \(rest) 个未被发现" : "and \(rest) more that go unnoticed", .dim))
    }
    addFigures(score, to: &page, options.language)
    return output + page.text
  }

  private func add(_ result: MutantResult, to page: inout Page, _ language: Language) {
    page.add(StyledText(result.mutant.change[language]), indent: 2)
    // What a witness shows stands above it, as a remark.
    if case .undecided = result.verdict {
      page.add(
        StyledText(
          language == .chinese
            ? "没有案例发现它；也没有找到能发现它的案例，或它不可能有影响的证明"
            : "no case notices it; neither a case that would nor a proof that none can was found"), indent: 2)
    }
  }

  private func addFigures(_ score: MutationScore, to page: inout Page, _ language: Language) {
    let words = words(language)
    for kind in MutantKind.allCases {
      let counts = score.counts(of: kind)
      if counts.total > 0 { addFigure(kind.title[language], counts, bound(of: kind), to: &page, words) }
    }
    let total = score.counts()
    addFigure(language == .chinese ? "合计" : "total", total, bound(of: nil), to: &page, words)
    if score.leftOut > 0 {
      page.add(
        StyledText(
          language == .chinese
            ? "另有 \(score.leftOut) 个改动不在此次范围内，未计入"
            : "\(score.leftOut) more mutants were not asked for, and are not counted", .dim))
    }
  }

  /// What was asked last of a kind of mutants; nil: of all.
  private func bound(of kind: MutantKind?) -> Int? { bounds.last { $0.kind == kind }?.basisPoints }

  private func addFigure(
    _ name: String, _ counts: MutationScore.Counts, _ bound: Int?, to page: inout Page,
    _ words: MutationWords
  ) {
    let share = Percent.roundedDown(counts.basisPoints)
    let padding = String(repeating: " ", count: max(1, 9 - share.count))
    let ends = words.ends(counts)
    let least = bound.map(Percent.roundedDown).map { words.language == .chinese ? "低于 \($0)" : "below \($0)" }
    let isLow = counts.basisPoints < bound ?? 0
    page.add(
      StyledText(padding + share, .strong)
        + StyledText("  \(counts.killed)/\(counts.noticeable)" + (ends.isEmpty ? "" : "  \(ends)"), .dim)
        + (isLow ? StyledText("  " + (least ?? ""), .urgent) : StyledText("")),
      label: StyledText(name), labelWidth: words.language == .chinese ? 16 : 28)
  }

  /// What a witness of a mutant shows, and its words; nothing where there is none.
  package func remarks(on result: MutantResult) -> [LocalizedText] {
    guard case .survived(let witness) = result.verdict else { return [] }
    let text = [witness.theCase.title, witness.theCase.text].filter { !$0.isEmpty }.joined(separator: " / ")
    let (chinese, english) = (words(.chinese).difference(witness), words(.english).difference(witness))
    return [
      LocalizedText(zh: "例如 `\(text)`", en: "for example `\(text)`"),
      LocalizedText(zh: chinese.chinese, en: english.english),
    ]
  }

  // MARK: For the corpus

  /// The case that would notice a mutant, as an item of a corpus file; nil where none is known.
  public func entry(_ result: MutantResult, _ language: Language) -> String? {
    guard case .survived(let witness) = result.verdict else { return nil }
    let writer = CorpusCaseWriter(pack)
    let remarks = [name(of: [result]), words(language).difference(witness)[language]]
    return writer.item(
      witness.theCase, expecting: writer.expectation(witness.original, against: witness.mutated),
      remarks: remarks)
  }

  /// A corpus file of the cases that would notice what goes unnoticed: one case for each word of a sentence where
  /// they differ in a word only. A person must confirm each: that the pack decides so now does not make it right.
  public func corpus(_ score: MutationScore, _ language: Language) -> String {
    let frames = WitnessFrame.frames(
      of: score.results.filter { $0.isUnnoticed && $0.accepted == nil }, writer: CorpusCaseWriter(pack))
    guard !frames.isEmpty else { return "" }
    let head =
      language == .chinese
      ? "# 每件都要由人确认：规则包现在这样处理，不等于应当这样处理。\ncases:\n"
      : "# To be confirmed one by one: that the pack decides so now does not make it right.\ncases:\n"
    let place = language == .chinese ? "词" : "word"
    return head + frames.map { entry($0, place: place, language) }.joined()
  }

  private func entry(_ frame: WitnessFrame, place: String, _ language: Language) -> String {
    let remarks = [
      name(of: frame.results), words(language).difference(frame.witness)[language],
    ]
    return CorpusCaseWriter(pack).item(
      frame.theCase(place: place), each: frame.words.count > 1 ? (place, frame.words) : nil,
      expecting: frame.expectation, remarks: remarks)
  }

  /// What some mutants are called together: the first one, and how many there are besides.
  private func name(of results: [MutantResult]) -> String {
    guard let first = results.first?.mutant else { return "" }
    let rest = results.count > 1 ? " +\(results.count - 1)" : ""
    return "\(first.id)\(rest) (\(place(first)))"
  }

  // MARK: For services

  /// Workflow commands of GitHub Actions: a mark for each mutant that goes unnoticed, and the totals.
  public func gitHubCommands(
    _ score: MutationScore, paths: FilePaths, language: Language, limit: Int = .max
  ) -> String {
    var lines: [String] = []
    for result in score.results.filter({ $0.isUnnoticed && $0.accepted == nil }).prefix(max(0, limit)) {
      var message = result.mutant.change[language]
      if case .survived(let witness) = result.verdict {
        message += "\n" + words(language).difference(witness)[language] + "\n" + witness.theCase.text
      }
      lines.append(
        GitHubCommand(
          .warning, file: paths.path(of: result.mutant.location.file),
          range: sources.positions(of: result.mutant.location), title: result.mutant.id, message: message
        ).line)
    }
    return (lines + [summary(score)[language]]).map { $0 + "\n" }.joined()
  }

  /// The totals in one line.
  public func summary(_ score: MutationScore) -> LocalizedText {
    let counts = score.counts()
    let share = Percent.roundedDown(counts.basisPoints)
    let (chinese, english) = (words(.chinese).ends(counts), words(.english).ends(counts))
    return LocalizedText(
      zh: "变异得分 \(share)：\(counts.noticeable) 个改动中发现 \(counts.killed) 个"
        + (chinese.isEmpty ? "" : "（\(chinese)）"),
      en: "mutation score \(share): \(counts.killed) of \(counts.noticeable) noticed"
        + (english.isEmpty ? "" : " (\(english))"))
  }
}

extension MutantResult {
  /// Whether no check noticed it, and it may make a difference.
  public var isUnnoticed: Bool {
    switch verdict {
    case .survived, .undecided: true
    case .killed, .equivalent, .notRun: false
    }
  }
}
