public import FenliuRules
import FenliuSource

extension SchemaDocument {
  /// The schema of a file of the corpus.
  public static func corpus(keywords: KeywordTable = .standard) -> SchemaDocument {
    SchemaDocument(
      LocalizedText(zh: "分流语料文件", en: "Fenliu corpus file"), root: "corpus-file", keywords: keywords,
      parts: [
        SchemaPart(
          "cases", zh: "案例。", en: "Cases.", ("type", "array"), ("minItems", 1),
          ("items", SchemaPart.reference("case"))),
        SchemaPart.words(
          "status", zh: "案件的结果。", en: "What comes of the case.", [.routed, .review, .unmatched], keywords),
        SchemaPart(
          "referral", zh: "转介：事项，或写明事项、去向、紧急程度。",
          en: "A referral: its issue, or what matters of it.",
          ("anyOf", [SchemaPart.reference("id"), SchemaPart.reference("referral-long")])),
        SchemaPart(
          "referrals", zh: "转介的列表。", en: "A list of referrals.", ("type", "array"), ("minItems", 1),
          ("items", SchemaPart.reference("referral"))),
        SchemaPart(
          "slots", zh: "空位的名字，和逐一填入的词。",
          en: "Places in the text by name, and the words put there one by one.",
          ("type", "object"), ("minProperties", 1),
          ("additionalProperties", SchemaPart.reference("words"))),
      ],
      mappings: [
        SchemaMapping("corpus-file", .corpusFile, [.cases: "cases"]),
        SchemaMapping(
          "case", .corpusCase,
          [
            .title: "text", .each: "slots", .tags: "words", .expect: "expectation",
            .knownMiss: "localized-text",
          ]),
        SchemaMapping(
          "expectation", .expectation,
          [.status: "status", .primary: "referral", .also: "referrals", .not: "words", .questions: "words"],
          .anyOf(MappingShape.expectation.keys)),
        SchemaMapping(
          "referral-long", .expectedReferral, [.destination: "words"],
          .anyOf(MappingShape.expectedReferral.keys)),
      ])
  }
}
