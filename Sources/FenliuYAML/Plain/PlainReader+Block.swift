/// Collections told by indentation (YAML 1.2.2, 8.2).
///
/// A node that has been read leaves off at the next token of a later line, or at the end.
extension PlainReader {
  /// Reads the node that begins here.
  ///
  /// - Parameter indentation: the column of the collection around it. What follows at a greater one would belong
  ///   to the node.
  mutating func blockNode(inside indentation: Int) throws(Declined) -> YAMLNode {
    if isAtDash { return try blockSequence(inside: indentation) }
    if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") {
      let node = try flowCollection()
      try endLine(inside: indentation)
      return node
    }
    let column = column
    let scalar = try scalar(inFlow: false)
    if try isKey(scalar) { return try blockMapping(column: column, key: scalar) }
    try endLine(inside: indentation)
    return node(scalar)
  }

  /// Reads a mapping whose first key was just read.
  private mutating func blockMapping(column: Int, key: PlainScalar) throws(Declined) -> YAMLNode {
    try open()
    var keys = PlainKeys(from: entries.count)
    let start = key.start
    var key = key
    while true {
      offset += 1
      let value = try blockValue(column: column)
      let upper = value.location.range.upper.value
      try append(key, value, to: &keys)
      guard offset < end, self.column >= column else {
        return mapping(keys, at: location(start, upper))
      }
      guard self.column == column, !isAtDash else { throw Declined() }
      key = try scalar(inFlow: false)
      guard try isKey(key) else { throw Declined() }
    }
  }

  /// Reads the value behind a colon; nothing there is an empty scalar.
  private mutating func blockValue(column: Int) throws(Declined) -> YAMLNode {
    let colonEnd = offset
    let line = lineStart
    try skipToToken()
    if offset < end {
      if lineStart == line {
        guard !isAtDash else { throw Declined() }
        if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") {
          let node = try flowCollection()
          try endLine(inside: column)
          return node
        }
        let scalar = try scalar(inFlow: false)
        try endLine(inside: column)
        return node(scalar)
      }
      if self.column > column { return try blockNode(inside: column) }
      if self.column == column, isAtDash { return try blockSequence(inside: column) }
    }
    return YAMLNode(.scalar(YAMLScalar("")), at: location(colonEnd, colonEnd))
  }

  /// Reads a sequence, which as the value of a key may stand in the column of the key.
  private mutating func blockSequence(inside indentation: Int) throws(Declined) -> YAMLNode {
    try open()
    let (first, start, column) = (items.count, offset, column)
    while true {
      offset += 1
      let line = lineStart
      try skipToToken()
      guard offset < end, lineStart == line || self.column > column else { throw Declined() }
      let item = try blockNode(inside: column)
      let upper = item.location.range.upper.value
      items.append(item)
      if offset < end, self.column == column, isAtDash { continue }
      guard offset == end || self.column < column || self.column == indentation else { throw Declined() }
      return sequence(from: first, at: location(start, upper))
    }
  }

  /// Skips what may stand behind a node, which must end on this line.
  private mutating func endLine(inside indentation: Int) throws(Declined) {
    let line = lineStart
    try skipToToken()
    guard offset == end || lineStart != line && column <= indentation else { throw Declined() }
  }
}
