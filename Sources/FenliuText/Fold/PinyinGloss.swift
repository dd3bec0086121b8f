/// Tells pinyin glosses, as in `经(jīng)济(jì)`, from other text in brackets.
enum PinyinGloss {
  /// The longest content of the brackets, in folded scalars.
  static let maximumLength = 64

  /// Whether the folded content of brackets after a Chinese character is a gloss.
  ///
  /// It is, if it consists of syllables and at least one bears a tone mark: `jīng jì`, `Xī'ān`. Without
  /// tone marks it must be exactly one syllable, of at least two small letters: `jing`, but neither
  /// `LAN` nor `a` nor `ok`.
  static func isGloss(_ content: [UInt32], hasCapitals: Bool) -> Bool {
    guard content.count <= maximumLength, let spelling = Spelling(content) else { return false }
    if spelling.hasTone {
      return isSyllables(spelling.letters)
    }
    return !hasCapitals && spelling.letters.count >= 2 && PinyinSyllables.contains(spelling.letters[...])
  }

  /// Whether letters and separators can be divided into syllables.
  private static func isSyllables(_ letters: [UInt8]) -> Bool {
    // wholes[n]: the first n letters are whole syllables.
    var wholes = [true]
    for (index, letter) in letters.enumerated() {
      let starts = max(0, index + 1 - PinyinSyllables.longest)...index
      let endsSyllable = starts.contains { wholes[$0] && PinyinSyllables.contains(letters[$0...index]) }
      let carriesOn = letter == Spelling.separator || coloursSyllable(letters, at: index)
      wholes.append(endsSyllable || carriesOn && wholes[index])
    }
    return wholes[letters.count]
  }

  /// Whether there may be the r that is added to a syllable: `huār`.
  private static func coloursSyllable(_ letters: [UInt8], at index: Int) -> Bool {
    letters[index] == UInt8(ascii: "r") && index > 0 && letters[index - 1] != Spelling.separator
  }
}

/// The letters of a gloss without its tone marks.
private struct Spelling {
  static let separator = UInt8(ascii: " ")

  /// Small letters, `v` for ü, and separators.
  var letters: [UInt8] = []
  var hasTone = false

  /// Nil if there is anything that pinyin is not written with.
  init?(_ content: [UInt32]) {
    for scalar in content {
      switch scalar {
      case 0x61...0x7A:
        letters.append(UInt8(truncatingIfNeeded: scalar))
      case 0x251:  // ɑ and ɡ are how textbooks print a and g
        letters.append(UInt8(ascii: "a"))
      case 0x261:
        letters.append(UInt8(ascii: "g"))
      case 0x300, 0x301, 0x304, 0x306, 0x30C:  // grave, acute, macron, caron, and the breve typed for it
        guard let letter = letters.last, letter != Self.separator else { return nil }
        hasTone = true
      case 0x308:
        guard letters.last == UInt8(ascii: "u") else { return nil }
        letters[letters.count - 1] = UInt8(ascii: "v")
      case 0x20, 0x27, 0x2D, 0xB7:  // space, apostrophe, hyphen, middle dot
        letters.append(Self.separator)
      default:
        return nil
      }
    }
    while letters.last == Self.separator { letters.removeLast() }
    letters = Array(letters.drop { $0 == Self.separator })
  }
}
