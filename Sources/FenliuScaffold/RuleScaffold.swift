public import FenliuCorpus
public import FenliuRules
public import FenliuSource

/// Writes the beginnings of a rule: the rule with an example, and a case of the corpus.
///
/// The words that are still to be written are placeholders that occur nowhere else, so the pack stays valid
/// and no decision changes until they are replaced.
public struct RuleScaffold {
  /// A file as it is to be.
  public struct Change: Sendable {
    /// The name of the file, from the parent of the folder it is in.
    public var name: String
    /// Its bytes.
    public var bytes: [UInt8]
    /// The line in which the new part begins.
    public var line: Int
    /// Whether there is no such file yet.
    public var isNew: Bool
  }

  /// What is to be written.
  public struct Result: Sendable {
    /// The file with the rule.
    public var rules: Change
    /// The file with the case.
    public var corpus: Change
    /// The issue of the rule.
    public var issue: String
    /// Where the rule sends its cases.
    public var send: String
    /// The id of the case.
    public var caseID: String
  }

  let ruleSet: RuleSet
  let sources: SourceSet
  let corpus: Corpus
  let packName: String
  let corpusName: String

  /// A scaffold for a pack and its corpus.
  ///
  /// - Parameters:
  ///   - packName: what the names of the pack's files begin with: the folder's own name and a slash, or nothing.
  ///   - corpusName: the same for the corpus.
  public init(ruleSet: RuleSet, sources: SourceSet, corpus: Corpus, packName: String, corpusName: String) {
    self.ruleSet = ruleSet
    self.sources = sources
    self.corpus = corpus
    self.packName = packName
    self.corpusName = corpusName
  }

  /// A new rule.
  ///
  /// - Parameters:
  ///   - id: its id.
  ///   - issue: its issue; nil: the issue whose id the rule's id begins with.
  ///   - send: its destination; nil: where most rules of the issue send, or else the issue's department.
  public func rule(_ id: String, issue: String?, send: String?) throws(ScaffoldError) -> Result {
    try checkID(id)
    let issue = try self.issue(issue, of: id)
    let send = try destination(send, of: issue)
    let placeholder = freePlaceholder
    let issueID = ruleSet[issue].id
    let sendID = ruleSet[send].id
    let caseID = freeCaseID(id)
    let rules = insert(
      ScaffoldText.rule(id, issue: issueID, send: sendID, placeholder: placeholder), section: "rules",
      into: sources, preferring: ruleFile(for: issue), prefix: packName, fallback: id)
    let cases = insert(
      ScaffoldText.testCase(caseID, issue: issueID, send: sendID, placeholder: placeholder), section: "cases",
      into: corpus.sources, preferring: corpusFile(for: issue), prefix: corpusName, fallback: id)
    let result = Result(rules: rules, corpus: cases, issue: issueID, send: sendID, caseID: caseID)
    try check(result)
    return result
  }

  /// The item at the end of the preferred file's list, or else in a file of its own.
  private func insert(
    _ item: [String], section: String, into files: SourceSet, preferring name: String, prefix: String,
    fallback: String
  ) -> Change {
    let file = files[name] ?? SourceFile(name: name, bytes: [])
    if let (bytes, line) = ListInsertion(into: file, section: section).inserting(item) {
      return Change(name: name, bytes: bytes, line: line, isNew: files[name] == nil)
    }
    let text = (["\(section):"] + item.map { "  " + $0 }).map { $0 + "\n" }.joined()
    var own = "\(prefix)\(fallback).yaml"
    while files[own] != nil { own = own.dropLast(5) + "-new.yaml" }
    return Change(name: own, bytes: Array(text.utf8), line: 2, isNew: true)
  }

  /// Reads everything again as it will be: what is written must pass.
  private func check(_ result: Result) throws(ScaffoldError) {
    var changed = sources
    changed.insert(SourceFile(name: result.rules.name, bytes: result.rules.bytes))
    let pack = PackLoader().load(files: Array(changed))
    guard let ruleSet = pack.ruleSet else {
      throw ScaffoldError(
        LocalizedText(zh: "这样的规则通不过检查", en: "such a rule would not pass the check"),
        findings: pack.diagnostics.filter { $0.kind.severity == .error }, sources: pack.sources)
    }
    var cases = corpus.sources
    cases.insert(SourceFile(name: result.corpus.name, bytes: result.corpus.bytes))
    let read = CorpusReader(ruleSet: ruleSet).read(Array(cases))
    guard read.diagnostics.allSatisfy({ $0.kind.severity != .error }) else {
      throw ScaffoldError(
        LocalizedText(zh: "语料有错误，无法添加案例", en: "the corpus has errors, so no case can be added"),
        findings: read.diagnostics, sources: read.sources)
    }
  }

  /// The first placeholder that no file has.
  private var freePlaceholder: String {
    let texts = (Array(sources) + Array(corpus.sources)).map { $0.text(in: ByteRange(0, $0.bytes.count)) }
    var number = 1
    while texts.contains(where: { $0.contains("\(ScaffoldText.placeholder)\(number)") }) { number += 1 }
    return "\(ScaffoldText.placeholder)\(number)"
  }

  private func freeCaseID(_ id: String) -> String {
    let taken = Set(corpus.cases.map(\.decided.id))
    var number = 1
    func name() -> String { "\(id)-\(number < 10 ? "0" : "")\(number)" }
    while taken.contains(name()) { number += 1 }
    return name()
  }
}

/// Why nothing was written.
public struct ScaffoldError: Error, Sendable {
  /// What is wrong, in one sentence.
  public var message: LocalizedText
  /// What the check found, if that is the reason.
  public var findings: [Diagnostic]
  /// The files that the findings point into.
  public var sources: SourceSet

  init(_ message: LocalizedText, findings: [Diagnostic] = [], sources: SourceSet = []) {
    self.message = message
    self.findings = findings
    self.sources = sources
  }
}
