import FenliuRules

/// A mapping of the language whose keys have an order: the one in which the language reference tells them.
///
/// The keys of the others say which facts, lists or conditions are meant, and stay as they were written.
enum EntryKind: CaseIterable {
  case file, pack, field, extraction, hours, zone, destination, bar, category, issue, law, terms, cue, concept
  case condition, atLeast, textTest, count, near
  case rule, deadline, period, example, alert, guarantee
  case verification, coverageShares, mutationShares, acceptance
  case corpusCase, expectation, expectedReferral
  /// A text for people in both languages.
  case title

  /// The keys in their order; empty where the order is the author's.
  var keys: [Keyword] {
    switch self {
    case .file, .condition, .title: []
    case .pack: [.id, .title, .version, .language, .intake]
    case .field: [.type, .title, .question, .values, .min, .max, .extract]
    case .extraction: [.quantity, .near, .within, .between]
    case .hours, .period: [.from, .until]
    case .zone: [.id, .title, .whole, .starts, .ends, .run, .onRequest]
    case .destination: [.title, .kind, .contact, .level, .deadline, .bars]
    case .bar: [.id, .title, .when, .for, .instead, .urgency, .because]
    case .category: [.id, .title, .issues]
    case .issue: [.id, .title, .department]
    case .law: [.title, .from, .until, .articles]
    case .terms: [.title, .phrases, .includes, .masks, .latin]
    case .cue: [.before, .after, .within]
    case .concept: [.title, .when]
    case .atLeast: [.count, .of]
    case .textTest: [.any, .terms, .pattern, .all, .count, .near, .zone, .stance, .notStance, .latin]
    case .count: [.atLeast, .of]
    case .near: [.of, .within, .ordered]
    case .rule:
      [
        .id, .title, .issue, .when, .unless, .send, .urgency, .deadline, .because, .inForce, .overrides,
        .examples, .counterexamples,
      ]
    case .deadline: [.within, .after]
    case .example: [.title, .text, .received, .fields]
    case .alert: [.id, .title, .when, .unless, .urgency, .for, .because, .inForce]
    case .guarantee: [.id, .title, .when, .never, .always, .urgency]
    case .verification: [.strict, .coverage, .mutation, .accept]
    case .coverageShares:
      [
        .total, .rules, .branches, .decisive, .phrases, .masks, .bars, .overrides, .unlesses, .periods,
        .questions, .guarantees,
      ]
    case .mutationShares:
      [
        .total, .phrase, .combination, .bound, .comparison, .unless, .override, .destination, .urgency, .date,
        .mask, .bar, .alert, .distance,
      ]
    case .acceptance: [.mutant, .reason]
    case .corpusCase: [.id, .title, .text, .each, .received, .fields, .tags, .expect, .knownMiss]
    case .expectation: [.status, .primary, .also, .never, .not, .urgency, .questions]
    case .expectedReferral: [.issue, .destination, .urgency]
    }
  }

  /// How far to the front a key belongs; nil for one whose place is not known.
  func rank(of key: String, keywords: KeywordTable) -> Int? {
    if self == .title { return ["zh", "en"].firstIndex(of: key) }
    return keywords.keyword(key, among: keys).flatMap { keys.firstIndex(of: $0) }
  }
}
