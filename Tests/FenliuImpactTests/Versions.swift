import FenliuCorpus
import FenliuEngine
import FenliuImpact
import FenliuRules
import FenliuSource
import Testing

/// Two versions of a small pack: the second is the first with some texts replaced.
struct Versions {
  var old: LoadResult
  var new: LoadResult

  init(_ replacements: [(String, String)]) throws {
    old = Self.load(Self.pack)
    var text = Self.pack
    for (written, replacement) in replacements {
      try #require(text.contains(written), "`\(written)` is not in the pack")
      text = text.replacing(written, with: replacement)
    }
    new = Self.load(text)
    for result in [old, new] {
      try #require(
        result.ruleSet != nil,
        "\(DiagnosticRenderer(sources: result.sources, language: .english).render(result.diagnostics))")
    }
  }

  private static func load(_ text: String) -> LoadResult {
    PackLoader().load(files: [SourceFile(name: "rules/pack.yaml", text: text)])
  }

  /// What comes of cases, given as records.
  func impact(_ records: String, examples: Int = 3) throws -> Impact {
    var counter = ImpactCounter(
      old: CompiledPack(try #require(old.ruleSet)), new: CompiledPack(try #require(new.ruleSet)),
      examples: examples)
    var reader = CaseReader(ruleSet: counter.reading, name: "cases")
    for record in reader.read(Array(records.utf8)[...]) + reader.finish() {
      switch record {
      case .success(let theCase): counter.add(theCase)
      case .failure: counter.addError()
      }
    }
    return counter.result
  }

  func reporter(_ disclosure: Disclosure = .masked) throws -> ImpactReporter {
    ImpactReporter(
      old: .init(name: "HEAD~1", ruleSet: try #require(old.ruleSet), sources: old.sources),
      new: .init(name: "rules", ruleSet: try #require(new.ruleSet), sources: new.sources),
      disclosure: disclosure)
  }

  static let pack = """
    pack: {id: p, title: {zh: 小包, en: Small pack}, version: "1", language: 1, intake: desk}
    fields:
      dissuaded: {type: boolean, title: {zh: 是否劝阻过, en: Already dissuaded}}
      party: {type: choice, title: {zh: 对方, en: Other side}, values: {owner: 业主, company: 公司}}
    destinations:
      desk: {title: {zh: 前台, en: Desk}, kind: desk}
      mediation:
        title: {zh: 调解室, en: Mediation}
        kind: mediation
        deadline: 30 days
        bars:
          - {id: danger, title: {zh: 有危险, en: Danger}, when: {text: 持刀}, instead: police, urgency: emergency}
      police: {title: {zh: 派出所, en: Police}, kind: department}
      housing: {title: {zh: 住建局, en: Housing}, kind: department}
    issues:
      - id: noise
        title: {zh: 噪声, en: Noise}
        issues:
          - {id: noise.loud, title: {zh: 吵闹, en: Loud neighbours}}
          - {id: noise.leak, title: {zh: 漏水, en: Leaks}}
    rules:
      - id: loud.first
        title: {zh: 先调解, en: Mediate first}
        issue: noise.loud
        when: {text: {any: [吵, 跳绳]}}
        send: mediation
      - id: loud.again
        title: {zh: 劝阻无效, en: Goes on}
        issue: noise.loud
        when: {text: 吵, dissuaded: true}
        send: police
        overrides: loud.first
      - id: leak.any
        title: {zh: 漏水, en: A leak}
        issue: noise.leak
        when: {text: 漏水}
        send: mediation

    """

  /// One case of every sort.
  static let cases = """
    {"id": "a", "text": "楼上很吵，电话13812345678", "received": "2026-03-01"}
    {"id": "b", "text": "楼上很吵", "fields": {"dissuaded": true}}
    {"id": "c", "text": "天天跳绳"}
    {"id": "d", "text": "漏水，有人持刀"}
    {"id": "e", "text": "漏水，又吵"}
    {"id": "f", "text": "公交车太挤"}

    """
}
