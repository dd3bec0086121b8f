/// The syllables of standard Mandarin in pinyin, without tones and with `v` for ü.
enum PinyinSyllables {
  /// The letters of the longest syllables, such as `zhuang`.
  static let longest = 6

  /// Whether small letters are exactly one syllable.
  static func contains(_ letters: ArraySlice<UInt8>) -> Bool {
    guard let key = key(letters) else { return false }
    return keys.contains(key)
  }

  /// Five bits a letter. Nil for what is too long to be a syllable or not of small letters.
  private static func key(_ letters: some Collection<UInt8>) -> UInt32? {
    guard !letters.isEmpty, letters.count <= longest else { return nil }
    var key: UInt32 = 0
    for letter in letters {
      guard UInt8(ascii: "a")...UInt8(ascii: "z") ~= letter else { return nil }
      key = key << 5 | UInt32(letter - UInt8(ascii: "a") + 1)
    }
    return key
  }

  private static let keys: Set<UInt32> = Set(
    rows.flatMap { row in
      row.finals.split(separator: " ").compactMap { key(Array((row.initial + $0).utf8)) }
    })

  /// Each initial with the finals that follow it, in pinyin's own spelling.
  private static let rows: [(initial: String, finals: String)] = [
    ("", "a ai an ang ao e ei en eng er o ou"),
    ("b", "a ai an ang ao ei en eng i ian iao ie in ing o u"),
    ("p", "a ai an ang ao ei en eng i ian iao ie in ing o ou u"),
    ("m", "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u"),
    ("f", "a an ang ei en eng o ou u"),
    ("d", "a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo"),
    ("t", "a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo"),
    ("n", "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo v ve ue"),
    ("l", "a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan un uo v ve ue"),
    ("g", "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo"),
    ("k", "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo"),
    ("h", "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo"),
    ("j", "i ia ian iang iao ie in ing iong iu u uan ue un"),
    ("q", "i ia ian iang iao ie in ing iong iu u uan ue un"),
    ("x", "i ia ian iang iao ie in ing iong iu u uan ue un"),
    ("zh", "a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo"),
    ("ch", "a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo"),
    ("sh", "a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo"),
    ("r", "an ang ao e en eng i ong ou u ua uan ui un uo"),
    ("z", "a ai an ang ao e ei en eng i ong ou u uan ui un uo"),
    ("c", "a ai an ang ao e en eng i ong ou u uan ui un uo"),
    ("s", "a ai an ang ao e en eng i ong ou u uan ui un uo"),
    ("y", "a an ang ao e i in ing o ong ou u uan ue un"),
    ("w", "a ai an ang ao ei en eng o u"),
  ]
}
