import FenliuRules
import FenliuSource
import FenliuText

/// Reads what a person typed as the value of a field: the number or the name of a choice, yes or no, and
/// quantities as people write them.
struct AnswerReader {
  let field: Field
  /// The day of the case, from which 昨天 and dates without a year are reckoned.
  var day: CalendarDate?

  /// Why an answer is none, for the person who typed it.
  struct Problem: Error, Hashable {
    var message: LocalizedText
  }

  /// The value that a text stands for.
  func read(_ text: String) -> Result<FieldValue, Problem> {
    let text = AnswerSpelling.plain(text)
    return value(text).flatMap { value in
      guard case .quantity(let quantity) = value, !field.bounds.contains(quantity) else {
        return .success(value)
      }
      let range = ValueText(field.type).text(of: field.bounds)
      return problem(
        zh: "`\(Excerpt.of(text))` 超出范围，应\(range.chinese)",
        en: "`\(Excerpt.of(text))` is out of bounds; it must be \(range.english)")
    }
  }

  private func value(_ text: String) -> Result<FieldValue, Problem> {
    switch field.type {
    case .boolean: truth(text)
    case .choice(let choices): choice(text, among: choices).map(FieldValue.choice)
    case .choices(let choices): several(text, among: choices)
    case .string: parse(unquoted(text))
    case .integer, .number: quantity(AnswerSpelling.count(text), stated: text)
    case .money, .date, .duration: quantity(text, stated: text)
    }
  }

  private func truth(_ text: String) -> Result<FieldValue, Problem> {
    switch text.lowercased() {
    case "1", "y", "yes", "true", "是", "是的", "有", "对", "对的": .success(.boolean(true))
    case "2", "n", "no", "false", "否", "不是", "没", "没有", "无", "不": .success(.boolean(false))
    default:
      problem(
        zh: "`\(Excerpt.of(text))` 不是回答；请输入 1（是）或 2（否）",
        en: "`\(Excerpt.of(text))` is no answer; type 1 for yes or 2 for no")
    }
  }

  private func choice(_ text: String, among choices: [Choice]) -> Result<Int, Problem> {
    if let index = choices.indices.first(where: { String($0 + 1) == text }) { return .success(index) }
    let folded = text.lowercased()
    let index = choices.firstIndex { choice in
      [choice.id, choice.title.chinese, choice.title.english].contains { $0.lowercased() == folded }
    }
    if let index { return .success(index) }
    let names = choices.flatMap { [$0.title.chinese, $0.title.english, $0.id] }
    let meant = nearest(to: text, in: names)
    return problem(
      zh: "没有选项 `\(Excerpt.of(text))`" + (meant.map { "；是否想选 `\($0)`？" } ?? "；请输入 1 到 \(choices.count)"),
      en: "there is no choice `\(Excerpt.of(text))`"
        + (meant.map { "; did you mean `\($0)`?" } ?? "; type 1 to \(choices.count)"))
  }

  private func several(_ text: String, among choices: [Choice]) -> Result<FieldValue, Problem> {
    if ["0", "无", "都不是", "none", "none of them"].contains(text.lowercased()) {
      return .success(.choices([]))
    }
    // A title may have blanks in it, so the whole is tried first.
    if case .success(let index) = choice(text, among: choices) { return .success(.choices([index])) }
    var chosen: Set<Int> = []
    for name in text.split(whereSeparator: { " ,、;，；/".contains($0) }) {
      switch choice(String(name), among: choices) {
      case .success(let index): chosen.insert(index)
      case .failure(let problem): return .failure(problem)
      }
    }
    guard !chosen.isEmpty else {
      return problem(
        zh: "请输入编号，都不是请输入 0", en: "type the numbers of the choices, or 0 for none of them")
    }
    return .success(.choices(chosen.sorted()))
  }

  /// A quantity as the language of values writes it, or as people state it: 三个月, ￥3,000, 昨天.
  private func quantity(_ text: String, stated: String) -> Result<FieldValue, Problem> {
    let parsed = parse(text, typed: stated)
    guard case .failure = parsed, let value = StatedQuantity(type: field.type, day: day).value(stated) else {
      return parsed
    }
    return .success(value)
  }

  private func parse(_ text: String, typed: String? = nil) -> Result<FieldValue, Problem> {
    ValueParser.parse(text, as: field.type).mapError { error in
      let message = error.message(for: Excerpt.of(typed ?? text))
      let meant = error.suggestion
      return Problem(
        message: LocalizedText(
          zh: message.chinese + (meant.map { "；是否想写 `\($0)`？" } ?? ""),
          en: message.english + (meant.map { "; did you mean `\($0)`?" } ?? "")))
    }
  }

  /// A text between quotes, which is how one answers with what would else be a command.
  private func unquoted(_ text: String) -> String {
    guard text.count > 2, let first = text.first, let last = text.last,
      [("\"", "\""), ("“", "”"), ("「", "」")].contains(where: { $0.0 == first && $0.1 == last })
    else { return text }
    return String(text.dropFirst().dropLast())
  }

  private func problem<Value>(zh: String, en: String) -> Result<Value, Problem> {
    .failure(Problem(message: LocalizedText(zh: zh, en: en)))
  }
}
