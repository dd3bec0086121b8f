import FenliuSource
import FenliuYAML

/// Turns declarations into a rule set: looks up names, checks types, and finds what cannot be meant.
///
/// Each matter has an extension in a file of its own. What cannot be resolved is left out, so that one
/// mistake is one finding; a rule set comes of it only if nothing was an error.
struct Checker {
  let context: ReadingContext
  let declarations: Declarations
  let names: Names
  let ruleNames: KnownNames<Rule>
  let phrases: PhraseTable
  /// The numbers of the pools of what holds other things than rules.
  var environment: [Int] = []
  /// Where uses of `names` are noted for another checker.
  let log: UseLog

  /// Fields with their types; nil where a declaration was not understood.
  var fields: [Field?] = []
  /// Reads the examples of rules, once fields are known.
  var exampleReader: ExampleReader?
  /// Which phrases each list of phrases finds.
  var termSets: [PhraseSet] = []
  /// Lists some of whose phrases matter even where a shorter one occurs too: they are counted, or their
  /// length tells how near something is.
  var exactLists: Set<Int> = []
  /// References between concepts and rules: concepts first, then rules.
  var references: ReferenceGraph
  /// The concept or rule whose condition is being resolved.
  var owner: Int?
  /// Whether it checks some of the rules for another checker, which takes in what it finds rule by rule.
  var isShare = false
  /// The references of the rule that a share is at.
  var foundReferences: [ReferenceGraph.Edge] = []

  /// A checker of what was read, in the order of files and places.
  ///
  /// - Parameter known: what is known of an earlier version of the same pack.
  init(_ shares: [ReadShare], context: ReadingContext, like known: CheckMemory? = nil) {
    self.context = context
    log = UseLog()
    // Names are put in order while phrases are: the one reports to the context, and the other does not know of it.
    nonisolated(unsafe) let reporting = context
    let (phrases, read) = concurrently {
      PhraseTable(shares.map(\.phrases), orders: shares.map(\.phraseOrder), like: known?.phrases)
    } _: {
      var declarations = Declarations()
      for share in shares { declarations.append(share.declarations) }
      let rules = KnownNames(declarations.rules.map(\.id), .rule, reporting, like: known?.ruleNames)
      let names = Names(&declarations, rules, context: reporting)
      return NamedDeclarations(declarations: declarations, names: names, ruleNames: rules)
    }
    self.phrases = phrases
    (declarations, names, ruleNames) = (read.declarations, read.names, read.ruleNames)
    environment = shares.filter { !$0.isMovable }.map(\.phrases.number)
    references = ReferenceGraph(count: declarations.concepts.count + declarations.rules.count)
  }

  /// The rule set; nil if anything is an error.
  ///
  /// - Parameter memory: what is known of an earlier version of the same pack, and then of this one.
  mutating func run(remembering memory: inout CheckMemory?) -> RuleSet? {
    fields = declarations.fields.map { field($0) }
    exampleReader = ExampleReader(fields: fields, context: context)
    termSets = resolveTerms()
    resolveExtractions()
    let zones = declarations.zones.map { zone($0) }
    let stanceCues = declarations.cues.map { cue($0) }
    let laws = declarations.laws.map { law($0) }
    let issues = declarations.categories.enumerated().flatMap { index, category in
      category.issues.map { issue($0, category: Ref(index)) }
    }
    let concepts = declarations.concepts.indices.map { concept(at: $0) }
    let destinations = declarations.destinations.map { destination($0) }
    let environment = CheckMemory.Environment(declarations, pools: environment)
    let known = memory?.rules(in: environment, phrases)
    let found = checkRules(known)
    let rules = found.rules
    let alerts = declarations.alerts.map { alert($0) }
    let guarantees = declarations.guarantees.map { guarantee($0) }
    let pack = resolvePack()

    checkReferences(rules)
    checkPhraseLists()
    checkOverrides(rules)
    checkBars(destinations, issues: issues, rules: rules)
    checkLaws(rules, alerts: alerts, laws: laws)
    if !context.hasErrors { checkUses(rules) }
    guard !context.hasErrors, let pack else { return nil }

    var ruleSet = RuleSet(
      pack: pack, fields: fields.compactMap { $0 }, zones: zones.compactMap { $0 },
      destinations: destinations.compactMap { $0 }, categories: declarations.categories.compactMap(category),
      issues: issues.compactMap { $0 }, laws: laws.compactMap { $0 }, terms: termLists(),
      concepts: concepts.compactMap { $0 }, rules: EntityList(rules.compactMap { $0.rule }),
      alerts: alerts.compactMap { $0 }, guarantees: guarantees.compactMap { $0 },
      stanceCues: stanceCues.compactMap { $0 }, phrases: EntityList(phrases.phrases),
      fingerprint: "")
    if let earlier = memory {
      let fingerprint = Fingerprint.of(
        ruleSet, folded: phrases.folded, known: found.known, in: earlier.bytes)
      ruleSet.fingerprint = fingerprint.text
      let next = CheckMemory(
        rules, fingerprint.rules, of: declarations.rules, in: environment, phrases: phrases,
        ruleNames: ruleNames)
      ruleSet.lineage = Lineage(
        version: next.version, earlier: earlier.version, rules: found.known,
        phrases: PhraseNumbers(known?.numbers))
      memory = next
    } else {
      ruleSet.fingerprint = Fingerprint.of(ruleSet, folded: phrases.folded)
    }
    ruleSet.verification = declarations.verification ?? Verification()
    releaseAside(rules)
    return ruleSet
  }

  private func resolvePack() -> Pack? {
    guard let declaration = declarations.packs.first else { return nil }
    let intake = declaration.intake.flatMap { names.destinations.resolve($0, in: context) }
    if let id = declaration.id { context.checkID(id, sort: .pack) }
    guard let id = declaration.id, let title = declaration.title, let version = declaration.version,
      let language = declaration.language, let intake
    else { return nil }
    return Pack(id: id.text, title: title, version: version, language: language, intake: intake)
  }

  private func category(_ declaration: CategoryDeclaration) -> Category? {
    declaration.title.map { Category(id: declaration.id.text, title: $0, location: declaration.id.location) }
  }

  private func termLists() -> [TermList] {
    zip(declarations.terms, termSets).map { declaration, phrases in
      TermList(
        id: declaration.id.text, title: declaration.title ?? LocalizedText(declaration.id.text),
        phrases: phrases, location: declaration.id.location)
    }
  }
}

/// Declarations in the order of the rule set, with their names.
///
/// Sendable because the thread that made it hands it over and keeps nothing of it.
private struct NamedDeclarations: @unchecked Sendable {
  let declarations: Declarations
  let names: Names
  let ruleNames: KnownNames<Rule>
}
