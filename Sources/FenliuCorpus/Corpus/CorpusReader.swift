import FenliuEngine
public import FenliuRules
public import FenliuSource
import FenliuYAML

/// Reads the cases of a corpus and checks that they speak of what the pack has.
public struct CorpusReader {
  private let ruleSet: RuleSet
  private let keywords: KeywordTable

  /// A reader of cases for a pack.
  public init(ruleSet: RuleSet, keywords: KeywordTable = .standard) {
    self.ruleSet = ruleSet
    self.keywords = keywords
  }

  /// Reads every YAML file of a folder, however deep, in the byte order of relative paths.
  public func read(folder path: String) -> Corpus {
    let contents = PackFolder(path).read()
    return read(contents.files, findings: contents.diagnostics, name: path)
  }

  /// Reads files, in the byte order of their names.
  public func read(_ files: [SourceFile]) -> Corpus {
    read(files, findings: [], name: files.first?.name ?? "")
  }

  private func read(_ files: [SourceFile], findings: [Diagnostic], name: String) -> Corpus {
    let sources = SourceSet(files)
    let context = ReadingContext(keywords: keywords)
    // A folder without files is told below, as what it is to a corpus.
    for finding in findings where finding.kind != RuleDiagnostics.emptyPack { context.report(finding) }
    var pass = CorpusPass(ruleSet: ruleSet, context: context)
    for file in sources {
      let result = YAMLReader().read(file)
      result.diagnostics.forEach(context.report)
      if let root = result.root { pass.read(root) }
    }
    if pass.cases.isEmpty, !context.hasErrors {
      context.report(
        Diagnostic(
          CorpusDiagnostics.emptyCorpus,
          at: SourceLocation(file: sources.first?.name ?? name, range: ByteRange(0, 0)),
          LocalizedText(zh: "`\(name)` 里没有案例", en: "there is no case in `\(name)`")))
    }
    return Corpus(cases: pass.cases, diagnostics: context.diagnostics.inReadingOrder(), sources: sources)
  }
}

/// One pass over the files of a corpus.
private struct CorpusPass {
  private let context: ReadingContext
  private let examples: ExampleReader
  private let expectations: ExpectationReader
  private var first: [String: Word] = [:]
  private(set) var cases: [CorpusCase] = []

  init(ruleSet: RuleSet, context: ReadingContext) {
    self.context = context
    examples = ExampleReader(fields: ruleSet.fields, context: context)
    expectations = ExpectationReader(ruleSet, context: context)
  }

  mutating func read(_ root: YAMLNode) {
    guard let file = MappingReader(root, as: .corpusFile, in: context) else { return }
    for node in file[.cases].flatMap({ context.items($0) }) ?? [] {
      guard let mapping = MappingReader(node, as: .corpusCase, in: context),
        let id = mapping[.id].flatMap({ context.word($0) }), isNew(id.text, at: id),
        let item = read(mapping, id: id)
      else { continue }
      guard let each = mapping[.each] else {
        cases.append(item)
        continue
      }
      guard let slots = CaseSlots(each, of: item, in: context) else { continue }
      cases += slots.instances(of: item).filter { isNew($0.decided.id, at: id) }
    }
  }

  /// Whether no earlier case has an id; reports one that has it.
  private mutating func isNew(_ id: String, at word: Word) -> Bool {
    guard let earlier = first[id] else {
      first[id] = word
      return true
    }
    context.report(
      Diagnostic(
        CorpusDiagnostics.duplicateCase, at: word.inner,
        LocalizedText(zh: "已经有案例 `\(id)`", en: "there is a case `\(id)` already"),
        secondary: [Label(earlier.inner, LocalizedText(zh: "第一次在这里", en: "it is written here first"))]))
    return false
  }

  private func read(_ mapping: MappingReader, id: Word) -> CorpusCase? {
    let example = examples.read(mapping)
    let expectation = mapping[.expect].flatMap(expectations.read)
    let tags = mapping[.tags].flatMap { context.words($0) } ?? []
    let knownMiss = mapping[.knownMiss].flatMap { context.localizedText($0) }
    guard let example, let expectation else { return nil }
    if expectation.isEmpty, !context.hasErrors {
      context.report(
        Diagnostic(
          CorpusDiagnostics.nothingExpected, at: mapping.keyLocation(.expect),
          LocalizedText(
            zh: "案例 `\(id.text)` 没有写明期望什么", en: "nothing is expected of the case `\(id.text)`")))
    }
    return CorpusCase(
      decided: Case(
        id: id.text, title: example.title, text: example.text, date: example.date.map { CaseDate($0) },
        fields: example.fields),
      tags: tags.map(\.text), expectation: expectation, knownMiss: knownMiss, location: id.location)
  }
}
