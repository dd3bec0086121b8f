import FenliuRules
import FenliuSource

/// The fixed words of an interview, in one language.
struct DialogueWords {
  private let language: Language

  init(_ language: Language) { self.language = language }

  private func pick(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }

  // Headings.
  var firstDecision: String { pick("初步决定", "decision so far") }
  var explanation: String { pick("为什么", "why") }
  var finalDecision: String { pick("最终决定", "final decision") }
  var answers: String { pick("已有的回答", "answers so far") }
  var commands: String { pick("命令", "commands") }
  func question(_ number: Int, fresh: Int, skipped: Int) -> String {
    let parts = [
      fresh > 0 ? pick("之后还有 \(fresh) 个", "\(fresh) more") : nil,
      skipped > 0 ? pick("跳过的 \(skipped) 个", "\(skipped) skipped") : nil,
    ].compactMap { $0 }
    let rest =
      parts.isEmpty ? "" : pick("（\(parts.joined(separator: "，"))）", " (\(parts.joined(separator: ", ")))")
    return pick("问题 \(number)\(rest)", "question \(number)\(rest)")
  }
  func correction(_ number: Int) -> String { pick("修改第 \(number) 个回答", "correcting answer \(number)") }

  // Hints, one below each question.
  func hint(for type: FieldType) -> String {
    switch type {
    case .boolean: pick("输入 1（是）或 2（否）", "type 1 for yes or 2 for no")
    case .choice: pick("输入编号", "type a number")
    case .choices: pick("输入编号，可以多个，如 1 3；都不是输入 0", "type numbers, such as 1 3; 0 for none of them")
    case .integer, .number, .money, .date, .duration, .string:
      pick("输入\(type.expectation.chinese)", "type \(type.expectation.english)")
    }
  }
  var enterSkips: String { pick("回车跳过，? 看命令", "Enter skips, ? shows the commands") }
  var enterKeeps: String { pick("回车不改，s 改为未知", "Enter keeps it, s makes it unknown") }
  var skippedBefore: String { pick("刚才跳过了", "skipped before") }
  var hasNoBearing: String { pick("与现在的决定无关", "has no bearing on the decision now") }
  func current(_ value: String) -> String { pick("现在是：\(value)", "it is: \(value)") }
  var nothingLeft: String {
    pick(
      "没有要问的了：回车结束，b 返回，c 改回答，w 看理由",
      "nothing is left to ask: Enter ends, b goes back, c corrects, w tells why")
  }
  var nothingToAsk: String { pick("没有问题能改变这个决定。", "no question could change this decision.") }

  // What came of a line.
  var unchanged: String { pick("决定不变", "the decision stays") }
  var kept: String { pick("不改", "kept as it is") }
  var skipped: String { pick("跳过", "skipped") }
  var unknown: String { pick("未知", "unknown") }
  func now(asking titles: [String]) -> String {
    pick("现在要问：\(titles.joined(separator: "、"))", "now asked: \(titles.joined(separator: ", "))")
  }
  func noLonger(asking titles: [String]) -> String {
    pick("不用再问：\(titles.joined(separator: "、"))", "no longer asked: \(titles.joined(separator: ", "))")
  }
  var comma: String { pick("，", ", ") }
  func added(_ referral: String) -> String { pick("新增 \(referral)", "new: \(referral)") }
  func dropped(_ issue: String) -> String { pick("不再有\(issue)", "no longer \(issue)") }
  func first(_ issue: String) -> String { pick("\(issue) 改为首要", "\(issue) comes first") }
  var oneBack: String { pick("已退回一步", "one step back") }
  var cannotGoBack: String { pick("已经在最前面", "there is no step to take back") }
  var nothingAnswered: String { pick("还没有回答", "nothing is answered yet") }
  func noEntry(_ number: String, count: Int) -> String {
    count == 0
      ? nothingAnswered
      : pick(
        "没有第 `\(number)` 个回答；请输入 1 到 \(count)", "there is no answer `\(number)`; they go from 1 to \(count)")
  }
  var nothingIsAsked: String {
    pick("现在没有在问问题；要改回答请输入 c 和编号", "nothing is asked now; to correct an answer type c and its number")
  }
  var asAbove: String { pick("决定如上。", "the decision is as above.") }

  /// Each command with what it does.
  var help: [(command: String, meaning: String)] {
    [
      ("s", pick("跳过这个问题（回车也是）", "skip the question, as Enter does")),
      ("b", pick("退回一步", "take the last step back")),
      ("c", pick("列出已有的回答；c 2 修改第 2 个", "list the answers; c 2 corrects the second")),
      ("w", pick("为什么：当前决定的完整说明", "why: the decision explained in full")),
      ("q", pick("结束，给出最终决定", "end with the final decision")),
      ("“s”", pick("加引号的文字总是回答，不是命令", "what stands in quotes is an answer, not a command")),
    ]
  }
}
