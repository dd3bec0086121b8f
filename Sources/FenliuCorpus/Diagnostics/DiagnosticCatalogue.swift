import FenliuEngine
import FenliuRules
public import FenliuSource
import FenliuYAML

/// Every kind of finding that there is, with what it means and what it looks like.
public enum DiagnosticCatalogue {
  /// All kinds: those of YAML, of packs, of compiled packs, of the corpus, and of verifying, each in the order of its
  /// module.
  public static let all: [DiagnosticKind] =
    YAMLDiagnostics.all + RuleDiagnostics.all + ImageDiagnostics.all + CorpusDiagnostics.all
    + VerificationDiagnostics.all

  /// The kind with a code.
  public static func kind(_ code: String) -> DiagnosticKind? {
    all.first { $0.code == code }
  }

  /// The kind whose code was most likely meant.
  public static func nearestCode(to code: String) -> String? {
    nearest(to: code.lowercased(), in: all.map(\.code))
  }

  /// A finding of a kind as it is shown to people; nil for the few kinds that need a damaged folder or a huge
  /// file to show.
  public static func example(of kind: DiagnosticKind) -> LocalizedText? {
    examples[kind.code]
  }

  /// What a kind means, for people who ask.
  public static func explanation(of kind: DiagnosticKind, in language: Language) -> String {
    var text = head(of: kind, in: language) + "\n\n" + kind.explanation[language] + "\n"
    if let example = example(of: kind) {
      text += LocalizedText(zh: "\n例如：\n\n", en: "\nFor example:\n\n")[language] + example[language]
    }
    return text
  }

  /// What kinds mean, without examples: all of them, or some.
  public static func list(of kinds: [DiagnosticKind] = all, in language: Language) -> String {
    kinds.map { head(of: $0, in: language) + "\n    " + $0.explanation[language] + "\n" }.joined()
  }

  /// What a kind means, for programs.
  public static func json(of kind: DiagnosticKind) -> JSONValue {
    [
      "code": .string(kind.code), "severity": .string(kind.severity.rawValue),
      "explanation": JSONValue(kind.explanation),
      "example": example(of: kind).map { JSONValue($0) } ?? .null,
    ]
  }

  private static func head(of kind: DiagnosticKind, in language: Language) -> String {
    let word = kind.severity.word
    return LocalizedText(
      zh: "\(kind.code)（\(word.chinese)）", en: "\(kind.code) (\(word.english))")[language]
  }

  /// The examples by code, read from the text that keeps them.
  private static let examples: [String: LocalizedText] = {
    var examples: [String: LocalizedText] = [:]
    for section in exampleText.split(separator: "=== ", omittingEmptySubsequences: true) {
      guard let end = section.firstIndex(of: "\n") else { continue }
      let parts = section[section.index(after: end)...].components(separatedByLine: "---")
      guard let chinese = parts.first, let english = parts.dropFirst().first else { continue }
      examples[String(section[..<end])] = LocalizedText(zh: chinese, en: english)
    }
    return examples
  }()
}

extension Substring {
  /// The texts between lines of that content, each with its line breaks.
  fileprivate func components(separatedByLine separator: String) -> [String] {
    var parts = [""]
    for line in split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      if line == separator { parts.append("") } else { parts[parts.count - 1] += line + "\n" }
    }
    return parts
  }
}
