public import FenliuMemory

/// Folded texts one behind the other, with a map back to their originals, in memory that is used again for
/// the next ones.
///
/// It folds as `FoldedText(folding:)` says, which is made from it. Offsets count the original scalars of the text
/// that they belong to.
public struct FoldBuffer: ~Copyable {
  @usableFromInline var scalars = Scratch<CodedScalar>(capacity: 1024)
  /// The positions where something may begin that is looked for, ascending (see `FoldCodes`).
  public private(set) var starts = Scratch<Int32>(capacity: 256)
  @usableFromInline var origins = OriginMap()
  /// An empty buffer.
  public init() {}

  /// The number of folded scalars.
  @inlinable
  public var count: Int { scalars.count }

  /// The folded scalar at a position, with its class and the code that it has by the codes that its text was folded with.
  @inlinable
  public subscript(position: Int) -> CodedScalar {
    @inline(__always) get { scalars[position] }
  }

  /// Forgets everything.
  public mutating func removeAll() {
    scalars.removeAll()
    starts.removeAll()
    origins.removeAll()
  }

  /// Folds a text and adds it behind what is there. Nothing in it joins what was there before.
  public mutating func append(folding text: String, _ codes: FoldCodes = .none) {
    // Only a string that does not lie in one piece is copied.
    if text.utf8.withContiguousStorageIfAvailable({ append(foldingUTF8: $0, codes) }) == nil {
      var copy = text
      copy.withUTF8 { append(foldingUTF8: $0, codes) }
    }
  }

  /// Folds a text in UTF-8 and adds it behind what is there. Where the bytes are not UTF-8, what they fold
  /// to has no meaning, but nothing outside of them is read.
  public mutating func append(foldingUTF8 bytes: UnsafeBufferPointer<UInt8>, _ codes: FoldCodes = .none) {
    origins.beginText(at: count)
    if bytes.isEmpty { return }
    let start = count
    var folder = ScalarFolder(from: start, codes)
    folder.fold(bytes, into: &self)
    if !codes.isEmpty { findStarts(from: start, codes) }
  }

  /// Finds where something may begin in the text from `start` on. A pass by itself: so few values are at work that all
  /// of them stay in registers.
  private mutating func findStarts(from start: Int, _ codes: FoldCodes) {
    if start == count { return }
    // At most one is written for each scalar.
    let found = starts.tail(room: count - start)
    let foundCount = scalars.withElements { scalars in
      guard let memory = scalars.baseAddress else { return 0 }
      // Most packs have no phrase of one scalar, and nothing is asked for each scalar then.
      return codes.anyBeginsAlone
        ? Self.findStarts(in: memory, start..<scalars.count, codes.pairs, anyBeginsAlone: true, found)
        : Self.findStarts(in: memory, start..<scalars.count, codes.pairs, anyBeginsAlone: false, found)
    }
    starts.grow(by: foundCount)
  }

  @inline(__always)
  private static func findStarts(
    in scalars: UnsafePointer<CodedScalar>, _ range: Range<Int>, _ pairs: PairFilter, anyBeginsAlone: Bool,
    _ found: UnsafeMutablePointer<Int32>
  ) -> Int {
    var count = 0
    let last = range.upperBound &- 1
    for position in range.lowerBound..<last {
      let pair = CodedScalar.pair(at: scalars + position)
      found[count] = Int32(truncatingIfNeeded: position)
      var begins = pairs.mayBegin(pair)
      if anyBeginsAlone { begins |= pair &>> UInt64(FoldCodes.beginsAlone.trailingZeroBitCount) & 1 }
      count &+= Int(truncatingIfNeeded: begins)
    }
    if anyBeginsAlone, scalars[last].code & FoldCodes.beginsAlone != 0 {
      found[count] = Int32(truncatingIfNeeded: last)
      count &+= 1
    }
    return count
  }

  /// The offsets of the first original scalar that folded ones of one text came from, at least one, and of the one
  /// behind the last.
  @inlinable
  public func origin(of range: Range<Int>) -> (start: Int32, end: Int32) {
    origins.origin(range.lowerBound, range.upperBound)
  }

  mutating func reserve(_ extra: Int) { scalars.reserve(extra) }

  /// Adds a folded scalar for which room was reserved.
  @inline(__always)
  mutating func push(_ scalar: FoldedScalar, _ code: UInt32, from start: Int32, to end: Int32) {
    origins.note(count, from: start, to: end)
    scalars.appendReserved(CodedScalar(scalar, code))
  }

  /// Notes that what is written behind the last scalar comes from original scalars from `start` on, one by one.
  @inline(__always)
  mutating func beginRun(from start: Int32) { origins.note(count, from: start, to: start &+ 1) }

  /// Takes in scalars that were written behind the last one, for which there is room.
  mutating func grow(by number: Int) { scalars.grow(by: number) }

  /// Takes one original scalar more to the last folded one.
  mutating func widenLast() { origins.widen(count - 1) }

  mutating func removeLast(_ number: Int) {
    scalars.removeLast(number)
    origins.truncate(to: count)
  }

  /// Whether an edge between two positions of one text cuts a Latin word (see `FoldedText.respectsWords`).
  @inlinable
  @inline(__always)
  public func isInsideWord(_ edge: Int, in text: Range<Int>) -> Bool {
    guard edge > text.lowerBound, edge < text.upperBound else { return false }
    return scalars[edge - 1].scalar.scalarClass == .latin && scalars[edge].scalar.scalarClass == .latin
  }

  /// A part of the buffer as a text by itself, whose folded scalars are those at `range`.
  public func text(_ range: Range<Int>) -> FoldedText {
    var text = FoldedText()
    text.scalars = values(range)
    text.starts.reserveCapacity(range.count)
    text.ends.reserveCapacity(range.count)
    for index in range {
      let origin = origin(of: index..<(index + 1))
      text.starts.append(origin.start)
      text.ends.append(origin.end)
    }
    return text
  }

  /// The folded scalars at `range`, without their classes.
  public func values(_ range: Range<Int>) -> [UInt32] {
    var values: [UInt32] = []
    values.reserveCapacity(range.count)
    for index in range { values.append(scalars[index].scalar.value) }
    return values
  }
}

/// A folded scalar with its class and a code that somebody gave it, in one word, as `FoldCodes` has it.
@frozen
public struct CodedScalar: BitwiseCopyable, Sendable {
  /// The scalar in the lower half, the code in the upper.
  @usableFromInline let bits: UInt64

  init(_ scalar: FoldedScalar, _ code: UInt32) { bits = UInt64(scalar.bits) | UInt64(code) &<< 32 }

  @inline(__always)
  init(bits: UInt64) { self.bits = bits }

  /// The code of a scalar in the lower half, and the scalar behind it, with its class, in the upper.
  @inline(__always)
  static func pair(at place: UnsafePointer<CodedScalar>) -> UInt64 {
    #if _endian(little)
      // So they lie in memory already.
      return UnsafeRawPointer(place).loadUnaligned(
        fromByteOffset: MemoryLayout<UInt32>.size, as: UInt64.self)
    #else
      return place[0].bits &>> 32 | place[1].bits &<< 32
    #endif
  }

  /// The scalar and its class.
  @inlinable
  public var scalar: FoldedScalar {
    @inline(__always) get { FoldedScalar(bits: UInt32(truncatingIfNeeded: bits)) }
  }

  /// The code; 0: it has none.
  @inlinable
  public var code: UInt32 {
    @inline(__always) get { UInt32(truncatingIfNeeded: bits &>> 32) }
  }
}

/// A folded scalar and its class, in one word.
@frozen
public struct FoldedScalar: BitwiseCopyable, Sendable {
  /// Bits 0–20 are the scalar, 24–27 its class.
  @usableFromInline let bits: UInt32

  @inlinable
  init(_ scalar: UInt32, _ scalarClass: ScalarClass) {
    bits = scalar | UInt32(scalarClass.rawValue) &<< 24
  }

  @inlinable
  init(bits: UInt32) { self.bits = bits }

  /// The scalar that becomes `scalar`, and its class, by an entry of kind `scalar`.
  init(_ scalar: UInt32, _ entry: FoldTable.Entry) { bits = scalar | entry.classBits }

  /// The scalar.
  @inlinable
  public var value: UInt32 { bits & 0x1F_FFFF }

  /// Whether its class is `han`.
  @inline(__always)
  var isHan: Bool { bits &>> 24 == UInt32(ScalarClass.han.rawValue) }

  /// Its class.
  @inlinable
  public var scalarClass: ScalarClass {
    ScalarClass(rawValue: UInt8(truncatingIfNeeded: bits &>> 24)) ?? .other
  }
}

extension FoldedText {
  /// Folds a text or a phrase, the same way.
  ///
  /// - Compatibility forms, width and case fold scalar by scalar, and traditional characters and
  ///   variants to simplified ones. Accents are split off their letters, so that canonically
  ///   equivalent spellings agree without a look at what follows.
  /// - Invisible and control characters vanish.
  /// - A run of spaces becomes one, or none between a Chinese character and another, a Latin letter or
  ///   digit, or punctuation: `KTV 噪音` and `3 栋` are what `KTV噪音` and `3栋` are. Any line break becomes a line feed; it is not a space.
  /// - A pinyin gloss in brackets after a Chinese character vanishes; see `PinyinGloss`.
  ///
  /// The time is linear. A folded scalar folds to itself, and a folded text too, but for a capital
  /// letter that kept a syllable in brackets from being a gloss.
  ///
  /// What follows the first `Int32.max` scalars is left out.
  public init(folding text: String) {
    var buffer = FoldBuffer()
    buffer.append(folding: text)
    self = buffer.text(0..<buffer.count)
  }
}
