import FenliuRules
import FenliuSource
import FenliuYAML

/// Tells a name that can only have been meant in one way from one that may be a slip for several.
///
/// A finding about an unknown name suggests the nearest known one, and of equally near ones simply the first.
/// That is good advice to a person, but no ground to change a rule: a complaint might go to the wrong place. So
/// a guess is taken only if no other word of the pack or of the language is as near to what was written.
struct NameGuess {
  private let words: Set<String>

  /// - Parameter files: the files of the pack, whatever is wrong with them.
  init(_ files: SourceSet) {
    var words: Set<String> = []
    for keyword in Keyword.allCases { words.formUnion(KeywordTable.standard.spellings(of: keyword)) }
    for file in files {
      if let root = YAMLReader().read(file).root { Self.collect(root, into: &words) }
    }
    self.words = words
  }

  private static func collect(_ node: YAMLNode, into words: inout Set<String>) {
    switch node.content {
    case .scalar(let scalar):
      if scalar.text.utf8.count <= 200 { words.insert(scalar.text) }
    case .sequence(let items):
      for item in items { collect(item, into: &words) }
    case .mapping(let entries):
      for entry in entries {
        words.insert(entry.key.text)
        collect(entry.value, into: &words)
      }
    }
  }

  /// Whether `guess` is nearer to `written` than any other word.
  func isSafe(_ guess: String, for written: String) -> Bool {
    let source = Array(written.unicodeScalars)
    let distance = Self.distance(source, Array(guess.unicodeScalars), atMost: source.count)
    return !words.contains { word in
      word != written && word != guess
        && Self.distance(source, Array(word.unicodeScalars), atMost: distance) <= distance
    }
  }

  /// The scalars inserted, deleted, replaced, or swapped with a neighbour (restricted Damerau–Levenshtein
  /// distance); anything greater where it exceeds `limit`.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost limit: Int) -> Int
  {
    guard abs(left.count - right.count) <= limit else { return limit + 1 }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        var cost = min(last[column + 1], current[column]) + 1
        cost = min(cost, last[column] + (left[row] == right[column] ? 0 : 1))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
