/// Lists that are gathered one after the other, in one array: what a `ListTable` is made of.
@frozen
public struct FlatLists<Element> {
  /// Where each list begins in `values`; and at the end, where the last one ends.
  public var starts: [Int32] = [0]
  /// The lists, one after the other.
  public var values: [Element] = []

  /// No lists.
  @inlinable
  public init() {}

  /// Lists in which values stand under their keys, from 0 up to `keys`, in the order given. `visit` calls what it is
  /// given with every key and value; it does so twice, and both times the same.
  @inlinable
  public init(keys: Int, filler: Element, _ visit: ((Int, Element) -> Void) -> Void) {
    var next = Array(repeating: Int32(0), count: keys + 1)
    visit { key, _ in next[key + 1] += 1 }
    for key in 0..<keys { next[key + 1] += next[key] }
    starts = next
    var values = Array(repeating: filler, count: Int(next[keys]))
    values.withUnsafeMutableBufferPointer { values in
      visit { key, value in
        values[Int(next[key])] = value
        next[key] += 1
      }
    }
    self.values = values
  }

  /// The number of lists.
  @inlinable public var count: Int { starts.count - 1 }

  /// Where the list of that number stands in `values`.
  @inlinable
  public func range(_ list: Int) -> Range<Int> { Int(starts[list])..<Int(starts[list + 1]) }

  /// Adds a value to the list that is gathered.
  @inlinable
  public mutating func append(_ value: Element) { values.append(value) }

  /// Adds values to the list that is gathered.
  @inlinable
  public mutating func append(contentsOf other: some Sequence<Element>) { values.append(contentsOf: other) }

  /// Ends the list that is gathered, and begins the next.
  @inlinable
  public mutating func endList() { starts.append(Int32(truncatingIfNeeded: values.count)) }

  /// Puts the values of each list in an order.
  @inlinable
  public mutating func sortLists(by areInOrder: (Element, Element) -> Bool) {
    values.withUnsafeMutableBufferPointer { values in
      for list in 0..<starts.count - 1 where starts[list + 1] - starts[list] > 1 {
        var part = UnsafeMutableBufferPointer(
          rebasing: values[Int(starts[list])..<Int(starts[list + 1])])
        part.sort(by: areInOrder)
      }
    }
  }

  /// Puts the values of the list that is gathered in an order, keeps one of those that are equal, and ends the list.
  @inlinable
  public mutating func endSet() where Element: Comparable {
    let start = Int(starts[starts.count - 1])
    if values.count - start > 1 {
      values.withUnsafeMutableBufferPointer { values in
        var part = UnsafeMutableBufferPointer(rebasing: values[start...])
        part.sort()
      }
      var end = start + 1
      for place in start + 1..<values.count where values[place] != values[end - 1] {
        values[end] = values[place]
        end += 1
      }
      values.removeLast(values.count - end)
    }
    endList()
  }
}

extension FlatLists: Sendable where Element: Sendable {}
