import FenliuRules
import FenliuSource
import FenliuYAML

/// Changes of text tests and of named lists.
extension PackEditor {
  /// The alternatives of a group of a text test, by its index as written; nil where they are not written as
  /// alternatives of their own.
  private func alternatives(_ group: Int, of test: YAMLNode) -> YAMLNode? {
    if let any = written.keys.entry(.any, of: test) { return any.value }
    if let count = written.keys.entry(.count, of: test)?.value {
      return written.keys.entry(.of, of: count)?.value
    }
    let near = written.keys.entry(.near, of: test).flatMap { written.keys.entry(.of, of: $0.value) }
    guard let groups = written.keys.entry(.all, of: test) ?? near,
      case .sequence(let items) = groups.value.content, items.indices.contains(group)
    else { return nil }
    return items[group]
  }

  /// A phrase more among the alternatives that a text test itself has.
  func adding(phrase: String, toGroup group: Int, ofTestAt place: SourceLocation) -> SuggestedEdit? {
    guard let test = written.keys.node(ofCondition: place) else { return nil }
    let phrase = PlainPhrase(phrase).text
    guard case .mapping = test.content else {
      guard case .scalar = test.content, fitsInBrackets(test) else { return nil }
      return edit(test.location, "{\(spelling(.any)): [\(text(of: test)), \(phrase)]}")
    }
    if let alternatives = alternatives(group, of: test) {
      return adding(phrase, toAlternatives: alternatives)
    }
    // A test of nothing but lists takes phrases beside them.
    return written.keys.entry(.terms, of: test).flatMap { terms in
      isFlow(test)
        ? insertion(
          "\(spelling(.any)): [\(phrase)], ", at: terms.keyLocation.range.lower.value, in: test.location.file)
        : inserting(.any, "[\(phrase)]", into: test, behind: [.terms])
    }
  }

  /// Another reach of a text test of nearness.
  func setting(reach: String, ofTestAt place: SourceLocation) -> SuggestedEdit? {
    written.keys.node(ofCondition: place).flatMap { written.keys.entry(.near, of: $0) }
      .flatMap { setting(.within, to: reach, in: $0.value, behind: [.of]) }
  }

  /// A text test of nearness in which the order does not matter.
  func removingOrder(ofTestAt place: SourceLocation) -> SuggestedEdit? {
    written.keys.node(ofCondition: place).flatMap { written.keys.entry(.near, of: $0) }
      .flatMap { removing(.ordered, from: $0.value) }
  }

  /// A text test that asks for fewer different phrases.
  func setting(count: Int, ofTestAt place: SourceLocation) -> SuggestedEdit? {
    written.keys.node(ofCondition: place).flatMap { written.keys.entry(.count, of: $0) }
      .flatMap { setting(.atLeast, to: String(count), in: $0.value, behind: []) }
  }

  /// A text test without a key that chooses which words count.
  func removing(_ key: Keyword, ofTestAt place: SourceLocation) -> SuggestedEdit? {
    written.keys.node(ofCondition: place).flatMap { removing(key, from: $0) }
  }

  // MARK: Named lists

  /// A phrase more in a named list.
  func adding(phrase: String, to list: TermList) -> SuggestedEdit? {
    guard let node = written.keys.node(ofID: list.location) else { return nil }
    let phrase = PlainPhrase(phrase).text
    if case .sequence = node.content { return appending(phrase, to: node) }
    guard let phrases = written.keys.entry(.phrases, of: node) else {
      return inserting(.phrases, "[\(phrase)]", into: node, behind: [.includes])
    }
    return appending(phrase, to: phrases.value)
  }

  /// A mask more of a named list.
  func adding(mask: String, to list: TermList) -> [SuggestedEdit]? {
    guard let node = written.keys.node(ofID: list.location) else { return nil }
    let mask = PlainPhrase(mask).text
    if case .sequence = node.content {
      guard isFlow(node) else { return nil }
      let (file, range) = (node.location.file, node.location.range)
      return [
        insertion("{\(spelling(.phrases)): ", at: range.lower.value, in: file),
        insertion(", \(spelling(.masks)): [\(mask)]}", at: range.upper.value, in: file),
      ]
    }
    if let masks = written.keys.entry(.masks, of: node) {
      return appending(mask, to: masks.value).map { [$0] }
    }
    return inserting(.masks, "[\(mask)]", into: node, behind: [.phrases, .includes]).map { [$0] }
  }
}
