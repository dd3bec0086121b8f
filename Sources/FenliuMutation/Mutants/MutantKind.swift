public import FenliuSource

/// What sort of slip a mutant stands for.
public enum MutantKind: String, Hashable, Sendable, CaseIterable {
  /// A phrase, or a list by name, is left out.
  case phrase
  /// `all` is written for `any`, or `any` for `all`; one more or one fewer is asked for.
  case combination
  /// The end of a range is moved by one.
  case bound
  /// A comparison is turned into its contrary.
  case comparison
  /// An exception is left out.
  case unless
  /// A rule no longer overrides another.
  case override
  /// Another destination is written.
  case destination
  /// Another urgency is written.
  case urgency
  /// A period begins or ends a day earlier or later.
  case date
  /// A mask is left out.
  case mask
  /// A bar is left out.
  case bar
  /// An alert is left out.
  case alert
  /// Words may stand twice as far apart, or half as far.
  case distance

  /// What such mutants are called.
  public var title: LocalizedText {
    switch self {
    case .phrase: LocalizedText(zh: "少一个词语", en: "phrase left out")
    case .combination: LocalizedText(zh: "全部与任一互换", en: "all for any")
    case .bound: LocalizedText(zh: "界限差一", en: "bound off by one")
    case .comparison: LocalizedText(zh: "比较颠倒", en: "comparison turned")
    case .unless: LocalizedText(zh: "少了除外", en: "exception left out")
    case .override: LocalizedText(zh: "少了优先", en: "override left out")
    case .destination: LocalizedText(zh: "去向写错", en: "destination swapped")
    case .urgency: LocalizedText(zh: "紧急程度写错", en: "urgency swapped")
    case .date: LocalizedText(zh: "日期差一天", en: "date off by a day")
    case .mask: LocalizedText(zh: "少一个遮蔽词", en: "mask left out")
    case .bar: LocalizedText(zh: "少一道禁入", en: "bar left out")
    case .alert: LocalizedText(zh: "少一项加急", en: "alert left out")
    case .distance: LocalizedText(zh: "距离加倍或减半", en: "distance doubled or halved")
    }
  }
}
