import FenliuCorpus
import FenliuEngine
import FenliuRules
import FenliuSource

/// A block of YAML in a page, as its fence says: `yaml`, `yaml pack` or `yaml corpus`, and behind that `error`
/// with the code of the one finding that there must be.
struct PageExample {
  /// What the block is.
  enum Role: Equatable {
    /// The complete pack beside which the other blocks stand.
    case pack
    /// One more file beside it.
    case rules
    /// Cases, decided by the pack with the block of rules before them.
    case corpus
  }

  var role = Role.rules
  /// The code of the finding that must be made; nil: none must be made.
  var code: String?
  var text: String

  /// Nil if the fence is not one of YAML, or says something else.
  init?(_ text: String, info: String) {
    self.text = text
    var words = info.split(separator: " ")[...]
    guard words.popFirst() == "yaml" else { return nil }
    if words.first == "pack" || words.first == "corpus" {
      role = words.popFirst() == "pack" ? .pack : .corpus
    }
    if words.first == "error", words.count == 2 { code = words.popLast().map(String.init) }
    if code != nil { words.removeAll() }
    guard words.isEmpty else { return nil }
  }
}

/// A pack to which the blocks of a page are added.
struct PagePack {
  /// Each section of the base pack as a file of its own, so that a block can take the place of one of the
  /// sections that stand in one place only.
  private let sections: [SourceFile]

  init(_ base: String) {
    var sections: [[Substring]] = []
    for line in base.split(separator: "\n", omittingEmptySubsequences: false) {
      let isKey = line.first.map { $0.isLetter } ?? false
      if isKey || sections.isEmpty { sections.append([]) }
      sections[sections.count - 1].append(line)
    }
    self.sections = sections.map { lines in
      let key = lines.first?.prefix { $0 != ":" } ?? ""
      return SourceFile(name: "base/\(key).yaml", bytes: Array((lines.joined(separator: "\n") + "\n").utf8))
    }
  }

  /// The base pack with one more file.
  func adding(_ text: String) -> LoadResult {
    let single = ["pack", "zones", "issues"].filter { key in
      text.split(separator: "\n").contains { $0.hasPrefix("\(key):") }
    }
    let kept = sections.filter { file in !single.contains { file.name == "base/\($0).yaml" } }
    return PackLoader().load(files: kept + [SourceFile(name: "example.yaml", bytes: Array(text.utf8))])
  }
}

/// What a person has to know about an example that is not as the page says.
func complaints(about diagnostics: [Diagnostic], expecting code: String?, sources: SourceSet) -> String? {
  // A short example declares what it does not use.
  let found = diagnostics.filter { $0.kind != RuleDiagnostics.unusedName }
  if found.map(\.kind.code) == [code].compactMap({ $0 }) { return nil }
  let shown = DiagnosticRenderer(sources: sources, language: .english).render(found)
  return "expected \(code ?? "no finding"), found:\n\(shown)"
}

/// The cases of a corpus, and the examples beside the rules of a pack, that are not as expected.
func failures(of ruleSet: RuleSet, corpus: Corpus, sources: SourceSet) -> String? {
  let result = CorpusRunner(CompiledPack(ruleSet)).run(corpus)
  guard !result.failures.isEmpty else { return nil }
  let reporter = CorpusReporter(ruleSet: ruleSet, sources: sources)
  return reporter.text(result, options: TextOptions(language: .english))
}
