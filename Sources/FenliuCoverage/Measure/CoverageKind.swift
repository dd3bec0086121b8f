public import FenliuSource

/// What sort of thing a corpus can exercise.
public enum CoverageKind: String, Hashable, Sendable, CaseIterable {
  /// A rule applies.
  case rules
  /// A condition, or a part of one, is true in one case and not true in another.
  case branches
  /// The same, where everything else in the case leaves it to this part whether the whole condition holds:
  /// turned over alone, it would turn the whole over (modified condition/decision coverage; J. Chilenski and
  /// S. Miller, "Applicability of modified condition/decision coverage to software testing", 1994).
  case decisive
  /// A phrase is among the words that a text test rests on; a cue of a zone, a stance or a fact occurs.
  case phrases
  /// A mask hides an occurrence of a phrase.
  case masks
  /// A bar moves a referral in one case, and lets one by in another.
  case bars
  /// A rule overrides another where both apply.
  case overrides
  /// An exception keeps a rule from applying in one case, and does not in another.
  case unlesses
  /// A rule that would apply meets a case inside its period, and one outside.
  case periods
  /// A field is asked for.
  case questions
  /// The premise of a guarantee holds.
  case guarantees

  /// What such things are called.
  public var title: LocalizedText {
    switch self {
    case .rules: LocalizedText(zh: "规则适用", en: "rules that apply")
    case .branches: LocalizedText(zh: "条件的两种结果", en: "conditions, both outcomes")
    case .decisive: LocalizedText(zh: "条件起决定作用", en: "conditions that decide")
    case .phrases: LocalizedText(zh: "词语", en: "phrases")
    case .masks: LocalizedText(zh: "遮蔽词", en: "masks")
    case .bars: LocalizedText(zh: "禁入", en: "bars")
    case .overrides: LocalizedText(zh: "优先关系", en: "overrides")
    case .unlesses: LocalizedText(zh: "除外条件", en: "exceptions")
    case .periods: LocalizedText(zh: "施行期间", en: "periods")
    case .questions: LocalizedText(zh: "提问", en: "questions")
    case .guarantees: LocalizedText(zh: "保证的前提", en: "premises of guarantees")
    }
  }

  /// Whether it counts in the total. That a condition decides includes that it has an outcome, and would
  /// count twice.
  public var isInTotal: Bool { self != .decisive }
}
