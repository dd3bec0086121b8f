/// The maximal runs of digits in a text, and how each is joined to the next.
struct DigitGroups: Sendable {
  /// A maximal run of digits.
  struct Group: Hashable, Sendable {
    var glyphs: Range<Int>
    /// What stands between this group and the next; nil if they do not belong together.
    var joint: Joint?

    var count: Int { glyphs.count }
  }

  /// What may stand inside one number.
  enum Joint: Hashable, Sendable { case space, dash, dot, bracket }

  private(set) var groups: [Group] = []

  /// Finds the groups of digits.
  init(_ glyphs: Glyphs) {
    var index = 0
    while index < glyphs.count {
      guard glyphs[index].isDigit else {
        index += 1
        continue
      }
      let start = index
      while glyphs[index].isDigit { index += 1 }
      if let last = groups.indices.last {
        groups[last].joint = Self.joint(groups[last].glyphs.upperBound..<start, of: glyphs)
      }
      groups.append(Group(glyphs: start..<index, joint: nil))
    }
  }

  /// The group at an index; nil past the end.
  subscript(index: Int) -> Group? { groups.indices.contains(index) ? groups[index] : nil }

  var count: Int { groups.count }

  private static func joint(_ gap: Range<Int>, of glyphs: Glyphs) -> Joint? {
    guard gap.count <= 3 else { return nil }
    var joint = Joint.space
    for index in gap {
      switch glyphs[index] {
      case " ": continue
      case "-" where joint == .space || joint == .dash: joint = .dash
      case ".", "·":
        guard gap.count == 1 else { return nil }
        joint = .dot
      case ")" where joint == .space: joint = .bracket
      case "-" where joint == .bracket: continue
      default: return nil
      }
    }
    return joint
  }
}
