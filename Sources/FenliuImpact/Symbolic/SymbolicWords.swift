import FenliuRules
import FenliuSource

/// The fixed words of a report on where two versions differ at all.
struct SymbolicWords {
  let language: Language

  init(_ language: Language) { self.language = language }

  private func pick(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }

  var heading: String { pick("两版规则有何不同", "where two versions of the rules differ") }
  var differ: String { pick("不同之处", "what differs") }
  var undecided: String { pick("未能判定", "not decided") }
  var same: String { pick("证明相同", "proved the same") }
  var differs: String { pick("不同", "differs") }
  var issue: String { pick("事项", "issue") }
  var finding: String { pick("结果", "finding") }
  var noReferral: String { pick("没有规则适用的案件", "cases that no rule applies to") }

  func figures(_ impact: SymbolicImpact) -> String {
    let (same, differing, undecided) = impact.counts
    return pick(
      "\(same) 项证明相同 · \(differing) 项不同 · \(undecided) 项未能判定",
      "\(same) proved the same · \(differing) \(differing == 1 ? "differs" : "differ") · \(undecided) not decided"
    )
  }

  func verdict(_ impact: SymbolicImpact) -> String {
    let (_, differing, undecided) = impact.counts
    if differing > 0 {
      return pick(
        "两版不同，每一处都有两版已判定的案件为证。", "The versions differ; a case that both decided shows each difference.")
    }
    return undecided > 0
      ? pick("没有找到不同之处，但并非都能证明相同。", "No difference was found, but not all is proved the same.")
      : pick("证明：两版对任何案件的处理都相同。", "Proved: both versions do the same with every case.")
  }

  var scope: String {
    pick(
      "比较的是每个事项有没有转介、送往何处、多紧急，不比较先后次序、期限、提问和措辞。",
      "Compared is, for each issue, whether it is referred, where to, and how urgently; not which comes first, "
        + "deadlines, questions and wording.")
  }

  var readsOtherwise: String {
    pick(
      "两版读正文的方式不同（分区、语气提示或由正文得知的事实），因此无法证明任何一项相同。",
      "The versions read texts in different ways (zones, cues of stances, or facts told by the text), so that "
        + "nothing can be proved to be the same.")
  }

  func because(_ reason: LocalizedText) -> String {
    pick("（涉及\(reason.chinese)）", " (it depends on \(reason.english))")
  }
}

extension ImpactReporter {
  /// What an item is about: the title of an issue with its id.
  func name(of item: SymbolicImpact.Item, _ language: Language) -> String {
    guard let id = item.issue else { return SymbolicWords(language).noReferral }
    let issue = new.ruleSet.issues.first { $0.id == id } ?? old.ruleSet.issues.first { $0.id == id }
    return issue.map { "\($0.title[language]) [\(id)]" } ?? id
  }
}
