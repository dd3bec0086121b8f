import FenliuProof
import FenliuRules
import FenliuSource
import Testing

/// A small pack to which an example adds what is to be found.
struct ProvenPack {
  let ruleSet: RuleSet
  let sources: SourceSet

  /// The pack with `yaml` as one more file; fails the test if it has errors.
  ///
  /// - Parameter condition: what is asked besides by the rule about leaks.
  init(
    _ yaml: String, condition: String? = nil, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let loaded = PackLoader().load(files: [
      SourceFile(name: "base.yaml", text: Self.base(condition)), SourceFile(name: "rules.yaml", text: yaml),
    ])
    let errors = loaded.diagnostics.filter { $0.kind.severity == .error }
    let shown = DiagnosticRenderer(sources: loaded.sources, language: .english).render(errors)
    let checked = loaded.ruleSet
    ruleSet = try #require(checked, "\(shown)", sourceLocation: sourceLocation)
    sources = loaded.sources
  }

  /// What is found with a code, as it is shown.
  func shown(_ code: String, in language: Language) -> String {
    let proof = Prover(ruleSet, sources: sources).prove(only: [code])
    let diagnostics = ProofReporter(ruleSet: ruleSet, sources: sources).diagnostics(proof)
    return DiagnosticRenderer(sources: sources, language: language).render(diagnostics)
  }

  /// The codes of everything found, in the order in which it was.
  var codes: [String] {
    Prover(ruleSet, sources: sources).prove().findings.map(\.diagnostic.kind.code)
  }

  private static func base(_ condition: String?) -> String {
    """
    pack: {id: small, title: 小包, version: "1", language: 1, intake: desk}
    fields:
      dissuaded: {type: boolean, title: 是否劝阻过}
      households: {type: integer, title: 户数, min: 1, max: 1000}
    zones:
      - {id: title, title: 标题, whole: title}
      - {id: body, title: 正文, whole: text}
    stances:
      denied: [{before: [没有], within: 4 characters}]
    terms:
      漏水: [漏水, 渗水]
      轻生: {phrases: [跳楼], masks: [跳楼价]}
    destinations:
      desk: {title: 前台, kind: desk}
      police: {title: 派出所, kind: department}
      housing: {title: 住建局, kind: department}
      mediation:
        title: 调解室
        kind: mediation
        bars: [{id: danger, title: 有危险, when: {text: {terms: 轻生}}, instead: police, urgency: emergency}]
    issues:
      - id: home
        title: 居住
        issues: [{id: noise, title: 噪声, department: police}, {id: leak, title: 漏水, department: housing}]
    rules:
      - {id: noise.first, title: 噪声, issue: noise, when: {text: {any: [跳绳, 打鼓]}}, send: mediation}
      - {id: noise.night, title: 夜间, issue: noise, when: {rule: noise.first, text: 半夜, dissuaded: true}, send: police,
         overrides: noise.first}
      - {id: leak.first, title: 漏水, issue: leak, when: {text: {terms: 漏水}, households: {less-than: 10}\(condition.map { ", \($0)" } ?? "")}, send: housing}

    """
  }
}
