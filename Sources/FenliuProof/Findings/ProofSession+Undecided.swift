import FenliuSource

extension ProofSession {
  /// Reports that something is neither proved nor shown.
  ///
  /// - Parameter question: what was asked, from "whether" on.
  func reportUndecided(
    at location: SourceLocation, because reasons: Set<Inexactness>, _ question: LocalizedText,
    secondary: [Label] = []
  ) {
    let reason = reasons.inWords
    report(
      Finding(
        Diagnostic(
          ProofDiagnostics.undecided, at: location,
          LocalizedText(
            zh: "未能判定：\(question.chinese)（涉及\(reason.chinese)）",
            en: "undecided: \(question.english) (it depends on \(reason.english))"),
          secondary: secondary)))
  }
}

extension Set<Inexactness> {
  /// What a question depends on, in the middle of a sentence.
  var inWords: LocalizedText {
    let words = sorted().map(\.words)
    return LocalizedText(
      zh: words.map(\.chinese).joined(separator: "、"), en: words.map(\.english).joined(separator: ", "))
  }
}

extension Inexactness {
  /// What the inexactness is about, in the middle of a sentence.
  fileprivate var words: LocalizedText {
    switch self {
    case .near: LocalizedText(zh: "词语的远近", en: "how near words stand")
    case .stance: LocalizedText(zh: "说话的语气", en: "how words are meant")
    case .zone: LocalizedText(zh: "词语所在的部分", en: "where words stand")
    case .pattern: LocalizedText(zh: "模式", en: "patterns")
    case .mask: LocalizedText(zh: "掩盖词", en: "masks")
    case .told: LocalizedText(zh: "正文中的数量", en: "quantities in the text")
    case .date: LocalizedText(zh: "日期与案件日期的先后", en: "how dates stand to the day of the case")
    case .words: LocalizedText(zh: "一并出现的词语", en: "words that come along with others")
    }
  }
}
