import FenliuEngine
import FenliuRules
import FenliuTesting

/// Makes cases out of the words of random packs, with everything that folding has to see through.
struct RandomCase {
  var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private static let pieces =
    RandomPack.words + [
      "樓", "樓上", "漏 水", "漏\u{200B}水", "樓(lóu)", "ＬＥＡＫ", "leaks", "leaking", "fire  lanes", "noisy", "１１０",
      "1100",
      "十几户", "15户", "约15户", "12到18户", "至少30户", "十五戶", "3楼", "三千元", "3000元", "3000元左右", "2500元", "2千多元",
      "晚上11点", "上午9点", "9点到11点", "昨天", "10月1日", "9月", "一天", "两天", "24小时", "半年", "三天多",
      "，", "。", "\n", " ", "!", "、", ",", ". ", "没有", "希望", "…", "㎡", "漏水價",
    ]

  mutating func next(_ index: Int) -> Case {
    var fields: FieldValues = [:]
    for field in 0..<9 where Int.random(in: 0..<3, using: &random) == 0 {
      fields[Ref(field)] = value(of: field)
    }
    let day = CalendarDate(dayNumber: 20_000 + Int.random(in: -40...40, using: &random))
    let minute = Bool.random(using: &random) ? Int.random(in: 0..<1440, using: &random) : nil
    return Case(
      id: "case\(index)", title: text(upTo: 5), text: text(upTo: 25),
      date: Int.random(in: 0..<5, using: &random) == 0 ? nil : CaseDate(day, minute: minute), fields: fields)
  }

  private mutating func text(upTo count: Int) -> String {
    (0..<Int.random(in: 0...count, using: &random)).map { _ in
      Self.pieces.randomElement(using: &random) ?? ""
    }.joined()
  }

  private mutating func value(of field: Int) -> FieldValue {
    switch field {
    case 0, 1: .boolean(Bool.random(using: &random))
    case 2: .choice(Int.random(in: 0..<3, using: &random))
    case 3: .choices((0..<3).filter { _ in Bool.random(using: &random) })
    case 4: .quantity(Int64.random(in: 0...40, using: &random))
    case 5: .quantity(Int64.random(in: 299_999...300_001, using: &random))
    case 6: .quantity(Int64.random(in: 19_930...20_070, using: &random))
    case 7: .quantity(Int64.random(in: 1439...1441, using: &random))
    default: .string(["漏水", "楼", "水"].randomElement(using: &random) ?? "")
    }
  }
}
