import FenliuRules
import FenliuSource

/// The names of one sort of things that an expectation may speak of.
struct KnownNames<Entity> {
  private let title: LocalizedText
  private let names: [String]
  private let references: [String: Ref<Entity>]

  /// - Parameter title: what one of the things is called.
  init(_ names: [String], title: LocalizedText) {
    self.title = title
    self.names = names
    references = Dictionary(
      zip(names, names.indices.map { Ref($0) }), uniquingKeysWith: { first, _ in first })
  }

  /// The thing that a word names; reports an unknown name, with the nearest known one.
  func resolve(_ word: Word, in context: ReadingContext) -> Ref<Entity>? {
    if let reference = references[word.text] { return reference }
    let meant = context.suggestion(for: word.text, among: names)
    context.report(
      Diagnostic(
        CorpusDiagnostics.unknownExpected, at: word.inner,
        LocalizedText(
          zh: "规则包没有名为 `\(word.text)` 的\(title.chinese)",
          en: "the pack has no \(title.english) `\(word.text)`"),
        edits: meant.map { [context.replacing(word, with: $0)] } ?? []))
    return nil
  }
}
