/// A growable array of plain values for work that is done over and over: it keeps its memory when it is
/// emptied, is never shared or copied, and counts no references.
///
/// Indices are checked in debug builds only. Whoever uses it in a hot path states why they are in bounds.
@frozen
public struct Scratch<Element: BitwiseCopyable>: ~Copyable {
  @usableFromInline var base: UnsafeMutablePointer<Element>
  @usableFromInline var capacity: Int
  @usableFromInline var used: Int

  /// An empty array with room for `capacity` elements.
  @inlinable
  public init(capacity: Int = 16) {
    let capacity = max(capacity, 1)
    base = .allocate(capacity: capacity)
    self.capacity = capacity
    used = 0
  }

  /// `count` times the same element.
  @inlinable
  public init(repeating element: Element, count: Int) {
    self.init(capacity: count)
    base.initialize(repeating: element, count: count)
    used = count
  }

  @inlinable
  deinit { base.deallocate() }

  /// The number of elements.
  @inlinable
  public var count: Int { used }

  /// The indices of the elements.
  @inlinable
  public var indices: Range<Int> { 0..<count }

  /// Whether there is no element.
  @inlinable
  public var isEmpty: Bool { count == 0 }

  /// The element at an index from 0 to `count` - 1.
  @inlinable
  public subscript(index: Int) -> Element {
    get {
      assert(index >= 0 && index < count, "index \(index) of \(count)")
      return base[index]
    }
    // In place, so that to change a part of an element does not copy the rest of it.
    @inline(__always)
    _modify {
      assert(index >= 0 && index < count, "index \(index) of \(count)")
      yield &base[index]
    }
  }

  /// Makes room for at least `extra` more elements.
  @inlinable
  public mutating func reserve(_ extra: Int) {
    if count + extra > capacity { grow(to: count + extra) }
  }

  @usableFromInline
  mutating func grow(to least: Int) {
    let larger = max(least, capacity * 2)
    let memory = UnsafeMutablePointer<Element>.allocate(capacity: larger)
    memory.update(from: base, count: count)
    base.deallocate()
    base = memory
    capacity = larger
  }

  /// Adds an element.
  @inlinable
  public mutating func append(_ element: Element) {
    if count == capacity { grow(to: count + 1) }
    base[count] = element
    used &+= 1
  }

  /// Adds an element for which room was made before (see `reserve`).
  @inlinable
  public mutating func appendReserved(_ element: Element) {
    assert(count < capacity, "no room was reserved")
    base[count] = element
    used &+= 1
  }

  /// Memory for `room` elements behind the last one, for a loop that writes them there and then says how many with
  /// `grow(by:)`; valid until the array changes.
  @inlinable
  public mutating func tail(room: Int) -> UnsafeMutablePointer<Element> {
    reserve(room)
    return base + count
  }

  /// Takes in elements that were written behind the last one, for which there is room.
  @inlinable
  public mutating func grow(by number: Int) {
    assert(number >= 0 && count + number <= capacity, "\(number) behind \(count) of \(capacity)")
    used &+= number
  }

  /// Takes the last `number` elements away; there are at least so many.
  @inlinable
  public mutating func removeLast(_ number: Int = 1) {
    assert(number <= count, "\(number) of \(count)")
    used &-= number
  }

  /// Takes all elements away and keeps the memory.
  @inlinable
  public mutating func removeAll() { used = 0 }

  /// Makes the array `number` times the same element.
  @inlinable
  public mutating func fill(_ element: Element, count number: Int) {
    used = 0
    reserve(number)
    base.update(repeating: element, count: number)
    used = number
  }

  /// Takes away all but the first `number` elements, of which there are at least so many.
  @inlinable
  public mutating func truncate(to number: Int) {
    assert(number >= 0 && number <= count, "\(number) of \(count)")
    used = number
  }

  /// Sorts the elements at `range`, which lies within `indices`.
  @inlinable
  public mutating func sort(_ range: Range<Int>, by isBefore: (Element, Element) -> Bool) {
    assert(range.lowerBound >= 0 && range.upperBound <= count, "\(range) of \(count)")
    if range.count < 2 { return }
    var part = UnsafeMutableBufferPointer(start: base + range.lowerBound, count: range.count)
    part.sort(by: isBefore)
  }

  /// Sorts the elements at `range`, which lies within `indices`, by insertion: for a few elements, or for those
  /// nearly in order, with so little overhead that sorting more of them is left to `sort`.
  @inlinable
  @inline(__always)
  public mutating func sortFew(_ range: Range<Int>, by isBefore: (Element, Element) -> Bool) {
    assert(range.lowerBound >= 0 && range.upperBound <= count, "\(range) of \(count)")
    if range.count > 24 { return sort(range, by: isBefore) }
    var next = range.lowerBound &+ 1
    while next < range.upperBound {
      let element = base[next]
      var place = next
      while place > range.lowerBound, isBefore(element, base[place &- 1]) {
        base[place] = base[place &- 1]
        place &-= 1
      }
      base[place] = element
      next &+= 1
    }
  }

  /// Calls `body` with the elements as memory, valid until it returns.
  @inlinable
  public borrowing func withElements<Result>(
    _ body: (UnsafeBufferPointer<Element>) -> Result
  ) -> Result {
    body(UnsafeBufferPointer(start: base, count: count))
  }
}
