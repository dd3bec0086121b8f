import FenliuSource

extension Checker {
  /// A field test with its values understood: one test, or several that must all hold.
  func fieldTest(_ syntax: FieldTestSyntax, at location: SourceLocation) -> Condition.Form? {
    let others = Keyword.conditionKeys.flatMap(context.keywords.spellings)
    guard let reference = names.fields.resolve(syntax.field, in: context, others: others),
      let field = fields[reference.index]
    else { return nil }
    var reader = ComparisonReader(field: field, context: context)
    for comparison in syntax.comparisons { reader.read(comparison) }
    guard let predicates = reader.finish(at: location) else { return nil }
    let tests = predicates.map { Condition.Form.field(FieldTest(field: reference, predicate: $0)) }
    if let only = tests.first, tests.count == 1 { return only }
    return .all(tests.map { Condition($0, at: location) })
  }
}
