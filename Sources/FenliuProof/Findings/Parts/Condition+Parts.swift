import FenliuRules

/// A place within a condition: the numbers of the parts to go down through.
typealias ConditionPath = [Int]

extension Condition {
  /// The paths to every part, however deep, those of later parts first; without that to the condition itself.
  var paths: [ConditionPath] {
    parts.enumerated().reversed().flatMap { index, part in part.paths.map { [index] + $0 } + [[index]] }
  }

  /// The part at a path; nil where there is none.
  subscript(path: ArraySlice<Int>) -> Condition? {
    guard let first = path.first else { return self }
    return parts.indices.contains(first) ? parts[first][path.dropFirst()] : nil
  }

  /// The condition with another part at a path, or without one; nil where nothing would be left of what the part
  /// belongs to.
  func replacing(_ path: ArraySlice<Int>, with replacement: Condition?) -> Condition? {
    guard let first = path.first else { return replacement }
    guard parts.indices.contains(first) else { return nil }
    var rest = parts
    if path.count == 1, replacement == nil {
      rest.remove(at: first)
    } else if let part = parts[first].replacing(path.dropFirst(), with: replacement) {
      rest[first] = part
    } else {
      return nil
    }
    return rest.isEmpty ? nil : with(parts: rest)
  }

  /// The condition made of other parts.
  private func with(parts: [Condition]) -> Condition? {
    switch form {
    case .all: Condition(.all(parts), at: location)
    case .any: Condition(.any(parts), at: location)
    case .none: Condition(.none(parts), at: location)
    case .atLeast(let count, _): count <= parts.count ? Condition(.atLeast(count, parts), at: location) : nil
    case .heard: parts.first.map { Condition(.heard($0), at: location) }
    case .field, .text, .concept, .rule: nil
    }
  }
}

extension TextTest {
  /// The test without one way of using a phrase in one of its sets; nil where nothing sensible is left.
  func removing(_ use: PhraseUse, fromSet number: Int) -> TextTest? {
    var sets = form.sets
    guard sets.indices.contains(number) else { return nil }
    sets[number].uses.removeAll { $0 == use }
    guard !sets[number].uses.isEmpty else { return nil }
    var test = self
    switch form {
    case .any: test.form = .any(sets[0])
    case .count(let least, _):
      guard Set(sets[0].uses.map(\.phrase)).count >= least else { return nil }
      test.form = .count(least, sets[0])
    case .all: test.form = .all(sets)
    case .near(var near):
      near.groups = sets
      test.form = .near(near)
    }
    return test
  }
}
