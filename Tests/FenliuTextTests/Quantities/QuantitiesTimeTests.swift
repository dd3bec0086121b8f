import FenliuText
import Testing

@Suite struct QuantitiesTimeTests {
  static let hours: [QuantityExample] = [
    .init("⟦凌晨两点⟧", "2:00"), .init("⟦晚上11点半⟧还在跳", "23:30"), .init("⟦夜里十二点⟧", "0:00"),
    .init("⟦早上7点⟧", "7:00"), .init("⟦22:30⟧", "22:30"), .init("⟦23点⟧", "23:00"),
    .init("⟦半夜⟧敲门", "~0:00...4:59"),
    .init("⟦三更半夜⟧敲门", "~0:00...4:59"), .init("at ⟦10pm⟧", "22:00"), .init("past ⟦midnight⟧", "0:00"),
    .init("⟦晚上十点⟧到⟦早上六点⟧", "22:00", "6:00"), .init("⟦晚上十点⟧到⟦六点⟧", "22:00", "6:00"),
    .init("⟦晚上十点⟧到⟦十一点⟧", "22:00", "23:00"), .init("⟦晚上10⟧到⟦12点⟧", "22:00", "0:00"),
    .init("⟦中午12点⟧到⟦2点⟧", "12:00", "14:00"), .init("⟦下午3点⟧", "15:00"), .init("⟦傍晚六点⟧", "18:00"),
    .init("⟦中午一点⟧", "13:00"), .init("⟦半夜两点⟧", "2:00"), .init("⟦半夜12点⟧", "0:00"),
    .init("⟦半夜11点多⟧", "~23:00...23:59"),
    .init("⟦昨晚11点20分⟧", "23:20"), .init("⟦晚上大概10点⟧", "22:00"),
    .init("⟦晚上十点左右⟧", "~22:00"), .init("⟦十点二十⟧", "10:20"), .init("⟦8点05⟧", "8:05"), .init("⟦22时许⟧", "22:00"),
    .init("⟦凌晨两三点⟧", "~2:00...3:00"), .init("⟦10:30 p.m.⟧", "22:30"), .init("⟦8点一刻⟧", "8:15"),
    .init("⟦22:30⟧-⟦6:00⟧", "22:30", "6:00"), .init("⟦早上6:30⟧开始", "6:30"), .init("每天⟦11点⟧", "11:00"),
    .init("⟦零点⟧", "0:00"), .init("⟦凌晨零点⟧", "0:00"), .init("2026/1/1 ⟦10:40:19⟧", "10:40"),
    .init("⟦凌晨12点⟧", "0:00"),
    .init("⟦12 am⟧", "0:00"), .init("⟦11 at night⟧", "23:00"), .init("⟦晚上一点⟧才停", "1:00"),
    .init("⟦每晚十一点⟧", "23:00"), .init("⟦凌晨⟧还在唱", "~0:00...4:59"),
  ]
  @Test(arguments: hours)
  func `hours of the day are found`(_ example: QuantityExample) { example.check(.timeOfDay) }

  static let noHours = [
    "三点意见", "有一点", "以下三点:", "几点了", "一点也不", "晚上一点声音", "1:50000", "诉求1:50户", "3小时", "时间", "1时", "25:00",
    "10:75", "两点要求", "不到一点", "晚上", "3.5点",
  ].map { QuantityExample($0) }
  @Test(arguments: noHours)
  func `other things are not hours`(_ example: QuantityExample) { example.check(.timeOfDay) }

  static func days(_ days: Double) -> String { String(Int64(days * 1440)) }
  static let durations: [QuantityExample] = [
    .init("⟦三个月⟧", days(90)), .init("⟦半年多⟧", "~\(180 * 1440 + 1)...\(365 * 1440 - 1)"),
    .init("⟦一年半⟧", days(545)),
    .init("⟦两周⟧", days(14)), .init("⟦十几天⟧", "~\(11 * 1440)...\(19 * 1440)"), .init("⟦48小时⟧", days(2)),
    .init("⟦3 months⟧", days(90)), .init("⟦半个月⟧", days(15)),
    .init("⟦三个多月⟧", "~\(90 * 1440 + 1)...\(120 * 1440 - 1)"),
    .init("⟦一个半月⟧", days(45)), .init("⟦两个半小时⟧", "150"), .init("⟦半小时⟧", "30"), .init("⟦1.5小时⟧", "90"),
    .init("⟦一年零三个月⟧", days(455)), .init("⟦3小时20分钟⟧", "200"), .init("⟦3-5天⟧", "~4320...7200"),
    .init("⟦近三个月⟧", "~\(90 * 1440)"), .init("⟦三个月以上⟧", "~\(90 * 1440)..."),
    .init("⟦不到一年⟧", "~0...\(365 * 1440 - 1)"),
    .init("⟦10几分钟⟧", "~11...19"), .init("⟦两三年⟧", "~\(730 * 1440)...\(1095 * 1440)"),
    .init("⟦half an hour⟧", "30"),
    .init("⟦two weeks⟧", days(14)), .init("⟦several months⟧", "~\(60 * 1440)...\(270 * 1440)"),
    .init("⟦15日⟧内", days(15)), .init("⟦十个工作日⟧", days(10)), .init("住了⟦19年⟧", days(6935)),
    .init("⟦70年⟧产权", days(25550)),
    .init("⟦一两个月⟧", "~43200...86400"),
    .init("⟦俩月⟧", days(60)), .init("⟦十分钟⟧", "10"), .init("⟦一刻钟⟧", "15"),
    .init("⟦三年多⟧", "~\(1095 * 1440 + 1)...\(1460 * 1440 - 1)"),
  ]
  @Test(arguments: durations)
  func `durations are found`(_ example: QuantityExample) { example.check(.duration) }

  static let noDurations = [
    "2019年", "19年入住", "三月", "3月5日", "第二天", "有一天", "一天到晚", "3天然气", "一年级", "2020年度", "一周围", "半天没人",
    "周三晚上", "二〇二六年", "每年", "三点", "周年庆", "半夜", "星期三", "四周垃圾", "下半年",
  ].map { QuantityExample($0) }
  @Test(arguments: noDurations)
  func `other things are not durations`(_ example: QuantityExample) { example.check(.duration) }
}
