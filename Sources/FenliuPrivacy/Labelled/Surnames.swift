/// The surnames by which names are recognised.
enum Surnames {
  /// The length of the surname at an index; nil if none stands there.
  ///
  /// - Parameter anySurname: whether to accept surnames that are ordinary words too.
  static func length(in glyphs: Glyphs, at index: Int, anySurname: Bool) -> Int? {
    if compound.matches(in: glyphs, at: index) { return 2 }
    if clear.contains(glyphs[index]) { return 1 }
    return anySurname && ambiguous.contains(glyphs[index]) ? 1 : nil
  }

  /// Surnames of two characters.
  private static let compound: WordList = [
    "欧阳", "歐陽", "上官", "司马", "司馬", "诸葛", "諸葛", "司徒", "皇甫", "令狐", "慕容", "尉迟", "东方", "夏侯", "南宫",
  ]

  /// Surnames that seldom begin another word, in both scripts.
  private static let clear = ScalarSet(
    """
    王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫朱胡郭林罗羅梁宋郑鄭谢謝韩韓唐冯馮董萧蕭肖程曹袁邓鄧傅沈彭吕呂苏蘇卢盧蒋蔣\
    蔡贾賈丁魏薛叶葉阎閻闫余潘杜戴夏钟鍾汪田姜范姚谭譚廖邹鄒熊金陆陸郝孔崔康毛邱秦江史顾顧侯邵孟龙龍段雷钱錢汤湯尹黎\
    武乔喬贺賀赖賴龚龔施洪庞龐颜顏倪庄莊聂聶殷翟申耿詹焦柳裴陶祝甘柯涂阮屈阳褚卞霍缪柴蒲凌晏苟邢葛樊兰蘭岳齐齊辛管芦俞欧歐
    """.unicodeScalars)

  /// Surnames that are also words which often follow 本人 or 联系人.
  private static let ambiguous = ScalarSet(
    "何高马馬许許曾任方石万萬易常文白华安向于時时成全平和应應从從严嚴温溫季连連左路古党单單解房关關童鲁魯韦韋尤牛吉伍盛车車游包冷".unicodeScalars)

  /// Words that begin like a name.
  static let ordinaryWords: WordList = [
    "周末", "周一", "周二", "周三", "周四", "周五", "周六", "周日", "周边", "周围", "马上", "江苏", "江西", "余额", "余款", "钱款", "毛坯",
    "夏天", "夏季", "武汉", "陈述", "顾虑", "顾及", "金额", "安保", "何时", "何人", "何处", "任何", "高兴", "高龄", "方便", "安全", "时间",
    "常年", "平时", "全家", "全部", "全体", "成年", "成立", "申请", "申诉", "申报", "管理", "管家", "田地", "程度", "叶子", "康复", "阳台",
    "阳光", "庄园", "路过", "文化", "温州", "房产", "房东", "车主", "车牌", "车位", "石材", "兰州", "苏州", "黄昏", "龙华", "欧美",
  ]
}
