public import FenliuEngine
import FenliuRules
public import FenliuSource

/// Writes a decided case into a file of the corpus, with the decision as what is expected of it, for a
/// person to review.
public struct CorpusCaseWriter: Sendable {
  private let pack: CompiledPack
  private var ruleSet: RuleSet { pack.ruleSet }

  /// A writer for a pack.
  public init(_ pack: CompiledPack) { self.pack = pack }

  /// Why a case cannot be written.
  public enum Failure: Error, Hashable, Sendable {
    /// The file there is already is no file of the corpus without errors.
    case badFile
    /// The corpus cannot hold the case: its text is too long.
    case unfit
  }

  /// The ids of the cases in a file of the corpus; none where there is no file yet.
  public func ids(in file: SourceFile?) throws(Failure) -> Set<String> {
    guard let file, !isBlank(file) else { return [] }
    return Set(try read(file).cases.map(\.decided.id))
  }

  /// What is to be put at the end of a file of the corpus, or into a new one, to add a case to it.
  ///
  /// The whole is read back before anything is given out: it has no error, and the case in it is the case
  /// given, decided as expected.
  public func addition(of theCase: Case, to file: SourceFile?) throws(Failure) -> String {
    var (before, count, head) = ("", 0, "cases:\n")
    if let file, !isBlank(file) {
      before = file.text(in: ByteRange(0, file.bytes.count))
      count = try read(file).cases.count
      head = before.hasSuffix("\n") ? "\n" : "\n\n"
    }
    // A list stands indented below its key, or right under it.
    let item = lines(
      theCase, each: nil, expecting: expectation(pack.decide(withoutTime(theCase))),
      remarks: ["Decided so when it was written down; review what is expected before keeping it."])
    for indent in [2, 0] {
      let addition = head + item.map { line(String(repeating: " ", count: indent) + $0) }.joined()
      let whole = SourceFile(name: file?.name ?? "", text: before + addition)
      if let corpus = try? read(whole), corpus.cases.count == count + 1, let last = corpus.cases.last,
        holds(last, theCase)
      {
        return addition
      }
    }
    throw .unfit
  }

  private func isBlank(_ file: SourceFile) -> Bool {
    file.bytes.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
  }

  private func read(_ file: SourceFile) throws(Failure) -> Corpus {
    let corpus = CorpusReader(ruleSet: ruleSet).read([file])
    guard !corpus.diagnostics.contains(where: { $0.kind.severity == .error }) else { throw .badFile }
    return corpus
  }

  /// Whether what was read is what was written. The corpus keeps days, not times of day.
  private func holds(_ read: CorpusCase, _ written: Case) -> Bool {
    var expected = written
    expected.date?.minute = nil
    return read.decided == expected
      && ExpectationComparison(ruleSet: ruleSet).mismatches(read.expectation, pack.decide(expected)).isEmpty
  }

  private func line(_ text: String) -> String {
    (text.contains { $0 != " " } ? text : "") + "\n"
  }

  // MARK: The case

  /// A case as an item of the list `cases`, indented below it.
  ///
  /// - Parameters:
  ///   - each: a place in its text or title, and the words to be put there one by one.
  ///   - expectation: the lines of what is expected.
  ///   - remarks: lines of comment above the case.
  package func item(
    _ theCase: Case, each: (place: String, words: [String])? = nil, expecting expectation: [String],
    remarks: [String]
  ) -> String {
    lines(theCase, each: each, expecting: expectation, remarks: remarks).map { line("  " + $0) }.joined()
  }

  private func withoutTime(_ theCase: Case) -> Case {
    var decided = theCase
    decided.date?.minute = nil
    return decided
  }

  private func lines(
    _ theCase: Case, each: (place: String, words: [String])?, expecting expectation: [String],
    remarks: [String]
  ) -> [String] {
    let fields = theCase.fields.keys.compactMap { reference in
      theCase.fields[reference].map { "\(ruleSet[reference].id): \(value($0, ruleSet[reference].type))" }
    }
    var members = ["id: \(YAMLText.name(theCase.id))"]
    if !theCase.title.isEmpty { members.append("title: \(YAMLText.quoted(theCase.title))") }
    members +=
      YAMLText.block(theCase.text).map { ["text: |-"] + $0.map { "  " + $0 } }
      ?? ["text: \(YAMLText.quoted(theCase.text))"]
    if let each {
      let words = each.words.map(YAMLText.word).joined(separator: ", ")
      members.append("each: {\(YAMLText.word(each.place)): [\(words)]}")
    }
    if let day = theCase.date?.day { members.append("received: \(day)") }
    if !fields.isEmpty { members.append("fields: {\(fields.joined(separator: ", "))}") }
    members.append("expect:")
    members += expectation.map { "  " + $0 }
    return remarks.map { "# " + $0.visible }
      + members.enumerated().map { ($0.offset == 0 ? "- " : "  ") + $0.element }
  }

  private func expectation(_ decision: Decision) -> [String] {
    var lines = ["status: \(decision.status.rawValue)"]
    if let primary = decision.primary {
      lines.append("primary: \(referral(primary))")
    } else if decision.urgency > .normal {
      lines.append("urgency: \(decision.urgency.name)")
    }
    let others = decision.referrals.dropFirst().map { "  - \(referral($0))" }
    if !others.isEmpty { lines += ["also:"] + others }
    // A question that changes nothing by itself comes and goes with others; to pin it down would be too much.
    let questions = decision.questions.filter(\.isDecisive).map { ruleSet[$0.field].id }
    if !questions.isEmpty { lines.append("questions: [\(questions.joined(separator: ", "))]") }
    return lines
  }

  /// What is decided in the one way and not in the other, as lines of an expectation: no more than tells them
  /// apart, and the primary referral, which shows what the case is about.
  ///
  /// - Parameters:
  ///   - decision: what the pack decides.
  ///   - other: what must not be decided.
  package func expectation(_ decision: Decision, against other: Decision) -> [String] {
    var lines: [String] = []
    if decision.status != other.status || decision.primary == nil {
      lines.append("status: \(decision.status.rawValue)")
    }
    if let primary = decision.primary {
      lines.append("primary: \(referral(primary))")
    } else if decision.urgency != other.urgency {
      lines.append("urgency: \(decision.urgency.name)")
    }
    let theirs = Set(other.referrals.map { referral($0) })
    let also = decision.referrals.dropFirst().map { referral($0) }.filter { !theirs.contains($0) }
    if !also.isEmpty { lines += ["also:"] + also.map { "  - \($0)" } }
    let issues = Set(decision.referrals.map(\.issue))
    let not = other.referrals.map(\.issue).filter { !issues.contains($0) }.map { ruleSet[$0].id }
    if !not.isEmpty { lines.append("not: [\(not.joined(separator: ", "))]") }
    let asked = Set(other.questions.map(\.field))
    let questions = decision.questions.map(\.field).filter { !asked.contains($0) }.map { ruleSet[$0].id }
    if !questions.isEmpty { lines.append("questions: [\(questions.joined(separator: ", "))]") }
    return lines
  }

  private func referral(_ referral: Referral) -> String {
    let destination = referral.destination.map { "destination: \(ruleSet[$0].id)" }
    let parts = ["issue: \(ruleSet[referral.issue].id)", destination, "urgency: \(referral.urgency.name)"]
    return "{\(parts.compactMap { $0 }.joined(separator: ", "))}"
  }

  /// A value as the rule language writes it.
  private func value(_ value: FieldValue, _ type: FieldType) -> String {
    switch ValueJSON(type).value(value) {
    case .string(let text):
      if case .string = value { YAMLText.quoted(text) } else { text }
    case .array(let elements):
      "[" + elements.map { if case .string(let id) = $0 { id } else { "" } }.joined(separator: ", ") + "]"
    case let other: other.serialized()
    }
  }
}
