/// Keeps the memory of tables. Its tables are valid as long as it is.
public final class TableStore: @unchecked Sendable {
  // Filled by one thread before anyone reads; never changed after.
  private var memory: [UnsafeMutableRawPointer] = []
  private let file: ImageFile?

  /// A store without tables.
  public init() { file = nil }

  /// A store of the tables of a file.
  package init(of file: ImageFile) { self.file = file }

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

  /// A table of lists in which `pairs` stand under their keys, from 0 up to `keys`, in the order given.
  public func lists<Element: BitwiseCopyable>(
    keys: Int, pairs: [(key: Int, value: Element)]
  ) -> ListTable<Element> {
    var starts = Array(repeating: Int32(0), count: keys + 1)
    for pair in pairs { starts[pair.key + 1] += 1 }
    for key in 0..<keys { starts[key + 1] += starts[key] }
    var next = starts
    var values = pairs.map(\.value)
    for pair in pairs {
      values[Int(next[pair.key])] = pair.value
      next[pair.key] += 1
    }
    return ListTable(starts: table(starts), values: table(values))
  }
}
