/// How many entities of each kind a rule set has.
struct EntityCounts: Hashable, Sendable {
  var fields = 0
  var zones = 0
  var destinations = 0
  var categories = 0
  var issues = 0
  var laws = 0
  var concepts = 0
  var rules = 0
  var phrases = 0

  init() {}

  init(_ ruleSet: RuleSet) {
    fields = ruleSet.fields.count
    zones = ruleSet.zones.count
    destinations = ruleSet.destinations.count
    categories = ruleSet.categories.count
    issues = ruleSet.issues.count
    laws = ruleSet.laws.count
    concepts = ruleSet.concepts.count
    rules = ruleSet.rules.count
    phrases = ruleSet.phrases.count
  }
}

extension EntityCounts: ImageCodable {
  private static var all: [WritableKeyPath<EntityCounts, Int>] {
    [\.fields, \.zones, \.destinations, \.categories, \.issues, \.laws, \.concepts, \.rules, \.phrases]
  }

  func write(to writer: inout ImageWriter) {
    for count in Self.all { writer.write(count: self[keyPath: count]) }
  }

  init(from reader: inout ImageReader) throws(UnreadableImage) {
    for count in Self.all { self[keyPath: count] = try reader.count() }
  }
}

/// Something that references are made to.
protocol ImageEntity {
  /// How many there are.
  static func count(in counts: EntityCounts) -> Int
}

extension Field: ImageEntity { static func count(in counts: EntityCounts) -> Int { counts.fields } }
extension Zone: ImageEntity { static func count(in counts: EntityCounts) -> Int { counts.zones } }
extension Destination: ImageEntity {
  static func count(in counts: EntityCounts) -> Int { counts.destinations }
}
extension Category: ImageEntity { static func count(in counts: EntityCounts) -> Int { counts.categories } }
extension Issue: ImageEntity { static func count(in counts: EntityCounts) -> Int { counts.issues } }
extension Law: ImageEntity { static func count(in counts: EntityCounts) -> Int { counts.laws } }
extension Concept: ImageEntity { static func count(in counts: EntityCounts) -> Int { counts.concepts } }
extension Rule: ImageEntity { static func count(in counts: EntityCounts) -> Int { counts.rules } }

extension Ref: ImageCodable where Entity: ImageEntity {
  func write(to writer: inout ImageWriter) { writer.write(count: index) }

  init(from reader: inout ImageReader) throws(UnreadableImage) {
    let index = try reader.count()
    guard index < Entity.count(in: reader.counts) else { throw UnreadableImage() }
    self.init(index)
  }
}
