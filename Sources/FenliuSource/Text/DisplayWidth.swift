/// A number of terminal cells. A Chinese character takes two, so cells are neither bytes nor scalars.
public struct TerminalCells: Hashable, Comparable, Sendable {
  /// The number of cells.
  public var value: Int

  /// `value` cells.
  public init(_ value: Int) { self.value = value }

  /// Whether the first is the smaller number of cells.
  public static func < (left: TerminalCells, right: TerminalCells) -> Bool { left.value < right.value }

  /// The cells of two texts side by side.
  public static func + (left: TerminalCells, right: TerminalCells) -> TerminalCells {
    TerminalCells(left.value + right.value)
  }

  /// Adds the cells of a text that follows.
  public static func += (left: inout TerminalCells, right: TerminalCells) {
    left.value += right.value
  }
}

extension Unicode.Scalar {
  /// The cells that a terminal gives this scalar when it stands alone.
  ///
  /// Two for East Asian Width W and F (Unicode Standard Annex 11), none for controls, combining marks
  /// and invisible format characters, one for all others, the ambiguous ones included.
  public var displayWidth: TerminalCells {
    switch value {
    case 0x20...0x7E: TerminalCells(1)
    case 0x4E00...0x9FFF: TerminalCells(2)
    case _ where DisplayWidthTable.zero.covers(value): TerminalCells(0)
    case _ where DisplayWidthTable.wide.covers(value): TerminalCells(2)
    default: TerminalCells(1)
    }
  }
}

extension Character {
  /// The cells that a terminal gives this grapheme.
  ///
  /// The sum over its scalars, except that an emoji made of several (joined, with a skin tone, or asked
  /// for by variation selector 16) is drawn as one wide picture.
  public var displayWidth: TerminalCells {
    let scalars = unicodeScalars
    let sum = scalars.reduce(TerminalCells(0)) { $0 + $1.displayWidth }
    guard let first = scalars.first, first.properties.isEmoji else { return sum }
    if scalars.contains("\u{FE0F}") { return TerminalCells(2) }
    let isJoined = scalars.contains { $0 == "\u{200D}" || $0.properties.isEmojiModifier }
    return isJoined ? min(sum, TerminalCells(2)) : sum
  }
}

extension StringProtocol {
  /// The cells that a terminal gives this text, counted grapheme by grapheme. Tabs and other control
  /// characters count nothing: whoever prints them must first decide how they are shown.
  public var displayWidth: TerminalCells {
    var width = 0
    let scalars = unicodeScalars
    var place = scalars.startIndex
    while place < scalars.endIndex {
      let scalar = scalars[place]
      var end = scalars.index(after: place)
      if scalar.isPlain, end == scalars.endIndex || scalars[end].isPlain {
        width += scalar.plainWidth
      } else {
        // What lies between here and where two plain scalars meet is looked at grapheme by grapheme.
        var last = scalar
        while end < scalars.endIndex, !(last.isPlain && scalars[end].isPlain) {
          last = scalars[end]
          end = scalars.index(after: end)
        }
        for character in self[place..<end] { width += character.displayWidth.value }
      }
      place = end
    }
    return TerminalCells(width)
  }
}

extension [UInt32] {
  /// Whether a value lies in one of the closed ranges whose bounds are listed in ascending order.
  fileprivate func covers(_ value: UInt32) -> Bool {
    var lower = 0
    var upper = count / 2
    while lower < upper {
      let middle = lower + (upper - lower) / 2
      if self[2 * middle + 1] < value { lower = middle + 1 } else { upper = middle }
    }
    return 2 * lower < count && self[2 * lower] <= value
  }
}
