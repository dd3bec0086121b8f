import FenliuSource

/// Looks up the names of a checked pack for texts that refer to it, such as the cases of a corpus.
public struct RuleSetNames {
  private let ruleSet: RuleSet
  private let context: ReadingContext
  private let issues: [String: Ref<Issue>]
  private let destinations: [String: Ref<Destination>]
  private let fields: [String: Ref<Field>]

  /// The names of `ruleSet`; unknown ones are reported to `context`.
  public init(_ ruleSet: RuleSet, context: ReadingContext) {
    self.ruleSet = ruleSet
    self.context = context
    issues = Self.table(ruleSet.issues.map(\.id))
    destinations = Self.table(ruleSet.destinations.map(\.id))
    fields = Self.table(ruleSet.fields.map(\.id))
  }

  private static func table<Entity>(_ names: [String]) -> [String: Ref<Entity>] {
    var table: [String: Ref<Entity>] = [:]
    for (index, name) in names.enumerated() { table[name] = Ref(index) }
    return table
  }

  /// The issue of that name; reports any other name, that of a category with the issues it has.
  public func issue(_ word: Word) -> Ref<Issue>? {
    if let issue = issues[word.text] { return issue }
    guard let category = ruleSet.categories.firstIndex(where: { $0.id == word.text }) else {
      context.reportUnknownName(word, sort: .issue, known: ruleSet.issues.map(\.id))
      return nil
    }
    let members = ruleSet.issues.filter { $0.category.index == category }
    context.reportCategory(word, issues: members.map(\.id))
    return nil
  }

  /// The destination of that name; reports any other name.
  public func destination(_ word: Word) -> Ref<Destination>? {
    if let destination = destinations[word.text] { return destination }
    context.reportUnknownName(word, sort: .destination, known: ruleSet.destinations.map(\.id))
    return nil
  }

  /// The field of that name; reports any other name.
  public func field(_ word: Word) -> Ref<Field>? {
    if let field = fields[word.text] { return field }
    context.reportUnknownName(word, sort: .field, known: ruleSet.fields.map(\.id))
    return nil
  }
}
