import FenliuSource
import FenliuYAML

extension SyntaxReader {
  /// The section `verify`.
  mutating func readVerify(_ node: YAMLNode) {
    guard let mapping = MappingReader(node, as: .verification, in: context) else { return }
    var verification = Verification()
    verification.isStrict = mapping[.strict].flatMap { context.truth($0) } ?? false
    verification.coverage = mapping[.coverage].map { shares($0, as: .coverageShares) } ?? []
    verification.mutation = mapping[.mutation].map { mutation($0) } ?? []
    for item in mapping[.accept].flatMap({ context.items($0) }) ?? [] {
      if let accepted = accepted(item, after: verification.accepted) {
        verification.accepted.append(accepted)
      }
    }
    declarations.verification = verification
  }

  /// One share of all mutants, or a mapping from kinds to shares.
  private func mutation(_ node: YAMLNode) -> [Verification.Share] {
    guard case .mapping = node.content else { return share(.total, node).map { [$0] } ?? [] }
    return shares(node, as: .mutationShares)
  }

  private func shares(_ node: YAMLNode, as shape: MappingShape) -> [Verification.Share] {
    guard let mapping = MappingReader(node, as: shape, in: context) else { return [] }
    return shape.keys.compactMap { key in mapping[key].flatMap { share(key, $0) } }
  }

  private func share(_ keyword: Keyword, _ node: YAMLNode) -> Verification.Share? {
    guard let word = context.word(node, expected: ValueParser.percentExpectation),
      let basisPoints = context.value(ValueParser.percent(word.text), of: word)
    else { return nil }
    return Verification.Share(
      name: context.keywords.spelling(of: keyword), basisPoints: basisPoints, location: word.location)
  }

  private func accepted(
    _ node: YAMLNode, after others: [Verification.AcceptedMutant]
  ) -> Verification.AcceptedMutant? {
    guard let mapping = MappingReader(node, as: .acceptance, in: context),
      let mutant = mapping[.mutant].flatMap({ context.text($0) }),
      let reason = mapping[.reason].flatMap({ context.localizedText($0) })
    else { return nil }
    if let first = others.first(where: { $0.id == mutant.text }) {
      context.report(
        Diagnostic(
          RuleDiagnostics.duplicateID, at: mutant.inner,
          LocalizedText(
            zh: "变异 `\(mutant.text)` 已经写过了", en: "the mutant `\(mutant.text)` is accepted already"),
          secondary: [Label(first.location, LocalizedText(zh: "第一次在这里", en: "it is written here first"))]))
      return nil
    }
    return Verification.AcceptedMutant(id: mutant.text, reason: reason, location: mutant.location)
  }
}

extension ValueParser {
  /// How a percentage is written, after "expected".
  static let percentExpectation = LocalizedText(
    zh: "百分数（0 至 100），例如 `95` 或 `99.5`", en: "a percentage from 0 to 100 such as `95` or `99.5`")

  /// A percentage with at most two decimals, in hundredths of a percent.
  static func percent(_ text: String) -> Result<Int, ValueError> {
    guard let value = try? Decimal.parse(text, decimals: 2, isSigned: false) else {
      var meant: String?
      if text.hasSuffix("%"), case .success = percent(String(text.dropLast())) {
        meant = String(text.dropLast())
      }
      return .failure(ValueError(.malformed, expected: percentExpectation, suggestion: meant))
    }
    guard (0...10_000).contains(value) else {
      return .failure(ValueError(.tooLarge, expected: percentExpectation))
    }
    return .success(Int(value))
  }
}
