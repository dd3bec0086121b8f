import FenliuCorpus
import FenliuSource

/// Why something is not a case that the pack can decide: a broken record, an unknown field, a value of the wrong
/// type. Nothing was decided.
public struct CaseError: Error, Sendable, CustomStringConvertible {
  /// What is wrong, for programs: the stable code, in kebab case, such as `bad-json` or `unknown-field`.
  public var code: String { error.code.rawValue }
  /// What is wrong, for people: one sentence. Personal data in it is masked.
  public var message: LocalizedText { LocalizedText(error.message) }
  /// The id of the case, where it could be read.
  public var caseID: String? { error.caseID }

  let error: FenliuCorpus.CaseError
  let reporter: DecisionReporter

  /// The record that `fenliu route --format ndjson` writes in place of a decision. Its message is in `language`.
  public func json(in language: Language) -> String {
    reporter.json(error, in: language.inner).serialized()
  }

  /// Code and message, in English.
  public var description: String { "[\(code)] \(message.english)" }
}
