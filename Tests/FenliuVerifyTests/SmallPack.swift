import FenliuCorpus
import FenliuRules
import FenliuSource
import FenliuVerify
import Testing

/// A small pack with a small corpus, of which all that is asked holds.
struct SmallPack {
  /// The rules.
  var rules = Self.rules
  /// What the pack asks of itself.
  var verify = "{coverage: {rules: 100}, mutation: 20}"
  /// The cases, each a member list of YAML.
  var cases = [
    "text: 楼上跳绳, expect: {primary: {destination: mediation}}",
    "text: 楼上跳绳, fields: {told: true}, expect: {primary: {destination: police}}",
    "text: 半夜敲鼓, expect: {primary: {destination: police}}",
  ]

  /// What comes of verifying it.
  func report(skipping skipped: Set<String> = []) -> VerifyReport {
    let file = SourceFile(name: "rules/rules.yaml", text: rules + "verify: \(verify)\n")
    return Verifier().run(PackLoader().load(files: [file]), skipping: skipped) { ruleSet in
      let items = cases.enumerated().map { "  - {id: case-\($0.offset + 1), \($0.element)}\n" }
      let text = "cases:\n" + items.joined()
      return CorpusReader(ruleSet: ruleSet).read([SourceFile(name: "corpus/cases.yaml", text: text)])
    }
  }

  static let rules = """
    pack: {id: small, title: 小, version: "1", language: 1, intake: desk}
    fields:
      told: {type: boolean, title: 劝阻过}
    destinations:
      desk: {title: 前台, kind: desk}
      police: {title: 派出所, kind: department}
      mediation: {title: 调解室, kind: mediation}
    issues:
      - id: home
        title: 居住
        issues: [{id: noise, title: 噪声}, {id: drum, title: 敲鼓}]
    rules:
      - {id: noise.first, title: 噪声, issue: noise, when: {text: 跳绳}, send: mediation}
      - {id: noise.later, title: 劝阻无效, issue: noise, when: {rule: noise.first, told: true}, send: police, overrides: noise.first}
      - {id: drum, title: 敲鼓, issue: drum, when: {text: 半夜}, send: police}
    guarantees:
      - {id: told, title: 劝阻过的不调解, when: {told: true}, never: mediation}

    """

  /// A rule that can disagree with others, though no case says so.
  static let conflict = (old: "issue: drum, when", new: "issue: noise, when")
  /// A guarantee that does not hold, though no case says so.
  static let breach = (old: "when: {told: true}, never", new: "when: {text: 半夜}, never")
  /// A guarantee of which is not known whether it holds.
  static let unknown = (
    old: "when: {told: true}, never", new: "when: {text: {pattern: \"[三四五]楼.{0,4}跳\"}}, never"
  )
  /// A rule that cannot apply.
  static let idle = (old: "when: {text: 半夜}", new: "when: {text: 半夜, told: true}, unless: {told: true}")

  /// The pack with something in its rules replaced.
  static func replacing(
    _ change: (old: String, new: String), sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws -> SmallPack {
    try #require(rules.contains(change.old), sourceLocation: sourceLocation)
    return SmallPack(rules: rules.replacing(change.old, with: change.new))
  }
}

extension VerifyReport {
  /// The names of the steps of which something came.
  func names(_ status: VerifyStage.Status) -> [String] {
    stages.filter { $0.status == status }.map(\.name)
  }

  /// What came of a step.
  func stage(_ name: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) throws -> VerifyStage
  {
    try #require(stages.first { $0.name == name }, sourceLocation: sourceLocation)
  }
}
