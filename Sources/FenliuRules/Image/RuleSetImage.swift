/// A rule set as bytes, for the compiled form of a pack on disk.
///
/// The bytes mean something to the same version of Fenliu only, so that nothing in them says what it is. Reading is
/// checked all the same: bytes that are not from here are refused, and never lead out of bounds.
package enum RuleSetImage {
  /// A rule set as bytes; equal ones make equal bytes.
  package static func bytes(of ruleSet: RuleSet) -> [UInt8] {
    var writer = ImageWriter(EntityCounts(ruleSet))
    ruleSet.write(to: &writer)
    return writer.finish()
  }

  /// The rule set that `bytes` say, all of it.
  package static func ruleSet(_ bytes: UnsafeRawBufferPointer) throws(UnreadableImage) -> RuleSet {
    try value(bytes)
  }

  /// The rule set that `bytes` say, of which each rule and each phrase is read when it is first asked for.
  ///
  /// The bytes must be as they were written: what cannot be read is found when it is too late to refuse it.
  ///
  /// - Parameter keeper: keeps the bytes where they are.
  package static func ruleSet(
    _ bytes: UnsafeRawBufferPointer, keptBy keeper: any AnyObject & Sendable
  ) throws(UnreadableImage) -> RuleSet {
    try value(bytes, keptBy: keeper)
  }

  /// Tests of fields of a rule set as bytes.
  package static func bytes(of tests: [FieldTest], in ruleSet: RuleSet) -> [UInt8] {
    var writer = ImageWriter(EntityCounts(ruleSet))
    tests.write(to: &writer)
    return writer.finish()
  }

  /// The tests of fields that `bytes` say.
  package static func fieldTests(_ bytes: UnsafeRawBufferPointer) throws(UnreadableImage) -> [FieldTest] {
    try value(bytes)
  }

  /// Extractions as bytes, without the phrases that must be near.
  package static func bytes(of extractions: [Extraction]) -> [UInt8] {
    var writer = ImageWriter()
    extractions.map { extraction in
      var extraction = extraction
      extraction.near = nil
      return extraction
    }.write(to: &writer)
    return writer.finish()
  }

  /// The extractions that `bytes` say.
  package static func extractions(_ bytes: UnsafeRawBufferPointer) throws(UnreadableImage) -> [Extraction] {
    try value(bytes)
  }

  /// Texts as bytes.
  package static func bytes(of texts: [String]) -> [UInt8] {
    var writer = ImageWriter()
    texts.write(to: &writer)
    return writer.finish()
  }

  /// The texts that `bytes` say.
  package static func texts(_ bytes: UnsafeRawBufferPointer) throws(UnreadableImage) -> [String] {
    try value(bytes)
  }

  private static func value<Value: ImageCodable>(
    _ bytes: UnsafeRawBufferPointer, keptBy keeper: (any AnyObject & Sendable)? = nil
  ) throws(UnreadableImage) -> Value {
    var reader = try ImageReader(whole: bytes, keptBy: keeper)
    let value = try Value(from: &reader)
    try reader.finish()
    return value
  }
}

/// Bytes that were not written by this version of Fenliu.
package struct UnreadableImage: Error {}
