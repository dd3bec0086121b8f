import FenliuPrivacy
import Testing

@Suite struct PlaceTests {
  @Test(arguments: [
    MaskCase("车牌川A00Z01占位", "车牌*******占位"),
    MaskCase("川A·00Z01", "********"),
    MaskCase("川A 00001", "********"),
    MaskCase("川a00z01", "*******"),
    MaskCase("川 A-00001", "*********"),
    MaskCase("粵B00001", "*******"),
    MaskCase("川ＡＤ００００１", "********"),
    MaskCase("川AD00001", "********"),
    MaskCase("川A00001D", "********"),
    MaskCase("川A0001学", "*******"),
    MaskCase("川A0001警和川A0002挂", "*******和*******"),
  ])
  func `plates are masked`(_ test: MaskCase) {
    expectMasked(test, as: .vehiclePlate)
  }

  @Test(arguments: [
    "川A区12345", "云A座", "新A4区10000户", "吉Q1234567", "湘A0001", "京ABCDEF", "新QQ群", "贵州A12栋", "苏AB123456",
    "宁VIP12345",
  ])
  func `what only begins like a plate stays`(_ text: String) {
    expectMasked(MaskCase(kept: text), as: .vehiclePlate)
  }

  @Test(arguments: [
    MaskCase("3栋2单元1204", "3栋2单元****"),
    MaskCase("3栋2单元1204室漏水", "3栋2单元****室漏水"),
    MaskCase("12-3-1502", "12-3-****"),
    MaskCase("我在12－3－1502住", "我在12－3－****住"),
    MaskCase("5幢1101室", "5幢****室"),
    MaskCase("1704室", "****室"),
    MaskCase("１７０４室", "****室"),
    MaskCase("楼上1803房在装修", "楼上****房在装修"),
    MaskCase("二楼204号房", "二楼***号房"),
    MaskCase("3栋1204家里", "3栋****家里"),
    MaskCase("三栋1204的业主", "三栋****的业主"),
    MaskCase("A座1204", "A座****"),
    MaskCase("3#1204", "3#****"),
    MaskCase("3号楼1204号", "3号楼****号"),
    MaskCase("3栋12楼1204", "3栋12楼****"),
    MaskCase("3栋2-1204", "3栋2-****"),
    MaskCase("3栋 1204A", "3栋 *****"),
    MaskCase("二单元五零二", "二单元***"),
    MaskCase("五零二室", "***室"),
    MaskCase("3栋1204和1205", "3栋****和****"),
    MaskCase("3栋1204室、1205室、1304室", "3栋****室、****室、****室"),
    MaskCase("1204与1205房之间", "****与****房之间"),
    MaskCase("1204、1205、1206室", "****、****、****室"),
    MaskCase("3栋110室", "3栋***室"),
    MaskCase("2单元05室", "2单元**室"),
    MaskCase("12-1704室", "12-****室"),
    MaskCase("3棟2單元1204", "3棟2單元****"),
  ])
  func `room numbers are masked, the building stays`(_ test: MaskCase) {
    expectMasked(test, as: .room)
  }

  @Test(arguments: [
    "3栋2单元", "3栋2019年交房", "5栋300户", "3栋100多户", "2栋500元", "3栋120平方米", "一栋1000万", "3栋110来了", "2026-01-01",
    "01-02-2026", "三室两厅", "3室2厅", "120路", "2022室内装修", "1204", "1204房产证", "1栋18楼", "3栋1204单元", "8栋200-300人",
    "400-1-2345", "400-8-820", "2026-3-1502", "版本1.2.304", "3-12", "30-40-50", "10栋和11栋", "1.204室", "三四五楼",
    "3栋101路公交", "大楼120", "5号", "第1204条",
  ])
  func `buildings, counts, dates and amounts stay`(_ text: String) {
    expectMasked(MaskCase(kept: text), as: .room)
  }
}
