import FenliuSource

/// The declarations of a pack in the order of the rule set, each name once, with tables to look them up.
struct Names {
  let fields: NameTable<Field>
  let zones: NameTable<Zone>
  let destinations: NameTable<Destination>
  let categories: NameTable<Category>
  let issues: NameTable<Issue>
  let laws: NameTable<Law>
  let terms: NameTable<TermList>
  let concepts: NameTable<Concept>
  let rules: NameTable<Rule>

  /// Puts declarations in order and reports names that are badly made or not distinct.
  ///
  /// - Parameter knownRules: the names of rules.
  init(_ declarations: inout Declarations, _ knownRules: KnownNames<Rule>, context: ReadingContext) {
    let spell = context.keywords.spellings(of:)
    let conditionWords = (Keyword.conditionKeys + [.when]).flatMap(spell)
    func arranged<Declaration>(
      _ declarations: [Declaration], _ sort: NameSort, reserved: [String] = [], id: (Declaration) -> Word
    ) -> [Declaration] {
      context.order(of: declarations.map(id), sort, reserved: reserved).map { declarations[$0] }
    }
    declarations.fields = arranged(declarations.fields, .field, reserved: conditionWords) { $0.id }
    declarations.zones = context.distinct(declarations.zones, sort: .zone) { $0.id }
    declarations.destinations = arranged(
      declarations.destinations, .destination, reserved: spell(.department)
    ) { $0.id }
    declarations.laws = arranged(declarations.laws, .law) { $0.id }
    declarations.terms = arranged(declarations.terms, .terms) { $0.id }
    declarations.concepts = arranged(declarations.concepts, .concept) { $0.id }
    declarations.rules = declarations.rules.picking(knownRules.order)
    declarations.alerts = arranged(declarations.alerts, .alert) { $0.id }
    declarations.guarantees = arranged(declarations.guarantees, .guarantee) { $0.id }
    _ = context.distinct(declarations.destinations.flatMap(\.bars), sort: .bar) { $0.id }
    Self.arrangeIssues(&declarations, context: context)

    fields = NameTable(declarations.fields.map(\.id), sort: .field)
    zones = NameTable(declarations.zones.map(\.id), sort: .zone)
    destinations = NameTable(declarations.destinations.map(\.id), sort: .destination)
    categories = NameTable(declarations.categories.map(\.id), sort: .category)
    issues = NameTable(declarations.categories.flatMap(\.issues).map(\.id), sort: .issue)
    laws = NameTable(declarations.laws.map(\.id), sort: .law)
    terms = NameTable(declarations.terms.map(\.id), sort: .terms)
    concepts = NameTable(declarations.concepts.map(\.id), sort: .concept)
    rules = NameTable(declarations.rules.map(\.id), knownRules, sort: .rule)
  }

  /// The same names; their uses are noted in a log.
  func noting(in log: UseLog) -> Names {
    Names(
      fields: fields.noting(in: log), zones: zones.noting(in: log),
      destinations: destinations.noting(in: log), categories: categories.noting(in: log),
      issues: issues.noting(in: log), laws: laws.noting(in: log), terms: terms.noting(in: log),
      concepts: concepts.noting(in: log), rules: rules.noting(in: log))
  }

  /// Notes uses of the same names.
  func add(_ uses: [UseLog.Use]) {
    for use in uses {
      let index = Int(use.index)
      switch use.sort {
      case .field: fields.use(Ref(index))
      case .zone: zones.use(Ref(index))
      case .destination: destinations.use(Ref(index))
      case .category: categories.use(Ref(index))
      case .issue: issues.use(Ref(index))
      case .law: laws.use(Ref(index))
      case .terms: terms.use(Ref(index))
      case .concept: concepts.use(Ref(index))
      case .rule: rules.use(Ref(index))
      case .article, .alert, .guarantee, .bar, .choice, .pack: break
      }
    }
  }

  private init(
    fields: NameTable<Field>, zones: NameTable<Zone>, destinations: NameTable<Destination>,
    categories: NameTable<Category>, issues: NameTable<Issue>, laws: NameTable<Law>,
    terms: NameTable<TermList>, concepts: NameTable<Concept>, rules: NameTable<Rule>
  ) {
    self.fields = fields
    self.zones = zones
    self.destinations = destinations
    self.categories = categories
    self.issues = issues
    self.laws = laws
    self.terms = terms
    self.concepts = concepts
    self.rules = rules
  }

  /// Categories and issues share one space of names, because `for` takes either.
  private static func arrangeIssues(_ declarations: inout Declarations, context: ReadingContext) {
    declarations.categories = context.distinct(declarations.categories, sort: .category) { $0.id }
    var first: [String: Word] = [:]
    for category in declarations.categories { first[category.id.text] = category.id }
    for index in declarations.categories.indices {
      declarations.categories[index].issues = declarations.categories[index].issues.filter { issue in
        context.checkID(issue.id, sort: .issue)
        guard let earlier = first[issue.id.text] else {
          first[issue.id.text] = issue.id
          return true
        }
        context.reportDuplicate(issue.id, sort: .issue, first: earlier)
        return false
      }
    }
  }
}
