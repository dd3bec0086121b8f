import FenliuSource

extension Checker {
  /// A field with its type; nil if its type is not understood.
  func field(_ declaration: FieldDeclaration) -> Field? {
    guard let keyword = declaration.type else { return nil }
    let choices = choices(of: declaration, type: keyword)
    let type: FieldType? =
      switch keyword {
      case .boolean: .boolean
      case .choice: choices.map(FieldType.choice)
      case .choices: choices.map(FieldType.choices)
      case .integer: .integer
      case .number: .number
      case .money: .money
      case .date: .date
      case .duration: .duration
      case .string: .string
      default: nil
      }
    guard let type else { return nil }
    return Field(
      id: declaration.id.text, type: type, title: declaration.title ?? LocalizedText(declaration.id.text),
      question: declaration.question, bounds: bounds(of: declaration, type: type),
      location: declaration.id.location)
  }

  /// The choices of a choice field; nil where it has none and should. Reports choices of other types.
  private func choices(of declaration: FieldDeclaration, type: Keyword) -> [Choice]? {
    let values = context.keywords.spelling(of: .values)
    guard [.choice, .choices].contains(type) else {
      if let first = declaration.choices.first {
        reportMisplaced(values, in: declaration, at: first.id.location)
      }
      return nil
    }
    guard !declaration.choices.isEmpty else {
      context.reportMissingKey(values, in: MappingShape.field.name, at: declaration.id.location)
      return nil
    }
    return context.distinct(declaration.choices, sort: .choice) { $0.id }
      .map { Choice(id: $0.id.text, title: $0.title) }
  }

  private func bounds(of declaration: FieldDeclaration, type: FieldType) -> Interval {
    for (keyword, word) in [(Keyword.min, declaration.min), (.max, declaration.max)] {
      guard !type.isOrdered, let word else { continue }
      reportMisplaced(context.keywords.spelling(of: keyword), in: declaration, at: word.location)
    }
    guard type.isOrdered else { return Interval() }
    let bounds = Interval(
      declaration.min.flatMap { quantity($0, as: type) }, declaration.max.flatMap { quantity($0, as: type) })
    if bounds.isEmpty, let min = declaration.min, let max = declaration.max {
      context.report(
        Diagnostic(
          RuleDiagnostics.emptyRange, at: max.inner,
          LocalizedText(
            zh: "最大值 `\(max.text)` 小于最小值 `\(min.text)`",
            en: "the greatest value `\(max.text)` is less than the least, `\(min.text)`"),
          secondary: [Label(min.inner)]))
      return Interval()
    }
    return bounds
  }

  private func reportMisplaced(_ name: String, in declaration: FieldDeclaration, at location: SourceLocation)
  {
    let type = declaration.type.map { context.keywords.spelling(of: $0) } ?? ""
    context.report(
      Diagnostic(
        RuleDiagnostics.wrongComparison, at: location,
        LocalizedText(
          zh: "类型为 `\(type)` 的事实不能写 `\(name)`", en: "a field of type `\(type)` cannot have `\(name)`")))
  }

  /// The value of a word for an ordered type.
  func quantity(_ word: Word, as type: FieldType) -> Int64? {
    guard case .quantity(let value) = context.value(ValueParser.parse(word.text, as: type), of: word) else {
      return nil
    }
    return value
  }
}
