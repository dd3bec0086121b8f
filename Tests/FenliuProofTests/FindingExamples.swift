import FenliuProof
import FenliuSource
import FenliuTesting
import Foundation
import Testing

/// One pack for every kind of finding.
struct FindingExample: Sendable, CustomTestStringConvertible {
  var kind: DiagnosticKind
  var yaml: String
  /// What stands instead of the condition of a rule of the small pack.
  var condition: String?

  var testDescription: String { kind.code }

  static let all: [FindingExample] = [
    FindingExample(
      kind: ProofDiagnostics.ruleNeverApplies,
      yaml: """
        rules:
          - id: leak.large
            title: 大面积漏水
            issue: leak
            when: {rule: leak.first, households: {at-least: 10}}
            send: housing

        """),
    FindingExample(
      kind: ProofDiagnostics.ruleAlwaysOverridden,
      yaml: """
        rules:
          - id: noise.drum
            title: 半夜打鼓
            issue: noise
            when: {text: {all: [打鼓, 半夜]}}
            send: mediation
          - id: noise.any
            title: 噪声
            issue: noise
            when: {text: {any: [打鼓, 唱戏]}}
            send: police
            overrides: [noise.drum, noise.first]

        """),
    FindingExample(
      kind: ProofDiagnostics.ruleAlwaysBarred,
      yaml: """
        rules:
          - id: leak.threat
            title: 漏水，以死相逼
            issue: leak
            when: {text: {all: [楼上, {terms: 轻生}]}, none: [{rule: leak.first}]}
            send: mediation

        """),
    FindingExample(
      kind: ProofDiagnostics.exceptionNeverBites,
      yaml: """
        rules:
          - id: leak.roof
            title: 屋面漏水
            issue: leak
            when: {text: 屋面漏水, households: {at-least: 10}}
            unless: {households: {less-than: 3}}
            send: housing

        """),
    FindingExample(
      kind: ProofDiagnostics.rulesConflict,
      yaml: """
        rules:
          - id: noise.drum
            title: 打鼓，已劝阻
            issue: noise
            when: {text: 打鼓, dissuaded: true}
            send: police

        """),
    FindingExample(
      kind: ProofDiagnostics.guaranteeBroken,
      yaml: """
        guarantees:
          - {id: danger-to-police, title: 有危险找警察, when: {text: {terms: 轻生}}, always: police}

        """),
    FindingExample(
      kind: ProofDiagnostics.guaranteeWithoutCase,
      yaml: """
        guarantees:
          - id: large-leaks
            title: 大面积漏水不调解
            when: {rule: leak.first, households: {at-least: 10}}
            never: mediation

        """),
    FindingExample(
      kind: ProofDiagnostics.idleBranch,
      yaml: """
        rules:
          - id: leak.wall
            title: 外墙漏水
            issue: leak
            when: {any: [{text: {any: [外墙, 屋面]}}, {text: 外墙渗水}]}
            send: housing

        """),
    FindingExample(
      kind: ProofDiagnostics.idlePhrase,
      yaml: """
        rules:
          - id: leak.wall
            title: 外墙漏水
            issue: leak
            when:
              any:
                - text: {near: {of: [[外墙, 屋面], {terms: 漏水}], within: clause}}
                - text: {any: [外墙渗水, 墙面发霉]}
            send: housing

        """),
    FindingExample(
      kind: ProofDiagnostics.idleField,
      yaml: """
        fields:
          paid: {type: boolean, title: 是否交费}
        rules:
          - id: leak.paid
            title: 交了费的漏水
            issue: leak
            when: {rule: leak.first, households: {at-least: 10}, paid: true}
            send: housing

        """),
    FindingExample(
      kind: ProofDiagnostics.unreachedIssue,
      yaml: """
        terms: {雨: [下雨]}

        """, condition: "none: [{households: {known: true}}]"),
    FindingExample(
      kind: ProofDiagnostics.unreachedDestination,
      yaml: """
        destinations:
          court: {title: 法院, kind: department}
        rules:
          - id: leak.court
            title: 漏水，要起诉
            issue: leak
            when: {rule: leak.first, text: 起诉, households: {at-least: 10}}
            send: court

        """),
    FindingExample(
      kind: ProofDiagnostics.undecided,
      yaml: """
        rules:
          - id: leak.floors
            title: 楼上漏水
            issue: leak
            when: {text: {pattern: "[三四五]楼.{0,4}漏"}}
            send: housing

        """),
  ]
}

@Suite("Every kind of finding is shown by an example")
struct FindingExampleTests {
  @Test func everyKindHasOne() {
    #expect(Set(FindingExample.all.map(\.kind.code)) == Set(ProofDiagnostics.all.map(\.code)))
  }

  @Test(arguments: FindingExample.all)
  func golden(_ example: FindingExample) throws {
    let pack = try ProvenPack(example.yaml, condition: example.condition)
    let shown = Language.allCases.map { pack.shown(example.kind.code, in: $0) }
    #expect(shown[1].contains("[\(example.kind.code)]: "))
    expectGolden(shown.joined(separator: "\n"), named: "findings/\(example.kind.code)")
  }

  @Test func aSoundPackHasNoFindings() throws {
    #expect(try ProvenPack("terms: {雨: [下雨]}\n").codes == [])
  }
}
