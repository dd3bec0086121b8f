import FenliuEngine
import FenliuRules
import Testing

/// What text tests find, and where.
struct TextTestMeaningTests {
  /// A text test, a message, and the words found; none: the test does not hold.
  struct Example: CustomTestStringConvertible {
    var test: String
    var message: String
    var words: [String]

    init(_ test: String, _ message: String, _ words: String...) {
      self.test = test
      self.message = message
      self.words = words
    }

    var testDescription: String { "\(test) in \(message)" }
  }

  @Test(arguments: [
    // Folding, with the words as written.
    Example("{any: [漏水]}", "樓上漏水了", "漏水"),
    Example("{any: [楼上]}", "樓上漏水了", "樓上"),
    Example("{any: [经济]}", "講經(jīng)濟(jì)的", "經(jīng)濟"),
    Example("{any: [漏水]}", "漏 \u{200B}水", "漏 \u{200B}水"),
    Example("{any: [ktv]}", "楼下ＫＴＶ吵", "ＫＴＶ"),
    // Words and inflections.
    Example("{any: [leak]}", "it leaks and LEAKED, no leakage", "leaks", "LEAKED"),
    Example("{any: [leak], latin: words}", "it leaks, a leak", "leak"),
    Example("{any: [leak], latin: substring}", "no leakage", "leak"),
    Example("{any: [\"110\"]}", "打了110,门牌1100", "110"),
    // Lists and counts.
    Example("{all: [楼上, [漏水, 渗水]]}", "楼上渗水", "楼上", "渗水"),
    Example("{all: [楼上, [漏水, 渗水]]}", "渗水"),
    Example("{count: {at-least: 2, of: [漏, 水, 响]}}", "漏漏漏"),
    Example("{count: {at-least: 2, of: [漏, 水, 响]}}", "漏水漏", "漏", "水", "漏"),
    // Patterns: alone, among phrases, counted, near something, in a zone, with a stance, and masking.
    Example("{pattern: '[0-9一二三四五六七八九十]+户'}", "３樓十二戶人家和30户", "十二戶", "30户"),
    Example("{any: [漏水, {pattern: '(天花|墙)板?(湿|发霉)'}]}", "墙湿,天花板发霉,不漏水", "墙湿", "天花板发霉", "漏水"),
    Example("{pattern: '漏.{0,2}水'}", "漏 \u{200B}出水", "漏 \u{200B}出水"),
    Example("{pattern: '^诉求.*$'}", "你好\n诉求:停车\n谢谢", "诉求:停车"),
    Example("{pattern: '[a-z]+'}", "Leak", "Leak"),
    Example("{all: [{pattern: '漏+'}, {pattern: '水+'}]}", "漏漏水", "漏漏", "水"),
    Example("{count: {at-least: 2, of: [{pattern: '漏+'}, {pattern: '水'}]}}", "漏了又漏漏"),
    Example("{count: {at-least: 2, of: [{pattern: '漏+'}, {pattern: '水'}]}}", "漏了水", "漏", "水"),
    Example("{near: {of: [{pattern: '[0-9]+元'}, 物业费], within: clause}}", "罚300元。物业费2元", "物业费", "2元"),
    Example("{pattern: '停.', zone: request}", "停车难。请求解决停车", "停车"),
    Example("{pattern: '起.', not-stance: denied}", "没有起火。起雾", "起雾"),
    Example("{terms: 号码}", "订单110号,拨打110和119,编号119", "110", "110", "119"),
    // Masks and includes.
    Example("{terms: 轻生}", "跳楼价甩卖"),
    Example("{terms: 轻生}", "跳楼价甩卖,有人要跳楼", "跳楼"),
    Example("{terms: 危险}", "跳楼价,自杀,起火", "自杀", "起火"),
    // Nearness: gaps are counted between neighbours; nothing overlaps.
    Example("{near: {of: [[楼上], [吵]], within: 2 characters}}", "楼上真的吵", "楼上", "吵"),
    Example("{near: {of: [[楼上], [吵]], within: 1 characters}}", "楼上真的吵"),
    Example("{near: {of: [[吵], [楼上]], within: 2 characters}}", "楼上真的吵", "楼上", "吵"),
    Example("{near: {of: [[吵], [楼上]], within: 2 characters, ordered: true}}", "楼上真的吵"),
    Example("{near: {of: [[物业], [物业费]], within: 5 characters}}", "物业费"),
    Example("{near: {of: [[物业], [物业费]], within: 5 characters}}", "物业涨物业费", "物业", "物业费"),
    Example("{near: {of: [[楼上], [吵]], within: clause}}", "楼上,吵"),
    Example("{near: {of: [[楼上], [吵]], within: sentence}}", "楼上,吵", "楼上", "吵"),
    Example("{near: {of: [[楼上], [吵]], within: sentence}}", "楼上。吵"),
    Example("{near: {of: [[甲], [乙], [丙]], within: 1 characters}}", "丙x甲乙", "丙", "甲", "乙"),
    Example("{near: {of: [[楼上], [吵]], within: 1 characters}}", "吵在那里吵楼上", "吵", "楼上"),
    // Zones.
    Example("{any: [停车], zone: request}", "停车难。请求解决停车", "停车"),
    Example("{any: [停车], zone: request}", "停车难。请求解决。停车"),
    Example("{any: [停车]}", "停车难。答复如下:停车位已加", "停车"),
    Example("{any: [停车], zone: reply}", "停车难。答复如下:停车位已加", "停车"),
    Example("{any: [停车], zone: title}", "停车难"),
    // Stance.
    Example("{any: [起火], not-stance: [denied, hypothetical]}", "万一起火怎么办"),
    Example("{any: [起火], not-stance: [denied, hypothetical]}", "万一呢,起火了", "起火"),
    Example("{any: [起火], not-stance: denied}", "没有起火"),
    Example("{any: [起火], not-stance: denied}", "没有人看见过的起火", "起火"),
    Example("{any: [起火], stance: quoted}", "起火是他说的。起火", "起火"),
    Example("{any: [起火], stance: asserted}", "起火是他说的。起火", "起火"),
    Example("{any: [没有消防通道], stance: asserted}", "没有消防通道", "没有消防通道"),
  ])
  func finds(_ example: Example) throws {
    let pack = try TinyPack(
      """
      terms:
        轻生: {phrases: [跳楼, 自杀], masks: [跳楼价]}
        号码: {phrases: ["110", {pattern: '11[0-9]'}], masks: [{pattern: '(订单|编号)[0-9]+'}]}
        危险: {phrases: [起火], includes: [轻生]}
      concepts:
        used: {any: [{text: {terms: [危险, 号码]}}]}
      rules:
      \(TinyPack.rule("r", when: "{text: \(example.test)}"))
      \(TinyPack.rule("other", issue: "noise.dance", when: "{all: [{concept: used}, {told: true}]}"))
      """)
    let decision = pack.decide(example.message)
    #expect(pack.words(decision, of: example.message) == example.words)
    #expect(decision.referrals.isEmpty == example.words.isEmpty)
  }

  @Test func titleAndTextNeverMeet() throws {
    let pack = try TinyPack(
      "rules:\n" + TinyPack.rule("r", when: "{text: {near: {of: [[楼上], [吵]], within: 5 characters}}}"))
    #expect(pack.decide("吵", title: "楼上").referrals.isEmpty)
    #expect(!pack.decide("", title: "楼上吵").referrals.isEmpty)
  }
}
