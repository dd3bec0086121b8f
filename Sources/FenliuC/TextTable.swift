import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The texts that were given to C and not yet freed.
///
/// They are known by their addresses, so that an address that is none of theirs is not freed.
struct TextTable: ~Copyable {
  private let addresses = Mutex(Set<UInt>())

  /// A copy of a text that C is to free; nil if there is no memory for it.
  func copy(_ text: String) -> UnsafeMutablePointer<CChar>? {
    guard let copy = Self.copyForEver(text) else { return nil }
    addresses.withLock { _ = $0.insert(UInt(bitPattern: copy)) }
    return copy
  }

  /// A copy of a text, with a NUL at its end, that nobody can free; nil if there is no memory for it.
  static func copyForEver(_ text: String) -> UnsafeMutablePointer<CChar>? {
    var text = text
    return text.withUTF8 { bytes in
      guard let copy = malloc(bytes.count + 1) else { return nil }
      if let start = bytes.baseAddress { copy.copyMemory(from: start, byteCount: bytes.count) }
      copy.storeBytes(of: 0, toByteOffset: bytes.count, as: UInt8.self)
      return copy.bindMemory(to: CChar.self, capacity: bytes.count + 1)
    }
  }

  /// Frees a text that is known.
  func free(_ text: UnsafeMutablePointer<CChar>) {
    if addresses.withLock({ $0.remove(UInt(bitPattern: text)) }) != nil { release(text) }
  }
}

/// The function of C, which the method would hide.
private func release(_ text: UnsafeMutableRawPointer) { free(text) }
