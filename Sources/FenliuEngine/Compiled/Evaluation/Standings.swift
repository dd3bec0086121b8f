import FenliuMemory

/// What the field tests come to for a case that have a bit (see `FieldMasks`).
struct Standings: ~Copyable {
  private let masks: FieldMasks
  /// The tests that hold.
  private var holding: Scratch<UInt64>
  /// The tests that hold, and those that do not, but might if more were known.
  private var possible: Scratch<UInt64>

  init(_ masks: FieldMasks) {
    self.masks = masks
    holding = Scratch(repeating: 0, count: masks.wordCount)
    possible = Scratch(repeating: 0, count: masks.wordCount)
  }

  /// 1 where a test holds, by its bit, or else 0.
  @inline(__always)
  func holds(_ bit: Int32) -> UInt64 {
    // Bits are at most the one that is always set, for which there is a word.
    holding[Int(UInt32(bitPattern: bit) &>> 6)] &>> UInt64(truncatingIfNeeded: bit & 63) & 1
  }

  /// 1 where a test holds or, where that was asked for, might if more were known.
  @inline(__always)
  func isPossible(_ bit: Int32) -> UInt64 {
    possible[Int(UInt32(bitPattern: bit) &>> 6)] &>> UInt64(truncatingIfNeeded: bit & 63) & 1
  }

  // MARK: Reading

  /// Forgets everything.
  mutating func clear() {
    holding.fill(0, count: masks.wordCount)
    possible.fill(0, count: masks.wordCount)
    insert(masks.always)
  }

  /// Notes that a test holds, by its bit.
  mutating func insert(_ bit: Int32) {
    Self.set(bit, &holding)
    Self.set(bit, &possible)
  }

  /// Notes which tests of a field hold, by the words of a region (see `FieldMasks`).
  @inline(__always)
  mutating func insert(_ row: FieldMasks.Row, wordsAt first: Int) {
    // The words of a region are as many as those that the bits of the field lie in.
    for word in row.span {
      let bits = masks.words[first &+ word &- row.span.lowerBound]
      holding[word] |= bits
      possible[word] |= bits
    }
  }

  /// Notes that a test that does not hold might if more were known.
  mutating func open(_ bit: Int32) { Self.set(bit, &possible) }

  /// Notes that the tests of a field that do not hold might if more were known.
  mutating func open(_ row: FieldMasks.Row) {
    for bit in row.firstBit..<row.endBit { Self.set(bit, &possible) }
  }

  @inline(__always)
  private static func set(_ bit: Int32, _ words: inout Scratch<UInt64>) {
    words[Int(bit) &>> 6] |= 1 &<< UInt64(truncatingIfNeeded: bit & 63)
  }
}

extension CaseJudgement {
  /// Learns what the tests come to that have a bit.
  ///
  /// - Parameter open: whether it matters that tests might hold if more were known.
  mutating func readStandings(open: Bool) {
    candidates.standings.clear()
    let masks = rows.masks
    for index in masks.rows.indices {
      let row = masks.rows[index]
      if let place = facts.wordsOfRegion(row, masks) {
        candidates.standings.insert(row, wordsAt: place)
      } else {
        for bit in row.firstBit..<row.endBit {
          switch truth(of: Int(masks.tests[Int(bit)])) {
          case .yes: candidates.standings.insert(bit)
          case .unknown where open: candidates.standings.open(bit)
          case .unknown, .no: break
          }
        }
      }
      if open, !facts.isKnown(Int(row.field)) { candidates.standings.open(row) }
    }
  }
}

extension CaseFacts {
  /// Where the words begin for the region that the value of a field lies in; nil: no region tells.
  @inline(__always)
  fileprivate func wordsOfRegion(_ row: FieldMasks.Row, _ masks: FieldMasks) -> Int? {
    let field = Int(row.field)
    if isUnknown(field) { return Int(row.firstWord) }
    if row.kind == .presence { return Int(row.firstWord) &+ (isKnown(field) ? row.span.count : 0) }
    guard let number = number(of: field, of: row.kind) else { return nil }
    // How many bounds the number passes, by halves. How often that is done does not depend on the number, and a product
    // leaves nothing to guess.
    var passed = Int(row.firstBound)
    var left = Int(row.endBound) &- passed
    while left > 0 {
      let half = (left &+ 1) &>> 1
      passed &+= (masks.bounds[passed &+ half &- 1] <= number ? 1 : 0) &* half
      left &-= half
    }
    return Int(row.firstWord) &+ (passed &- Int(row.firstBound) &+ 1) &* row.span.count
  }
}
