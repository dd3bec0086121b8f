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
    var flat = FlatLists<Element>()
    for list in lists {
      flat.append(contentsOf: list)
      flat.endList()
    }
    return self.lists(flat)
  }

  /// A table of lists; the list at index `i` is that of key `i`.
  public func lists<Element: BitwiseCopyable>(_ lists: FlatLists<Element>) -> ListTable<Element> {
    ListTable(starts: table(lists.starts), values: table(lists.values))
  }
}
