/// Some adjacent groups of digits read as one number.
struct NumberReading: Hashable, Sendable {
  /// The digits, 0 to 9; 10 stands for a final X.
  var digits: [Int]
  var glyphs: Range<Int>
  /// The index of the group after the number.
  var nextGroup: Int
  /// The joints between the groups.
  var joints: [DigitGroups.Joint]

  /// Whether the groups are joined in one way, as people write a number which they divide themselves.
  var isUniform: Bool { joints.allSatisfy { $0 == joints.first } }
}

/// A text with its groups of digits, to read numbers from.
struct NumberText: Sendable {
  let glyphs: Glyphs
  let groups: DigitGroups

  /// The groups of digits of a text.
  init(_ glyphs: Glyphs) {
    self.glyphs = glyphs
    groups = DigitGroups(glyphs)
  }

  /// Reads a number whose groups have the lengths of `shape`.
  ///
  /// - Parameters:
  ///   - shape: the number of digits in each group.
  ///   - first: the index of the first group.
  ///   - skipping: how many leading digits of the first group are no part of the shape.
  ///   - finalX: whether an X follows the digits of the last group and counts as its last place.
  func read(_ shape: [Int], at first: Int, skipping: Int = 0, finalX: Bool = false) -> NumberReading? {
    var joints: [DigitGroups.Joint] = []
    var end = 0
    for (place, length) in shape.enumerated() {
      guard let group = groups[first + place] else { return nil }
      let isLast = place == shape.count - 1
      let expected = length + (place == 0 ? skipping : 0) - (isLast && finalX ? 1 : 0)
      guard group.count == expected else { return nil }
      end = group.glyphs.upperBound
      if isLast { break }
      guard let joint = group.joint else { return nil }
      joints.append(joint)
    }
    if finalX {
      guard glyphs[end] == "X" else { return nil }
      end += 1
    }
    guard let start = groups[first]?.glyphs.lowerBound else { return nil }
    let digits = (start + skipping..<end).compactMap { digit(glyphs[$0]) }
    return NumberReading(
      digits: digits, glyphs: start..<end, nextGroup: first + shape.count, joints: joints)
  }

  /// Whether one of some words stands before a group, with only `connectors` between.
  func isLabelled(_ words: [Word], before group: Int) -> Bool {
    guard var index = groups[group]?.glyphs.lowerBound else { return false }
    var skipped = 0
    while skipped < 5, Self.connectors.contains(glyphs[index - 1]) {
      index -= 1
      skipped += 1
    }
    return words.contains { glyphs.has($0, endingAt: index) }
  }

  private static let connectors: ScalarSet = ["号", "號", "码", "碼", "是", "为", "為", ":", " ", "("]

  private func digit(_ glyph: Unicode.Scalar) -> Int? {
    if glyph == "X" { return 10 }
    return glyph.isDigit ? Int(glyph.value - 0x30) : nil
  }
}
