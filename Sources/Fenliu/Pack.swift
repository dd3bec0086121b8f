import FenliuCorpus
import FenliuEngine
import FenliuRules
import FenliuSource
import Foundation

/// A checked and compiled pack of rules, ready to decide cases.
///
/// Opening one takes time, deciding a case takes microseconds: keep a pack. It never changes, and any number of
/// threads may decide by it at once.
public final class Pack: Sendable {
  /// The id, by which other programs know the pack.
  public var id: String { ruleSet.pack.id }
  /// The title for people.
  public var title: LocalizedText { LocalizedText(ruleSet.pack.title) }
  /// The pack's own version, free text.
  public var version: String { ruleSet.pack.version }
  /// A SHA-256 in hexadecimal over the meaning of the pack: comments, layout and the split into files do not change
  /// it. Kept with decisions, it says by which rules they were made.
  public var fingerprint: String { compiled.fingerprint }
  /// What was found in the files that is no error, in reading order; nothing for a pack that was compiled into a file.
  public let findings: [Finding]

  /// The version of Fenliu, by the rules of semantic versioning.
  public static var libraryVersion: String { FenliuVersion.current }

  let compiled: CompiledPack
  private let sources: SourceSet
  private let reporter: Deferred<DecisionReporter>
  private let decoder: Deferred<RecordDecoder>

  var ruleSet: RuleSet { compiled.ruleSet }

  /// Opens the pack in a folder: every `.yaml` and `.yml` file in it, however deep.
  ///
  /// - Throws: what is wrong, if anything is that keeps the pack from being used; a folder that cannot be read is one
  ///   such finding.
  public convenience init(folder path: String) throws(PackError) {
    try self.init(PackLoader().load(folder: path))
  }

  /// Opens the pack in a file that `fenliu compile` made, in milliseconds. The file is mapped and stays in use: to replace
  /// it, write another and rename it, as `fenliu compile` does.
  ///
  /// What deciding a case does not need is read when it is first asked for: a text for people, or the first record.
  ///
  /// - Throws: why the file cannot be used: it is damaged, or another version of Fenliu made it.
  public convenience init(compiled path: String) throws(PackError) {
    do { self.init(try PackImage(file: path)) } catch {
      throw PackError(findings: [Finding(error.diagnostic, in: [])])
    }
  }

  /// Opens the pack at a path: that of a folder as `init(folder:)` does, that of a file as `init(compiled:)`.
  public static func open(_ path: String) throws(PackError) -> Pack {
    var isFolder: ObjCBool = false
    let isFile = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
    return isFile ? try Pack(compiled: path) : try Pack(folder: path)
  }

  /// Makes a pack of files that are in memory. Their order means nothing.
  ///
  /// - Throws: what is wrong, if anything is that keeps the pack from being used.
  public convenience init(files: [PackFile]) throws(PackError) {
    try self.init(PackLoader().load(files: files.map(\.source)))
  }

  private init(_ result: LoadResult) throws(PackError) {
    let findings = result.diagnostics.map { Finding($0, in: result.sources) }
    guard let ruleSet = result.ruleSet else { throw PackError(findings: findings) }
    self.findings = findings
    compiled = CompiledPack(ruleSet)
    sources = result.sources
    reporter = Deferred(known: DecisionReporter(ruleSet: ruleSet, sources: result.sources))
    decoder = Deferred(known: RecordDecoder(ruleSet))
  }

  private init(_ image: PackImage) {
    findings = []
    compiled = image.pack
    sources = image.sources
    reporter = Deferred { DecisionReporter(ruleSet: image.pack.ruleSet, sources: image.sources) }
    decoder = Deferred { RecordDecoder(image.pack.ruleSet) }
  }

  /// The bytes of a file for `init(compiled:)`; nil if they cannot be made.
  package var compiledForm: [UInt8]? { try? PackImage.bytes(of: compiled, sources: sources) }

  // MARK: Deciding

  /// How many bytes a record may have.
  public static var recordLimit: Int { RecordDecoder.limit }

  /// Decides a case.
  ///
  /// - Parameters:
  ///   - theCase: the case.
  ///   - asking: whether to find out what is worth asking. Without it, `Decision.questions` is empty, as is what nearly
  ///     applied to a case that no rule speaks to; the rest is the same, and sooner there.
  /// - Throws: why the case is none that this pack can decide: its date or a fact is not what the pack asks for. A case
  ///   that has neither never fails.
  public func decide(_ theCase: Case, asking: Bool = true) throws(CaseError) -> Decision {
    decide(try read(theCase), asking: asking)
  }

  /// Decides a case that is a JSON record, as `fenliu route` reads them: an object with `text` or `title`, and where they
  /// are known `id`, `received` and `fields`.
  ///
  /// - Throws: why the record is no case.
  public func decide(json record: [UInt8], asking: Bool = true) throws(CaseError) -> Decision {
    decide(try read(record), asking: asking)
  }

  /// Decides a case that is a JSON record in a string.
  public func decide(json record: String, asking: Bool = true) throws(CaseError) -> Decision {
    try decide(json: Array(record.utf8), asking: asking)
  }

  /// What is said of a record that is longer than `recordLimit`, without reading it.
  package var refusalOfLongRecord: CaseError {
    CaseError(error: .tooLong(line: 1), reporter: reporter(showingPersonalData: false))
  }

  private func decide(_ theCase: FenliuEngine.Case, asking: Bool) -> Decision {
    Decision(compiled.decide(theCase, asking ? .full : .referrals), of: theCase, by: self)
  }

  private func read(_ record: [UInt8]) throws(CaseError) -> FenliuEngine.Case {
    do { return try decoder.value.decode(record) } catch {
      throw CaseError(error: error, reporter: reporter(showingPersonalData: false))
    }
  }

  /// Facts and dates go the way of records, so that there is one way of reading them, and one wording of what is wrong.
  private func read(_ theCase: Case) throws(CaseError) -> FenliuEngine.Case {
    guard !theCase.facts.isEmpty || theCase.received != nil || theCase.id.isEmpty else {
      return FenliuEngine.Case(id: theCase.id, title: theCase.title, text: theCase.text)
    }
    var result = try read(Array(theCase.knownFacts.serialized().utf8))
    result.title = theCase.title
    result.text = theCase.text
    return result
  }

  func reporter(showingPersonalData isShown: Bool) -> DecisionReporter {
    reporter.value.disclosing(isShown ? .shown : .masked)
  }
}

extension Case {
  /// The case as a record, without its texts.
  fileprivate var knownFacts: JSONValue {
    // In the order of their names, so that of two wrong facts always the same is complained of.
    let facts = facts.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    return [
      "id": .string(id), "text": "", "received": JSONValue(received),
      "fields": .object(facts.map { ($0.key, $0.value.value) }),
    ]
  }
}

extension Fact {
  fileprivate var value: JSONValue {
    switch self {
    case .boolean(let flag): .boolean(flag)
    case .integer(let number): .integer(number)
    case .text(let text): .string(text)
    case .list(let ids): .array(ids.map { .string($0) })
    }
  }
}
