import FenliuSource
import FenliuText

extension Checker {
  /// Tells each field how it becomes known from the text. For when lists of phrases are known.
  mutating func resolveExtractions() {
    for (index, declaration) in declarations.fields.enumerated() {
      guard let extraction = declaration.extraction, let type = fields[index]?.type else { continue }
      let resolved = resolve(extraction, for: type)
      fields[index]?.extraction = resolved
    }
  }

  private mutating func resolve(_ declaration: ExtractionDeclaration, for type: FieldType) -> Extraction? {
    let near = declaration.near.map { phraseSet($0, isExact: true) }
    guard declaration.quantity.fits(type) else {
      report(declaration, of: type)
      return nil
    }
    if case .some(.none) = near { return nil }
    return Extraction(
      quantity: declaration.quantity, near: near ?? nil, reach: declaration.reach, hours: declaration.hours)
  }

  private func report(_ declaration: ExtractionDeclaration, of type: FieldType) {
    let quantity = context.keywords.spelling(of: declaration.quantity.keyword)
    let (own, fitting) = (
      context.keywords.spelling(of: type.keyword),
      context.keywords.spelling(of: declaration.quantity.fieldType)
    )
    context.report(
      Diagnostic(
        RuleDiagnostics.wrongExtraction, at: declaration.location,
        LocalizedText(
          zh: "类型为 `\(own)` 的事实不能从 `\(quantity)` 得知",
          en: "a field of type `\(own)` cannot be known from `\(quantity)`"),
        notes: [
          LocalizedText(
            zh: "`\(quantity)` 用于类型为 `\(fitting)` 的事实",
            en: "`\(quantity)` is for fields of type `\(fitting)`")
        ]))
  }
}
