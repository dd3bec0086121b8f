extension MappingShape {
  /// A file: its keys are sections.
  public static let file = MappingShape(
    zh: "规则文件", en: "a rule file",
    optional: [
      .pack, .fields, .zones, .destinations, .issues, .laws, .terms, .stances, .concepts, .rules, .alerts,
      .guarantees, .verify,
    ])
  /// The section `pack`.
  public static let pack = MappingShape(
    zh: "规则包", en: "a pack", required: [.id, .title, .version, .language, .intake])
  /// One field.
  public static let field = MappingShape(
    zh: "事实", en: "a field", required: [.type, .title], optional: [.question, .values, .min, .max, .extract])
  /// How a field becomes known from the text.
  public static let extraction = MappingShape(
    zh: "自原文得知", en: "`extract`", required: [.quantity], optional: [.near, .within, .between])
  /// Hours of the day.
  public static let hours = MappingShape(zh: "时段", en: "`between`", required: [.from, .until])
  /// One zone.
  public static let zone = MappingShape(
    zh: "文本区域", en: "a zone", required: [.id, .title], optional: [.starts, .ends, .run, .whole, .onRequest])
  /// One destination.
  public static let destination = MappingShape(
    zh: "去向", en: "a destination", required: [.title, .kind], optional: [.contact, .level, .deadline, .bars])
  /// One bar of a destination.
  public static let bar = MappingShape(
    zh: "禁入", en: "a bar", required: [.id, .title, .instead],
    optional: [.when, .for, .urgency, .because])
  /// One category of issues.
  public static let category = MappingShape(zh: "大类", en: "a category", required: [.id, .title, .issues])
  /// One issue.
  public static let issue = MappingShape(
    zh: "事项", en: "an issue", required: [.id, .title], optional: [.department])
  /// One law.
  public static let law = MappingShape(
    zh: "法律", en: "a law", required: [.title, .articles], optional: [.from, .until])
  /// A list of phrases in its long form.
  public static let terms = MappingShape(
    zh: "词表", en: "a list of phrases", optional: [.title, .phrases, .masks, .includes, .latin])
  /// A group of cues of a stance.
  public static let cue = MappingShape(
    zh: "语气提示词", en: "a group of cues", required: [.within], optional: [.before, .after])
  /// A concept in its long form.
  public static let concept = MappingShape(
    zh: "概念", en: "a concept", required: [.when], optional: [.title])
  /// `at-least` as a condition, and `count` in a text test.
  public static let atLeast = MappingShape(zh: "至少若干项", en: "`at-least`", required: [.count, .of])
  /// `count` in a text test.
  public static let count = MappingShape(zh: "计数", en: "`count`", required: [.atLeast, .of])
  /// `near` in a text test.
  public static let near = MappingShape(
    zh: "邻近", en: "`near`", required: [.of, .within], optional: [.ordered])
  /// A text test.
  public static let textTest = MappingShape(
    zh: "文本条件", en: "a text test",
    optional: [.any, .terms, .pattern, .all, .count, .near, .zone, .stance, .notStance, .latin])
  /// A mapping among the phrases of a text test, a zone or a stance.
  public static let alternative = MappingShape(
    zh: "词表引用或模式", en: "a reference to a list, or a pattern", optional: [.terms, .pattern])
  /// A mapping among the phrases of a list of phrases.
  public static let patternItem = MappingShape(zh: "模式", en: "a pattern", required: [.pattern])
  /// A rule.
  public static let rule = MappingShape(
    zh: "规则", en: "a rule", required: [.id, .title, .issue, .when, .send],
    optional: [
      .unless, .urgency, .deadline, .because, .inForce, .overrides, .examples, .counterexamples,
    ])
  /// A deadline in its long form.
  public static let deadline = MappingShape(
    zh: "期限", en: "a deadline", required: [.within], optional: [.after])
  /// A period.
  public static let period = MappingShape(zh: "期间", en: "a period", optional: [.from, .until])
  /// An example in its long form.
  public static let example = MappingShape(
    zh: "示例", en: "an example", required: [.text], optional: [.title, .received, .fields])
  /// An alert.
  public static let alert = MappingShape(
    zh: "加急情形", en: "an alert", required: [.id, .title, .when, .urgency],
    optional: [.unless, .for, .because, .inForce])
  /// A guarantee.
  public static let guarantee = MappingShape(
    zh: "保证", en: "a guarantee", required: [.id, .title, .when], optional: [.never, .always, .urgency])
  /// The section `verify`.
  public static let verification = MappingShape(
    zh: "验收要求", en: "`verify`", optional: [.strict, .coverage, .mutation, .accept])
  /// The least shares that must be exercised.
  public static let coverageShares = MappingShape(
    zh: "覆盖率下限", en: "`coverage`",
    optional: [
      .total, .rules, .branches, .decisive, .phrases, .masks, .bars, .overrides, .unlesses, .periods,
      .questions, .guarantees,
    ])
  /// The least shares of mutants that must be noticed, by kind.
  public static let mutationShares = MappingShape(
    zh: "变异得分下限", en: "`mutation`",
    optional: [
      .total, .phrase, .combination, .bound, .comparison, .unless, .override, .destination, .urgency, .date,
      .mask, .bar, .alert, .distance,
    ])
  /// A mutant that may go unnoticed.
  public static let acceptance = MappingShape(
    zh: "可以不被发现的变异", en: "an accepted mutant", required: [.mutant, .reason])
}

extension Keyword {
  /// The keys of a condition that are not fields.
  public static let conditionKeys: [Keyword] = [
    .all, .any, .none, .atLeast, .heard, .concept, .rule, .text,
  ]
  /// What a field may be compared with.
  public static let comparisons: [Keyword] = [
    .is, .isNot, .in, .notIn, .has, .hasAny, .hasAll, .hasNone, .atLeast, .atMost, .moreThan, .lessThan,
    .before, .after, .from, .until, .within, .olderThan, .dueWithin, .known, .unknown,
  ]
  /// The kinds of quantity that a field may be told by.
  public static let quantities: [Keyword] = [
    .money, .households, .people, .clock, .duration, .date, .building, .unit, .floor, .room,
  ]
  /// The types of fields.
  public static let fieldTypes: [Keyword] = [
    .boolean, .choice, .choices, .integer, .number, .money, .date, .duration, .string,
  ]
}

extension MappingShape {
  /// Every mapping of a rule file, outermost first.
  public static let all: [MappingShape] = [
    file, pack, field, extraction, hours, zone, destination, bar, category, issue, law, terms, cue, concept,
    atLeast, count, near, textTest, alternative, patternItem, rule, deadline, period, example, alert,
    guarantee, verification, coverageShares, mutationShares, acceptance,
  ]
}
