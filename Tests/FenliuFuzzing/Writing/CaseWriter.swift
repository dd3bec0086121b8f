import FenliuSource

/// Writes cases out of choices, as JSON records: words of `RuleWriter` with everything that folding has to
/// see through, and facts.
struct CaseWriter {
  private var choices: Choices

  init(_ choices: Choices) { self.choices = choices }

  private static let pieces =
    RuleWriter.words + [
      "樓", "樓上", "漏 水", "漏\u{200B}水", "樓(lóu)", "ＬＥＡＫ", "leaks", "leaking", "fire  lanes", "noisy", "１１０",
      "1100",
      "，", "。", "\n", " ", "!", "、", ",", ".", "噪音", "自残", "持刀", "半夜", "违建", "听说", "是假的", "…", "㎡",
      "\u{301}", "\r\n",
    ]

  private static let facts = [
    #""dissuaded":true"#, #""dissuaded":false"#, #""relation":"tenant""#, #""relation":"other""#,
    #""topics":["noise","damage"]"#, #""topics":[]"#, #""households":15"#, #""households":60"#,
    #""loudness":40.5"#, #""amount":3000"#, #""amount":"1万元""#, #""incident":"2026-08-14""#,
    #""incident":"2026-08-01""#, #""due":"2026-08-17""#, #""lasting":"48 hours""#, #""street":"长江路""#,
    #""incident":"9999-12-31""#, #""due":"0001-01-01""#,
  ]

  private static let dates = [
    "", #","received":"2026-08-15""#, #","received":"2026-08-14 23:59""#, #","received":"2026-08-31T00:00""#,
    #","received":"9999-12-31""#, #","received":"0001-01-01""#,
  ]

  /// Records, one a line: at least one, more while there are choices left, four at most.
  mutating func records() -> String {
    var lines: [String] = []
    repeat { lines.append(record()) } while !choices.areSpent && lines.count < 4
    return lines.joined(separator: "\n")
  }

  private mutating func record() -> String {
    let title = JSONValue.string(text(upTo: 4)).serialized()
    let date = choices.pick(Self.dates)
    var names: Set<Substring> = []
    var facts: [String] = []
    for _ in 0..<choices.number(below: 5) {
      let fact = choices.pick(Self.facts)
      // A fact given twice would cost the record.
      if names.insert(fact.prefix { $0 != ":" }).inserted { facts.append(fact) }
    }
    let text = JSONValue.string(text(upTo: 24)).serialized()
    return "{\"title\":\(title),\"text\":\(text)\(date),\"fields\":{\(facts.joined(separator: ","))}}"
  }

  private mutating func text(upTo count: Int) -> String {
    (0..<choices.number(below: count + 1)).map { _ in choices.pick(Self.pieces) }.joined()
  }
}
