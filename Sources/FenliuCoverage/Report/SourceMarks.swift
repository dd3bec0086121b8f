import FenliuSource

/// The marks on one file: which stretches of it are exercised, each with what is to be said of it.
struct SourceMarks {
  /// How much of what is written in a stretch is exercised.
  enum State: Int, Comparable {
    case covered
    case partly
    case missed

    static func < (left: State, right: State) -> Bool { left.rawValue < right.rawValue }
  }

  /// A stretch of a file.
  struct Mark {
    var range: ByteRange
    var state: State
    var notes: [String]
  }

  /// The marks, outer ones before inner ones; they nest.
  private(set) var marks: [Mark] = []

  /// The marks of the items of one file, in their order.
  init(_ items: [CoverageItem], language: Language) {
    var index: [ByteRange: Int] = [:]
    for item in items {
      let notes = [Self.note(on: item, language)].compactMap { $0 }
      let state = Self.state(of: item)
      guard let known = index[item.location.range] else {
        index[item.location.range] = marks.count
        marks.append(Mark(range: item.location.range, state: state, notes: notes))
        continue
      }
      marks[known].state = max(marks[known].state, state)
      marks[known].notes += notes
    }
    marks.sort { left, right in
      (left.range.lower.value, -left.range.upper.value) < (right.range.lower.value, -right.range.upper.value)
    }
  }

  /// That a part never decides is told, but does not colour what is otherwise exercised.
  private static func state(of item: CoverageItem) -> State {
    if item.isCovered || item.kind == .decisive { return .covered }
    return item.isTouched ? .partly : .missed
  }

  private static func note(on item: CoverageItem, _ language: Language) -> String? {
    if let missing = CoverageWords.missing(item) {
      return "\(item.kind.title[language]): \(missing[language])"
    }
    guard item.kind != .decisive else { return nil }
    let seen = item.goals.compactMap { goal in goal.first.map { "\(goal.count) (\($0))" } }
    return "\(item.kind.title[language]): \(seen.joined(separator: " / "))"
  }
}
