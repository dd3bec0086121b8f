import FenliuMemory
import FenliuSource

/// Writes values as bytes, one behind the other.
///
/// Texts, sets of phrases and lists of masks that come more than once are written once, and share memory again when
/// they are read: a list of phrases is often part of hundreds of conditions.
struct ImageWriter {
  private var bytes: [UInt8] = []
  private let counts: EntityCounts
  private var texts = Pool<String>()
  private var masks = Pool<[Ref<Phrase>]>()
  private var sets = Pool<PhraseSet>()
  /// The name of a file that was written last, and which of the texts it is.
  private var lastName: (name: SourceName, number: Int)?

  /// Distinct values in the order in which they first came.
  private struct Pool<Value> {
    private(set) var values: [Value] = []
    private var indices = HashedIndices()

    mutating func number(of value: Value, _ hash: Int, _ areSame: (Value, Value) -> Bool) -> Int {
      if let known = indices.find(hash, where: { areSame(values[$0], value) }) { return known }
      indices.append(hash)
      values.append(value)
      return values.count - 1
    }
  }

  /// A writer of values of a rule set with so many entities.
  init(_ counts: EntityCounts = EntityCounts()) { self.counts = counts }

  /// A number that is not negative, seven bits a byte, the least significant first.
  mutating func write(count: Int) {
    var rest = UInt64(bitPattern: Int64(count))
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Any number; small ones take few bytes, whatever their sign.
  mutating func write(number: Int64) {
    write(count: Int(truncatingIfNeeded: (number << 1) ^ (number >> 63)))
  }

  /// A number below 256.
  mutating func write(tag: UInt8) { bytes.append(tag) }

  mutating func write(tag: UInt8, _ value: some ImageCodable) {
    write(tag: tag)
    value.write(to: &self)
  }

  mutating func write(text: String) { write(count: number(of: text)) }

  /// Texts that mean the same to Unicode may still be different bytes.
  private mutating func number(of text: String) -> Int {
    texts.number(of: text, text.hashOfBytes) { $0.equalsInBytes($1) }
  }

  /// The name of a file, mostly that of the last one.
  mutating func write(name: SourceName) {
    if lastName?.name != name { lastName = (name, number(of: name.text)) }
    if let lastName { write(count: lastName.number) }
  }

  mutating func write(masks list: [Ref<Phrase>]) {
    write(count: masks.number(of: list, list.hashValue, ==))
  }

  mutating func write(set: PhraseSet) { write(count: sets.number(of: set, set.hashValue, ==)) }

  /// Values that can be read one by one.
  mutating func write(list values: some Sequence<some ImageCodable>) {
    var others: [UInt8] = []
    swap(&others, &bytes)
    var ends: [Int] = []
    for value in values {
      value.write(to: &self)
      ends.append(bytes.count)
    }
    swap(&others, &bytes)
    write(list: others, ends: ends)
  }

  private mutating func write(list values: [UInt8], ends: [Int]) {
    write(count: ends.count)
    bytes += StoredList.bytes(values, ends: ends)
  }

  /// All that was written: what comes more than once, and then the rest.
  func finish() -> [UInt8] {
    // Each pool refers to those before it only: sets to masks.
    var sets = Pile()
    sets.writer.masks = masks
    for set in self.sets.values { sets.add { $0.writeUses(of: set) } }
    var masks = Pile()
    for list in sets.writer.masks.values { masks.add { $0.write(ascending: list.map(\.index)) } }
    var texts = Pile()
    for text in self.texts.values { texts.add { $0.bytes += text.utf8 } }
    var whole = ImageWriter()
    counts.write(to: &whole)
    for pile in [texts, masks, sets] { whole.write(list: pile.writer.bytes, ends: pile.ends) }
    whole.bytes += bytes
    return whole.bytes
  }

  /// Things that are written one behind the other.
  private struct Pile {
    var writer = ImageWriter()
    var ends: [Int] = []

    mutating func add(_ write: (inout ImageWriter) -> Void) {
      write(&writer)
      ends.append(writer.bytes.count)
    }
  }

  private mutating func writeUses(of set: PhraseSet) {
    write(ascending: set.uses.map(\.phrase.index))
    let isMasked = set.uses.contains { !$0.masks.isEmpty }
    write(tag: isMasked ? 1 : 0)
    if isMasked { for use in set.uses { write(masks: use.masks) } }
  }

  /// Numbers by how much each is greater than the one before.
  private mutating func write(ascending numbers: [Int]) {
    write(count: numbers.count)
    var last = 0
    for number in numbers {
      write(number: Int64(number - last))
      last = number
    }
  }
}
