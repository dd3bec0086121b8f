internal import FenliuText

/// Literals of which one is in every match of some part of a pattern.
struct LiteralSet {
  /// The greatest number of literals in a set.
  static let maximumCount = 64
  /// The greatest number of scalars in a literal.
  static let maximumLength = 24

  /// The literals, in the order of the pattern. An empty one says that the part may match nothing.
  private(set) var literals: [[UInt32]]

  init(_ literals: [[UInt32]]) { self.literals = literals }

  /// What matches nothing but the empty text.
  static let empty = LiteralSet([[]])

  /// Every literal of this set followed by every literal of another; nil if that is too much.
  func followed(by other: LiteralSet) -> LiteralSet? {
    guard literals.count * other.literals.count <= Self.maximumCount else { return nil }
    let products = literals.flatMap { head in other.literals.map { head + $0 } }
    guard products.allSatisfy({ $0.count <= Self.maximumLength }) else { return nil }
    return LiteralSet(products)
  }

  /// The literals of both sets; nil if they are too many.
  func united(with other: LiteralSet) -> LiteralSet? {
    let all = literals + other.literals
    return all.count <= Self.maximumCount ? LiteralSet(all) : nil
  }

  /// The set without literals that contain another one, which are found with it.
  var reduced: LiteralSet {
    var kept: [[UInt32]] = []
    for literal in literals {
      guard !kept.contains(where: { literal.contains($0) }) else { continue }
      kept.removeAll { $0.contains(literal) }
      kept.append(literal)
    }
    return LiteralSet(kept)
  }

  /// How rare it is, in bits, that one of the literals is at a given place of a text: roughly, from
  /// what kinds of scalars they have.
  var rarity: Double {
    let chance = literals.reduce(0.0) { sum, literal in
      sum + literal.reduce(1.0) { $0 * Self.chance(of: $1) }
    }
    return -bits(of: chance)
  }

  private static func chance(of scalar: UInt32) -> Double {
    switch ScalarClass(scalar) {
    case .han: 1.0 / 256
    case .other, .punctuation: 1.0 / 64
    case .latin: 0x30...0x39 ~= scalar ? 1.0 / 8 : 1.0 / 16
    case .space, .lineBreak, .clauseBoundary, .sentenceBoundary: 1.0 / 8
    }
  }
}

/// The binary logarithm of a chance, to the precision that a comparison of guesses needs.
private func bits(of chance: Double) -> Double {
  guard chance > 0 else { return -.greatestFiniteMagnitude }
  return Double(chance.exponent) + chance.significand - 1
}

extension [UInt32] {
  /// Whether another literal is inside this one.
  fileprivate func contains(_ other: [UInt32]) -> Bool { place(of: other) != nil }

  /// Where another literal begins inside this one; nil: nowhere.
  func place(of other: [UInt32]) -> Int? {
    guard other.count <= count else { return nil }
    return (0...(count - other.count)).first { self[$0..<$0 + other.count].elementsEqual(other) }
  }
}
