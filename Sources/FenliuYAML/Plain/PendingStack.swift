/// What collections hold that have not been read to their end: those inside lie above those around them.
///
/// A finished collection moves its own from the top into an array of just their number, so that none is copied.
struct PendingStack<Element>: ~Copyable {
  private var memory: UnsafeMutableBufferPointer<Element>
  private(set) var count = 0

  init() { memory = .allocate(capacity: 64) }

  deinit {
    memory.extracting(0..<count).deinitialize()
    memory.deallocate()
  }

  subscript(index: Int) -> Element {
    _read { yield memory[index] }
  }

  mutating func append(_ element: consuming Element) {
    if count == memory.count { grow() }
    memory.initializeElement(at: count, to: element)
    count += 1
  }

  /// Takes away all from the index `start` on, which is not beyond the top.
  mutating func take(from start: Int) -> [Element] {
    let taken = memory.extracting(start..<count)
    count = start
    // The initializer that gives out the array's memory looks up its type each time.
    var array: [Element] = []
    array.reserveCapacity(taken.count)
    for index in taken.indices { array.append(taken.moveElement(from: index)) }
    return array
  }

  /// Whether one of those from the index `start` on fits.
  func contains(from start: Int, where fits: (borrowing Element) -> Bool) -> Bool {
    for index in start..<count where fits(memory[index]) { return true }
    return false
  }

  private mutating func grow() {
    let larger = UnsafeMutableBufferPointer<Element>.allocate(capacity: memory.count * 2)
    _ = larger.moveInitialize(fromContentsOf: memory)
    memory.deallocate()
    memory = larger
  }
}
