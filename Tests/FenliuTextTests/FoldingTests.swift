import FenliuText
import Testing

/// A text and what it folds to.
struct FoldExample: CustomTestStringConvertible, Sendable {
  var text: String
  var folded: String

  init(_ text: String, _ folded: String) {
    self.text = text
    self.folded = folded
  }

  var testDescription: String { text.debugDescription }
}

@Suite struct FoldingTests {
  static let forms = [
    FoldExample("ＫＴＶ", "ktv"),
    FoldExample("Leak LEAK leak", "leak leak leak"),
    FoldExample("３栋２单元１２０１室", "3栋2单元1201室"),
    FoldExample("面积８９㎡，温度３℃", "面积89m2,温度3°c"),
    FoldExample("①漏水②噪音", "1漏水2噪音"),
    FoldExample("⑴⒈㈠", "(1)1.(一)"),
    FoldExample("ﬁre oﬃce", "fire office"),
    FoldExample("straße ſ Σς", "strasse s σσ"),
    FoldExample("ｶﾞｽ ガス", "カ\u{3099}ス カ\u{3099}ス"),
    FoldExample("한국어 아파트", "한국어 아파트"),
    FoldExample("café cafe\u{301}", "cafe\u{301} cafe\u{301}"),
    FoldExample("⼈⺠ 豈⻋", "人民岂车"),
    FoldExample("neighbor’s", "neighbor's"),
    FoldExample("🈲停车🚗👍🏽", "禁停车🚗👍🏽"),
    FoldExample("1️⃣号楼", "1号楼"),
    FoldExample("太吵了！！？", "太吵了!!?"),
    FoldExample("他说：“不行”。", "他说:“不行”。"),
    FoldExample("等等……算了⋯", "等等......算了..."),
    FoldExample("´ ¨", "´ ¨"),
    FoldExample("", ""),
  ]

  static let simplification = [
    FoldExample("鄰居裝修噪音擾民", "邻居装修噪音扰民"),
    FoldExample("樓上漏水,物業唔理", "楼上漏水,物业唔理"),
    FoldExample("里裡裏", "里里里"),
    FoldExample("啟啓启", "启启启"),
    FoldExample("羣群峯峰牀床喫吃爲為为", "群群峰峰床床吃吃为为为"),
    FoldExample("衆眾臺台麪麵綫線祇衹隻纔才", "众众台台面面线线只只只才才"),
    FoldExample("乾著瞭徵餘於後", "干着了征余于后"),
    FoldExample("嘅啲喺", "嘅啲喺"),
    FoldExample("電動車喺楼道充电", "电动车喺楼道充电"),
  ]

  static let invisible = [
    FoldExample("漏\u{200B}水\u{FEFF}了", "漏水了"),
    FoldExample("l\u{AD}eak", "leak"),
    FoldExample("\u{202E}噪\u{2066}音\u{2069}", "噪音"),
    FoldExample("葛\u{E0100}城", "葛城"),
    FoldExample("a\u{34F}b\u{180E}c\u{E0041}", "abc"),
    FoldExample("物\u{0}业\u{7}", "物业"),
    FoldExample("\u{200B}\u{FE0F}", ""),
  ]

  static let spacing = [
    FoldExample("漏 水 了", "漏水了"),
    FoldExample("漏\u{3000}\t\u{A0}水", "漏水"),
    FoldExample("漏 \u{200B} 水", "漏水"),
    FoldExample("物业 ，不管 。 业主", "物业,不管。业主"),
    FoldExample("物业 ( 甲 ) ", "物业(甲) "),
    FoldExample("KTV  很 吵", "ktv很吵"),
    FoldExample("no \t heat", "no heat"),
    FoldExample("a, b", "a, b"),
    FoldExample("漏 \n 水", "漏 \n 水"),
    FoldExample("甲\r\n乙\r丙\u{85}丁\u{2028}戊\u{2029}己\n庚", "甲\n乙\n丙\n丁\n戊\n己\n庚"),
    FoldExample("甲\n\n乙", "甲\n\n乙"),
    FoldExample("甲\n\r\n乙", "甲\n\n乙"),
  ]

  static let glosses = [
    FoldExample("經(jīng)濟(jì)", "经济"),
    FoldExample("经（jīng）济（jì）纠纷", "经济纠纷"),
    FoldExample("经济(jīng jì)", "经济"),
    FoldExample("西安(Xī'ān)", "西安"),
    FoldExample("西安(xi\u{304}’a\u{304}n)", "西安"),
    FoldExample("花(huār)", "花"),
    FoldExample("绿(lǜ)女(nǚ)", "绿女"),
    FoldExample("妈(mɑ̄)哥(ɡē)", "妈哥"),
    FoldExample("你 ( nǐ ) 好 (hǎo)", "你好"),
    FoldExample("王(wáng)(wang)", "王"),
    FoldExample("王(wang)某", "王某"),
    FoldExample("物业(ABC)", "物业(abc)"),
    FoldExample("局域网(LAN)", "局域网(lan)"),
    FoldExample("3栋(A座)", "3栋(a座)"),
    FoldExample("他说(ok)", "他说(ok)"),
    FoldExample("他说(o)", "他说(o)"),
    FoldExample("(好)", "(好)"),
    FoldExample("(hǎo)", "(hǎo)"),
    FoldExample("咖啡馆(café)", "咖啡馆(café)"),
    FoldExample("水(shui shui)", "水(shui shui)"),
    FoldExample("经(jīng", "经(jīng"),
    FoldExample("经()", "经()"),
    FoldExample("经((jīng))", "经((jīng))"),
    FoldExample("ok(jīng)", "ok(jīng)"),
    FoldExample("经(jīng\n)", "经(jīng\n)"),
  ]

  @Test(arguments: forms + simplification + invisible + spacing + glosses)
  func `text is folded`(_ example: FoldExample) {
    #expect(FoldedText(folding: example.text).string == example.folded)
  }

  @Test func `canonically equivalent spellings fold to the same scalars`() {
    let expected = "cafe\u{301} カ\u{3099}".scalarValues
    #expect(FoldedText(folding: "caf\u{E9} \u{30AC}").scalars == expected)
    #expect(FoldedText(folding: "cafe\u{301} \u{FF76}\u{FF9E}").scalars == expected)
  }
}
