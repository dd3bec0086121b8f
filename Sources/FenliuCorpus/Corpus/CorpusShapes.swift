public import FenliuRules

extension MappingShape {
  /// A file of the corpus.
  public static let corpusFile = MappingShape(zh: "语料文件", en: "a corpus file", required: [.cases])
  /// One case.
  public static let corpusCase = MappingShape(
    zh: "案例", en: "a case", required: [.id, .text, .expect],
    optional: [.title, .each, .received, .fields, .tags, .knownMiss])
  /// What is expected of it.
  public static let expectation = MappingShape(
    zh: "期望", en: "an expectation",
    optional: [.status, .primary, .also, .never, .not, .urgency, .questions])
  /// What is expected of one referral.
  public static let expectedReferral = MappingShape(
    zh: "对转介的期望", en: "an expected referral", optional: [.issue, .destination, .urgency])
}
