extension YAMLSource {
  /// Where a scalar ends that libyaml read from `start` to `end`.
  ///
  /// libyaml counts the line breaks behind a block scalar to it; people do not.
  func scalarEnd(_ scalar: YAMLScalar, _ start: Int, _ end: Int) -> Int {
    guard scalar.style == .literal || scalar.style == .folded else { return max(start, end) }
    if scalar.text.utf8.contains(where: { !$0.isWhiteSpace }) { return trimmedEnd(start, end) }
    // Nothing but white space: the header alone, without a comment behind it.
    var offset = start
    while let byte = self[offset], !byte.isWhiteSpace { offset += 1 }
    return offset
  }

  /// The place of a value that is not there: right after the colon, or after the key without one.
  func absentValue(after keyEnd: Int, before mark: Int) -> Int {
    let offset = skipToContent(from: keyEnd)
    return offset < mark && self[offset] == .colon ? offset + 1 : min(keyEnd, mark)
  }

  /// The anchor or tag that starts at `offset`, if one does.
  func property(at offset: Int) -> (end: Int, isTag: Bool)? {
    guard let first = self[offset], first == UInt8(ascii: "&") || first == UInt8(ascii: "!") else {
      return nil
    }
    var end = offset + 1
    if self[end] == UInt8(ascii: "<") {
      while let byte = self[end], !byte.isWhiteSpace, byte != UInt8(ascii: ">") { end += 1 }
    }
    while let byte = self[end], !byte.isWhiteSpace, !Self.closers.contains(byte) { end += 1 }
    return (end, first == UInt8(ascii: "!"))
  }

  private static let closers = Array(",[]{}".utf8)
}
