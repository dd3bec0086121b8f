import FenliuEngine
package import FenliuRules
package import FenliuSource

extension Urgency {
  /// The id in JSON, as the rule language spells it.
  package var name: String { "\(word)" }

  /// The same, for JSON that is written.
  var word: StaticString {
    switch self {
    case .normal: "normal"
    case .high: "high"
    case .emergency: "emergency"
    }
  }

  /// What people call it.
  package var title: LocalizedText {
    switch self {
    case .normal: LocalizedText(zh: "普通", en: "normal")
    case .high: LocalizedText(zh: "加急", en: "high")
    case .emergency: LocalizedText(zh: "紧急", en: "emergency")
    }
  }

  /// How it stands out in a text.
  var style: TextStyle { self == .emergency ? .urgent : self == .high ? .strong : .plain }
}

extension Part {
  /// The id in JSON.
  var word: StaticString {
    switch self {
    case .title: "title"
    case .text: "text"
    }
  }
}

extension Decision.Status {
  /// What people call it.
  var title: LocalizedText {
    switch self {
    case .routed: LocalizedText(zh: "已分流", en: "routed")
    case .review: LocalizedText(zh: "待人工", en: "review")
    case .unmatched: LocalizedText(zh: "未匹配", en: "unmatched")
    }
  }
}

extension Truth {
  /// The id in JSON.
  var name: String {
    switch self {
    case .no: "no"
    case .unknown: "unknown"
    case .yes: "yes"
    }
  }
}

extension Stance {
  /// What people call words that are said so.
  var title: LocalizedText {
    switch self {
    case .asserted: LocalizedText(zh: "直陈", en: "asserted")
    case .denied: LocalizedText(zh: "否认", en: "denied")
    case .hypothetical: LocalizedText(zh: "假设", en: "hypothetical")
    case .past: LocalizedText(zh: "往事", en: "past")
    case .quoted: LocalizedText(zh: "转述", en: "quoted")
    }
  }
}

extension Citation {
  /// The article cited; nil where the law has none at that index.
  package func article(in ruleSet: RuleSet) -> Law.Article? {
    let articles = ruleSet[law].articles
    return articles.indices.contains(article) ? articles[article] : nil
  }

  /// The law and the article: `《生态环境法典》第599条`, `Ecological Code, art. 599`.
  package func title(in ruleSet: RuleSet) -> LocalizedText {
    let law = ruleSet[law].title
    let number = article(in: ruleSet)?.number ?? "?"
    // `43(五)` is item 5 of article 43: 第43条(五).
    let figures = number.prefix { $0.isASCII && $0.isNumber }
    let chinese = figures.isEmpty ? number : "第\(figures)条\(number.dropFirst(figures.count))"
    return LocalizedText(zh: "《\(law.chinese)》\(chinese)", en: "\(law.english), art. \(number)")
  }
}

extension Redirect {
  /// The bar that moved the referral; nil where the destination has none at that index.
  func bar(in ruleSet: RuleSet) -> Bar? {
    let bars = ruleSet[from].bars
    return bars.indices.contains(bar) ? bars[bar] : nil
  }
}
