package import FenliuSource
package import FenliuYAML

/// Where keys and their values stand, for the mappings of a pack.
///
/// A mapping is found by what a rule set knows of it: where its `id` is written, or where a condition is.
package struct WrittenKeys: Sendable {
  private let keywords: KeywordTable
  /// Mappings by the place of the value of their key `id`.
  private var byID: [SourceLocation: YAMLNode] = [:]
  /// The nodes of conditions by their places: that of an entry from key to value, or that of a mapping.
  private var byPlace: [SourceLocation: YAMLNode] = [:]
  /// The values of mappings by the places of their keys.
  private var byKey: [SourceLocation: YAMLNode] = [:]

  init(keywords: KeywordTable = .standard) { self.keywords = keywords }

  mutating func add(_ node: YAMLNode) {
    switch node.content {
    case .scalar: break
    case .sequence(let items):
      for item in items { add(item) }
      byPlace[node.location] = node
    case .mapping(let entries):
      byPlace[node.location] = node
      for entry in entries {
        if keywords.keyword(entry.key.text, among: [.id]) != nil { byID[entry.value.location] = node }
        byPlace[entry.keyLocation.extended(to: entry.value.location)] = entry.value
        byKey[entry.keyLocation] = entry.value
        add(entry.value)
      }
    }
  }

  /// The mapping of a rule, bar or other thing whose id is written at `id`.
  package func mapping(ofID id: SourceLocation) -> SourceLocation? { byID[id]?.location }

  /// Where a key and its value stand in the mapping of the thing whose id is written at `id`, after going
  /// through the keys of `path`; nil where it is not written.
  package func entry(_ path: [Keyword], ofID id: SourceLocation) -> SourceLocation? {
    byID[id].flatMap { entry(path, in: $0) }
  }

  /// The same for the condition written at `place`.
  package func entry(_ path: [Keyword], ofCondition place: SourceLocation) -> SourceLocation? {
    byPlace[place].flatMap { entry(path, in: $0) }
  }

  /// The mapping of the thing whose id is written at `id`; of a list, concept or destination what stands behind
  /// the key that its id is.
  package func node(ofID id: SourceLocation) -> YAMLNode? { byID[id] ?? byKey[id] }

  /// What stands behind the key of the condition written at `place`; the mapping itself where it is one.
  package func node(ofCondition place: SourceLocation) -> YAMLNode? { byPlace[place] }

  /// The entry of a mapping under a key of the language; nil where it is not written.
  package func entry(_ key: Keyword, of node: YAMLNode) -> YAMLEntry? {
    guard case .mapping(let entries) = node.content else { return nil }
    return entries.first { keywords.keyword($0.key.text, among: [key]) != nil }
  }

  private func entry(_ path: [Keyword], in node: YAMLNode) -> SourceLocation? {
    guard let key = path.first, case .mapping(let entries) = node.content,
      let found = entries.first(where: { keywords.keyword($0.key.text, among: [key]) != nil })
    else { return nil }
    let rest = Array(path.dropFirst())
    return rest.isEmpty
      ? found.keyLocation.extended(to: found.value.location) : entry(rest, in: found.value)
  }
}
