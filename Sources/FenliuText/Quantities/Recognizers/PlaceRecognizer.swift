/// Numbers of buildings, entrances and floors: `3栋`, 二单元, 十二楼.
struct PlaceRecognizer {
  private let context: QuantityContext
  private let kind: Quantity.Kind

  init(_ context: QuantityContext, _ kind: Quantity.Kind) {
    self.context = context
    self.kind = kind
  }

  private static let buildings: PhraseTable<Bool> = [
    "栋": true, "幢": true, "号楼": true, "号栋": true, "#楼": true, "#栋": true, "#": true, "座": true,
  ]
  private static let floors: PhraseTable<Bool> = ["楼": true, "层": true, "层楼": true, "f": true]
  private static let ordinalEnds: PhraseTable<Bool> = [
    "st floor": true, "nd floor": true, "rd floor": true, "th floor": true,
  ]
  private static let below: PhraseTable<Bool> = ["负": true, "地下": true, "负的": true, "basement ": true]
  /// What before a number tells that it counts floors or buildings: 共18层.
  private static let counting: ScalarSet = "共有高建总加盖起多计达这那每整半"
  private static let notAfterFloor: ScalarSet = "高灰膜油皮土小建住别房盘梯水楼"
  private static let afterBuilding: ScalarSet = "上下顶道里前后"

  /// The number of a place that begins at a token.
  func quantity(at token: Int) -> Quantity? {
    guard let numeral = context.anyNumeral(token), !numeral.isUnusable, numeral.form != .half else {
      return nil
    }
    guard let end = end(of: numeral), let value = numeral.value(times: 1), limits.contains(value.lowerBound),
      limits.contains(value.upperBound), !isSeveral(numeral)
    else { return range(at: token) }
    let start = numeral.range.lowerBound
    if kind == .floor, let below = Self.below.match(in: context.scalars, endingAt: start) {
      return Quantity(
        kind: kind, range: below.range.lowerBound..<end, value: (-value.upperBound)...(-value.lowerBound))
    }
    let range = (numeral.isOrdinal ? start - 1 : start)..<end
    let quantity = Quantity(kind: kind, range: range, value: value, isApproximate: numeral.isVague)
    guard kind == .floor, let hedge = Hedge.after.match(in: context.scalars, at: end),
      let hedged = hedge.meaning.applied(to: value)
    else { return quantity }
    return Quantity(
      kind: kind, range: start..<hedge.range.upperBound, value: hedged, isApproximate: true)
  }

  private var limits: ClosedRange<Int64> {
    switch kind {
    case .building: 1...999
    case .unit: 1...99
    default: 1...200
    }
  }

  /// `1-3层`.
  private func range(at token: Int) -> Quantity? {
    guard let lower = context.lowerNumber(of: token + 1), let upper = context.numeral(token + 1),
      let end = end(of: upper), let first = lower.whole, let last = upper.whole, limits.contains(first),
      limits.contains(last)
    else { return nil }
    return Quantity(
      kind: kind, range: lower.range.lowerBound..<end, value: first...last, isApproximate: false)
  }

  /// 几 alone and 两 ask or count.
  private func isSeveral(_ numeral: Numeral) -> Bool {
    let first = context.scalar(numeral.range.lowerBound)
    guard first == "两" || first == "俩" || first == "几" || first == "数" else { return false }
    return !(numeral.isVague && numeral.range.count == 2 && first == "两") || kind != .floor
  }

  /// The end of the word after a number; nil if that counts something else.
  private func end(of numeral: Numeral) -> Int? {
    let start = numeral.range.lowerBound
    let index = numeral.range.upperBound
    let unitStart = context.skippingSpace(index)
    let counts = Self.counting.contains(context.scalar(start - 1)) && !numeral.isOrdinal
    switch kind {
    case .unit:
      return context.has("单元", at: unitStart) ? unitStart + 2 : nil
    case .building:
      guard let unit = Self.buildings.match(in: context.scalars, at: unitStart), !counts else { return nil }
      return isBuilding(unit.range) ? unit.range.upperBound : nil
    default:
      if let unit = Self.ordinalEnds.match(in: context.scalars, at: index) { return unit.range.upperBound }
      if context.has("floor ", endingAt: start) { return index }
      guard let unit = Self.floors.match(in: context.scalars, at: unitStart) else { return nil }
      return isFloor(unit.range, counts: counts) ? unit.range.upperBound : nil
    }
  }

  private func isBuilding(_ unit: Range<Int>) -> Bool {
    let next = context.scalar(unit.upperBound)
    switch context.scalar(unit.lowerBound).flatMap(Unicode.Scalar.init) {
    case "#":
      return unit.count > 1 || next.map(isDigit) ?? false
    case "座":
      return next.map(isDigit) ?? false || next == "楼"
    case "栋", "幢":
      if next == "房" || next == "别" { return false }
      return next != "楼" || Self.afterBuilding.contains(context.scalar(unit.upperBound + 1))
    default:
      return true
    }
  }

  private func isFloor(_ unit: Range<Int>, counts: Bool) -> Bool {
    let next = context.scalar(unit.upperBound)
    if context.scalar(unit.lowerBound) == "f" { return true }
    if context.scalar(unit.lowerBound) == "楼" { return next != "盘" && next != "梯" }
    return !counts && unit.count == 1 && !Self.notAfterFloor.contains(next)
  }
}

/// Numbers of rooms and flats: `1704室`, `501房`, the 1201 of `2栋3单元1201`.
struct RoomRecognizer {
  private let context: QuantityContext

  init(_ context: QuantityContext) { self.context = context }

  private static let words: PhraseTable<Bool> = ["室": true, "号房": true, "房": true, "号房间": true]
  private static let afterRoom: ScalarSet = "产间子东屋源价型租款"
  private static let labels: PhraseTable<Bool> = [
    "room ": true, "apt ": true, "apt. ": true, "flat ": true, "apartment ": true, "unit ": true,
  ]
  private static let places: PhraseTable<Bool> = ["单元": true, "栋": true, "幢": true, "号楼": true, "#": true]
  private static let measures: ScalarSet = "户人元年个名家天月块万平米层楼号栋"

  /// The number of a room that begins at a token.
  func quantity(at token: Int) -> Quantity? {
    guard let numeral = context.numeral(token), let number = numeral.whole,
      (3...5).contains(numeral.digitCount),
      number > 0
    else { return nil }
    let start = numeral.range.lowerBound
    let end = numeral.range.upperBound
    if let word = Self.words.match(in: context.scalars, at: context.skippingSpace(end)),
      !Self.afterRoom.contains(context.scalar(word.range.upperBound)) || word.range.count == 3
    {
      return Quantity(kind: .room, range: start..<word.range.upperBound, value: number...number)
    }
    guard isAfterPlace(start), !Self.measures.contains(context.scalar(end)) else { return nil }
    return Quantity(kind: .room, range: start..<end, value: number...number)
  }

  private func isAfterPlace(_ start: Int) -> Bool {
    if Self.labels.match(in: context.scalars, endingAt: start) != nil { return true }
    var edge = context.skippingSpaceBack(start)
    if context.scalar(edge - 1) == "-" { edge -= 1 }
    return Self.places.match(in: context.scalars, endingAt: edge) != nil
  }
}
