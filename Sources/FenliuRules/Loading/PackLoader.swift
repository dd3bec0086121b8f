public import FenliuSource

/// Reads a pack and checks it.
public struct PackLoader: Sendable {
  private let keywords: KeywordTable

  /// A loader of packs in the published rule language.
  public init() {
    self.init(keywords: .standard)
  }

  /// A loader of packs whose keywords are spelled as in `keywords`.
  public init(keywords: KeywordTable) {
    self.keywords = keywords
  }

  /// Reads every rule file in a folder, however deep, in the byte order of relative paths.
  public func load(folder path: String) -> LoadResult {
    let contents = PackFolder(path).read()
    return load(contents)
  }

  /// Reads rule files, in the byte order of their names.
  public func load(files: [SourceFile]) -> LoadResult {
    load(PackFolder.Contents(files: files))
  }

  private func load(_ contents: PackFolder.Contents) -> LoadResult {
    var memory = LoadMemory()
    let result = load(files: contents.files, findings: contents.diagnostics, remembering: &memory)
    releaseAside(memory)
    return result
  }

  /// Reads rule files, of which some were read before, after findings that were made before.
  func load(
    files: [SourceFile], findings: [Diagnostic], remembering memory: inout LoadMemory
  ) -> LoadResult {
    let sources = SourceSet(files)
    let context = ReadingContext(keywords: keywords, sources: sources)
    findings.forEach(context.report)
    let shares = PackReader(sources: sources, context: context).read(&memory.read)
    reportMissingPack(shares, context)
    var checker = Checker(shares, context: context, like: memory.check)
    let ruleSet = checker.run(remembering: &memory.check)
    return LoadResult(ruleSet: ruleSet, diagnostics: context.diagnostics.inReadingOrder(), sources: sources)
  }

  /// Reports a pack without the section `pack`, unless something else may have kept it from being read.
  private func reportMissingPack(_ shares: [ReadShare], _ context: ReadingContext) {
    guard shares.allSatisfy(\.declarations.packs.isEmpty), !context.hasErrors else { return }
    let place = SourceLocation(file: context.sources.first?.name ?? "", range: ByteRange(0, 0))
    let name = context.keywords.spelling(of: .pack)
    context.report(
      Diagnostic(
        RuleDiagnostics.missingSection, at: place,
        LocalizedText(zh: "没有一个文件写了 `\(name)`", en: "no file has a section `\(name)`")))
  }
}

/// What is known of a pack that was loaded before.
struct LoadMemory: Sendable {
  var read = ReadMemory()
  /// Nil where nothing is to be remembered of it.
  var check: CheckMemory?
}

/// What came of reading a pack.
public struct LoadResult: Sendable {
  /// The checked pack; nil if any finding is an error.
  public var ruleSet: RuleSet?
  /// Everything found, in reading order: by file, then place.
  public var diagnostics: [Diagnostic]
  /// The files read, for showing findings.
  public var sources: SourceSet

  /// What came of reading.
  public init(ruleSet: RuleSet?, diagnostics: [Diagnostic], sources: SourceSet) {
    self.ruleSet = ruleSet
    self.diagnostics = diagnostics
    self.sources = sources
  }
}
