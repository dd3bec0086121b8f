import FenliuText
import Testing

@Suite struct QuantitiesPlaceTests {
  static let buildings: [QuantityExample] = [
    .init("⟦3栋⟧2单元", "3"), .init("⟦12号楼⟧", "12"), .init("⟦二栋⟧", "2"), .init("⟦5幢⟧", "5"),
    .init("⟦3栋⟧楼下", "3"),
    .init("⟦8#⟧1201", "8"), .init("⟦第三栋⟧", "3"), .init("⟦十二栋⟧", "12"),
  ]
  @Test(arguments: buildings)
  func `buildings are found`(_ example: QuantityExample) { example.check(.building) }

  static let noBuildings = ["两栋楼", "一栋别墅", "共3栋", "3号", "三座桥", "几栋", "一楼", "3栋楼都停电"].map {
    QuantityExample($0)
  }
  @Test(arguments: noBuildings)
  func `other things are not buildings`(_ example: QuantityExample) { example.check(.building) }

  static let units: [QuantityExample] = [.init("3栋⟦2单元⟧", "2"), .init("⟦二单元⟧", "2")]
  @Test(arguments: units)
  func `entrances are found`(_ example: QuantityExample) { example.check(.unit) }

  static let noUnits = ["两单元", "4个单元", "单元楼", "100单元"].map { QuantityExample($0) }
  @Test(arguments: noUnits)
  func `other things are not entrances`(_ example: QuantityExample) { example.check(.unit) }

  static let floors: [QuantityExample] = [
    .init("⟦十二楼⟧漏水", "12"), .init("住⟦三楼⟧", "3"), .init("⟦6层⟧", "6"), .init("⟦负一楼⟧", "-1"),
    .init("⟦地下2层⟧", "-2"),
    .init("⟦1-3层⟧", "1...3"), .init("the ⟦3rd floor⟧", "3"), .init("⟦第三层⟧", "3"), .init("⟦二三楼⟧", "~2...3"),
    .init("⟦5楼以上⟧", "~5..."),
  ]
  @Test(arguments: floors)
  func `floors are found`(_ example: QuantityExample) { example.check(.floor) }

  static let noFloors = ["3号楼", "共18层", "一层灰", "18层高", "几楼", "两楼", "一栋楼", "1000楼", "3楼盘", "一层楼"].map {
    QuantityExample($0)
  }
  @Test(arguments: noFloors)
  func `other things are not floors`(_ example: QuantityExample) { example.check(.floor) }

  static let rooms: [QuantityExample] = [
    .init("⟦1704室⟧", "1704"), .init("2栋3单元⟦1201⟧", "1201"), .init("⟦501房⟧", "501"),
    .init("room ⟦302⟧", "302"),
    .init("⟦一七〇四室⟧", "1704"), .init("3栋-⟦1502⟧业主", "1502"),
  ]
  @Test(arguments: rooms)
  func `rooms are found`(_ example: QuantityExample) { example.check(.room) }

  static let noRooms = ["2室1厅", "300房产", "教室", "3栋200户", "2019年", "110", "123456室"].map {
    QuantityExample($0)
  }
  @Test(arguments: noRooms)
  func `other things are not rooms`(_ example: QuantityExample) { example.check(.room) }
}
