import FenliuPrivacy
import Testing

@Suite struct LabelledTests {
  @Test(arguments: [
    MaskCase("写信到nobody@example.com。", "写信到******************。"),
    MaskCase("Nobody.Here+1@mail.example.org", stars(30)),
    MaskCase("邮箱：00000@example.com.", "邮箱：*****************."),
    MaskCase("ｎｏｂｏｄｙ＠ｅｘａｍｐｌｅ．ｃｏｍ", stars(18)),
    MaskCase("13800001111@example.com", stars(23)),
  ])
  func `e-mail addresses are masked`(_ test: MaskCase) {
    expectMasked(test, as: .email)
  }

  @Test(arguments: ["@物业", "a@b", "单价3.5@2.0", "@example.com", "a@.com", "我@了管家.他没回"])
  func `what only holds an at sign stays`(_ text: String) {
    expectMasked(MaskCase(kept: text), as: .email)
  }

  @Test(arguments: [
    MaskCase("微信nobody_00", "微信*********"),
    MaskCase("微信号：nobody-00，", "微信号：*********，"),
    MaskCase("VX：nobody", "VX：******"),
    MaskCase("vx nobody00", "vx ********"),
    MaskCase("加vxnobody00", "加vx********"),
    MaskCase("微信是wxid_0000", "微信是*********"),
    MaskCase("微信号10000001", "微信号********"),
  ])
  func `WeChat ids are masked`(_ test: MaskCase) {
    expectMasked(test, as: .weChat)
  }

  @Test(arguments: [
    MaskCase("QQ10000001", "QQ********"),
    MaskCase("qq：100001", "qq：******"),
    MaskCase("ＱＱ号 10001", "ＱＱ号 *****"),
    MaskCase("QQ群10000001", "QQ群********"),
  ])
  func `QQ numbers are masked`(_ test: MaskCase) {
    expectMasked(test, as: .qq)
  }

  @Test(arguments: [
    "微信群里", "微信支付3500000元", "微信3500000元", "微信20260815发的通知", "微信公众号abcdefg", "wxpay", "wxnotify", "QQ群500人",
    "QQ2026年", "微信2026-08-15", "微信和QQ", "iqq100001",
  ])
  func `talk about WeChat and QQ stays`(_ text: String) {
    expectMasked(MaskCase(kept: text))
  }

  @Test(arguments: [
    MaskCase("我叫张某甲", "我叫张某甲"),
    MaskCase("我叫王试例，住3栋", "我叫***，住3栋"),
    MaskCase("我叫王试例住3栋", "我叫***住3栋"),
    MaskCase("我叫安试。", "我叫**。"),
    MaskCase("本人李试例，", "本人***，"),
    MaskCase("本人（李试例）", "本人（***）"),
    MaskCase("联系人：欧阳试例 ", "联系人：**** "),
    MaskCase("联系人王试", "联系人**"),
    MaskCase("姓名：高兴", "姓名：高兴"),
    MaskCase("姓名:何试例；性别", "姓名:***；性别"),
    MaskCase("姓名王试例性别女", "姓名***性别女"),
    MaskCase("户主：陈试", "户主：**"),
    MaskCase("我叫張試例。", "我叫***。"),
  ])
  func `names are masked after the words that announce them`(_ test: MaskCase) {
    expectMasked(test)
  }

  @Test(arguments: [
    "本人于2017年", "本人多次打电话", "本人希望，", "本人方便，", "本人曾，", "本人向物业反映", "本人何时，", "本人周末，", "联系人和电话", "姓名、电话",
    "我叫保安，", "我叫了物业来", "我叫王师傅来修水管", "本人是业主", "本人江苏人，", "户主陈述如下", "本人温馨提示", "本人王", "本人高兴。", "姓名和身份证",
  ])
  func `the same words before other words mask nothing`(_ text: String) {
    expectMasked(MaskCase(kept: text), as: .name)
  }

  @Test func `a name is followed by the number it belongs to`() {
    expectMasked(MaskCase("联系人王试例13800001111", "联系人***" + stars(11)))
  }
}
