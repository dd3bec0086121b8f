extension SchemaMapping {
  /// The mappings of the rule language.
  static let language: [SchemaMapping] = [
    SchemaMapping(
      "file", .file,
      [
        .pack: "pack", .fields: "fields", .issues: "categories", .terms: "terms-map", .rules: "rules",
        .verify: "verification",
      ]),
    SchemaMapping("pack", .pack),
    SchemaMapping("field", .field, [.type: "field-type", .extract: "extraction"]),
    SchemaMapping(
      "extraction", .extraction,
      [.quantity: "quantity", .near: "alternatives", .within: "reach", .between: "hours"]),
    SchemaMapping("hours", .hours, [.from: "text", .until: "text"]),
    SchemaMapping("zone", .zone, [:], .oneOf([.starts, .whole])),
    SchemaMapping("destination", .destination),
    SchemaMapping("bar", .bar, [:], .anyOf([.when, .for])),
    SchemaMapping("category", .category),
    SchemaMapping("issue", .issue),
    SchemaMapping("law", .law),
    SchemaMapping("terms-long", .terms, [:], .anyOf([.phrases, .includes])),
    SchemaMapping("cue", .cue, [.within: "reach"], .oneOf([.before, .after])),
    SchemaMapping("concept-long", .concept),
    SchemaMapping("at-least", .atLeast, [.count: "count", .of: "conditions"]),
    SchemaMapping("phrase-count", .count, [.atLeast: "count", .of: "alternatives"]),
    SchemaMapping("near", .near, [.within: "reach", .of: "near-groups"]),
    SchemaMapping(
      "text-test-long", .textTest,
      [.any: "alternatives", .terms: "words", .count: "phrase-count", .pattern: "text"],
      .anyOf([.any, .terms, .pattern, .all, .count, .near])),
    SchemaMapping(
      "alternative", .alternative, [.terms: "words", .pattern: "text"], .oneOf([.terms, .pattern])),
    SchemaMapping("pattern-item", .patternItem, [.pattern: "text"]),
    SchemaMapping("rule", .rule),
    SchemaMapping("deadline-long", .deadline, [.within: "duration", .after: "id"]),
    SchemaMapping("period", .period),
    SchemaMapping("example-long", .example, [.title: "text"]),
    SchemaMapping("alert", .alert),
    SchemaMapping("guarantee", .guarantee, [:], .anyOf([.never, .always, .urgency])),
    SchemaMapping(
      "verification", .verification,
      [.strict: "truth", .coverage: "coverage-shares", .mutation: "mutation", .accept: "acceptances"]),
    SchemaMapping(
      "coverage-shares", .coverageShares,
      Dictionary(uniqueKeysWithValues: MappingShape.coverageShares.keys.map { ($0, "percentage") })),
    SchemaMapping(
      "mutation-shares", .mutationShares,
      Dictionary(uniqueKeysWithValues: MappingShape.mutationShares.keys.map { ($0, "percentage") })),
    SchemaMapping("acceptance", .acceptance, [.mutant: "text", .reason: "localized-text"]),
  ]
}

extension Keyword {
  /// The part of a schema that stands under the key, unless a mapping says otherwise.
  var usualPart: String {
    switch self {
    case .id, .intake, .instead, .department, .issue, .send: "id"
    case .title, .question, .contact, .level: "localized-text"
    case .text: "text"
    case .when, .unless: "condition"
    case .from, .until, .received: "date"
    case .before, .after, .starts, .ends: "alternatives"
    case .urgency, .latin, .kind, .run, .whole, .language, .deadline, .near, .zones, .destinations, .laws,
      .stances, .concepts, .alerts, .guarantees, .bars, .issues, .articles, .examples, .phrases:
      rawValue
    case .because: "citations"
    case .for, .includes, .overrides, .never, .always, .zone: "words"
    case .masks: "phrases"
    case .counterexamples: "examples"
    case .onRequest, .ordered: "truth"
    case .stance, .notStance: "stance-list"
    case .values: "choices"
    case .all: "groups"
    case .fields: "field-values"
    case .inForce: "period"
    default: "word"
    }
  }
}
