import FenliuSource

/// The names of many things in the order of the rule set. Where the next version of a pack has the same names,
/// nothing of it need be worked out again.
struct KnownNames<Entity>: Sendable {
  /// The names as they were read.
  private let read: [String]
  /// The indices of distinct names in `read`, in the order of the rule set.
  let order: [Int]
  /// The distinct names in that order.
  let names: [String]
  let references: [String: Ref<Entity>]

  /// The names where they are declared; reports those that are badly made or not distinct.
  ///
  /// - Parameter known: the names of an earlier version of the same pack, of which there was nothing to report.
  init(_ declared: [Word], _ sort: NameSort, _ context: ReadingContext, like known: KnownNames?) {
    if let known, known.read.count == declared.count,
      declared.indices.allSatisfy({ declared[$0].text.equalsInBytes(known.read[$0]) })
    {
      self = known
      return
    }
    read = declared.map(\.text)
    order = context.order(of: declared, sort)
    names = order.map { declared[$0].text }
    references = NameTable<Entity>.references(names)
  }
}

extension ReadingContext {
  /// The indices of declarations whose ids are new and well made, in the byte order of their ids; reports the others.
  func order(of ids: [Word], _ sort: NameSort, reserved: [String] = []) -> [Int] {
    distinctIndices(ids, sort: sort, reserved: reserved)
      .map { (key: ids[$0].text, index: $0) }
      .sorted { $0.key.precedesInBytes($1.key) }.map(\.index)
  }
}
