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
  init(_ declarations: inout Declarations, context: ReadingContext) {
    let spell = context.keywords.spellings(of:)
    let conditionWords = (Keyword.conditionKeys + [.when]).flatMap(spell)
    func arranged<Declaration>(
      _ declarations: [Declaration], _ sort: NameSort, reserved: [String] = [],
      id: (Declaration) -> Word
    ) -> [Declaration] {
      let distinct = context.distinct(declarations, sort: sort, reserved: reserved, id: id)
      // Declarations are large: their places are put in order, not they.
      return distinct.indices.map { (key: id(distinct[$0]).text, index: $0) }
        .sorted { $0.key.precedesInBytes($1.key) }
        .map { distinct[$0.index] }
    }
    declarations.fields = arranged(declarations.fields, .field, reserved: conditionWords) { $0.id }
    declarations.zones = context.distinct(declarations.zones, sort: .zone) { $0.id }
    declarations.destinations = arranged(
      declarations.destinations, .destination, reserved: spell(.department)
    ) { $0.id }
    declarations.laws = arranged(declarations.laws, .law) { $0.id }
    declarations.terms = arranged(declarations.terms, .terms) { $0.id }
    declarations.concepts = arranged(declarations.concepts, .concept) { $0.id }
    declarations.rules = arranged(declarations.rules, .rule) { $0.id }
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
    rules = NameTable(declarations.rules.map(\.id), sort: .rule)
  }

  /// The same names, none of them used yet.
  func unused() -> Names {
    Names(
      fields: fields.unused(), zones: zones.unused(), destinations: destinations.unused(),
      categories: categories.unused(), issues: issues.unused(), laws: laws.unused(), terms: terms.unused(),
      concepts: concepts.unused(), rules: rules.unused())
  }

  /// Which of the names are used.
  struct Uses: Sendable {
    fileprivate var fields, zones, destinations, categories, issues, laws, terms, concepts, rules: [Bool]
  }

  /// Which names are used.
  var uses: Uses {
    Uses(
      fields: fields.isUsed, zones: zones.isUsed, destinations: destinations.isUsed,
      categories: categories.isUsed, issues: issues.isUsed, laws: laws.isUsed, terms: terms.isUsed,
      concepts: concepts.isUsed, rules: rules.isUsed)
  }

  /// Notes uses of the same names.
  func add(_ uses: Uses) {
    fields.use(uses.fields)
    zones.use(uses.zones)
    destinations.use(uses.destinations)
    categories.use(uses.categories)
    issues.use(uses.issues)
    laws.use(uses.laws)
    terms.use(uses.terms)
    concepts.use(uses.concepts)
    rules.use(uses.rules)
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
