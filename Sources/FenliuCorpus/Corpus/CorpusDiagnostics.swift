public import FenliuSource

/// Every kind of finding about a corpus, beyond what reading YAML and mappings finds.
public enum CorpusDiagnostics {
  /// A corpus in which there is no case proves nothing.
  public static let emptyCorpus = DiagnosticKind(
    "empty-corpus",
    zh: "语料里没有一个案例，什么也证明不了。",
    en: "There is no case in the corpus, so it proves nothing.")
  /// A case of which nothing is expected passes whatever the rules do.
  public static let nothingExpected = DiagnosticKind(
    "nothing-expected",
    zh: "案例没有写明期望，规则怎么改它都会通过。",
    en: "Nothing is expected of a case, so it passes whatever the rules do.")
  /// Two cases have the same id.
  public static let duplicateCase = DiagnosticKind(
    "duplicate-case",
    zh: "两个案例用了同一标识。",
    en: "Two cases have the same id.")
  /// An expectation names something that the pack does not have.
  public static let unknownExpected = DiagnosticKind(
    "unknown-expected",
    zh: "期望提到规则包里没有的名字。",
    en: "An expectation names something that the pack does not have.")

  /// Words are given for a place that neither the text nor the title of a case has.
  public static let slotNotInText = DiagnosticKind(
    "slot-not-in-text",
    zh: "`each` 给了一处空位的用词，原文和标题里却没有这处空位。",
    en: "`each` gives words for a place that neither the text nor the title has.")
  /// The words of several places make more cases together than anybody reads.
  public static let tooManyInstances = DiagnosticKind(
    "too-many-instances",
    zh: "各处空位的用词两两搭配，生成的案例太多。",
    en: "The words for several places make too many cases together.")

  /// Every kind, in the order of declaration.
  public static let all: [DiagnosticKind] = [
    emptyCorpus, nothingExpected, duplicateCase, unknownExpected, slotNotInText, tooManyInstances,
  ]
}
