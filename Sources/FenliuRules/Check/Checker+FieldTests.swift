import FenliuSource

extension Checker {
  /// A field test with its values understood: one test, or several that must all hold.
  func fieldTest(_ syntax: FieldTestSyntax, at location: SourceLocation) -> Condition.Form? {
    guard
      let reference = names.fields.resolve(
        syntax.field, in: context, others: Keyword.conditionKeys.flatMap(context.keywords.spellings)),
      let field = fields[reference.index],
      let comparisons = context.comparisons(syntax.value, of: field)
    else { return nil }
    var reader = ComparisonReader(field: field, context: context)
    for comparison in comparisons { reader.read(comparison) }
    guard let predicates = reader.finish(at: location) else { return nil }
    let tests = predicates.map { Condition.Form.field(FieldTest(field: reference, predicate: $0)) }
    if let only = tests.first, tests.count == 1 { return only }
    return .all(tests.map { Condition($0, at: location) })
  }
}
