package import FenliuSource
import FenliuYAML

extension WrittenPack {
  /// Reads where the parts of a pack are written.
  ///
  /// - Parameter sources: the files of a pack that has been checked and has no errors.
  package init(sources: SourceSet, keywords: KeywordTable = .standard) {
    let context = ReadingContext(keywords: keywords, sources: sources)
    var memory = ReadMemory()
    let shares = PackReader(sources: sources, context: context).read(&memory)
    keys = WrittenKeys(keywords: keywords)
    for file in sources {
      if let root = YAMLReader().read(file).root { keys.add(root) }
    }
    let checker = Checker(shares, context: context)
    WrittenPackReader(checker: checker).read(into: &self)
  }
}

/// Turns declarations, in the order of the rule set, into what is written where.
private struct WrittenPackReader {
  let checker: Checker

  func read(into pack: inout WrittenPack) {
    let declarations = checker.declarations
    pack.lists = declarations.terms.map { list in
      WrittenPack.List(
        phrases: list.phrases.map(item), masks: list.masks.map(item), includes: list.includes.compactMap(item)
      )
    }
    pack.cues = declarations.cues.map { group($0.cues) }
    pack.zones = declarations.zones.map { zone in
      guard case .cued(let starts, let ends, _) = zone.extent else { return nil }
      return WrittenPack.ZoneCues(starts: group(starts), ends: group(ends))
    }
    pack.extractions = declarations.fields.map { $0.extraction?.near.map(group) }
    pack.overrides = declarations.rules.map { rule in
      rule.overrides.compactMap { word in
        checker.names.rules.find(word.text).map {
          WrittenPack.Override(rule: $0, location: word.location)
        }
      }
    }
    let whens = declarations.concepts.map(\.when) + declarations.guarantees.map(\.when)
    let ofAlerts = declarations.alerts.flatMap { [$0.when, $0.unless] }
    let ofRules = declarations.rules.flatMap { [$0.when, $0.unless] }
    let ofBars = declarations.destinations.flatMap(\.bars).map(\.when)
    for condition in (whens + ofRules + ofBars + ofAlerts).compactMap(\.self) { read(condition, into: &pack) }
  }

  private func read(_ condition: ConditionSyntax, into pack: inout WrittenPack) {
    switch condition.form {
    case .all(let parts), .any(let parts), .none(let parts), .atLeast(_, let parts):
      for part in parts { read(part, into: &pack) }
    case .heard(let part): read(part, into: &pack)
    case .text(let test): pack.tests[condition.location] = groups(test.form)
    case .concept, .rule, .field: break
    }
  }

  private func groups(_ form: TextTestSyntax.Form) -> [WrittenPack.Group] {
    switch form {
    case .any(let alternatives), .count(_, let alternatives, _): [group(alternatives)]
    case .all(let groups), .near(let groups, _, _): groups.map(group)
    }
  }

  private func group(_ alternatives: AlternativesSyntax) -> WrittenPack.Group {
    WrittenPack.Group(alternatives.phrases.map(item) + alternatives.terms.compactMap(item))
  }

  private func item(_ phrase: PhraseSyntax) -> WrittenPack.Item {
    WrittenPack.Item(form: .phrase(checker.reference(phrase)), location: phrase.word.location)
  }

  private func item(_ list: Word) -> WrittenPack.Item? {
    checker.names.terms.find(list.text).map { WrittenPack.Item(form: .list($0), location: list.location) }
  }
}
