/// For each key from 0 up, a list of numbers, all in one array.
struct IndexTable: Sendable {
  private var starts: [Int32] = [0]
  private var values: [Int32] = []

  /// The table of `lists`; the list at index `i` is that of key `i`.
  init(_ lists: [[Int32]]) {
    starts.reserveCapacity(lists.count + 1)
    for list in lists {
      values += list
      starts.append(Int32(values.count))
    }
  }

  /// The table in which `pairs` stand under their keys, from 0 up to `keys`, in the order given.
  init(keys: Int, pairs: [(key: Int, value: Int32)]) {
    var counts = Array(repeating: Int32(0), count: keys + 1)
    for pair in pairs { counts[pair.key + 1] += 1 }
    for key in 0..<keys { counts[key + 1] += counts[key] }
    starts = counts
    values = Array(repeating: 0, count: pairs.count)
    for pair in pairs {
      values[Int(counts[pair.key])] = pair.value
      counts[pair.key] += 1
    }
  }

  /// The numbers under `key`.
  subscript(key: Int) -> ArraySlice<Int32> { values[Int(starts[key])..<Int(starts[key + 1])] }
}
