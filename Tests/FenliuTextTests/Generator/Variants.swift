/// Scalars that fold to others by our own decision, where neither Unicode's mappings nor ICU's
/// transform from traditional to simplified characters has them.
enum Variants {
  /// Each pair is a variant and the character it folds to: regional forms, forms of older printing, and
  /// simplifications made elsewhere; last, radicals, which text copied from PDF files has for characters.
  static let characters = """
    峯峰 麪面 祇只 衹只 敎教 値值 鄕乡 靑青 卽即 旣既 妳你 痺痹 閙闹 牠它 谿溪 遶绕 踫碰 擡抬 戱戏 両两 囯国 鉋刨 扞捍 嬭奶 囬回 囘回 牎窗 窓窗 牕窗 窻窗 滙汇 戸户
    呌叫 吿告 坵丘 塲场 壻婿 冦寇 厰厂 亰京 侭尽 偸偷 刦劫 刼劫 劵券 勅敕 勲勋 嗮晒 噐器 増增 寃冤 寛宽 対对 屛屏 廰厅 徃往 怱匆 悤匆 悞误 戝贼 抝拗 拕拖 挿插 揷插
    擕携 攷考 昬昏 晩晚 暁晓 栢柏 査查 桒桑 歩步 毎每 氷冰 汚污 渉涉 淸清 濶阔 炤照 煑煮 犂犁 猨猿 畧略 畱留 甎砖 痩瘦 皐皋 盌碗 椀碗 砦寨 碁棋 竝并 倂并 糉粽 糭粽
    緖绪 緜绵 縂总 総总 羗羌 耡锄 聨联 肎肯 膓肠 舘馆 舩船 芲花 茘荔 荅答 葢盖 薬药 虵蛇 蚉蚊 蟁蚊 衞卫 袴裤 覩睹 諠喧 讃赞 讎仇 賍赃 躭耽 躱躲 軆体 輭软 輙辄 迯逃
    逈迥 遡溯 邨村 隣邻 酧酬 醻酬 鎌镰 闗关 颷飙 飃飘 飜翻 髪发 鬦斗 鬪斗 鬬斗 鵞鹅 鶏鸡 鹸碱 黙默 黒黑 龢和 ⺁厂 ⺌小 ⺒巳 ⺝月 ⺠民 ⺻聿 ⻄西 ⻅见 ⻉贝 ⻊足 ⻋车
    ⻑长 ⻓长 ⻔门 ⻗雨 ⻘青 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻨麦 ⻩黄 ⻬齐 ⻮齿 ⻰龙
    """

  /// Punctuation that keyboards and word processors put in place of the plain sign.
  static let punctuation: [Unicode.Scalar: String] = [
    "‘": "'", "’": "'", "ʼ": "'", "′": "'",
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "−": "-",
    "⁄": "/", "⋯": "...", "〜": "~", "・": "·",
  ]

  /// Shown as nothing, or as part of the character before, though Unicode does not say that they may be
  /// ignored: interlinear annotation, the object placeholder, the enclosing keycap.
  static let invisible: [ClosedRange<UInt32>] = [0xFFF9...0xFFFC, 0x20E3...0x20E3]

  /// Blank, though a symbol to Unicode: the empty Braille pattern.
  static let blank: UInt32 = 0x2800

  /// The pairs of `characters`.
  static let pairs: [(variant: UInt32, target: UInt32)] = characters.split(whereSeparator: \.isWhitespace).map
  {
    let scalars = $0.unicodeScalars.map(\.value)
    return (scalars[0], scalars[1])
  }

  /// All variants by scalar.
  static let all: [UInt32: [UInt32]] = {
    var all: [UInt32: [UInt32]] = [:]
    for (variant, target) in pairs {
      all[variant] = [target]
    }
    for (scalar, target) in punctuation {
      all[scalar.value] = target.unicodeScalars.map(\.value)
    }
    return all
  }()
}
