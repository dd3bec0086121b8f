/// The keys of a mapping that has not been read to its end, to tell whether one is written twice.
struct PlainKeys: ~Copyable {
  /// The index of the mapping's first entry.
  let first: Int
  /// The keys, once there are too many to compare with each one.
  private var known: Set<String> = []

  init(from first: Int) { self.first = first }

  /// Takes note of the next key; false if it stands among the entries already.
  mutating func insert(_ key: String, among entries: borrowing PendingStack<YAMLEntry>) -> Bool {
    if known.isEmpty {
      if entries.count - first < 16 {
        return !entries.contains(from: first) { $0.key.text == key }
      }
      for index in first..<entries.count { known.insert(entries[index].key.text) }
    }
    return known.insert(key).inserted
  }
}
