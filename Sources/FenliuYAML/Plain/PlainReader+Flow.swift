/// Collections in brackets and braces (YAML 1.2.2, 7.4), on as many lines as it takes.
extension PlainReader {
  /// Reads the collection that begins here, and leaves off behind it.
  mutating func flowCollection() throws(Declined) -> YAMLNode {
    try open()
    let start = offset
    if byte == UInt8(ascii: "{") {
      var keys = PlainKeys(from: entries.count)
      while try flowContinues(until: UInt8(ascii: "}"), from: start) { try flowEntry(&keys) }
      return mapping(keys, at: location(start, offset))
    }
    let first = items.count
    while try flowContinues(until: UInt8(ascii: "]"), from: start) { items.append(try flowNode()) }
    return sequence(from: first, at: location(start, offset))
  }

  /// Skips what stands between the parts of a collection that begins at `start`; false where it ends.
  private mutating func flowContinues(until close: UInt8, from start: Int) throws(Declined) -> Bool {
    if offset == start {
      offset += 1
    } else {
      try skipToToken()
      if byte != close {
        guard byte == UInt8(ascii: ",") else { throw Declined() }
        offset += 1
      }
    }
    try skipToToken()
    guard byte == close else { return true }
    offset += 1
    return false
  }

  private mutating func flowNode() throws(Declined) -> YAMLNode {
    if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") { return try flowCollection() }
    return node(try scalar(inFlow: true))
  }

  private mutating func flowEntry(_ keys: inout PlainKeys) throws(Declined) {
    let key = try scalar(inFlow: true)
    guard try isKey(key) else { throw Declined() }
    offset += 1
    try skipToToken()
    try append(key, try flowNode(), to: &keys)
  }
}
