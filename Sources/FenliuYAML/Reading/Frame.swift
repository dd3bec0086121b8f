import FenliuSource

/// A sequence or mapping whose end has not been read yet.
struct Frame {
  /// What a mapping is waiting for.
  enum Slot {
    case key
    case value(of: YAMLScalar, at: SourceLocation)
    /// The value of a key that was refused; it is read for its findings, then dropped.
    case refusedValue
  }

  let isMapping: Bool
  /// Whether it is written in brackets or braces, which end it.
  let isBracketed: Bool
  let start: Int
  /// The end of what it holds so far, in bytes.
  var end: Int
  var items: [YAMLNode] = []
  var entries: [YAMLEntry] = []
  var slot = Slot.key
  /// The places of the keys so far, once there are too many to compare with each one.
  private var places: [String: SourceLocation] = [:]

  init(isMapping: Bool, isBracketed: Bool, start: Int) {
    self.isMapping = isMapping
    self.isBracketed = isBracketed
    self.start = start
    self.end = start
  }

  /// Whether the next node is a key.
  var isAtKey: Bool {
    if isMapping, case .key = slot { true } else { false }
  }

  /// Where a key with this text was written before.
  func firstPlace(of key: String) -> SourceLocation? {
    places.isEmpty ? entries.first { $0.key.text == key }?.keyLocation : places[key]
  }

  mutating func append(_ entry: YAMLEntry) {
    entries.append(entry)
    if !places.isEmpty {
      places[entry.key.text] = entry.keyLocation
    } else if entries.count == 16 {
      for entry in entries { places[entry.key.text] = entry.keyLocation }
    }
  }
}
