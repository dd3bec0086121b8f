import FenliuSource

/// The names of one sort of things, in the order of the rule set, and which of them are used.
final class NameTable<Entity> {
  /// The sort.
  let sort: NameSort
  /// The names where they are declared, in the order of the rule set.
  let declared: [Word]
  /// The names alone.
  let names: [String]
  /// Which of the things is referred to from where it counts as a use.
  private(set) var isUsed: [Bool]

  private let references: [String: Ref<Entity>]

  /// A table of distinct names.
  init(_ declared: [Word], sort: NameSort) {
    self.sort = sort
    self.declared = declared
    self.names = declared.map(\.text)
    self.isUsed = Array(repeating: false, count: declared.count)
    self.log = nil
    references = Self.references(names)
  }

  /// A table of names that were put in order before.
  init(_ declared: [Word], _ known: KnownNames<Entity>, sort: NameSort) {
    self.sort = sort
    self.declared = declared
    names = known.names
    isUsed = Array(repeating: false, count: declared.count)
    log = nil
    references = known.references
  }

  static func references(_ names: [String]) -> [String: Ref<Entity>] {
    var references: [String: Ref<Entity>] = [:]
    references.reserveCapacity(names.count)
    for (index, name) in names.enumerated() { references[name] = Ref(index) }
    return references
  }

  /// Where uses are noted too.
  private let log: UseLog?

  private init(like other: NameTable, log: UseLog) {
    sort = other.sort
    declared = other.declared
    names = other.names
    references = other.references
    isUsed = other.isUsed
    self.log = log
  }

  /// The same names; their uses are noted in a log.
  func noting(in log: UseLog) -> NameTable { NameTable(like: self, log: log) }

  /// The thing of that name.
  func find(_ name: String) -> Ref<Entity>? { references[name] }

  /// Notes a use.
  func use(_ reference: Ref<Entity>) {
    isUsed[reference.index] = true
    log?.note(sort, reference.index)
  }

  /// The thing that a word names; reports an unknown name, with the nearest known one.
  func resolve(
    _ word: Word, in context: ReadingContext, others: @autoclosure () -> [String] = [],
    notes: [LocalizedText] = []
  ) -> Ref<Entity>? {
    if let reference = references[word.text] {
      use(reference)
      return reference
    }
    context.reportUnknownName(word, sort: sort, known: names + others(), notes: notes)
    return nil
  }
}

extension ReadingContext {
  /// Reports a word that names nothing, with the nearest known name.
  func reportUnknownName(
    _ word: Word, sort: NameSort, known: [String], notes: [LocalizedText] = []
  ) {
    reportUnknownName(word.text, sort: sort, known: known, at: word.inner, notes: notes)
  }

  /// Reports a name of nothing, with the nearest known name.
  func reportUnknownName(
    _ name: String, sort: NameSort, known: [String], at place: SourceLocation, secondary: [Label] = [],
    notes: [LocalizedText] = []
  ) {
    let edits = suggestion(for: name, among: known).map {
      [SuggestedEdit(LocalizedText(zh: "改为 `\($0)`", en: "write `\($0)`"), at: place, with: $0)]
    }
    report(
      Diagnostic(
        RuleDiagnostics.unknownName, at: place,
        LocalizedText(
          zh: "没有名为 `\(name)` 的\(sort.title.chinese)", en: "there is no \(sort.title.english) `\(name)`"),
        secondary: secondary, notes: notes, edits: edits ?? []))
  }

  /// Reports the name of a category where an issue is needed.
  func reportCategory(_ word: Word, issues: [String]) {
    let shown = issues.prefix(5).map { "`\($0)`" }
    let more = issues.count > shown.count ? " …" : ""
    reportUnknownName(
      word, sort: .issue, known: [],
      notes: [
        LocalizedText(
          zh: "`\(word.text)` 是大类，此处要写其中的事项：\(shown.joined(separator: "、"))\(more)",
          en: "`\(word.text)` is a category; name one of its issues: \(shown.joined(separator: ", "))\(more)")
      ])
  }

  /// The indices of declarations whose ids are new and well made; reports the others, and leaves out later
  /// duplicates.
  func distinctIndices(_ ids: [Word], sort: NameSort, reserved: [String] = []) -> [Int] {
    var first: [String: Int] = [:]
    first.reserveCapacity(ids.count)
    return ids.indices.filter { index in
      checkID(ids[index], sort: sort, reserved: reserved)
      let place = first[ids[index].text, default: index]
      if place == index {
        first[ids[index].text] = index
      } else {
        reportDuplicate(ids[index], sort: sort, first: ids[place])
      }
      return place == index
    }
  }

  /// The declarations whose ids are new and well made; reports the others, and leaves out later duplicates.
  func distinct<Declaration>(
    _ declarations: [Declaration], sort: NameSort, reserved: [String] = [], id: (Declaration) -> Word
  ) -> [Declaration] {
    let indices = distinctIndices(declarations.map(id), sort: sort, reserved: reserved)
    return indices.count == declarations.count ? declarations : indices.map { declarations[$0] }
  }

  /// Reports an id that is not well made or means something already.
  func checkID(_ id: Word, sort: NameSort, reserved: [String] = []) {
    if !sort.isID(id.text) {
      let letters =
        sort.allowsAnyScript
        ? LocalizedText(zh: "文字", en: "letters")
        : LocalizedText(zh: "小写 ASCII 字母", en: "lower-case ASCII letters")
      report(
        Diagnostic(
          RuleDiagnostics.badID, at: id.inner,
          LocalizedText(
            zh: "`\(id.text)` 不能作标识：只用\(letters.chinese)、数字、`-`、`_`，各段以点分隔",
            en: "`\(id.text)` is no id: use \(letters.english), digits, `-` and `_`, with dots between parts"
          )))
    } else if reserved.contains(id.text) {
      report(
        Diagnostic(
          RuleDiagnostics.reservedName, at: id.inner,
          LocalizedText(
            zh: "`\(id.text)` 是规则语言的词，不能用作\(sort.title.chinese)的标识",
            en: "`\(id.text)` is a word of the rule language and cannot name a \(sort.title.english)")))
    }
  }

  /// Reports an id that is used twice.
  func reportDuplicate(_ id: Word, sort: NameSort, first: Word) {
    report(
      Diagnostic(
        RuleDiagnostics.duplicateID, at: id.inner,
        LocalizedText(
          zh: "\(sort.title.chinese) `\(id.text)` 已经有了",
          en: "there is a \(sort.title.english) `\(id.text)` already"),
        secondary: [Label(first.inner, LocalizedText(zh: "第一次在这里", en: "it is declared here first"))]))
  }
}
