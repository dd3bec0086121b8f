/// Writes JSON (RFC 8259) into one buffer of bytes, which is kept for the next text.
///
/// Nothing is allocated for a member or an element; how deep values nest costs nothing either. It must only be used by
/// one thread at a time.
public final class JSONText: JSONSink {
  /// Where in its container a value comes.
  @usableFromInline enum Place { case first, further, named }

  // Only methods of this class reach these, and none calls another while it does: there is nothing to check.
  @exclusivity(unchecked) @usableFromInline var bytes: UnsafeMutablePointer<UInt8>
  @exclusivity(unchecked) @usableFromInline var capacity: Int
  @exclusivity(unchecked) @usableFromInline var used = 0
  @exclusivity(unchecked) @usableFromInline var place = Place.first
  @exclusivity(unchecked) private var depth = 0
  @usableFromInline let isPretty: Bool

  /// An empty text.
  ///
  /// - Parameter pretty: whether to break lines and indent by two spaces; otherwise no white space at all.
  package init(pretty: Bool = false) {
    isPretty = pretty
    capacity = 1 << 10
    bytes = .allocate(capacity: capacity)
  }

  deinit { bytes.deallocate() }

  /// How many bytes were written.
  package var count: Int { used }

  /// What was written.
  package var written: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: bytes, count: used) }

  /// Begins anew; the room stays.
  package func removeAll() {
    used = 0
    depth = 0
    place = .first
  }

  /// Writes text as it is after a whole value: what separates values in a file of several.
  package func separator(_ text: String) {
    raw(text)
    place = .first
  }

  // MARK: Values

  /// Begins an object.
  public func beginObject() { begin(UInt8(ascii: "{")) }
  /// Ends the object begun last.
  public func endObject() { end(UInt8(ascii: "}")) }
  /// Begins an array.
  public func beginArray() { begin(UInt8(ascii: "[")) }
  /// Ends the array begun last.
  public func endArray() { end(UInt8(ascii: "]")) }

  /// The name of the member whose value comes next. It must not need escapes.
  // Inlined, because where a name is known its length is: its bytes are written by a few moves.
  @inlinable @inline(__always)
  public func name(_ name: StaticString) {
    if isPretty { return self.name(onNewLine: name) }
    let length = name.utf8CodeUnitCount
    var end = room(for: length + 4)
    if place == .further {
      end.pointee = UInt8(ascii: ",")
      end += 1
      used += 1
    }
    end[0] = UInt8(ascii: "\"")
    (end + 1).update(from: name.utf8Start, count: length)
    end[length + 1] = UInt8(ascii: "\"")
    end[length + 2] = UInt8(ascii: ":")
    used += length + 3
    place = .named
  }

  @usableFromInline
  func name(onNewLine name: StaticString) {
    if place == .further { byte(UInt8(ascii: ",")) }
    breakLine()
    quoted(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    byte(UInt8(ascii: ":"))
    byte(UInt8(ascii: " "))
    place = .named
  }

  /// The name of the member whose value comes next, whatever is in it.
  func name(_ name: String) {
    string(name)
    byte(UInt8(ascii: ":"))
    if isPretty { byte(UInt8(ascii: " ")) }
    place = .named
  }

  /// A text.
  public func string(_ text: String) {
    guard text.utf8.withContiguousStorageIfAvailable({ string(utf8: $0) }) == nil else { return }
    var copy = text
    copy.withUTF8 { string(utf8: $0) }
  }

  /// A text in UTF-8; the bytes must be valid.
  public func string(utf8 text: UnsafeBufferPointer<UInt8>) {
    separate()
    if JSONEscape.first(in: text, from: 0) == text.count {
      quoted(text)
      place = .further
      return
    }
    byte(UInt8(ascii: "\""))
    var plain = 0
    while true {
      let index = JSONEscape.first(in: text, from: plain)
      copy(UnsafeBufferPointer(rebasing: text[plain..<index]))
      guard index < text.count else { break }
      plain = index + JSONEscape.length(at: index, in: text)
      escape(text[plain - 1])
    }
    byte(UInt8(ascii: "\""))
    place = .further
  }

  /// A whole number.
  public func integer(_ number: Int) {
    separate()
    place = .further
    if 0..<1000 ~= number { return digits(UInt32(truncatingIfNeeded: number)) }
    if number < 0 { byte(UInt8(ascii: "-")) }
    var magnitude = number.magnitude
    var length = 1
    while magnitude >= 10 {
      magnitude /= 10
      length += 1
    }
    magnitude = number.magnitude
    let end = room(for: length)
    for place in stride(from: length - 1, through: 0, by: -1) {
      end[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: magnitude % 10)
      magnitude /= 10
    }
    used += length
  }

  /// Writes a number below 1000, as most are.
  private func digits(_ number: UInt32) {
    let zero = UInt32(UInt8(ascii: "0"))
    let end = room(for: 3)
    var length = 0
    if number >= 100 {
      end[0] = UInt8(truncatingIfNeeded: zero &+ number / 100)
      length = 1
    }
    if number >= 10 {
      end[length] = UInt8(truncatingIfNeeded: zero &+ number / 10 % 10)
      length &+= 1
    }
    end[length] = UInt8(truncatingIfNeeded: zero &+ number % 10)
    used += length &+ 1
  }

  /// `true` or `false`.
  public func boolean(_ flag: Bool) { literal(flag ? "true" : "false") }

  /// `null`.
  public func null() { literal("null") }

  /// A value that was made before.
  public func value(_ value: JSONFragment) {
    if isPretty {
      write(value.value)
    } else {
      separate()
      value.text.withUnsafeBufferPointer(copy)
      place = .further
    }
  }

  // MARK: Layout

  private func begin(_ bracket: UInt8) {
    separate()
    byte(bracket)
    depth += 1
    place = .first
  }

  private func end(_ bracket: UInt8) {
    depth -= 1
    if isPretty, place != .first { breakLine() }
    byte(bracket)
    place = .further
  }

  /// What comes before a value.
  private func separate() {
    if place == .named { return }
    if place == .further { byte(UInt8(ascii: ",")) }
    if isPretty, depth > 0 { breakLine() }
  }

  private func breakLine() {
    byte(UInt8(ascii: "\n"))
    for _ in 0..<max(0, 2 * depth) { byte(UInt8(ascii: " ")) }
  }

  private func literal(_ word: StaticString) {
    separate()
    copy(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    place = .further
  }

  /// Writes the escape of the scalar below U+0100 with this value.
  private func escape(_ scalar: UInt8) {
    switch scalar {
    case UInt8(ascii: "\""): raw("\\\"")
    case UInt8(ascii: "\\"): raw("\\\\")
    case UInt8(ascii: "\n"): raw("\\n")
    case UInt8(ascii: "\r"): raw("\\r")
    case UInt8(ascii: "\t"): raw("\\t")
    default:
      raw("\\u00")
      for digit in [scalar >> 4, scalar & 0xF] {
        byte(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    }
  }

  // MARK: Bytes

  private func raw(_ text: String) {
    var text = text
    text.withUTF8(copy)
  }

  /// Writes bytes between quotes.
  @inline(__always)
  private func quoted(_ text: UnsafeBufferPointer<UInt8>) {
    let end = room(for: text.count + 2)
    end[0] = UInt8(ascii: "\"")
    if let first = text.baseAddress { (end + 1).take(text.count, from: first) }
    end[text.count + 1] = UInt8(ascii: "\"")
    used += text.count + 2
  }

  private func copy(_ more: UnsafeBufferPointer<UInt8>) {
    guard let start = more.baseAddress else { return }
    room(for: more.count).take(more.count, from: start)
    used += more.count
  }

  @inline(__always)
  private func byte(_ byte: UInt8) {
    room(for: 1).pointee = byte
    used += 1
  }

  /// The end of what is written, where there is room for so many bytes.
  @inlinable @inline(__always)
  func room(for more: Int) -> UnsafeMutablePointer<UInt8> {
    if capacity - used < more { grow(by: more) }
    return bytes + used
  }

  @usableFromInline @inline(never)
  func grow(by more: Int) {
    capacity = max(2 * capacity, capacity + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: bytes, count: used)
    bytes.deallocate()
    bytes = larger
  }
}

extension UnsafeMutablePointer<UInt8> {
  /// Copies bytes to here. Names are short: two moves that may overlap take less time than a call.
  @inline(__always)
  fileprivate func take(_ count: Int, from start: UnsafePointer<UInt8>) {
    let (from, to) = (UnsafeRawPointer(start), UnsafeMutableRawPointer(self))
    switch count {
    case 8...16: Self.moveEnds(UInt64.self, count, from, to)
    case 4..<8: Self.moveEnds(UInt32.self, count, from, to)
    default: update(from: start, count: count)
    }
  }

  /// Copies the first and the last bytes of some, as many as a word has; together they must be all of them.
  @inline(__always)
  private static func moveEnds<Word: FixedWidthInteger & BitwiseCopyable>(
    _: Word.Type, _ count: Int, _ from: UnsafeRawPointer, _ to: UnsafeMutableRawPointer
  ) {
    let last = count &- MemoryLayout<Word>.size
    let (first, rest) = (from.loadUnaligned(as: Word.self), (from + last).loadUnaligned(as: Word.self))
    to.storeBytes(of: first, as: Word.self)
    (to + last).storeBytes(of: rest, as: Word.self)
  }
}
