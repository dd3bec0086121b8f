import FenliuRules
import FenliuSource
import FenliuYAML

/// Whether a file says the same after formatting as before: the same tree, but for the order of keys that the
/// layout gives, and the same comments.
struct Comparison {
  let before: SourceFile
  let after: SourceFile
  let keywords: KeywordTable

  var isSame: Bool {
    let result = YAMLReader().read(after)
    guard result.diagnostics.isEmpty, let old = YAMLReader().read(before).root, let new = result.root,
      isSame(old, new, .entry(.file))
    else { return false }
    return comments(before, old) == comments(after, new)
  }

  private func isSame(_ old: YAMLNode, _ new: YAMLNode, _ part: Part) -> Bool {
    switch (old.content, new.content) {
    case (.scalar(let old), .scalar(let new)): return isSame(old, new)
    case (.sequence(let old), .sequence(let new)):
      return old.count == new.count && zip(old, new).allSatisfy { isSame($0, $1, part.item) }
    case (.mapping(let old), .mapping(let new)):
      let order = part.order(of: old.map(\.key.text), keywords: keywords)
      return old.count == new.count
        && zip(order, new).allSatisfy { index, new in
          isSame(old[index].key, new.key)
            && isSame(old[index].value, new.value, part.value(of: new.key.text, keywords: keywords))
        }
    default: return false
    }
  }

  private func isSame(_ old: YAMLScalar, _ new: YAMLScalar) -> Bool {
    // Plain scalars may be numbers and truth values, so quotes must neither come nor go; but one pair may
    // take the place of the other.
    old.text.equalsInBytes(new.text)
      && (old.style == new.style || old.style == .singleQuoted && new.style == .doubleQuoted)
  }

  private func comments(_ file: SourceFile, _ root: YAMLNode) -> [String] {
    let trivia = Trivia(of: root, in: SourceText(file.bytes))
    return (trivia.comments + trivia.marks).map(\.text).sorted { $0.precedesInBytes($1) }
  }
}
