import FenliuSource
public import FenliuYAML

/// Reads small cases: examples beside rules, and the cases of a corpus.
public struct ExampleReader {
  private let fields: [Field?]
  private let references: [String: Ref<Field>]
  private let context: ReadingContext

  /// A reader for cases with the given fields; nil stands for one whose declaration is in error, of which
  /// nothing is said.
  public init(fields: [Field?], context: ReadingContext) {
    self.fields = fields
    self.context = context
    var references: [String: Ref<Field>] = [:]
    for (index, field) in fields.enumerated() {
      if let field { references[field.id] = Ref(index) }
    }
    self.references = references
  }

  /// An example: a text alone, or a mapping of text, title, day and fields.
  public func read(_ node: YAMLNode) -> Example? {
    if case .scalar = node.content {
      return context.text(node).map {
        Example(title: "", text: $0.text, date: nil, fields: [:], location: node.location)
      }
    }
    guard let mapping = MappingReader(node, as: .example, in: context) else { return nil }
    return read(mapping)
  }

  /// What a mapping says of a case in `text`, `title`, `received` and `fields`; other keys are left alone.
  public func read(_ mapping: MappingReader) -> Example? {
    let title = mapping[.title].flatMap { context.text($0)?.text } ?? ""
    let date = mapping[.received].flatMap { context.date($0) }
    let values = mapping[.fields].map { fieldValues($0) } ?? [:]
    guard let text = mapping[.text].flatMap({ context.text($0)?.text }) else { return nil }
    return Example(title: title, text: text, date: date, fields: values, location: mapping.location)
  }

  /// The values of a mapping from fields.
  public func fieldValues(_ node: YAMLNode) -> FieldValues {
    let expected = LocalizedText(zh: "由事实到值的键值对", en: "a mapping from fields to values")
    var values: FieldValues = [:]
    for entry in context.entries(node, expected: expected) ?? [] {
      let name = Word(entry.key, at: entry.keyLocation)
      guard let reference = references[name.text], let field = fields[reference.index] else {
        if fields.allSatisfy({ $0 != nil }) {
          context.reportUnknownName(name, sort: .field, known: fields.compactMap { $0?.id })
        }
        continue
      }
      if let value = value(entry.value, of: field) { values[reference] = value }
    }
    return values
  }

  private func value(_ node: YAMLNode, of field: Field) -> FieldValue? {
    if case .choices(let choices) = field.type {
      if case .sequence(let items) = node.content, items.isEmpty { return .choices([]) }
      guard let words = context.words(node) else { return nil }
      let indices = words.compactMap { word in
        let index = choices.firstIndex { $0.id == word.text }
        if index == nil { context.reportUnknownName(word, sort: .choice, known: choices.map(\.id)) }
        return index
      }
      return .choices(Array(Set(indices)).sorted())
    }
    guard let word = context.word(node, expected: field.type.expectation),
      let value = context.value(ValueParser.parse(word.text, as: field.type), of: word)
    else { return nil }
    if case .quantity(let quantity) = value, !field.bounds.contains(quantity) {
      context.reportOutOfBounds(word, field: field)
      return nil
    }
    return value
  }
}
