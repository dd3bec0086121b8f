public import FenliuSource

extension Figure {
  /// What the figure counts, in a few words.
  public var title: LocalizedText {
    switch self {
    case .destination: LocalizedText(zh: "首要去处可以接受", en: "goes where it may go")
    case .preferred: LocalizedText(zh: "首要去处正是首选", en: "goes where preferred")
    case .category: LocalizedText(zh: "首要类别正确", en: "primary category right")
    case .issue: LocalizedText(zh: "首要事项正确", en: "primary issue right")
    case .recall: LocalizedText(zh: "标注的类别被找到", en: "labelled categories found")
    case .precision: LocalizedText(zh: "找到的类别确有标注", en: "found categories labelled")
    case .outsideToDesk: LocalizedText(zh: "范围外，到受理台", en: "out of scope, to the desk")
    case .mediation: LocalizedText(zh: "误送调解", en: "wrongly to mediation")
    case .urgentMissed: LocalizedText(zh: "应加急而判为普通", en: "urgent, decided normal")
    case .urgentFalse: LocalizedText(zh: "本普通而判为加急", en: "normal, decided urgent")
    case .unmatched: LocalizedText(zh: "没有规则适用", en: "no rule applies")
    case .review: LocalizedText(zh: "规则不一，待人工", en: "the rules disagree")
    case .outsideToMediation: LocalizedText(zh: "范围外，送调解", en: "out of scope, mediated")
    }
  }

  /// What the messages have in common that speak against the pack.
  var missTitle: LocalizedText {
    switch self {
    case .destination: LocalizedText(zh: "去处不可接受", en: "goes where it may not go")
    case .category: LocalizedText(zh: "首要类别不对", en: "primary category wrong")
    default: title
    }
  }
}
