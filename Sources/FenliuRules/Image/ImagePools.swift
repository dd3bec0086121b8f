/// What `ImageWriter` wrote once because it comes more than once: texts, lists of masks and sets of phrases. Each is read
/// when something is read that it is part of.
final class ImagePools: Sendable {
  /// How many entities there are of each kind, to which references are held.
  let counts: EntityCounts
  /// Keeps the bytes where they are; nil: somebody does for as long as he reads, and no longer.
  let keeper: (any AnyObject & Sendable)?
  private let texts: StoredList
  private let masks: StoredList
  private let sets: StoredList
  /// The sets that were read: those of large packs are parts of many conditions, which share their memory.
  private let knownSets: Shared<PhraseSet>
  private let knownMasks: Shared<[Ref<Phrase>]>

  private typealias Shared<Value: Sendable> = StoredEntities<Result<Value, UnreadableImage>>

  /// The pools that `reader` stands before.
  init(
    _ counts: EntityCounts, _ reader: inout ImageReader, keptBy keeper: (any AnyObject & Sendable)?
  ) throws(UnreadableImage) {
    self.counts = counts
    self.keeper = keeper
    texts = try reader.list()
    let masks = try reader.list()
    let sets = try reader.list()
    (self.masks, self.sets) = (masks, sets)
    let knownMasks = Shared(count: masks.count) { index in
      Result { () throws(UnreadableImage) in
        var reader = ImageReader(try masks.bytes(at: index))
        let list = try reader.phrases(below: counts.phrases) { $0 }
        try reader.finish()
        return list
      }
    }
    self.knownMasks = knownMasks
    knownSets = Shared(count: sets.count) { index in
      Result { () throws(UnreadableImage) in
        var reader = ImageReader(try sets.bytes(at: index))
        var uses = try reader.phrases(below: counts.phrases) { PhraseUse(phrase: $0) }
        if try reader.tag() != 0 {
          for use in uses.indices { uses[use].masks = try Self.value(try reader.count(), of: knownMasks) }
        }
        try reader.finish()
        return PhraseSet(uses)
      }
    }
  }

  /// The text of a number.
  func text(_ number: Int) throws(UnreadableImage) -> String {
    guard let text = String(validating: try texts.bytes(at: number), as: UTF8.self) else {
      throw UnreadableImage()
    }
    return text
  }

  /// The set of phrases of a number.
  func set(_ number: Int) throws(UnreadableImage) -> PhraseSet { try Self.value(number, of: knownSets) }

  private static func value<Value>(
    _ number: Int, of known: Shared<Value>
  ) throws(UnreadableImage) -> Value {
    guard number < known.count else { throw UnreadableImage() }
    return try known.entity(at: number).pointee.get()
  }
}
