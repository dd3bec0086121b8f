import FenliuSource
import FenliuTesting
import FenliuYAML
import Testing

/// A text that shows one kind of finding.
struct Example: CustomTestStringConvertible {
  var code: String
  var bytes: [UInt8]
  var limits = YAMLLimits.standard
  /// What is asked of the value of the only key, for the kinds that come from that.
  var ask: (@Sendable (YAMLNode) -> Diagnostic?)?

  var testDescription: String { code }

  init(
    _ code: String, _ text: String, limits: YAMLLimits = .standard,
    ask: (@Sendable (YAMLNode) -> Diagnostic?)? = nil
  ) {
    self.init(code, bytes: Array(text.utf8), limits: limits)
    self.ask = ask
  }

  init(_ code: String, bytes: [UInt8], limits: YAMLLimits = .standard) {
    self.code = code
    self.bytes = bytes
    self.limits = limits
  }

  var file: SourceFile { SourceFile(name: "pack.yaml", bytes: bytes) }

  /// All findings in `file`.
  func findings(in file: SourceFile) -> [Diagnostic] {
    let result = YAMLReader(limits: limits).read(file)
    let value = result.root?.asMapping.value?.first?.value
    return result.diagnostics + (ask.flatMap { ask in value.flatMap(ask) }.map { [$0] } ?? [])
  }

  static let all = [
    Example("file-too-large", "a: b\n", limits: YAMLLimits(fileBytes: 4)),
    Example("wrong-encoding", bytes: [0xFF, 0xFE, 0x61, 0x00, 0x3A, 0x00]),
    Example("bad-utf-8", bytes: Array("title: 噪声\nnote: ".utf8) + [0xD4, 0xEB, 0xC9, 0xF9, 0x0A]),
    Example("unusual-line-break", "title: 楼上\u{2028}漏水\n"),
    Example("control-character", "title: 楼上\u{8}漏水\n"),
    Example("stray-byte-order-mark", "title: 楼上\n\u{FEFF}note: 漏水\n"),
    Example("directive", "%YAML 1.1\n---\ntitle: 楼上\n"),
    Example("several-documents", "title: 楼上\n---\ntitle: 楼下\n"),
    Example("too-deep", "a: [[[b]]]\n", limits: YAMLLimits(depth: 3)),
    Example("scalar-too-long", "title: 楼上楼下漏水\n", limits: YAMLLimits(scalarBytes: 12)),
    Example("anchor", "when: &leak\n  text: 漏水\n"),
    Example("alias", "when: *leak\n"),
    Example("tag", "title: !!str 599\n"),
    Example("merge-key", "when:\n  <<: {text: 漏水}\n"),
    Example("complex-key", "when:\n  [楼上, 楼下]: 漏水\n"),
    Example("missing-key", "when:\n  : 漏水\n"),
    Example("duplicate-key", "title: 邻里噪声\nissue: noise.neighbor\ntitle: 劝阻无效\n"),
    Example("tab-indentation", "when:\n\ttext: 漏水\n"),
    Example("bad-indentation", "when:\n  text: 漏水\n zone: title\n"),
    Example("missing-colon", "id: leak\ntitle：楼上漏水\n"),
    Example("misplaced-colon", "title: 诉求: 希望停工\n"),
    Example("unclosed-quote", "title: \"楼上漏水\nid: leak\n"),
    Example("unclosed-bracket", "phrases: [漏水, 渗水\nid: leak\n"),
    Example("text-after-value", "title: \"楼上\"漏水\n"),
    Example("bad-escape", "pattern: \"\\d元\"\n"),
    Example("reserved-start", "title: @物业\n"),
    Example("bad-block-header", "text: | 楼上漏水\n  三天了\n"),
    Example("yaml-syntax", "phrases: [漏水, , 渗水]\n"),
    Example("missing-value", "title:\n") { $0.asText.diagnostic },
    Example("wrong-type", "phrases: 漏水\n") { $0.asSequence.diagnostic },
    Example("ambiguous-scalar", "dissuaded: no\n") { $0.asBoolean.diagnostic },
    Example("integer-too-large", "households: 99999999999999999999\n") { $0.asInteger.diagnostic },
    Example("too-many-findings", "a: [*b, *c, *d]\n", limits: YAMLLimits(findings: 2)),
  ]
}

@Suite struct GoldenTests {
  @Test("every kind is shown by one example, and only by its own")
  func completeness() {
    let codes = YAMLDiagnostics.all.map(\.code)
    #expect(Example.all.map(\.code) == codes)
    #expect(Set(codes).count == codes.count)
    for kind in YAMLDiagnostics.all {
      #expect(kind.code.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D || $0 == 0x38 })
      #expect(!kind.explanation.chinese.isEmpty && !kind.explanation.english.isEmpty)
    }
  }

  @Test("each kind is rendered with its place", arguments: Example.all)
  func rendering(example: Example) {
    let found = example.findings(in: example.file)
    #expect(found.contains { $0.kind.code == example.code })
    let sources = SourceSet([example.file])
    let pages = [Language.chinese, .english].map {
      DiagnosticRenderer(sources: sources, language: $0).render(found)
    }
    expectGolden(pages.joined(separator: "\n"), named: "diagnostics/\(example.code)")
  }

  @Test("messages are one line, lower case, in both languages", arguments: Example.all)
  func wording(example: Example) {
    for finding in example.findings(in: example.file) {
      let texts =
        [finding.message, finding.primary.text] + finding.secondary.map(\.text) + finding.notes
        + finding.edits.map(\.title)
      for text in texts {
        #expect(!text.chinese.contains(where: \.isNewline) && !text.english.contains(where: \.isNewline))
        #expect(text.english.isEmpty == text.chinese.isEmpty)
        #expect(text.english.first?.isUppercase != true || text.english.hasPrefix("UTF"))
      }
    }
  }

  @Test("the first suggested edit mends what it is suggested for", arguments: Example.all)
  func edits(example: Example) throws {
    let finding = try #require(example.findings(in: example.file).first { $0.kind.code == example.code })
    guard let edit = finding.edits.first else { return }
    var bytes = example.bytes
    let range = edit.location.range
    bytes.replaceSubrange(range.lower.value..<range.upper.value, with: Array(edit.replacement.utf8))
    let mended = example.findings(in: SourceFile(name: "pack.yaml", bytes: bytes))
    #expect(!mended.contains { $0.kind.code == example.code }, "\(String(decoding: bytes, as: UTF8.self))")
  }
}
