/// A word of the rule language: a key or a value with a meaning of its own.
///
/// How each is spelled, and what it is called in prose, stands in `KeywordTable` and nowhere else.
public enum Keyword: String, Hashable, Sendable, CaseIterable {
  /// Sections.
  case pack, fields, zones, destinations, issues, laws, terms, stances, concepts, rules, alerts, guarantees,
    verify,
    cases
  /// Keys that many mappings share.
  case id, title, text, type, when, `for`, from, until, within, because, urgency, deadline, latin
  /// The pack.
  case version, language, intake
  /// Fields and their types.
  case question, values, min, max, boolean, choice, choices, integer, number, money, date, duration,
    string
  /// Facts from the text.
  case extract, quantity, between, households, people, clock, building, unit, floor, room
  /// Zones.
  case starts, ends, run, whole, onRequest, clause, sentence, paragraph, part, characters
  /// Destinations and bars.
  case kind, contact, level, bars, instead, mediation, lawyer, department, emergency, desk
  /// Laws and terms.
  case articles, phrases, masks, includes, forms, words, substring
  /// Stances.
  case asserted, denied, hypothetical, past, quoted
  /// Conditions.
  case all, any, none, atLeast, count, of, heard, concept, rule
  /// Field tests.
  case `is`, isNot, `in`, notIn, has, hasAny, hasAll, hasNone, atMost, moreThan, lessThan, before, after,
    olderThan, dueWithin, known, unknown
  /// Text tests.
  case near, ordered, zone, stance, notStance, pattern
  /// Rules and guarantees.
  case issue, unless, send, inForce, overrides, examples, counterexamples, received, normal, high, never,
    always
  /// What a pack asks of itself.
  case strict, coverage, mutation, accept, mutant, reason, total, branches, decisive, unlesses, periods
  /// Kinds of mutants that have no name yet.
  case phrase, combination, bound, comparison, override, mask, bar, alert, distance
  /// The corpus.
  case each, tags, expect, status, primary, also, not, questions, knownMiss, destination, routed, review,
    unmatched
}
