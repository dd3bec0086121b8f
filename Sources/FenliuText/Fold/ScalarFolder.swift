/// Folds one text into a buffer, scalar by scalar, in one pass over its bytes and without looking ahead.
struct ScalarFolder {
  private let table = FoldTable.shared
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

  init(from first: Int) { self.first = first }

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
        buffer.push(FoldedScalar(folded, entry), from: offset, to: offset &+ 1)
      } else {
        fold(scalar, entry, into: &buffer, remaining: bytes.count - index)
      }
      offset &+= 1
    }
    flushSpace(before: nil, into: &buffer)
  }

  /// Folds scalars of one and of three bytes, which most are, as long as each can only be added.
  private mutating func foldPlain(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: inout Int, into buffer: inout FoldBuffer
  ) {
    let (pages, entries) = (table.pageNumbers, table.entries)
    let first = offset
    // Each scalar has a byte at least, and an offset below `Int32.max`.
    let room = min(bytes.count - index, Int(Int32.max - first))
    let scalars = buffer.scalars.tail(room: room)
    let starts = buffer.starts.tail(room: room)
    let ends = buffer.ends.tail(room: room)
    var written = 0
    var place = index
    while written < room, place < bytes.count {
      let lead = UInt32(bytes[place])
      var scalar = lead
      var next = place &+ 1
      if lead >= 0x80 {
        // Three bytes from the lead on, all of which are there.
        guard lead & 0xF0 == 0xE0, place &+ 3 <= bytes.count else { break }
        let (second, third) = (UInt32(bytes[place &+ 1]), UInt32(bytes[place &+ 2]))
        scalar = (lead & 0x0F) &<< 12 | (second & 0x3F) &<< 6 | third & 0x3F
        next = place &+ 3
      }
      // Three bytes make a scalar below 0x10000, for which there is a page.
      let page = UInt32(pages[Int(scalar &>> FoldTable.pageBits)])
      let low = scalar & (1 &<< FoldTable.pageBits &- 1)
      let entry = FoldTable.Entry(rawValue: entries[Int(page &<< FoldTable.pageBits | low)])
      let folded = entry.folded(scalar)
      if !entry.isScalar || folded & ~1 == 0x28 { break }
      scalars[written] = FoldedScalar(folded, entry)
      let offset = first &+ Int32(truncatingIfNeeded: written)
      starts[written] = offset
      ends[written] = offset &+ 1
      written &+= 1
      place = next
    }
    buffer.scalars.grow(by: written)
    buffer.starts.grow(by: written)
    buffer.ends.grow(by: written)
    offset = first &+ Int32(truncatingIfNeeded: written)
    index = place
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
      buffer.ends[buffer.count - 1] = offset + 1
    } else {
      append(0x0A, .lineBreak, to: &buffer)
    }
  }

  /// The class of the last folded scalar; nil at the start.
  private func lastClass(in buffer: borrowing FoldBuffer) -> ScalarClass? {
    buffer.count > first ? buffer.scalars[buffer.count - 1].scalarClass : nil
  }

  private mutating func append(_ folded: UInt32, _ scalarClass: ScalarClass, to buffer: inout FoldBuffer) {
    flushSpace(before: scalarClass, into: &buffer)
    let classBefore = lastClass(in: buffer)
    buffer.push(FoldedScalar(folded, scalarClass), from: offset, to: offset + 1)
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
      PinyinGloss.isGloss(content.map { buffer.scalars[$0].value }, hasCapitals: gloss.hasCapitals)
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
    buffer.push(FoldedScalar(0x20, .space), from: space.lowerBound, to: space.upperBound)
  }
}
