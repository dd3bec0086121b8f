import FenliuRules
import FenliuSource
import FenliuYAML
import Testing

/// What other modules read their own files with.
struct ReadingTests {
  private let shape = MappingShape(
    zh: "案例", en: "a case", required: [.id, .text], optional: [.title, .received, .fields, .primary])

  private func read(_ text: String) throws -> (context: ReadingContext, node: YAMLNode) {
    let file = SourceFile(name: "case.yaml", text: text)
    return (ReadingContext(sources: [file]), try #require(YAMLReader().read(file).root))
  }

  private func underlined(_ context: ReadingContext) -> [String] {
    context.diagnostics.map { diagnostic in
      let place = diagnostic.primary.location
      return "\(diagnostic.kind.code) \(context.sources[place.file]?.text(in: place.range) ?? "")"
    }
  }

  @Test func casesAreReadAgainstThePack() throws {
    let ruleSet = try SamplePack.ruleSet()
    let (context, node) = try read(
      "{id: a, text: 太吵, received: 2026-09-01, fields: {amount: 3万元}, primary: noise}")
    let mapping = try #require(MappingReader(node, as: shape, in: context))
    let example = try #require(ExampleReader(fields: ruleSet.fields, context: context).read(mapping))
    #expect(example.text == "太吵")
    #expect(example.date?.description == "2026-09-01")
    #expect(example.fields.map(\.value) == [.quantity(3_000_000)])
    let word = try #require(mapping[.primary].flatMap { context.word($0) })
    #expect(RuleSetNames(ruleSet, context: context).issue(word) == nil)
    #expect(underlined(context) == ["unknown-name noise"])
  }

  @Test func mistakesPointAtTheirPlace() throws {
    let ruleSet = try SamplePack.ruleSet()
    let (context, node) = try read(
      "{id: 'a', txt: 太吵, fields: {amuont: 3, relation: 'tenants', topics: [noise, 'x']}}")
    let mapping = try #require(MappingReader(node, as: shape, in: context))
    #expect(ExampleReader(fields: ruleSet.fields, context: context).read(mapping) == nil)
    #expect(
      underlined(context) == [
        "unknown-key txt", "unknown-name amuont", "unknown-name tenants", "unknown-name x",
      ])
  }

  @Test func namesOfAPackAreFound() throws {
    let ruleSet = try SamplePack.ruleSet()
    let (context, node) = try read("[home.leak, police, amount, polise]")
    let words = try #require(context.words(node))
    let names = RuleSetNames(ruleSet, context: context)
    #expect(names.issue(words[0]).map { ruleSet[$0].id } == "home.leak")
    #expect(names.destination(words[1]).map { ruleSet[$0].id } == "police")
    #expect(names.field(words[2]).map { ruleSet[$0].id } == "amount")
    #expect(names.destination(words[3]) == nil)
    #expect(context.diagnostics.first?.edits.first?.replacement == "police")
  }

  @Test(arguments: [
    ("plain text", 0..<5, "plain"), ("'it is quoted'", 6..<12, "quoted"),
    ("\"an \\u4e00 escape\"", 0..<2, "\"an \\u4e00 escape\""),
  ])
  func partsOfWordsHavePlaces(text: String, part: Range<Int>, shown: String) throws {
    let (context, node) = try read(text)
    let word = try #require(context.word(node))
    let place = word.location(of: part)
    #expect(context.sources[place.file]?.text(in: place.range) == shown)
  }
}
