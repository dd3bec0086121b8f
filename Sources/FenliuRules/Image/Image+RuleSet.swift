import FenliuSource

extension RuleSet: ImageCodable {
  func write(to writer: inout ImageWriter) {
    pack.write(to: &writer)
    fields.write(to: &writer)
    zones.write(to: &writer)
    destinations.write(to: &writer)
    categories.write(to: &writer)
    issues.write(to: &writer)
    laws.write(to: &writer)
    terms.write(to: &writer)
    concepts.write(to: &writer)
    writer.write(list: rules)
    alerts.write(to: &writer)
    guarantees.write(to: &writer)
    stanceCues.write(to: &writer)
    writer.write(list: phrases)
    fingerprint.write(to: &writer)
    verification.write(to: &writer)
  }

  init(from reader: inout ImageReader) throws(UnreadableImage) {
    self.init(
      pack: try Pack(from: &reader), fields: try [Field](from: &reader), zones: try [Zone](from: &reader),
      destinations: try [Destination](from: &reader), categories: try [Category](from: &reader),
      issues: try [Issue](from: &reader), laws: try [Law](from: &reader),
      terms: try [TermList](from: &reader), concepts: try [Concept](from: &reader),
      rules: try reader.entities(), alerts: try [Alert](from: &reader),
      guarantees: try [Guarantee](from: &reader), stanceCues: try [StanceCue](from: &reader),
      phrases: try reader.entities(), fingerprint: try reader.text(),
      verification: try Verification(from: &reader))
    guard EntityCounts(self) == reader.counts else { throw UnreadableImage() }
  }
}

extension Pack: ImageCodable {
  func write(to writer: inout ImageWriter) {
    id.write(to: &writer)
    title.write(to: &writer)
    version.write(to: &writer)
    language.write(to: &writer)
    intake.write(to: &writer)
  }

  init(from reader: inout ImageReader) throws(UnreadableImage) {
    self.init(
      id: try reader.text(), title: try LocalizedText(from: &reader), version: try reader.text(),
      language: try Int(from: &reader), intake: try Ref(from: &reader))
  }
}

extension Verification: ImageCodable {
  func write(to writer: inout ImageWriter) {
    isStrict.write(to: &writer)
    coverage.write(to: &writer)
    mutation.write(to: &writer)
    accepted.write(to: &writer)
  }

  init(from reader: inout ImageReader) throws(UnreadableImage) {
    self.init()
    isStrict = try Bool(from: &reader)
    coverage = try [Share](from: &reader)
    mutation = try [Share](from: &reader)
    accepted = try [AcceptedMutant](from: &reader)
  }
}

extension Verification.Share: ImageCodable {
  func write(to writer: inout ImageWriter) {
    name.write(to: &writer)
    basisPoints.write(to: &writer)
    location.write(to: &writer)
  }

  init(from reader: inout ImageReader) throws(UnreadableImage) {
    self.init(
      name: try reader.text(), basisPoints: try Int(from: &reader),
      location: try SourceLocation(from: &reader))
  }
}

extension Verification.AcceptedMutant: ImageCodable {
  func write(to writer: inout ImageWriter) {
    id.write(to: &writer)
    reason.write(to: &writer)
    location.write(to: &writer)
  }

  init(from reader: inout ImageReader) throws(UnreadableImage) {
    self.init(
      id: try reader.text(), reason: try LocalizedText(from: &reader),
      location: try SourceLocation(from: &reader))
  }
}
