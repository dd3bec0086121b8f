import FenliuRules

/// What stands at a place of a rule or corpus file, as far as its layout depends on it.
indirect enum Part {
  /// A mapping with keys of its own.
  case entry(EntryKind)
  /// A mapping from ids to parts.
  case members(Part)
  /// A list of parts.
  case list(Part)
  /// Anything else: phrases, ids, numbers, what somebody misspelled.
  case other

  /// What stands under a key of a mapping.
  func value(of key: String, keywords: KeywordTable) -> Part {
    switch self {
    case .members(let part): part
    case .entry(let kind): kind.value(of: key, keywords: keywords)
    case .list, .other: .other
    }
  }

  /// What an item of a list is.
  var item: Part {
    if case .list(let part) = self { part } else { .other }
  }

  /// The keys of a mapping in their order, as indices into those written. A mapping with a key whose place is
  /// not known stays as it is: the key may be misspelled, and is easier to find where it was written.
  func order(of keys: [String], keywords: KeywordTable) -> [Int] {
    guard case .entry(let kind) = self else { return Array(keys.indices) }
    let ranks = keys.compactMap { kind.rank(of: $0, keywords: keywords) }
    guard ranks.count == keys.count else { return Array(keys.indices) }
    return keys.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
  }

  /// Whether it is written in block style whatever the author chose: the skeleton of a file.
  var isAlwaysBlock: Bool {
    switch self {
    case .entry(let kind):
      [.file, .pack, .rule, .alert, .guarantee, .verification, .corpusCase].contains(kind)
    case .members(.other), .list(.other), .other: false
    case .members(.entry(.title)): false
    case .members(let part), .list(let part): part.isSectionMember
    }
  }

  /// Whether its items have a blank line between them, because each takes several lines.
  var isSpaced: Bool {
    switch self {
    case .entry(let kind): kind == .file
    case .list(.entry(let kind)): [.rule, .alert, .guarantee, .corpusCase].contains(kind)
    case .members, .list, .other: false
    }
  }

  private var isSectionMember: Bool {
    switch self {
    case .entry(let kind):
      [
        .field, .zone, .destination, .category, .law, .terms, .concept, .rule, .alert, .guarantee,
        .acceptance, .corpusCase,
      ].contains(kind)
    case .list(.entry(.cue)): true
    case .members, .list, .other: false
    }
  }
}

extension EntryKind {
  /// What stands under a key of this mapping.
  fileprivate func value(of key: String, keywords: KeywordTable) -> Part {
    if self == .file {
      let sections = MappingShape.file.keys + [.cases]
      return keywords.keyword(key, among: sections).map(Self.section) ?? .other
    }
    let candidates = keys + (self == .condition || self == .concept ? Keyword.conditionKeys : [])
    guard let keyword = keywords.keyword(key, among: candidates) else { return .other }
    return part(under: keyword)
  }

  private static func section(_ keyword: Keyword) -> Part {
    switch keyword {
    case .pack: .entry(.pack)
    case .fields: .members(.entry(.field))
    case .zones: .list(.entry(.zone))
    case .destinations: .members(.entry(.destination))
    case .issues: .list(.entry(.category))
    case .laws: .members(.entry(.law))
    case .terms: .members(.entry(.terms))
    case .stances: .members(.list(.entry(.cue)))
    case .concepts: .members(.entry(.concept))
    case .rules: .list(.entry(.rule))
    case .alerts: .list(.entry(.alert))
    case .guarantees: .list(.entry(.guarantee))
    case .verify: .entry(.verification)
    case .cases: .list(.entry(.corpusCase))
    default: .other
    }
  }

  private func part(under key: Keyword) -> Part {
    switch (self, key) {
    case (.corpusCase, .title), (.example, .title): .other
    case (_, .title), (.field, .question), (.destination, .level), (.destination, .contact),
      (.corpusCase, .knownMiss), (.acceptance, .reason):
      .entry(.title)
    case (.field, .values), (.law, .articles): .members(.entry(.title))
    case (.field, .extract): .entry(.extraction)
    case (.extraction, .between): .entry(.hours)
    case (.destination, .bars): .list(.entry(.bar))
    case (.category, .issues): .list(.entry(.issue))
    case (_, .when), (.rule, .unless), (.alert, .unless), (.condition, .heard), (.concept, .heard):
      .entry(.condition)
    case (.concept, .all), (.concept, .any), (.concept, .none), (.condition, .all), (.condition, .any),
      (.condition, .none), (.atLeast, .of):
      .list(.entry(.condition))
    case (.concept, .atLeast), (.condition, .atLeast): .entry(.atLeast)
    case (.concept, .text), (.condition, .text): .entry(.textTest)
    case (.textTest, .count): .entry(.count)
    case (.textTest, .near): .entry(.near)
    case (.rule, .deadline): .entry(.deadline)
    case (.rule, .inForce), (.alert, .inForce): .entry(.period)
    case (.rule, .examples), (.rule, .counterexamples): .list(.entry(.example))
    case (.verification, .coverage): .entry(.coverageShares)
    case (.verification, .mutation): .entry(.mutationShares)
    case (.verification, .accept): .list(.entry(.acceptance))
    case (.corpusCase, .expect): .entry(.expectation)
    case (.expectation, .primary): .entry(.expectedReferral)
    case (.expectation, .also): .list(.entry(.expectedReferral))
    default: .other
    }
  }
}
