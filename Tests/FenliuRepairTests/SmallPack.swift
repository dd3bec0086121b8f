import FenliuCorpus
import FenliuEngine
import FenliuRepair
import FenliuRules
import FenliuSource
import Testing

/// A small pack with a corpus, and what is suggested for it.
struct SmallPack {
  let load: LoadResult
  let pack: CompiledPack
  let corpus: Corpus
  let past: [Case]

  /// - Parameters:
  ///   - rules: the rules, as the rest of the file.
  ///   - past: texts of past cases, known as `past-1` and on.
  init(rules: String, corpus: String = "", past: [String] = []) throws {
    load = Self.load([SourceFile(name: "rules/pack.yaml", text: Self.frame + rules)])
    pack = CompiledPack(
      try #require(
        load.ruleSet,
        "\(DiagnosticRenderer(sources: load.sources, language: .english).render(load.diagnostics))"))
    self.corpus = CorpusReader(ruleSet: pack.ruleSet).read([SourceFile(name: "corpus/c.yaml", text: corpus)])
    self.past = past.enumerated().map { Case(id: "past-\($0.offset + 1)", text: $0.element) }
  }

  static func load(_ files: [SourceFile]) -> LoadResult { PackLoader().load(files: files) }

  /// A case in its text, with facts by id.
  func theCase(_ text: String, _ facts: [String: FieldValue] = [:]) -> Case {
    var fields: FieldValues = [:]
    for (id, value) in facts {
      if let index = pack.ruleSet.fields.firstIndex(where: { $0.id == id }) { fields[Ref(index)] = value }
    }
    return Case(id: "the-case", text: text, fields: fields)
  }

  func result(_ theCase: Case, _ expected: [String], limit: Int = 20) throws -> RepairResult {
    let goal = try RepairGoal(theCase, expecting: expected, in: pack.ruleSet)
    return Repair(pack, sources: load.sources, corpus: corpus, past: past).result(for: goal, limit: limit)
  }

  var reporter: RepairReporter { RepairReporter(ruleSet: pack.ruleSet, paths: FilePaths()) }

  static let frame = """
    pack: {id: p, title: {zh: 小包, en: Small pack}, version: "1", language: 1, intake: desk}
    fields:
      party: {type: choice, title: {zh: 对方, en: Other side}, values: {owner: 业主, company: 公司}}
    zones:
      - {id: request, title: {zh: 诉求, en: Request}, starts: [希望], run: sentence}
    destinations:
      desk: {title: {zh: 前台, en: Desk}, kind: desk}
      mediation: {title: {zh: 调解室, en: Mediation}, kind: mediation}
      police: {title: {zh: 派出所, en: Police}, kind: department}
    issues:
      - id: life
        title: {zh: 邻里, en: Neighbours}
        issues:
          - {id: noise, title: {zh: 吵闹, en: Loud neighbours}}
          - {id: leak, title: {zh: 漏水, en: Leaks}}
    stances:
      denied: [{before: [没有], within: clause}]
    terms:
      跳跃:
        - 跳绳   # 最常见
        - 蹦跳
      漏水: [漏水, 渗水]

    """
}
