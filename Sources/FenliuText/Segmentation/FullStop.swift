/// Tells full stops that end a sentence from dots in numbers, words and abbreviations.
enum FullStop {
  /// Whether a scalar is a dot that ends nothing. Other scalars are not.
  ///
  /// - Two or more dots in a row are an ellipsis, which ends a sentence.
  /// - After a digit it does not: `3.5`, and `1.` before an item of a list.
  /// - Between letters it does not: `www.example.com`. After Chinese it does, whatever follows.
  /// - After a single letter, as in `e.g.`, and after the abbreviations below it does not.
  static func isInside(_ scalars: some ScalarRun, at index: Int) -> Bool {
    guard scalars[index] == dot else { return false }
    let before = index > 0 ? scalars[index - 1] : nil
    let after = index + 1 < scalars.count ? scalars[index + 1] : nil
    if before == dot || after == dot { return false }
    guard let before else { return true }
    if isDigit(before) { return true }
    let beforeClass = scalars.scalarClass(at: index - 1)
    if let after, ScalarClass(after) == .latin, beforeClass != .han { return true }
    return beforeClass == .latin && isAbbreviation(endingAt: index, of: scalars)
  }

  private static let dot: UInt32 = 0x2E

  /// Always followed by a name.
  private static let titles = ["mr", "mrs", "ms", "dr", "prof", "vs"].map { ShortWord($0) }
  /// Abbreviations where a number follows; otherwise they may be words: `no. 5`, but `no. never.`
  private static let labels = ["no", "nos", "apt", "rm", "bldg", "tel", "ext", "art", "sec"]
    .map { ShortWord($0) }

  private static func isAbbreviation(endingAt index: Int, of scalars: some ScalarRun) -> Bool {
    guard let word = ShortWord(endingAt: index, of: scalars) else { return false }
    if word.count == 1 || titles.contains(word) { return true }
    guard labels.contains(word) else { return false }
    for place in (index + 1)..<min(index + 3, max(index + 1, scalars.count))
    where scalars.scalarClass(at: place) != .space {
      return isDigit(scalars[place])
    }
    return false
  }
}

/// A word of up to four letters, in one number: English has a full stop every ten words or so.
private struct ShortWord: Hashable {
  private static let longest = 4

  /// Eight bits a letter, the last letter in the lowest; letters outside ASCII, which no abbreviation has, as 255.
  private var letters: UInt32 = 0
  private(set) var count = 0

  /// The word that ends before a position, or nil if it is longer. The scalar before the position is a letter.
  init?(endingAt index: Int, of scalars: some ScalarRun) {
    for place in (0..<index).reversed() {
      guard scalars.scalarClass(at: place) == .latin else { return }
      if count == ShortWord.longest { return nil }
      add(scalars[place])
    }
  }

  /// A word of at most four letters.
  init(_ word: String) {
    for letter in word.unicodeScalars.reversed() { add(letter.value) }
  }

  /// Adds a letter before the others; `count` is below `longest`.
  private mutating func add(_ letter: UInt32) {
    letters |= min(letter, 255) << UInt32(8 * count)
    count += 1
  }
}
