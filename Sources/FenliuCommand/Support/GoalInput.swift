import FenliuCorpus
import FenliuEngine
import FenliuRepair
import FenliuRules
import FenliuSource

/// The cases that `suggest` is asked about, each with what is right for it.
struct GoalInput {
  let file: String
  let caseID: String?
  let words: [String]
  let form: CaseInputs.Form
  let day: CalendarDate?
  let open: OpenPack
  let language: Language

  private var ruleSet: RuleSet { open.pack.ruleSet }

  /// The cases; if there are none, or it is not said what is right for one, the command ends.
  func goals() throws -> [RepairGoal] {
    let name = file.lowercased()
    let isCorpus = FileDescriptor.isFolder(file) || name.hasSuffix(".yaml") || name.hasSuffix(".yml")
    return try isCorpus ? ofCorpus() : ofRecords()
  }

  // MARK: Cases of a corpus

  private func ofCorpus() throws -> [RepairGoal] {
    let corpus = try read()
    if StandardError.show(errorsOf: corpus.diagnostics, in: corpus.sources, language) {
      try end(zh: "语料有错误", en: "the corpus has errors", .failure)
    }
    let runner = CorpusRunner(open.pack)
    let meant = corpus.cases.filter { item in
      if let caseID { return item.decided.id == caseID }
      return !runner.run(item).isAsExpected && item.knownMiss == nil
    }
    if let caseID, meant.isEmpty {
      try end(zh: "没有标识为 `\(caseID)` 的案例", en: "there is no case `\(caseID)`", .noInput)
    }
    if !words.isEmpty, meant.count != 1 {
      try end(zh: "--expect 只用于一件案件：请加 --case-id", en: "--expect is for one case: add --case-id", .usage)
    }
    return try meant.map { item in
      let theCase = item.decided.judged(asOf: day)
      return words.isEmpty ? RepairGoal(theCase, expecting: item.expectation) : try goal(theCase)
    }
  }

  private func read() throws -> Corpus {
    let reader = CorpusReader(ruleSet: ruleSet)
    if FileDescriptor.isFolder(file) { return reader.read(folder: file) }
    do throws(SystemError) {
      let descriptor = try FileDescriptor.open(file)
      defer { descriptor.close() }
      return reader.read([SourceFile(name: file, bytes: try descriptor.readToEnd())])
    } catch {
      try end(
        zh: "无法读取 `\(file)`：\(error.message.chinese)", en: "cannot read `\(file)`: \(error.message.english)",
        .noInput)
    }
  }

  // MARK: Records

  private func ofRecords() throws -> [RepairGoal] {
    let inputs = CaseInputs(paths: [file], ruleSet: ruleSet, language: language, form: form)
    var found: [LabelledCase] = []
    let isComplete = try inputs.forEachLabelledPiece { records in
      for record in records {
        switch record {
        case .success(let labelled):
          if (caseID ?? labelled.decided.id) == labelled.decided.id { found.append(labelled) }
        case .failure(let error):
          StandardError.complain(error.message, language)
          throw ExitStatus.recordErrors.code
        }
      }
    }
    guard isComplete else { throw ExitStatus.noInput.code }
    if found.isEmpty {
      try end(
        zh: caseID.map { "没有标识为 `\($0)` 的案件" } ?? "输入里没有案件",
        en: caseID.map { "there is no case `\($0)`" } ?? "there is no case in the input", .noInput)
    }
    if words.isEmpty {
      // Whoever asks about many labelled messages asks about those that come out wrongly.
      let goals = try found.compactMap { labelled in
        try labelled.label.map { try goal(labelled.decided.judged(asOf: day), $0) }
      }
      if !goals.isEmpty { return goals }
      try end(
        zh: "没有说明什么才对：用 --expect destination=…", en: "say what is right: --expect destination=…", .usage)
    }
    guard found.count == 1, let only = found.first else {
      try end(zh: "--expect 只用于一件案件：请加 --case-id", en: "--expect is for one case: add --case-id", .usage)
    }
    return [try goal(only.decided.judged(asOf: day))]
  }

  // MARK: What is right

  private func goal(_ theCase: Case, _ label: MessageLabel? = nil) throws -> RepairGoal {
    do throws(GoalError) {
      if let label { return try RepairGoal(theCase, label: label, in: ruleSet) }
      return try RepairGoal(theCase, expecting: words, in: ruleSet)
    } catch {
      try end(zh: error.message.chinese, en: error.message.english, .usage)
    }
  }

  private func end(zh: String, en: String, _ status: ExitStatus) throws -> Never {
    StandardError.complain(LocalizedText(zh: zh, en: en), language)
    throw status.code
  }
}
