import FenliuText
import Testing

@Suite struct QuantitiesCountTests {
  static let households: [QuantityExample] = [
    .init("影响⟦十几户⟧", "~11...19"), .init("⟦200多户⟧", "~201...299"), .init("⟦几十户⟧停水", "~20...99"),
    .init("⟦上百户⟧", "~100..."), .init("我们⟦两家⟧都漏", "2"), .init("⟦200 households⟧", "200"),
    .init("⟦三五户⟧", "~3...5"), .init("⟦十七八户⟧", "~17...18"), .init("⟦两三百户⟧", "~200...300"),
    .init("⟦百余户⟧", "~101...199"), .init("⟦近200户⟧", "~200"), .init("⟦1,200户⟧", "1200"), .init("⟦三家人⟧", "3"),
    .init("⟦50多户⟧", "~51...59"), .init("⟦10-20户⟧", "~10...20"), .init("⟦100户以上⟧", "~100..."),
    .init("⟦超过100户⟧", "~101..."), .init("⟦好几十户⟧", "~20...99"), .init("⟦十来户⟧", "~10"),
    .init("⟦两三户⟧", "~2...3"), .init("⟦数百户业主⟧", "~200...999"), .init("⟦dozens of families⟧", "~20...99"),
    .init("⟦several households⟧", "~2...9"), .init("⟦一千零五十户⟧", "1050"), .init("⟦12户⟧和⟦8户⟧", "12", "8"),
    .init("万一⟦两家⟧吵", "2"),
  ]
  @Test(arguments: households)
  func `households are counted`(_ example: QuantityExample) { example.check(.households) }

  static let noHouseholds = [
    "201住户", "05户", "两家公司", "三家餐馆", "一家三口", "户数300", "一户一表", "3户型", "万家灯火", "千家万户", "一梯两户", "第三户", "全体业主",
    "2栋3单元1201", "三户口", "一家物业", "万元户",
  ].map { QuantityExample($0) }
  @Test(arguments: noHouseholds)
  func `other things are not households`(_ example: QuantityExample) { example.check(.households) }

  static let people: [QuantityExample] = [
    .init("⟦三十余名业主⟧", "~31...39"), .init("⟦5个人⟧打架", "5"), .init("⟦30 people⟧", "30"),
    .init("一家⟦三口⟧", "3"), .init("⟦两个小孩⟧", "2"), .init("⟦一个人⟧在家", "1"), .init("⟦十多人⟧", "~11...19"),
    .init("⟦三位老人⟧", "3"), .init("⟦about 20 residents⟧", "~20"), .init("⟦two tenants⟧", "2"),
    .init("⟦俩人⟧", "2"),
    .init("⟦上千人⟧", "~1000..."), .init("⟦二十几个人⟧", "~21...29"), .init("⟦10几人⟧", "~11...19"),
    .init("⟦thirty-five people⟧", "35"), .init("⟦two hundred people⟧", "200"), .init("⟦七八个人⟧", "~7...8"),
  ]
  @Test(arguments: people)
  func `people are counted`(_ example: QuantityExample) { example.check(.people) }

  static let noPeople = [
    "3000人民币", "100人次", "第三人", "前三名", "两位数", "三位一体", "5个车位", "多数人", "三人行道", "一直", "全体", "2人间",
  ].map { QuantityExample($0) }
  @Test(arguments: noPeople)
  func `other things are not people`(_ example: QuantityExample) { example.check(.people) }
}
