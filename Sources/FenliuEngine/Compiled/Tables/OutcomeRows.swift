import FenliuMemory
import FenliuRules

/// A citation as plain data.
struct CitationRow: BitwiseCopyable {
  var law: Int32
  var article: Int32

  init(_ citation: Citation) {
    law = Int32(citation.law.index)
    article = Int32(citation.article)
  }

  var citation: Citation { Citation(law: Ref(Int(law)), article: Int(article)) }
}

/// A deadline as plain data.
struct DeadlineRow: BitwiseCopyable {
  var months: Int
  var days: Int
  var minutes: Int
  /// The field that it runs from; -1: none.
  var after: Int

  init(_ deadline: Deadline) {
    months = deadline.within.months
    days = deadline.within.days
    minutes = deadline.within.minutes
    after = deadline.after?.index ?? -1
  }

  var deadline: Deadline {
    Deadline(
      within: Duration(months: months, days: days, minutes: minutes), after: after < 0 ? nil : Ref(after))
  }
}

/// What a decision looks up once it is known which rules, bars and alerts hold.
final class OutcomeRows: Sendable {
  /// The deadlines of rules and destinations, by number.
  let deadlines: Table<DeadlineRow>
  /// The distinct lists of articles that are cited, by number.
  let citations: ListTable<CitationRow>
  /// For each rule, bar and alert, what it cites, as a number of `citations`.
  let articlesOfRules: Table<Int32>
  let articlesOfBars: Table<Int32>
  let articlesOfAlerts: Table<Int32>
  /// For each bar, and for each alert, the issues it concerns; one that is -1: all.
  let issuesOfBars: ListTable<Int32>
  let issuesOfAlerts: ListTable<Int32>
  /// For each law, when it is in force.
  let periods: Table<PeriodRow>
  /// For each field, whether bars or alerts can depend on it, or a deadline runs from it.
  let isNeeded: Table<Bool>

  /// The number of fields.
  var fieldCount: Int { isNeeded.count }

  init(_ ruleSet: RuleSet, _ dependencies: Dependencies, _ deadlines: [Deadline], in store: TableStore) {
    var lists = CitationLists()
    let bars = ruleSet.destinations.flatMap(\.bars)
    self.deadlines = store.table(deadlines.map { DeadlineRow($0) })
    articlesOfRules = store.table(ruleSet.rules.indices.map { lists.number(of: ruleSet.rules[$0].because) })
    articlesOfBars = store.table(bars.map { lists.number(of: $0.because) })
    articlesOfAlerts = store.table(ruleSet.alerts.map { lists.number(of: $0.because) })
    citations = store.lists(lists.lists.map { $0.map { CitationRow($0) } })
    func concerned(_ issues: [Ref<Issue>]?) -> [Int32] { issues?.map { Int32($0.index) } ?? [-1] }
    issuesOfBars = store.lists(bars.map { concerned($0.issues) })
    issuesOfAlerts = store.lists(ruleSet.alerts.map { concerned($0.issues) })
    periods = store.table(ruleSet.laws.map { PeriodRow($0.period) })
    isNeeded = store.table(ruleSet.fields.indices.map { dependencies.others.contains($0) })
  }

  /// As a compiled pack has them (see `TableCoder`).
  init(_ coder: inout TableCoder, _ rows: OutcomeRows?) throws(ImageError) {
    deadlines = try coder.table("outcomes.deadlines", rows?.deadlines)
    citations = try coder.lists("outcomes.citations", rows?.citations)
    articlesOfRules = try coder.table("outcomes.articles-of-rules", rows?.articlesOfRules)
    articlesOfBars = try coder.table("outcomes.articles-of-bars", rows?.articlesOfBars)
    articlesOfAlerts = try coder.table("outcomes.articles-of-alerts", rows?.articlesOfAlerts)
    issuesOfBars = try coder.lists("outcomes.issues-of-bars", rows?.issuesOfBars)
    issuesOfAlerts = try coder.lists("outcomes.issues-of-alerts", rows?.issuesOfAlerts)
    periods = try coder.table("outcomes.periods", rows?.periods)
    isNeeded = try coder.table("outcomes.needed-fields", rows?.isNeeded)
  }

  /// Whether an alert concerns everything.
  func concernsAll(_ alert: Int) -> Bool { Self.contains(issuesOfAlerts, alert, -1) }

  /// Whether an alert concerns an issue.
  func alert(_ alert: Int, concerns issue: Int32) -> Bool {
    concernsAll(alert) || Self.contains(issuesOfAlerts, alert, issue)
  }

  /// Whether a bar, counted over all destinations, concerns an issue.
  func bar(_ bar: Int, concerns issue: Int32) -> Bool {
    Self.contains(issuesOfBars, bar, -1) || Self.contains(issuesOfBars, bar, issue)
  }

  private static func contains(_ lists: ListTable<Int32>, _ key: Int, _ value: Int32) -> Bool {
    for place in lists.range(key) where lists.values[place] == value { return true }
    return false
  }

  /// Numbers distinct lists of citations.
  private struct CitationLists {
    private(set) var lists: [[Citation]] = []
    private var numbers: [[Citation]: Int32] = [:]
    private var empty: Int32?

    mutating func number(of list: [Citation]) -> Int32 {
      if list.isEmpty, let empty { return empty }
      let number = self.number(looking: list)
      if list.isEmpty { empty = number }
      return number
    }

    private mutating func number(looking list: [Citation]) -> Int32 {
      if let known = numbers[list] { return known }
      numbers[list] = Int32(lists.count)
      lists.append(list)
      return Int32(lists.count - 1)
    }
  }
}
