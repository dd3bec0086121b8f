import FenliuRules
import FenliuSource

/// The fixed words of a report on a score, in one language.
struct ScoreWords {
  private let language: Language

  init(_ language: Language) { self.language = language }

  private func pick(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }

  // What was scored.
  var heading: String { pick("规则包评分", "score") }
  func records(_ count: Int) -> String { pick("\(count) 条记录", "\(count) records") }
  func inScope(_ count: Int) -> String { pick("范围内 \(count)", "\(count) in scope") }
  func outOfScope(_ count: Int) -> String { pick("范围外 \(count)", "\(count) out of scope") }
  func unlabelled(_ count: Int) -> String { pick("未标注 \(count)", "\(count) without a label") }
  func errors(_ count: Int) -> String { pick("出错 \(count)", "\(count) in error") }
  func fold(_ fold: Fold, outside count: Int) -> String {
    pick("只取 \(fold)(其余 \(count))", "only \(fold) (\(count) others)")
  }

  // Figures.
  var betterHigh: String { pick("越高越好", "better high") }
  var betterLow: String { pick("越低越好", "better low") }
  var name: String { pick("名称", "name") }
  var count: String { pick("数目", "count") }
  var share: String { pick("比例", "share") }
  var interval: String { pick("95 % 区间", "95 % interval") }
  var meaning: String { pick("含义", "meaning") }
  var none: String { pick("无", "none") }

  // Destinations and categories.
  var outside: String { pick("范围外的消息去了哪里", "where messages out of scope go") }
  var aPersonDecides: String { pick("由人决定", "a person decides") }
  var confusion: String { pick("类别对照", "categories") }
  var confusionNote: String {
    pick("行:标注;列:首要判定;–:没有规则适用", "rows: label; columns: primary decided; –: no rule applies")
  }
  var unknownNames: String { pick("标注里规则包没有的名字", "names in labels that the pack does not have") }
  func unknown(_ entry: UnknownNames.Entry) -> String {
    let kind: LocalizedText =
      switch entry.kind {
      case .category: LocalizedText(zh: "类别", en: "category")
      case .issue: LocalizedText(zh: "事项", en: "issue")
      case .destination: LocalizedText(zh: "去处", en: "destination")
      }
    let meant = entry.meant.map { pick(";是否想写 \($0)?", "; did you mean \($0)?") } ?? ""
    return pick(
      "\(kind.chinese) \(entry.name) × \(entry.labels)", "\(kind.english) \(entry.name) × \(entry.labels)")
      + meant
  }

  // Misses.
  func misses(_ figure: Figure, shown: Int, of total: Int) -> String {
    let title = figure.missTitle[language]
    return shown < total
      ? pick("\(title):\(total) 件,列出 \(shown) 件", "\(title): \(total), of which \(shown) are shown")
      : pick("\(title):\(total) 件", "\(title): \(total)")
  }
  var expected: String { pick("期望", "expected") }
  var got: String { pick("实得", "got") }
  var also: String { pick("另有", "and also") }
  var because: String { pick("因为", "because of") }
  var raised: String { pick("加急", "raised by") }
  var moved: String { pick("改送", "moved") }
  var nearest: String { pick("最近的", "nearest") }
  var title: String { pick("标题", "title") }
  var text: String { pick("正文", "text") }
  var elsewhere: String { pick("不送调解", "anywhere but to mediation") }
  var or: String { pick(" 或 ", " or ") }
  var separator: String { pick(";", "; ") }
  func quote(_ words: String) -> String { pick("「\(words)」", "“\(words)”") }
  var labelWidth: Int { language == .chinese ? 8 : 12 }

  // Bounds.
  var bounds: String { pick("要求", "bounds") }
  func bound(_ bound: FigureBound, _ proportion: Proportion) -> String {
    let share = proportion.basisPoints.map { Percent.exact($0) + " %" } ?? none
    let limit = Percent.exact(bound.basisPoints)
    return bound.figure.isBetterHigh
      ? pick(
        "\(bound.figure.rawValue) \(share),至少 \(limit) %",
        "\(bound.figure.rawValue) \(share), at least \(limit) %")
      : pick(
        "\(bound.figure.rawValue) \(share),至多 \(limit) %",
        "\(bound.figure.rawValue) \(share), at most \(limit) %")
  }

  // Records that are no cases.
  var errorHeading: String { pick("出错的记录", "records in error") }
}
