import FenliuCorpus
import FenliuProof
public import FenliuSource

// Reports on where two versions differ at all. Their cases are made up of phrases of the packs, so that nothing in them
// is private.
extension ImpactReporter {
  /// For people at a terminal; every line ends with a line break.
  public func text(_ impact: SymbolicImpact, language: Language, isColoured: Bool = false) -> String {
    SymbolicText(report: self, language: language, form: .plain(isColoured: isColoured)).text(impact)
  }

  /// A summary for the description of a change, in Markdown.
  public func markdown(_ impact: SymbolicImpact, language: Language) -> String {
    SymbolicText(report: self, language: language, form: .markdown).text(impact)
  }

  /// A page that needs nothing else, to open and to print.
  public func html(_ impact: SymbolicImpact, language: Language) -> String {
    let words = SymbolicWords(language)
    let page = ImpactHTML(report: self, language: language)
    var body = [words.verdict(impact), words.scope]
    if !impact.readsTextsAlike { body.append(words.readsOtherwise) }
    var lines = body.map { "<p>\(page.escaped($0))</p>" }
    var sections: [String] = []
    var rows: [[String]] = []
    for item in impact.items {
      let name = name(of: item, language)
      switch item.finding {
      case .same: rows.append([name, words.same])
      case .undecided(let reason): rows.append([name, words.undecided + words.because(reason)])
      case .differs(let change):
        rows.append([name, words.differs])
        sections += ["<section>", "<h3>\(page.escaped(name))</h3>"] + page.example(change) + ["</section>"]
      }
    }
    if !sections.isEmpty { lines += ["<h2>\(words.differ)</h2>"] + sections }
    lines += ["<h2>\(words.issue)</h2>"] + page.wordTable([words.issue, words.finding], rows)
    return page.page(heading: words.heading, figures: words.figures(impact), lines)
  }

  /// For programs. Nothing in it depends on a language.
  public func json(_ impact: SymbolicImpact) -> JSONValue {
    let counts = impact.counts
    let form = ImpactJSON(report: self)
    return [
      "old": form.version(old), "new": form.version(new),
      "readsTextsAlike": .boolean(impact.readsTextsAlike),
      "counts": [
        "same": .integer(counts.same), "differs": .integer(counts.differing),
        "undecided": .integer(counts.undecided),
      ],
      "issues": .array(
        impact.items.map { item in
          var members: [(String, JSONValue)] = [("issue", item.issue.map { .string($0) } ?? .null)]
          switch item.finding {
          case .same: members.append(("finding", "same"))
          case .differs(let change):
            let record = CaseRecord(ruleSet: new.ruleSet).json(change.after.theCase)
            members += [("finding", "differs"), ("case", record), ("change", form.example(change))]
          case .undecided(let reason):
            members += [("finding", "undecided"), ("because", .string(reason.english))]
          }
          return .object(members)
        }),
    ]
  }

  /// The case of a change, in words.
  func words(of change: Impact.Change) -> LocalizedText {
    // A fact that only the old version knows is told as that has it.
    let (side, version) =
      change.before.theCase.fields.count > change.after.theCase.fields.count
      ? (change.before, old) : (change.after, new)
    return WitnessWords(ruleSet: version.ruleSet).words(of: side.theCase)
  }
}
