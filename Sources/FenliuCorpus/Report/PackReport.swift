import FenliuEngine
import FenliuRules
import FenliuSource
import Synchronization

/// What reports say of a pack whatever the case: worked out once, and shared by all who tell decisions of that pack.
final class PackReport: Sendable {
  /// The pack.
  let ruleSet: RuleSet
  /// The files of the pack.
  let sources: SourceSet
  /// The articles of the laws, by law and article.
  private let citations: [[JSONFragment]]
  /// How long the deadlines told so far are, in words. Packs have few.
  private let spellings = Mutex<[Duration: String]>([:])
  /// The conditions quoted so far. A pack has more of them than are ever quoted.
  private let quotes = Mutex<[SourceLocation: ConditionQuote]>([:])

  init(ruleSet: RuleSet, sources: SourceSet) {
    self.ruleSet = ruleSet
    self.sources = sources
    citations = ruleSet.laws.indices.map { law in
      ruleSet.laws[law].articles.indices.map { article in
        JSONFragment(Self.value(of: Citation(law: Ref(law), article: article), in: ruleSet))
      }
    }
  }

  /// An article that is cited, with what it says.
  func citation(_ citation: Citation) -> JSONFragment {
    let articles = citations[citation.law.index]
    return articles.indices.contains(citation.article)
      ? articles[citation.article] : JSONFragment(Self.value(of: citation, in: ruleSet))
  }

  private static func value(of citation: Citation, in ruleSet: RuleSet) -> JSONValue {
    let article = citation.article(in: ruleSet)
    return [
      "law": .string(ruleSet[citation.law].id), "article": JSONValue(article?.number),
      "title": JSONValue(citation.title(in: ruleSet)), "says": article.map { JSONValue($0.title) } ?? .null,
    ]
  }

  /// A span of time as the rule language writes it.
  func spelling(of span: Duration) -> String {
    spellings.withLock { spellings in
      if let known = spellings[span] { return known }
      let spelling = DurationText.spelling(span)
      spellings[span] = spelling
      return spelling
    }
  }

  /// The words of a condition of the pack; nil where its file is not at hand.
  func quote(_ location: SourceLocation) -> ConditionQuote? {
    if let known = quotes.withLock({ $0[location] }) { return known }
    guard let quote = ConditionQuote(location, in: sources) else { return nil }
    quotes.withLock { $0[location] = quote }
    return quote
  }

  // MARK: Names

  // An element of the rule set is not copied for its name: that would count references to all its parts.

  func id(_ field: Ref<Field>) -> String { ruleSet.fields[field.index].id }
  func id(_ zone: Ref<Zone>) -> String { ruleSet.zones[zone.index].id }
  func id(_ destination: Ref<Destination>) -> String { ruleSet.destinations[destination.index].id }
  func id(_ issue: Ref<Issue>) -> String { ruleSet.issues[issue.index].id }
  func id(_ rule: Ref<Rule>) -> String { ruleSet.rules[rule.index].id }
  func text(_ phrase: Ref<Phrase>) -> String { ruleSet.phrases[phrase.index].text }

  /// The id of the category that an issue belongs to.
  func category(of issue: Ref<Issue>) -> String {
    ruleSet.categories[ruleSet.issues[issue.index].category.index].id
  }
}
