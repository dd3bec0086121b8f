import FenliuSource
import Testing

@testable import FenliuCorpus
@testable import FenliuRules

@Suite("Values are told as people say them")
struct ValueTextTests {
  private static let relations = FieldType.choice([
    Choice(id: "owner", title: LocalizedText(zh: "业主", en: "owner"))
  ])

  static let values: [(FieldType, FieldValue, String, String, String)] = [
    (.boolean, .boolean(true), "是", "yes", "true"),
    (.boolean, .boolean(false), "否", "no", "false"),
    (relations, .choice(0), "业主", "owner", #""owner""#),
    (relations, .choice(9), "?", "?", "null"),
    (.integer, .quantity(-12), "-12", "-12", "-12"),
    (.number, .quantity(1_500_000), "1.5", "1.5", #""1.5""#),
    (.number, .quantity(-1), "-0.000001", "-0.000001", #""-0.000001""#),
    (.money, .quantity(300_000), "3000元", "3000 yuan", #""3000元""#),
    (.money, .quantity(5), "0.05元", "0.05 yuan", #""0.05元""#),
    (.date, .quantity(0), "1970-01-01", "1970-01-01", #""1970-01-01""#),
    (.date, .quantity(.max), "9223372036854775807", "9223372036854775807", #""9223372036854775807""#),
    (.duration, .quantity(1440), "1天", "1 day", #""1 day""#),
    (.duration, .quantity(120), "2小时", "2 hours", #""2 hours""#),
    (.duration, .quantity(61), "61分钟", "61 minutes", #""61 minutes""#),
    (.string, .string("甲"), "甲", "甲", #""甲""#),
    (.number, .quantity(.min), "-9223372036854.775808", "-9223372036854.775808", #""-9223372036854.775808""#),
  ]

  @Test("one value", arguments: values)
  func value(_ item: (type: FieldType, value: FieldValue, zh: String, en: String, json: String)) {
    #expect(ValueText(item.type).text(of: item.value) == LocalizedText(zh: item.zh, en: item.en))
    #expect(ValueJSON(item.type).value(item.value).serialized() == item.json)
  }

  @Test(
    "an interval",
    arguments: [
      (.money, Interval(300_000), "≥ 3000元", "≥ 3000 yuan"),
      (.money, Interval(nil, 299_999), "< 3000元", "< 3000 yuan"),
      (.money, Interval(nil, 300_000), "≤ 3000元", "≤ 3000 yuan"),
      (.money, Interval(100, 299), "≥ 1元 且 < 3元", "≥ 1 yuan and < 3 yuan"),
      (.integer, Interval(3, 3), "3", "3"),
      (.integer, Interval(nil, 2), "≤ 2", "≤ 2"),
      (.integer, Interval(nil, .max), "≤ 9223372036854775807", "≤ 9223372036854775807"),
      (.date, Interval(31), "1970-02-01 起", "1970-02-01 or later"),
      (.date, Interval(nil, 30), "1970-02-01 前", "before 1970-02-01"),
      (.duration, Interval(nil, 1439), "< 1天", "< 1 day"),
      (.integer, Interval(), "任何值", "any value"),
    ] as [(FieldType, Interval, String, String)])
  func interval(type: FieldType, interval: Interval, zh: String, en: String) {
    #expect(ValueText(type).text(of: interval) == LocalizedText(zh: zh, en: en))
  }
}
