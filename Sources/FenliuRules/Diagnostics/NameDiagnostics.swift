public import FenliuSource

// Names, and how declarations refer to one another.
extension RuleDiagnostics {
  /// Two things of one sort have the same id.
  public static let duplicateID = DiagnosticKind(
    "duplicate-id",
    zh: "同一标识用了两次。",
    en: "Two things of one sort have the same id.")
  /// Nothing of that name is declared.
  public static let unknownName = DiagnosticKind(
    "unknown-name",
    zh: "没有这个名字的声明。",
    en: "Nothing of that name is declared.")
  /// An item stands twice in a list.
  public static let duplicateItem = DiagnosticKind(
    "duplicate-item", .warning,
    zh: "同一项在列表里写了两次。",
    en: "An item stands twice in a list.")
  /// Something is declared and never used.
  public static let unusedName = DiagnosticKind(
    "unused-name", .warning,
    zh: "声明了却从未用到。",
    en: "Something is declared and never used.")
  /// A legal basis is the id of a law, a space, and the number of an article.
  public static let badCitation = DiagnosticKind(
    "bad-citation",
    zh: "依据写作“法律标识 条号”，中间一个空格。",
    en: "A legal basis is the id of a law, a space, and the number of an article.")
  /// A definition leads back to itself.
  public static let cycle = DiagnosticKind(
    "cycle",
    zh: "定义绕回了自己。",
    en: "A definition leads back to itself.")
  /// Lists of phrases include one another too many levels deep.
  public static let deepIncludes = DiagnosticKind(
    "deep-includes",
    zh: "词表包含的层数太多。",
    en: "Lists of phrases include one another too many levels deep.")
  /// Conditions nest too many levels deep, those that they refer to included.
  public static let deepConditions = DiagnosticKind(
    "deep-conditions",
    zh: "条件连同所引用的概念和规则，套的层数太多。",
    en: "Conditions nest too many levels deep, the concepts and rules that they refer to included.")

  static let nameDiagnostics: [DiagnosticKind] = [
    duplicateID, unknownName, duplicateItem, unusedName, badCitation, cycle, deepIncludes, deepConditions,
  ]
}
