public import FenliuCorpus
public import FenliuRules
public import FenliuSource

/// Tells what a new version of a pack changes, to people and programs.
public struct ImpactReporter: Sendable {
  /// One version of the pack.
  public struct Version: Sendable {
    /// What it is called: a folder or a revision.
    public var name: String
    /// The rules.
    public var ruleSet: RuleSet
    /// Its files, to quote from.
    public var sources: SourceSet

    /// A version of a pack.
    public init(name: String, ruleSet: RuleSet, sources: SourceSet) {
      self.name = name
      self.ruleSet = ruleSet
      self.sources = sources
    }
  }

  let old: Version
  let new: Version
  let disclosure: Disclosure

  /// A reporter of what changed between two versions.
  ///
  /// - Parameter disclosure: whether personal data in the words of cases is shown.
  public init(old: Version, new: Version, disclosure: Disclosure = .masked) {
    self.old = old
    self.new = new
    self.disclosure = disclosure
  }

  /// For people at a terminal; every line ends with a line break. Nothing of a message but its id is in it.
  public func text(_ impact: Impact, language: Language, isColoured: Bool = false) -> String {
    ImpactText(report: self, language: language, isColoured: isColoured).text(impact)
  }

  /// A summary for the description of a change, in Markdown (CommonMark, with the tables of GitHub). Nothing of
  /// a message but its id is in it.
  public func markdown(_ impact: Impact, language: Language) -> String {
    ImpactMarkdown(report: self, language: language).text(impact)
  }

  /// A page that needs nothing else, to open and to print: HTML without scripts, with the words of the examples
  /// and both explanations of each.
  public func html(_ impact: Impact, language: Language) -> String {
    ImpactHTML(report: self, language: language).text(impact)
  }

  /// For programs. Nothing in it depends on a language.
  public func json(_ impact: Impact) -> JSONValue {
    ImpactJSON(report: self).value(impact)
  }

  func names(_ language: Language) -> ImpactNames {
    ImpactNames(old: old.ruleSet, new: new.ruleSet, words: ImpactWords(language))
  }

  /// The figures in a row.
  func figures(_ impact: Impact, _ words: ImpactWords) -> [String] {
    [words.cases(impact.cases), words.changed(impact.changed), words.moved(impact[.moved].count)]
      + (impact.errors > 0 ? [words.errors(impact.errors)] : [])
  }

  /// What to say where nothing changed; nil where something did.
  func nothing(_ impact: Impact, _ words: ImpactWords) -> String? {
    guard impact.changed == 0 else { return nil }
    return old.ruleSet.fingerprint == new.ruleSet.fingerprint ? words.sameMeaning : words.nothing
  }
}
