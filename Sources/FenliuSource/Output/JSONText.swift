/// Writes JSON (RFC 8259) into one buffer of bytes, which is kept for the next text.
///
/// Nothing is allocated for a member or an element; how deep values nest costs nothing either. It must only be used by
/// one thread at a time.
public final class JSONText: JSONSink {
  /// Where in its container a value comes.
  private enum Place { case first, further, named }

  // Only methods of this class reach these, and none calls another while it does: there is nothing to check.
  @exclusivity(unchecked) private var bytes: UnsafeMutablePointer<UInt8>
  @exclusivity(unchecked) private var capacity: Int
  /// How many bytes were written.
  @exclusivity(unchecked) package private(set) var count = 0
  @exclusivity(unchecked) private var place = Place.first
  @exclusivity(unchecked) private var depth = 0
  private let isPretty: Bool

  /// An empty text.
  ///
  /// - Parameter pretty: whether to break lines and indent by two spaces; otherwise no white space at all.
  package init(pretty: Bool = false) {
    isPretty = pretty
    capacity = 1 << 10
    bytes = .allocate(capacity: capacity)
  }

  deinit { bytes.deallocate() }

  /// What was written.
  package var written: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: bytes, count: count) }

  /// Begins anew; the room stays.
  package func removeAll() {
    count = 0
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
  public func name(_ name: StaticString) {
    if place == .further { byte(UInt8(ascii: ",")) }
    if isPretty { breakLine() }
    let length = name.utf8CodeUnitCount
    let end = room(for: length + 4)
    end[0] = UInt8(ascii: "\"")
    (end + 1).update(from: name.utf8Start, count: length)
    end[length + 1] = UInt8(ascii: "\"")
    end[length + 2] = UInt8(ascii: ":")
    count += length + 3
    if isPretty { byte(UInt8(ascii: " ")) }
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
    count += length
    place = .further
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

  private func copy(_ more: UnsafeBufferPointer<UInt8>) {
    guard let start = more.baseAddress else { return }
    room(for: more.count).update(from: start, count: more.count)
    count += more.count
  }

  @inline(__always)
  private func byte(_ byte: UInt8) {
    room(for: 1).pointee = byte
    count += 1
  }

  /// The end of what is written, where there is room for so many bytes.
  @inline(__always)
  private func room(for more: Int) -> UnsafeMutablePointer<UInt8> {
    if capacity - count < more { grow(by: more) }
    return bytes + count
  }

  @inline(never)
  private func grow(by more: Int) {
    capacity = max(2 * capacity, capacity + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: bytes, count: count)
    bytes.deallocate()
    bytes = larger
  }
}
