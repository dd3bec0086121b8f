import FenliuEngine
import FenliuRules
import FenliuSource

/// Tells, for a text test that fails, which words came near and why they do not count.
struct NearWords {
  let options: TextOptions
  private let ruleSet: RuleSet
  private let title: Highlighter
  private let text: Highlighter

  init(ruleSet: RuleSet, decided: ShownCase, options: TextOptions) {
    self.ruleSet = ruleSet
    self.options = options
    title = Highlighter(decided.title)
    text = Highlighter(decided.text)
  }

  /// Of a long list of phrases so many tell which list it is.
  private static let listedPhrases = 5

  private var words: ReportWords { ReportWords(options.language) }

  /// One line for each thing worth telling; none where nothing was found.
  func lines(_ outcome: TextOutcome) -> [StyledText] {
    let groups = outcome.groups
    var lines = groups.flatMap(\.near).map(line)
    if let gap = outcome.gap {
      lines.append(line(gap))
    } else if groups.count > 1, groups.contains(where: { !$0.found.isEmpty || !$0.near.isEmpty }) {
      lines += groups.map(line)
    } else if outcome.needed > 1, let group = groups.first, group.foundPhrases > 0 {
      let (needed, found) = (outcome.needed, group.foundPhrases)
      lines.append(
        StyledText(
          words.pick(
            "要 \(needed) 个不同的词，只有 \(found) 个：", "\(needed) different phrases needed, found \(found): "))
          + quotes(group.found))
    }
    return lines
  }

  /// Words of the message, each once.
  func quotes(_ evidence: [Evidence]) -> StyledText {
    let texts = evidence.map(quote).distinct()
    return texts.enumerated().reduce(StyledText("")) { $0 + ($1.offset > 0 ? " " : "") + marked($1.element) }
  }

  private func quote(_ evidence: Evidence) -> String {
    (evidence.part == .title ? title : text).quote(evidence.range)
  }

  private func marked(_ text: String) -> StyledText {
    StyledText(options.isColoured ? text : "【\(text)】", .evidence)
  }

  private func mark(_ evidence: Evidence) -> StyledText { marked(quote(evidence)) }

  private func say(_ zh: String, _ en: String) -> StyledText { StyledText(words.pick(zh, en)) }

  // MARK: Words that do not count

  private func line(_ near: NearEvidence) -> StyledText {
    let word = mark(near.evidence)
    switch near.reason {
    case .masked(let mask):
      return word + say("是", " is part of ") + mark(mask) + say("的一部分，不算", " and does not count")
    case .onRequest(let zone):
      let title = ruleSet[zone].title[options.language]
      return word
        + say("在“\(title)”里，没有点名的条件不看那里", " stands in “\(title)”, where only tests that name it look")
    case .outside(let zones):
      let titles = zones.map { ruleSet[$0].title[options.language] }
      return word
        + say(
          "不在“\(titles.joined(separator: "”“"))”里", " does not stand in “\(titles.joined(separator: "”, “"))”"
        )
    case .stance(let readings): return word + line(readings)
    }
  }

  private func line(_ readings: [StanceReading]) -> StyledText {
    if readings.isEmpty { return say("是直陈，这里要的不是", " is asserted, which is not what is asked for") }
    return readings.enumerated().reduce(StyledText("")) { text, item in
      let title = item.element.stance.title[options.language]
      return text + (item.offset > 0 ? say("，", ",") : "") + say("因", " is read as \(title) because of ")
        + mark(item.element.cue) + say("读作\(title)，不算", "")
    }
  }

  // MARK: Groups

  private func line(_ group: TextOutcome.Group) -> StyledText {
    if !group.found.isEmpty { return say("有 ", "found ") + quotes(group.found) }
    let all = group.phrases.map { ruleSet[$0].text }
    // Phrases in the reader's own script tell best which list is meant.
    let own = all.filter { $0.utf8.allSatisfy { $0 < 0x80 } == (options.language == .english) }
    let phrases = (own.isEmpty ? all : own).prefix(Self.listedPhrases)
    let list = phrases.joined(separator: words.pick("、", ", ")) + (phrases.count < all.count ? "…" : "")
    return say("没有 \(list)", "nothing of \(list)")
  }

  private func line(_ gap: TextGap) -> StyledText {
    let (first, second) = (mark(gap.first), mark(gap.second))
    switch gap.fault {
    case .order: return first + say("应在", " should come before ") + second + say("之前", "")
    case .overlap: return first + say("与", " and ") + second + say("重叠", " overlap")
    case .parts:
      return first + say("与", " and ") + second + say("分在标题和正文", " stand apart in title and text")
    case .apart(let characters):
      let apart =
        switch gap.reach {
        case .characters(let most):
          say(
            "相隔 \(characters) 个字，最多 \(most) 个", " are \(characters) characters apart, at most \(most) allowed"
          )
        case .clause: say("不在同一分句", " do not stand in the same clause")
        case .sentence: say("不在同一句", " do not stand in the same sentence")
        }
      return first + say("与", " and ") + second + apart
    }
  }
}
