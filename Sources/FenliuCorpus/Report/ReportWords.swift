import FenliuSource

/// The fixed words of a report, in one language.
struct ReportWords {
  private let language: Language

  init(_ language: Language) { self.language = language }

  func pick(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }

  /// The cells that labels are filled up to.
  var labelWidth: Int { language == .chinese ? 6 : 10 }

  // The verdict.
  var sendTo: String { pick("送往", "send to") }
  var urgency: String { pick("缓急", "urgency") }
  var about: String { pick("事由", "about") }
  var why: String { pick("原因", "because") }
  var caseLabel: String { pick("案件", "case") }
  var aPersonDecides: String { pick("由人决定", "a person decides") }
  var rulesDisagree: String { pick("规则对去处意见不一", "the rules disagree on the destination") }
  var noRule: String { pick("没有规则适用于这件事", "no rule applies to this case") }
  var lawWithoutDate: String { pick("无日期，按现行法", "no date: present law") }
  func lawAsOf(_ day: String) -> String { pick("按 \(day) 的法律", "law of \(day)") }
  func issue(_ issue: String, and others: [String]) -> String {
    pick(
      "\(issue)（另有：\(list(others))）", "\(issue) (also: \(list(others)))")
  }

  // A referral.
  var rule: String { pick("规则", "rule") }
  var title: String { pick("标题", "title") }
  var words: String { pick("原文", "words") }
  var facts: String { pick("事实", "facts") }
  var law: String { pick("依据", "law") }
  var notCited: String { pick("未引", "not cited") }
  var redirected: String { pick("改送", "moved") }
  var bar: String { pick("因为", "because") }
  var setAside: String { pick("未采", "set aside") }
  var unknown: String { pick("未知", "unknown") }
  func proposes(_ rule: String, _ destination: String) -> String { "\(rule) → \(destination)" }
  func overridden(_ rule: String, by rules: [String]) -> String {
    pick(
      "\(rule)（让位于 \(list(rules))）", "\(rule) (gives way to \(list(rules)))")
  }
  func fact(_ title: String, _ value: String) -> String { pick("\(title)：\(value)", "\(title): \(value)") }
  func said(_ values: String, in quotes: [String]) -> String {
    pick(
      "\(values)（原文“\(quotes.joined(separator: "”“"))”）",
      "\(values) (from \(quotes.map { "“\($0)”" }.joined(separator: ", ")))")
  }
  var atOdds: String { pick("不符", "at odds") }
  func contradiction(given: String, said: String) -> String {
    pick("填写为 \(given)，原文却是 \(said)", "given as \(given), but the message says \(said)")
  }
  func inForce(from: String?, until: String?) -> String? {
    switch (from, until) {
    case (nil, nil): nil
    case (let from?, nil): pick("\(from) 起施行", "in force from \(from)")
    case (nil, let until?): pick("施行至 \(until) 前", "in force until \(until)")
    case (let from?, let until?): pick("\(from) 起至 \(until) 前施行", "in force from \(from) until \(until)")
    }
  }
  func says(_ title: String) -> String { pick(" \(title)", ": \(title)") }
  func notInForce(on day: String?) -> String {
    day.map { pick("\($0) 时未施行", "not in force on \($0)") } ?? pick("现已失效", "no longer in force")
  }

  // Questions.
  var askNext: String { pick("接着问", "ask next") }
  var noChange: String { pick("不变", "no change") }
  var otherwise: String { pick("其他", "otherwise") }
  var onlyWithOthers: String { pick("须与其他问题合看", "matters together with other questions") }
  func upTo(_ urgency: String) -> String { pick("可能转为\(urgency)", "could become \(urgency)") }
  func question(for title: String) -> String { pick("\(title)？", "\(title)?") }
  func dropped(_ issue: String) -> String { pick("不再有\(issue)", "no longer \(issue)") }
  func first(_ issue: String) -> String { pick("\(issue) 改为首要", "\(issue) comes first") }
  func moreQuestions(_ count: Int) -> String {
    pick("另有 \(count) 问", count == 1 ? "1 more question" : "\(count) more questions")
  }
  func list(_ items: [String]) -> String { items.joined(separator: pick("、", ", ")) }
  var or: String { pick("或", " or ") }
  var separator: String { pick("；", "; ") }

  // The nearest rules.
  var nearest: String { pick("最接近的规则", "nearest rules") }
  var missing: String { pick("缺少", "missing") }
  var inTheWay: String { pick("有碍", "against") }
  func held(_ count: Int) -> String {
    pick("已符合 \(count) 项", "\(count) \(count == 1 ? "test holds" : "tests hold")")
  }
}
