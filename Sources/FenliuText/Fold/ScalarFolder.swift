/// Folds one text into a buffer, scalar by scalar, in one pass over its bytes and without looking ahead.
struct ScalarFolder {
  private var table: FoldTable { FoldTable.shared }
  private let codes: FoldCodes
  /// Where the text begins in the buffer.
  private let first: Int
  /// The original scalars read so far.
  private var offset: Int32 = 0
  /// Whether the last original scalar was a carriage return.
  private var afterCarriageReturn = false
  /// A run of spaces that is not yet known to mean anything, as offsets.
  private var pendingSpace: Range<Int32>?
  private var openGloss: OpenGloss?
  /// Whether nothing is open, so that a plain scalar can only be added.
  private var isQuiet = true

  /// A bracket after a Chinese character, which may turn out to begin a gloss.
  private struct OpenGloss {
    /// Where the bracket is in the buffer.
    var bracket: Int
    var hasCapitals = false
  }

  init(from first: Int, _ codes: FoldCodes) {
    self.first = first
    self.codes = codes
  }

  mutating func fold(_ bytes: UnsafeBufferPointer<UInt8>, into buffer: inout FoldBuffer) {
    // Each scalar has a byte at least and becomes one folded scalar at most, but for expansions, which make
    // room for themselves: so there is room for all that is to come.
    buffer.reserve(bytes.count)
    var index = 0
    while true {
      if isQuiet { foldPlain(bytes, at: &index, into: &buffer) }
      guard index < bytes.count, offset < Int32.max else { break }
      let scalar = Self.decode(bytes, at: &index)
      let entry = table[scalar]
      let folded = entry.folded(scalar)
      if isQuiet, entry.isScalar, folded & ~1 != 0x28 {
        buffer.push(FoldedScalar(folded, entry), codes.code(of: folded), from: offset, to: offset &+ 1)
      } else {
        fold(scalar, entry, into: &buffer, remaining: bytes.count - index)
      }
      offset &+= 1
    }
    flushSpace(before: nil, into: &buffer)
  }

  /// Folds scalars of one and of three bytes, which most are, as long as each can only be added.
  @inline(__always)
  private mutating func foldPlain(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: inout Int, into buffer: inout FoldBuffer
  ) {
    guard let memory = bytes.baseAddress else { return }
    // Each scalar has a byte at least, and an offset below `Int32.max`: where no byte is read from `end` on, no more
    // is written than there is room for.
    let room = min(bytes.count &- index, Int(Int32.max &- offset))
    let table = codes.basic
    let end = memory + (index &+ room)
    var place = memory + index
    buffer.beginRun(from: offset)
    let scalars = buffer.scalars.tail(room: room)
    var written = 0
    @inline(__always)
    func write(_ entry: UInt64) {
      scalars[written] = CodedScalar(bits: entry)
      written &+= 1
    }
    // Where a scalar of three bytes may begin so that four bytes can be read, or eight, all of which are there.
    let endOfWords = room >= 4 ? end - 3 : place
    let endOfDoubleWords = room >= 8 ? end - 7 : place
    while place < end {
      // Scalars of three bytes mostly stand side by side: two at once take hardly more steps than one.
      while place < endOfDoubleWords {
        let word = UnsafeRawPointer(place).loadUnaligned(as: UInt64.self).littleEndian
        guard word & 0xF0_0000_F0 == 0xE0_0000_E0 else { break }
        // The one in the lower 24 bits, the other above them.
        let both =
          (word & 0x0F_0000_0F) &<< 12 | (word &>> 2) & 0xFC0_000F_C0 | (word &>> 16) & 0x3F_0000_3F
        let (first, second) = (table[Int(both & 0xFFFF)], table[Int(both &>> 24)])
        if (first | second) & FoldCodes.special != 0 { break }
        write(first)
        write(second)
        place += 6
      }
      while place < endOfWords {
        let word = UnsafeRawPointer(place).loadUnaligned(as: UInt32.self).littleEndian
        guard word & 0xF0 == 0xE0 else { break }
        let entry = table[
          Int((word & 0x0F) &<< 12 | (word &>> 2) & 0xFC0 | (word &>> 16) & 0x3F)]
        if entry & FoldCodes.special != 0 { break }
        write(entry)
        place += 3
      }
      // So do letters and digits.
      while place < end, place[0] < 0x80 {
        let entry = table[Int(place[0])]
        if entry & FoldCodes.special != 0 { break }
        write(entry)
        place += 1
      }
      guard place < end else { break }
      let lead = UInt32(place[0])
      var entry: UInt64
      var length = 1
      if lead < 0x80 {
        entry = table[Int(lead)]
        // A space between two words is only a space; what else is special is not dealt with here.
        guard lead == 0x20, written > 0, end - place > 1, place[1] < 0x80,
          table[Int(place[1])] & FoldCodes.special == 0, !scalars[written &- 1].scalar.isHan
        else { break }
        entry = entry & ~0xFFFF_FFFF | UInt64(FoldedScalar(0x20, .space).bits)
      } else {
        // Three bytes from the lead on, all of which are there, make a scalar below 0x10000.
        guard lead & 0xF0 == 0xE0, end - place >= 3 else { break }
        let (second, third) = (UInt32(place[1]), UInt32(place[2]))
        entry = table[Int((lead & 0x0F) &<< 12 | (second & 0x3F) &<< 6 | third & 0x3F)]
        if entry & FoldCodes.special != 0 { break }
        length = 3
      }
      write(entry)
      place += length
    }
    buffer.grow(by: written)
    offset = offset &+ Int32(truncatingIfNeeded: written)
    index = place - memory
  }

  /// The scalar that begins at `index`, which moves behind it. The bytes are UTF-8; where they are not, the
  /// scalar has no meaning, but no byte behind the last is read.
  @inline(__always)
  private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at index: inout Int) -> UInt32 {
    let lead = UInt32(bytes[index])
    index &+= 1
    if lead < 0x80 { return lead }
    let length = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3
    guard index &+ length <= bytes.count else {
      index = bytes.count
      return 0xFFFD
    }
    let second = UInt32(bytes[index]) & 0x3F
    if length == 2 {
      let third = UInt32(bytes[index &+ 1]) & 0x3F
      index &+= 2
      return (lead & 0x0F) << 12 | second << 6 | third
    }
    if length == 1 {
      index &+= 1
      return (lead & 0x1F) << 6 | second
    }
    let third = UInt32(bytes[index &+ 1]) & 0x3F
    let fourth = UInt32(bytes[index &+ 2]) & 0x3F
    index &+= 3
    return (lead & 0x07) << 18 | second << 12 | third << 6 | fourth
  }

  // MARK: What is not plain

  private mutating func fold(
    _ scalar: UInt32, _ entry: FoldTable.Entry, into buffer: inout FoldBuffer, remaining: Int
  ) {
    switch entry.kind {
    case .scalar:
      if isCapital(scalar) { openGloss?.hasCapitals = true }
      append(entry.folded(scalar), entry.scalarClass, to: &buffer)
    case .expansion:
      let parts = table.expansion(entry)
      buffer.reserve(parts.count + remaining + 2)
      for part in parts {
        let scalarClass = ScalarClass(part)
        if scalarClass == .space { noteSpace() } else { append(part, scalarClass, to: &buffer) }
      }
    case .dropped:
      break
    case .space:
      noteSpace()
    case .lineBreak:
      breakLine(scalar, in: &buffer)
    }
    afterCarriageReturn = scalar == 0x0D
    isQuiet = !afterCarriageReturn && pendingSpace == nil && openGloss == nil
  }

  private func isCapital(_ scalar: UInt32) -> Bool {
    0x41...0x5A ~= scalar || 0xFF21...0xFF3A ~= scalar
  }

  private mutating func noteSpace() {
    pendingSpace = (pendingSpace?.lowerBound ?? offset)..<(offset + 1)
  }

  private mutating func breakLine(_ scalar: UInt32, in buffer: inout FoldBuffer) {
    if afterCarriageReturn, scalar == 0x0A {
      buffer.widenLast()
    } else {
      append(0x0A, .lineBreak, to: &buffer)
    }
  }

  /// The class of the last folded scalar; nil at the start.
  private func lastClass(in buffer: borrowing FoldBuffer) -> ScalarClass? {
    buffer.count > first ? buffer.scalars[buffer.count - 1].scalar.scalarClass : nil
  }

  private mutating func append(_ folded: UInt32, _ scalarClass: ScalarClass, to buffer: inout FoldBuffer) {
    flushSpace(before: scalarClass, into: &buffer)
    let classBefore = lastClass(in: buffer)
    buffer.push(FoldedScalar(folded, scalarClass), codes.code(of: folded), from: offset, to: offset + 1)
    switch folded {
    case 0x28:
      openGloss = classBefore == .han ? OpenGloss(bracket: buffer.count - 1) : nil
    case 0x29:
      closeGloss(in: &buffer)
    default:
      if scalarClass == .han || scalarClass == .lineBreak { openGloss = nil }
    }
  }

  /// Takes the gloss back if that is what the brackets hold. Each bracket is read once, so that this
  /// is linear.
  private mutating func closeGloss(in buffer: inout FoldBuffer) {
    guard let gloss = openGloss else { return }
    openGloss = nil
    let content = (gloss.bracket + 1)..<(buffer.count - 1)
    guard content.count <= PinyinGloss.maximumLength,
      PinyinGloss.isGloss(content.map { buffer.scalars[$0].scalar.value }, hasCapitals: gloss.hasCapitals)
    else { return }
    buffer.removeLast(buffer.count - gloss.bracket)
  }

  private mutating func flushSpace(before next: ScalarClass?, into buffer: inout FoldBuffer) {
    guard let space = pendingSpace else { return }
    pendingSpace = nil
    if let last = lastClass(in: buffer), let next,
      last == .han ? next.clingsToHan : next == .han && last.clingsToHan
    {
      return
    }
    buffer.push(
      FoldedScalar(0x20, .space), codes.code(of: 0x20), from: space.lowerBound, to: space.upperBound)
  }
}
