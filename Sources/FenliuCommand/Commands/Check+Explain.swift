import FenliuCorpus
import FenliuFormat
import FenliuProof
import FenliuSource

extension Check {
  /// Explains the kind of finding with a code, or all kinds.
  func explain(_ code: String, language: Language) throws {
    let output = Output(language)
    if code == "all" {
      let values = Self.kinds.map(DiagnosticCatalogue.json)
      try output.write(
        format == .json
          ? JSONValue.array(values).serialized(pretty: true) + "\n"
          : DiagnosticCatalogue.list(of: Self.kinds, in: language))
    } else if let kind = Self.kinds.first(where: { $0.code == code }) {
      try output.write(
        format == .json
          ? DiagnosticCatalogue.json(of: kind).serialized(pretty: true) + "\n"
          : DiagnosticCatalogue.explanation(of: kind, in: language))
    } else {
      complain(ofUnknown: code, language)
      throw ExitStatus.usage.code
    }
    try output.flush()
  }

  /// Every kind: those of checking, then those that `prove` and `fmt` find.
  private static let kinds = DiagnosticCatalogue.all + ProofDiagnostics.all + FormatDiagnostics.all

  private func complain(ofUnknown code: String, _ language: Language) {
    let hint = LocalizedText(zh: "`--explain all` 列出全部", en: "`--explain all` lists all")
    let nearest = DiagnosticCatalogue.nearestCode(to: code).map {
      LocalizedText(zh: "是不是 `\($0)`？", en: "did you mean `\($0)`?")
    }
    let help = nearest ?? hint
    StandardError.complain(
      LocalizedText(
        zh: "没有代码为 `\(code)` 的诊断；\(help.chinese)", en: "there is no diagnostic `\(code)`; \(help.english)"),
      language)
  }
}
