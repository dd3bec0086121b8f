import FenliuRules
import FenliuSource

/// The fixed words of a report, in one language.
struct ImpactWords {
  let language: Language

  init(_ language: Language) { self.language = language }

  private func pick(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }

  var heading: String { pick("规则改动的影响", "impact of a change of rules") }
  var old: String { pick("旧版", "old") }
  var new: String { pick("新版", "new") }
  func cases(_ count: Int) -> String { pick("\(count) 件案件", count == 1 ? "1 case" : "\(count) cases") }
  func moved(_ count: Int) -> String {
    pick("\(count) 件改变去向", count == 1 ? "1 moves" : "\(count) move")
  }
  func changed(_ count: Int) -> String { pick("\(count) 件决定有变", "\(count) decided otherwise") }
  func errors(_ count: Int) -> String {
    pick("\(count) 条记录无法读取，未比较", "\(count) \(count == 1 ? "record" : "records") could not be read")
  }
  var nothing: String { pick("没有一件案件受影响。", "No case is decided otherwise.") }
  var sameMeaning: String { pick("两版的含义完全相同。", "Both versions mean the same.") }

  var whatChanged: String { pick("哪些方面有变", "what changed") }
  var aspect: String { pick("方面", "aspect") }
  var count: String { pick("件数", "cases") }
  var moves: String { pick("从哪里到哪里", "from where to where") }
  var from: String { pick("原去向", "from") }
  var to: String { pick("新去向", "to") }
  var causes: String { pick("因为哪条规则", "because of which rule") }
  var causesNote: String {
    pick("一件案件有几个原因的，每个原因下都计入。", "A case with several causes is counted under each.")
  }
  var examples: String { pick("例", "examples") }
  var before: String { pick("原来", "before") }
  var after: String { pick("现在", "after") }
  var because: String { pick("因为", "because") }
  var redirected: String { pick("改送", "moved") }
  var raised: String { pick("加急", "raised") }
  var asks: String { pick("提问", "asks") }
  var due: String { pick("期限", "due") }
  var title: String { pick("标题", "title") }
  var text: String { pick("原文", "text") }
  var noRule: String { pick("没有规则适用", "no rule applies") }
  var unmatched: String { pick("未匹配", "unmatched") }
  var aPersonDecides: String { pick("由人决定", "a person decides") }
  func more(_ count: Int) -> String { pick("……另有 \(count) 件", "… and \(count) more") }
  func quote(_ words: String) -> String { pick("「\(words)」", "“\(words)”") }
  var listSeparator: String { pick("、", ", ") }
  var separator: String { pick("；", "; ") }

  func name(_ aspect: Aspect) -> String {
    switch aspect {
    case .moved: pick("首要去向改变", "goes elsewhere first")
    case .nowReview: pick("变为由人决定", "now left to a person")
    case .nowUnmatched: pick("变为没有规则适用", "no rule applies any more")
    case .noLongerReview: pick("不再由人决定", "no longer left to a person")
    case .noLongerUnmatched: pick("现在有规则适用", "a rule applies now")
    case .issue: pick("首要事项改变", "first about another issue")
    case .otherReferrals: pick("其他转介改变", "other referrals")
    case .moreUrgent: pick("更紧急", "more urgent")
    case .lessUrgent: pick("不如原来紧急", "less urgent")
    case .deadline: pick("期限改变", "due at another time")
    case .questions: pick("提问改变", "other questions")
    }
  }

  func name(_ kind: Cause.Kind) -> String {
    switch kind {
    case .newRule: pick("新规则", "new rule")
    case .removedRule: pick("规则已删除", "rule removed")
    case .nowApplies: pick("现在适用", "now applies")
    case .noLongerApplies: pick("不再适用", "no longer applies")
    case .changedRule: pick("规则有改", "rule changed")
    case .bar: pick("禁入", "bar")
    case .alert: pick("加急情形", "alert")
    case .question: pick("只改提问", "question only")
    case .other: pick("其他（次序、期限、去向）", "other (order, deadlines, destinations)")
    }
  }
}
