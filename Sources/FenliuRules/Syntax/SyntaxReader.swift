import FenliuSource
import FenliuYAML

/// Reads the tree of a file, or of a part of one, into declarations. What each section looks like stands in the
/// extensions, one file for each.
struct SyntaxReader {
  let context: ReadingContext
  var declarations = Declarations()
  var phrases: PhrasePool
  let folder = PhraseFolder()

  /// Where sections stand that may stand only once.
  private var onlyPlaces: [Keyword: SourceLocation]

  /// A reader whose phrases go into the pool of that number.
  ///
  /// - Parameter onlyPlaces: where sections that may stand only once were found before.
  init(context: ReadingContext, pool: Int = 0, onlyPlaces: [Keyword: SourceLocation] = [:]) {
    self.context = context
    phrases = PhrasePool(number: pool)
    self.onlyPlaces = onlyPlaces
  }

  /// What was read.
  consuming func finish() -> ReadShare {
    let order = phrases.finish()
    return ReadShare(
      declarations: declarations, phrases: phrases, phraseOrder: order, onlyPlaces: onlyPlaces)
  }

  /// Adds the sections of a file.
  mutating func read(_ root: YAMLNode) {
    let expected = LocalizedText(zh: "键值对（规则文件）", en: "a mapping (a rule file)")
    guard let entries = context.entries(root, expected: expected) else { return }
    for entry in entries { read(entry) }
  }

  /// Adds a section.
  mutating func read(_ entry: YAMLEntry) {
    let key = Word(entry.key, at: entry.keyLocation)
    let sections = MappingShape.file.keys
    guard let section = context.keywords.keyword(key.text, among: sections) else {
      return reportUnknownSection(key, known: sections)
    }
    if isFirst(section, at: key) { read(section, entry.value) }
  }

  /// Adds items to a section that is a list, and may stand in several places.
  mutating func read(_ items: [YAMLNode], of section: Keyword) {
    guard let first = items.first, let last = items.last else { return }
    read(section, YAMLNode(.sequence(items), at: first.location.extended(to: last.location)))
  }

  /// The sections that may be read in several parts: long lists of things that do not depend on their order.
  static let divisible: [Keyword] = [.rules, .alerts, .guarantees]

  private mutating func read(_ section: Keyword, _ node: YAMLNode) {
    switch section {
    case .pack: readPack(node)
    case .fields: readFields(node)
    case .zones: readZones(node)
    case .destinations: readDestinations(node)
    case .issues: readIssues(node)
    case .laws: readLaws(node)
    case .terms: readTerms(node)
    case .stances: readStances(node)
    case .concepts: readConcepts(node)
    case .rules: readRules(node)
    case .alerts: readAlerts(node)
    case .guarantees: readGuarantees(node)
    case .verify: readVerify(node)
    default: break
    }
  }

  private func reportUnknownSection(_ key: Word, known: [Keyword]) {
    context.report(
      Diagnostic(
        RuleDiagnostics.unknownSection, at: key.inner,
        LocalizedText(zh: "没有 `\(key.text)` 这个栏目", en: "there is no section `\(key.text)`"),
        edits: context.correction(of: key, among: known.flatMap(context.keywords.spellings))))
  }

  /// Whether a section may stand here: most may stand in several files, some only once.
  private mutating func isFirst(_ section: Keyword, at key: Word) -> Bool {
    guard [.pack, .zones, .issues, .verify].contains(section) else { return true }
    guard let first = onlyPlaces[section] else {
      onlyPlaces[section] = key.inner
      return true
    }
    context.report(
      Diagnostic(
        RuleDiagnostics.sectionSplit, at: key.inner,
        LocalizedText(
          zh: "`\(key.text)` 只能写在一处", en: "the section `\(key.text)` can stand in one place only"),
        secondary: [Label(first, LocalizedText(zh: "第一次在这里", en: "it stands here first"))]))
    return false
  }

  /// The declarations of a section that is a mapping from ids.
  func members(_ node: YAMLNode) -> [(id: Word, value: YAMLNode)] {
    let expected = LocalizedText(zh: "由标识到声明的键值对", en: "a mapping from ids to declarations")
    guard let entries = context.entries(node, expected: expected) else { return [] }
    return entries.map { (Word($0.key, at: $0.keyLocation), $0.value) }
  }

  /// The title of a mapping, if it has one.
  func title(_ mapping: MappingReader) -> LocalizedText? {
    mapping[.title].flatMap { context.localizedText($0) }
  }

  /// The id of a mapping.
  func id(_ mapping: MappingReader) -> Word? {
    mapping[.id].flatMap { context.word($0) }
  }
}
