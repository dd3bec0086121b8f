public import FenliuSource

// How files and mappings are built.
extension RuleDiagnostics {
  /// A file or folder cannot be read.
  public static let unreadablePath = DiagnosticKind(
    "unreadable-path",
    zh: "文件或文件夹无法读取。",
    en: "A file or folder cannot be read.")
  /// A symbolic link leads back to a folder that contains it, so reading would never end.
  public static let symlinkLoop = DiagnosticKind(
    "symlink-loop",
    zh: "符号链接指向自己所在的上级文件夹，读取会没有尽头。",
    en: "A symbolic link leads back to a folder that contains it, so reading would never end.")
  /// The folder has no rule file (`.yaml` or `.yml`).
  public static let emptyPack = DiagnosticKind(
    "empty-pack",
    zh: "文件夹里没有任何规则文件（`.yaml` 或 `.yml`）。",
    en: "The folder has no rule file (`.yaml` or `.yml`).")
  /// Every pack has a section `pack` with its id, title, version and intake desk.
  public static let missingSection = DiagnosticKind(
    "missing-section",
    zh: "每个规则包都要有 `pack`，写明标识、标题、版本和接收处。",
    en: "Every pack has a section `pack` with its id, title, version and intake desk.")
  /// The sections `pack`, `zones` and `issues` stand in one place only, because their order or
  /// identity means something.
  public static let sectionSplit = DiagnosticKind(
    "section-split",
    zh: "`pack`、`zones`、`issues` 的顺序或身份有意义，只能写在一处。",
    en:
      "The sections `pack`, `zones` and `issues` stand in one place only, because their order or "
      + "identity means something.")
  /// The keys of a file are the sections of the language.
  public static let unknownSection = DiagnosticKind(
    "unknown-section",
    zh: "文件最外层的键必须是规则语言的栏目。",
    en: "The keys of a file are the sections of the language.")
  /// The key means nothing here. A misspelled key is never ignored in silence.
  public static let unknownKey = DiagnosticKind(
    "unknown-key",
    zh: "此处不认识这个键；拼错的键不会被悄悄忽略。",
    en: "The key means nothing here. A misspelled key is never ignored in silence.")
  /// A key is missing that must be there.
  public static let requiredKey = DiagnosticKind(
    "required-key",
    zh: "缺少必须写的键。",
    en: "A key is missing that must be there.")
  /// Keys that cannot stand together, or of which exactly one is needed.
  public static let conflictingKeys = DiagnosticKind(
    "conflicting-keys",
    zh: "这些键不能同时出现，或者必须恰好写一个。",
    en: "Keys that cannot stand together, or of which exactly one is needed.")
  /// A list, a mapping or a single value stands where one of the others is needed.
  public static let wrongShape = DiagnosticKind(
    "wrong-shape",
    zh: "此处应是列表、键值对或单个值中的另一种。",
    en: "A list, a mapping or a single value stands where one of the others is needed.")
  /// A bare list is no condition: it would not say whether all of it or any of it must hold.
  public static let bareList = DiagnosticKind(
    "bare-list",
    zh: "条件不能只是一个列表：要写明 `all:` 还是 `any:`。",
    en: "A bare list is no condition: it would not say whether all of it or any of it must hold.")
  /// A list is empty where something is needed.
  public static let emptyList = DiagnosticKind(
    "empty-list",
    zh: "列表是空的，没有任何意义。",
    en: "A list is empty where something is needed.")
  /// A condition asks nothing, so it would always hold, which nobody means.
  public static let emptyCondition = DiagnosticKind(
    "empty-condition",
    zh: "条件什么也没有问，因而总是成立；这不会是本意。",
    en: "A condition asks nothing, so it would always hold, which nobody means.")
  /// One of a few words of the language is needed here, and this is none of them.
  public static let unknownValue = DiagnosticKind(
    "unknown-value",
    zh: "此处只能写语言规定的几个词之一。",
    en: "One of a few words of the language is needed here, and this is none of them.")
  /// An id is made of letters, digits, `-` and `_`, in parts separated by dots; but for lists of
  /// phrases and concepts, of lower-case ASCII letters only.
  public static let badID = DiagnosticKind(
    "bad-id",
    zh: "标识由字母、数字、`-`、`_` 组成，各段以点分隔；除词表和概念外只用小写 ASCII 字母。",
    en:
      "An id is made of letters, digits, `-` and `_`, in parts separated by dots; but for lists of "
      + "phrases and concepts, of lower-case ASCII letters only.")
  /// The name already means something where it would be used.
  public static let reservedName = DiagnosticKind(
    "reserved-name",
    zh: "这个名字在条件或去向中另有含义，不能用作标识。",
    en: "The name already means something where it would be used.")
  /// The pack is written in a version of the language that this program does not know.
  public static let unsupportedLanguage = DiagnosticKind(
    "unsupported-language",
    zh: "规则包要求的语言版本本程序不认识。",
    en: "The pack is written in a version of the language that this program does not know.")

  static let shapeDiagnostics: [DiagnosticKind] = [
    unreadablePath, symlinkLoop, emptyPack, missingSection, sectionSplit, unknownSection, unknownKey,
    requiredKey, conflictingKeys, wrongShape, bareList, emptyList, emptyCondition, unknownValue, badID,
    reservedName, unsupportedLanguage,
  ]
}
