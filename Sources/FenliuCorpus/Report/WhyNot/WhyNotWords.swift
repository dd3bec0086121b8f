import FenliuSource

/// The fixed words that tell why not.
extension ReportWords {
  func whyNot(_ target: String) -> String { pick("为什么不是“\(target)”", "why not “\(target)”") }
  func reached(_ target: String) -> String {
    pick("其实正是“\(target)”：", "the case does come to “\(target)”:")
  }
  func nearest(_ shown: Int, of all: Int) -> String {
    pick("最接近的规则（\(all) 条中的 \(shown) 条）", "nearest rules (\(shown) of \(all))")
  }
  var noRuleThere: String { pick("没有规则直接通向那里", "no rule leads there") }
  var onlyBars: String { pick("只能由别处改送而来", "cases only come there by being moved") }

  // What stood between.
  func setAside(_ rule: String, by rules: [String]) -> String {
    pick(
      "“\(rule)”适用，但让位于“\(rules.joined(separator: "”“"))”",
      "“\(rule)” applies, but gives way to “\(rules.joined(separator: "”, “"))”")
  }
  var conflict: String { pick("分歧", "conflict") }
  func dormant(_ rule: String, _ period: String) -> String {
    pick("“\(rule)”的条件都成立，但 \(period)", "the conditions of “\(rule)” hold, but it is \(period)")
  }
  func sleeping(on day: String?, _ period: String?) -> String {
    let when = notInForce(on: day)
    return period.map { pick("\(when)（\($0)）", "\(when) (\($0))") } ?? when
  }

  // Conditions.
  var holds: String { pick("符合", "holds") }
  var fails: String { pick("不符", "fails") }
  var isClear: String { pick("无碍", "clear") }
  var asAbove: String { pick("（同上）", " (as above)") }
  var tooMany: String { pick("（条件太多，未列）", " (too many conditions to tell)") }
  var openException: String {
    pick("（例外未经证明，不妨碍）", " (an exception has to be shown)")
  }
  func moreConditions(_ count: Int) -> String {
    pick("另有 \(count) 行未列", count == 1 ? "1 more line" : "\(count) more lines")
  }
  func moreAlternatives(_ count: Int) -> String {
    pick("另有 \(count) 项，全无所获", "and \(count) more of which nothing was found")
  }
  var now: String { pick("现为", "now") }

  // What would have to change.
  var remedy: String { pick("若要适用：", "for it to apply:") }
  var noRemedy: String { pick("没有找到使它适用的改变", "no change was found that makes it apply") }
  var ask: String { pick("问", "ask") }
  var date: String { pick("日期", "date") }
  func mustBe(_ title: String, now: String, _ values: String) -> String {
    pick("\(title)：现为 \(now)，须为 \(values)", "\(title): now \(now), must be \(values)")
  }
  func mustSay(_ quote: String) -> String { pick("须符合 \(quote)", "must meet \(quote)") }
  func mustNotSay(_ quote: String) -> String { pick("须不符合 \(quote)", "must not meet \(quote)") }
  func mustBeInForce(_ period: String) -> String {
    pick("案件须在规则施行期内（\(period)）", "of a day on which the rule is in force (\(period))")
  }
}
