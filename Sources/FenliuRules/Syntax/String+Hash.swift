extension String {
  /// A hash of the UTF-8 bytes, byte by byte: the hash of `String` looks at canonical equivalence, which takes longer.
  var hashOfBytes: Int {
    var hasher = Hasher()
    let isDone: Void? = utf8.withContiguousStorageIfAvailable {
      hasher.combine(bytes: UnsafeRawBufferPointer($0))
    }
    if isDone == nil { for byte in utf8 { hasher.combine(byte) } }
    return hasher.finalize()
  }
}
