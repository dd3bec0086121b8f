import FenliuSource

/// Reads the comparisons of one field test by the type of the field.
///
/// Comparisons that bound an ordered field add up to one interval; the others stand side by side.
struct ComparisonReader {
  let field: Field
  let context: ReadingContext

  private var predicates: [FieldPredicate] = []
  private var interval: Interval?
  private var isBroken = false

  init(field: Field, context: ReadingContext) {
    self.field = field
    self.context = context
  }

  /// What the comparisons read ask; nil if one was not understood or none could hold.
  mutating func finish(at location: SourceLocation) -> [FieldPredicate]? {
    if !isBroken, let interval { finish(interval, at: location) }
    return isBroken ? nil : predicates
  }

  /// Reads one comparison.
  mutating func read(_ comparison: ComparisonSyntax) {
    if [.known, .unknown].contains(comparison.keyword) {
      guard let word = only(comparison), let asked = context.value(ValueParser.boolean(word.text), of: word)
      else { return isBroken = true }
      predicates.append(.known((comparison.keyword == .known) == asked))
      return
    }
    let result: Bool =
      switch field.type {
      case .boolean: readBoolean(comparison)
      case .choice(let choices): readChoice(comparison, of: choices)
      case .choices(let choices): readChoices(comparison, of: choices)
      case .string: readString(comparison)
      case .date: readDate(comparison) ?? readOrdered(comparison)
      case .integer, .number, .money, .duration: readOrdered(comparison)
      }
    if !result { isBroken = true }
  }

  // MARK: Types

  private mutating func readBoolean(_ comparison: ComparisonSyntax) -> Bool {
    guard [.is, .isNot].contains(comparison.keyword) else { return refuse(comparison) }
    guard let word = only(comparison), let value = context.value(ValueParser.boolean(word.text), of: word)
    else { return false }
    predicates.append(.boolean(value == (comparison.keyword == .is)))
    return true
  }

  private mutating func readChoice(_ comparison: ComparisonSyntax, of choices: [Choice]) -> Bool {
    guard [.is, .isNot, .in, .notIn].contains(comparison.keyword) else { return refuse(comparison) }
    guard let chosen = indices(comparison, isSingle: [.is, .isNot].contains(comparison.keyword)) else {
      return false
    }
    let isPositive = [.is, .in].contains(comparison.keyword)
    if chosen.count == choices.count { return reportConstant(isPositive, comparison.location) }
    predicates.append(isPositive ? .choice(chosen) : .not(.choice(chosen)))
    return true
  }

  private mutating func readChoices(_ comparison: ComparisonSyntax, of choices: [Choice]) -> Bool {
    guard [.has, .hasAny, .hasAll, .hasNone].contains(comparison.keyword) else { return refuse(comparison) }
    guard let chosen = indices(comparison, isSingle: comparison.keyword == .has) else { return false }
    switch comparison.keyword {
    case .hasAll: predicates.append(.allOf(chosen))
    case .hasNone: predicates.append(.not(.anyOf(chosen)))
    default: predicates.append(.anyOf(chosen))
    }
    return true
  }

  private mutating func readString(_ comparison: ComparisonSyntax) -> Bool {
    guard [.is, .isNot, .in, .notIn].contains(comparison.keyword) else { return refuse(comparison) }
    if [.is, .isNot].contains(comparison.keyword), only(comparison) == nil { return false }
    let strings = Set(comparison.words.map { PhraseFolding.string($0.text) }).sorted {
      $0.precedesInBytes($1)
    }
    let isPositive = [.is, .in].contains(comparison.keyword)
    predicates.append(isPositive ? .strings(strings) : .not(.strings(strings)))
    return true
  }

  /// The comparisons that only dates have; nil for others.
  private mutating func readDate(_ comparison: ComparisonSyntax) -> Bool? {
    switch comparison.keyword {
    case .within, .olderThan, .dueWithin:
      guard let word = only(comparison),
        let duration = context.value(ValueParser.duration(word.text), of: word)
      else { return false }
      let relative: RelativeDate =
        switch comparison.keyword {
        case .within: .within(duration)
        case .olderThan: .olderThan(duration)
        default: .dueWithin(duration)
        }
      predicates.append(.relative(relative))
      return true
    case .before, .until: return bound(comparison) { Interval(nil, $0 - 1) }
    case .after: return bound(comparison) { Interval($0 + 1, nil) }
    case .from: return bound(comparison) { Interval($0, nil) }
    case .is, .isNot, .in, .notIn: return nil
    default: return refuse(comparison)
    }
  }

  private mutating func readOrdered(_ comparison: ComparisonSyntax) -> Bool {
    switch comparison.keyword {
    case .is, .isNot, .in, .notIn: return readValues(comparison)
    case .atLeast: return bound(comparison) { Interval($0, nil) }
    case .atMost: return bound(comparison) { Interval(nil, $0) }
    // Values are bounded well inside 64 bits, so one more or less is exact.
    case .moreThan: return bound(comparison) { Interval($0 + 1, nil) }
    case .lessThan: return bound(comparison) { Interval(nil, $0 - 1) }
    default: return refuse(comparison)
    }
  }

  private mutating func readValues(_ comparison: ComparisonSyntax) -> Bool {
    if [.is, .isNot].contains(comparison.keyword), only(comparison) == nil { return false }
    var values: Set<Int64> = []
    for word in comparison.words {
      guard let value = quantity(word) else { return false }
      guard field.bounds.contains(value) else {
        context.reportOutOfBounds(word, field: field)
        return false
      }
      values.insert(value)
    }
    let sorted = values.sorted()
    let isPositive = [.is, .in].contains(comparison.keyword)
    predicates.append(isPositive ? .quantities(sorted) : .not(.quantities(sorted)))
    return true
  }

  // MARK: Intervals

  private mutating func bound(_ comparison: ComparisonSyntax, _ make: (Int64) -> Interval) -> Bool {
    guard let word = only(comparison), let value = quantity(word) else { return false }
    let bound = make(value)
    let known = interval ?? Interval()
    interval = known.intersection(bound)
    return true
  }

  private mutating func finish(_ interval: Interval, at location: SourceLocation) {
    if interval.isEmpty || interval.intersection(field.bounds).isEmpty {
      isBroken = !reportConstant(false, location)
    } else if interval.intersection(field.bounds) == field.bounds {
      isBroken = !reportConstant(true, location)
      predicates.append(.interval(interval))
    } else {
      predicates.append(.interval(interval))
    }
  }

  /// Reports a comparison with always the same result; true if the rule set can do with it.
  private mutating func reportConstant(_ result: Bool, _ location: SourceLocation) -> Bool {
    let name = field.id
    if result {
      context.report(
        Diagnostic(
          RuleDiagnostics.idleComparison, at: location,
          LocalizedText(
            zh: "`\(name)` 的任何值都符合", en: "every value of `\(name)` passes this comparison"),
          notes: [
            LocalizedText(
              zh: "只想知道是否已知，就写 `known: true`", en: "to ask whether it is known, write `known: true`")
          ]))
      if case .choice(let choices) = field.type { predicates.append(.choice(Array(choices.indices))) }
      return true
    }
    context.report(
      Diagnostic(
        RuleDiagnostics.impossibleComparison, at: location,
        LocalizedText(zh: "`\(name)` 没有一个值符合", en: "no value of `\(name)` passes this comparison"),
        secondary: [Label(field.location, LocalizedText(zh: "在此声明", en: "it is declared here"))]))
    return false
  }

  // MARK: Words

  private func quantity(_ word: Word) -> Int64? {
    guard case .quantity(let value) = context.value(ValueParser.parse(word.text, as: field.type), of: word)
    else { return nil }
    return value
  }

  private func indices(_ comparison: ComparisonSyntax, isSingle: Bool) -> [Int]? {
    if isSingle, only(comparison) == nil { return nil }
    var indices: Set<Int> = []
    for word in comparison.words {
      let choices = field.type.choices
      guard let index = choices.firstIndex(where: { $0.id == word.text }) else {
        context.reportUnknownName(word, sort: .choice, known: choices.map(\.id))
        return nil
      }
      indices.insert(index)
    }
    return indices.sorted()
  }

  private func only(_ comparison: ComparisonSyntax) -> Word? {
    if comparison.words.count == 1 { return comparison.words.first }
    let name = context.keywords.spelling(of: comparison.keyword)
    context.report(
      Diagnostic(
        RuleDiagnostics.wrongShape, at: comparison.location,
        LocalizedText(zh: "`\(name)` 只带一个值", en: "`\(name)` takes one value, not a list")))
    return nil
  }

  private func refuse(_ comparison: ComparisonSyntax) -> Bool {
    context.reportWrongComparison(comparison, field: field)
    return false
  }
}
