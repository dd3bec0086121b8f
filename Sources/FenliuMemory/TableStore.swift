/// Keeps the memory of tables. Its tables are valid as long as it is.
public final class TableStore: @unchecked Sendable {
  // Filled by one thread before anyone reads; never changed after.
  private var memory: [UnsafeMutableRawPointer] = []

  /// A store without tables.
  public init() {}

  deinit {
    for block in memory { block.deallocate() }
  }

  /// A table of the elements of an array.
  public func table<Element: BitwiseCopyable>(_ elements: [Element]) -> Table<Element> {
    let size = max(elements.count, 1) * MemoryLayout<Element>.stride
    let block = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 64)
    memory.append(block)
    let typed = block.bindMemory(to: Element.self, capacity: max(elements.count, 1))
    elements.withUnsafeBufferPointer { source in
      if let start = source.baseAddress { typed.initialize(from: start, count: source.count) }
    }
    return Table(base: UnsafePointer(typed), count: elements.count)
  }

  /// A table of lists; the list at index `i` is that of key `i`.
  public func lists<Element: BitwiseCopyable>(_ lists: [[Element]]) -> ListTable<Element> {
    var starts: [Int32] = [0]
    var values: [Element] = []
    starts.reserveCapacity(lists.count + 1)
    for list in lists {
      values += list
      starts.append(Int32(values.count))
    }
    return ListTable(starts: table(starts), values: table(values))
  }
}
