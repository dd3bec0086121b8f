import FenliuSource

/// Values of one type that can be read one by one, or all at once.
struct StoredValues<Value: ImageCodable & Sendable>: Sendable {
  let list: StoredList
  let pools: ImagePools

  /// So many values are read at once by one core.
  private static var share: Int { 1_024 }

  /// The value at an index.
  func value(at index: Int) throws(UnreadableImage) -> Value {
    var reader = ImageReader(try list.bytes(at: index), pools)
    let value = try Value(from: &reader)
    try reader.finish()
    return value
  }

  /// All values.
  func all() throws(UnreadableImage) -> [Value] {
    let starts = Array(stride(from: 0, to: list.count, by: Self.share))
    let shares = mapConcurrently(starts) { start in
      Result { () throws(UnreadableImage) in try values(in: start..<min(start + Self.share, list.count)) }
    }
    var all: [Value] = []
    all.reserveCapacity(list.count)
    for share in shares { all += try share.get() }
    return all
  }

  private func values(in range: Range<Int>) throws(UnreadableImage) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(range.count)
    for index in range { values.append(try value(at: index)) }
    return values
  }
}

extension StoredEntities where Entity: ImageCodable {
  /// Entities in bytes that were found to be as they were written.
  convenience init(_ values: StoredValues<Entity>) {
    self.init(count: values.list.count) { index in
      do { return try values.value(at: index) } catch {
        preconditionFailure("the compiled pack was changed while it was in use")
      }
    }
  }
}
