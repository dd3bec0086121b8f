/// Recognises room numbers, by the building or unit before them, the word for a room after them, or the
/// three parts of 12-3-1502.
struct RoomRecogniser: Recogniser {
  func findings(in glyphs: Glyphs) -> [Finding] {
    var findings: [Finding] = []
    var index = 0
    while index < glyphs.count {
      guard let room = firstRoom(in: glyphs, at: index) else {
        index += 1
        continue
      }
      var last: Range<Int>? = room
      while let range = last {
        findings.append(Finding(kind: .room, glyphs: range))
        index = range.upperBound
        last = furtherRoom(in: glyphs, after: range.upperBound)
      }
    }
    return findings
  }

  /// The room that the place at an index tells: a building ends there, or a number begins there.
  private func firstRoom(in glyphs: Glyphs, at index: Int) -> Range<Int>? {
    if let end = BuildingWord.end(in: glyphs, at: index), let room = roomInBuilding(in: glyphs, from: end) {
      return room
    }
    guard RoomNumber.beginsRun(in: glyphs, at: index) else { return nil }
    return tripleRoom(in: glyphs, at: index) ?? namedRoom(in: glyphs, at: index)
  }

  /// 1502 after 3栋, and after the unit in 3栋2-1502.
  private func roomInBuilding(in glyphs: Glyphs, from end: Int) -> Range<Int>? {
    var start = glyphs.skip(["-", " ", "的", "第"], from: end, limit: 3)
    for _ in 0..<2 {
      guard let unit = glyphs.endOfRun(from: start, limit: 2, while: \.isDigit), unit > start,
        glyphs[unit] == "-"
      else { break }
      start = unit + 1
    }
    return RoomNumber.range(in: glyphs, at: start, context: .building)
  }

  /// 1704 in 1704室, and in 1704、1705室, where the word comes after a short list.
  private func namedRoom(in glyphs: Glyphs, at start: Int) -> Range<Int>? {
    guard glyphs[start - 1] != "." else { return nil }
    if let room = RoomNumber.range(in: glyphs, at: start, context: .none) { return room }
    var first: Range<Int>?
    var next = start
    for _ in 0..<Self.longestList {
      guard let end = glyphs.endOfRun(from: next, limit: 4, while: \.isDigit), end - next >= 3,
        Self.listMarks.contains(glyphs[end])
      else { return nil }
      first = first ?? next..<end
      next = end + 1
      if RoomNumber.range(in: glyphs, at: next, context: .none) != nil { return first }
    }
    return nil
  }

  private static let longestList = 6
  private static let listMarks: ScalarSet = ["、", "和", "与", "與", "及", "/", "-", "~", "至", "到"]

  /// 1502 in 12-3-1502, which must not be a date such as 01-02-2026 nor the end of a longer code.
  private func tripleRoom(in glyphs: Glyphs, at start: Int) -> Range<Int>? {
    guard !["-", ".", "/"].contains(glyphs[start - 1]),
      let building = glyphs.endOfRun(from: start, limit: 3, while: \.isAlphanumeric),
      building > start, glyphs[building - 1].isDigit, glyphs[building] == "-",
      !glyphs.has("400", at: start), !glyphs.has("800", at: start),
      let unit = glyphs.endOfRun(from: building + 1, limit: 2, while: \.isDigit),
      unit > building + 1, glyphs[unit] == "-",
      let room = RoomNumber.range(in: glyphs, at: unit + 1, context: .building)
    else { return nil }
    let isDate =
      building - start == 2 && unit - building == 3 && room.count == 4
      && (glyphs.has("19", at: room.lowerBound) || glyphs.has("20", at: room.lowerBound))
      && (glyphs[start] == "0" || glyphs[building + 1] == "0")
    return isDate ? nil : room
  }

  /// 1205 in 3栋1204、1205室, after the room that ends at `end`.
  private func furtherRoom(in glyphs: Glyphs, after end: Int) -> Range<Int>? {
    let word = glyphs.skip(["号", "室", "房"], from: end, limit: 2)
    let start = glyphs.skip(Self.listMarks, from: word, limit: 1)
    guard start > word else { return nil }
    return RoomNumber.range(in: glyphs, at: start, context: .building)
  }
}
