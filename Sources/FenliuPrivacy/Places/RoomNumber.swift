/// The number of a room: three or four digits, perhaps with a letter, or the same read out as 五零二.
enum RoomNumber {
  /// What stands before the number.
  enum Context: Sendable { case building, none }

  /// Whether a run of letters and digits, or one of Chinese digits, begins at an index.
  static func beginsRun(in glyphs: Glyphs, at index: Int) -> Bool {
    if glyphs[index].isAlphanumeric { return !glyphs[index - 1].isAlphanumeric }
    return glyphs[index].isHanDigit && !glyphs[index - 1].isHanDigit
  }

  /// The room number whose run begins at an index.
  ///
  /// Without a building before it, the word for a room must follow; with one, anything may but a word that
  /// makes the number a count, a date or an amount.
  static func range(in glyphs: Glyphs, at start: Int, context: Context) -> Range<Int>? {
    guard beginsRun(in: glyphs, at: start), let end = runEnd(in: glyphs, from: start) else { return nil }
    let digits = (start..<end).count { glyphs[$0].isDigit || glyphs[$0].isHanDigit }
    let isShaped =
      end - start - digits <= 1
      && (start..<end).dropFirst().dropLast().allSatisfy {
        !glyphs[$0].isLetter
      }
    guard isShaped else { return nil }
    let room = start..<end
    switch RoomWord(in: glyphs, at: end) {
    case .room:
      return (context == .building ? 2...5 : 3...5).contains(digits) ? room : nil
    case .house:
      return (3...4).contains(digits) ? room : nil
    case .number:
      return context == .building && (3...4).contains(digits) ? room : nil
    case .other:
      return nil
    case nil:
      guard context == .building, (3...4).contains(digits), !isCounted(in: glyphs, from: end),
        !serviceNumbers.contains(where: { digits == $0.count && glyphs.has($0, at: start) })
      else { return nil }
      return room
    }
  }

  private static func runEnd(in glyphs: Glyphs, from start: Int) -> Int? {
    glyphs[start].isHanDigit
      ? glyphs.endOfRun(from: start, limit: 4, while: \.isHanDigit)
      : glyphs.endOfRun(from: start, limit: 6, while: \.isAlphanumeric)
  }

  private static let serviceNumbers: [Word] = ["110", "114", "119", "120", "122"]

  /// Whether the number before an index counts or measures something, or is a year.
  private static func isCounted(in glyphs: Glyphs, from end: Int) -> Bool {
    var next = end
    if glyphs[end] == "." { return glyphs[end + 1].isDigit }
    if ["-", "~", "至", "到"].contains(glyphs[end]),
      let rangeEnd = glyphs.endOfRun(from: end + 1, limit: 6, while: \.isDigit), rangeEnd > end + 1
    {
      next = rangeEnd
    }
    next = glyphs.skip([" "], from: next, limit: 1)
    return measures.contains(glyphs[next])
  }

  private static let measures = Set(
    "年月日元块塊万萬千百十亿億个個名人平方㎡米栋棟幢座单單楼樓层層期天次份点點时時分秒岁歲条條辆輛台套吨噸度斤克多余餘几左小户戶路线線%％‰".unicodeScalars
  ).union(["位", "级", "瓦", "伏", "倍", "毫", "厘", "公"])
}

/// The word after a number that says what the number is.
enum RoomWord: Sendable {
  /// 室, 号室, 号房: certainly a room.
  case room
  /// 房, 房间: a room, if the number looks like one.
  case house
  /// 号: a room after a building.
  case number
  /// A word that only begins like one of these: 室内, 房产, 号楼.
  case other

  /// The word at an index; nil if there is none.
  init?(in glyphs: Glyphs, at index: Int) {
    switch glyphs[index] {
    case "室":
      self = Self.afterRoom.contains(glyphs[index + 1]) ? .other : .room
    case "房":
      self = Self.afterHouse.contains(glyphs[index + 1]) ? .other : .house
    case "号", "號":
      switch glyphs[index + 1] {
      case "室": self = .room
      case "房": self = Self.afterHouse.contains(glyphs[index + 2]) ? .number : .room
      default: self = Self.afterNumber.contains(glyphs[index + 1]) ? .other : .number
      }
    default:
      return nil
    }
  }

  private static let afterRoom: ScalarSet = ["内", "內", "外", "温", "溫"]
  private static let afterHouse: ScalarSet = ["产", "產", "价", "價", "贷", "貸", "源", "租", "款", "改"]
  private static let afterNumber: ScalarSet = ["楼", "樓", "线", "線", "文", "令", "院", "门", "門"]
}
