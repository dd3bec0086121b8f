import FenliuRules

/// How strong evidence is, as plain data (see `Strength`).
struct StrengthRow: BitwiseCopyable {
  /// The strongest zone; `Int32.max`: none.
  var zone = Int32.max
  var phrases: Int32 = 0

  /// Takes in a zone; -1: none.
  @inline(__always)
  mutating func add(zone other: Int32) { if other >= 0 { zone = min(zone, other) } }

  /// Whether it is the greater strength.
  func isStronger(than other: StrengthRow) -> Bool {
    zone != other.zone ? zone < other.zone : phrases > other.phrases
  }

  var strength: Strength { Strength(zone: zone == .max ? nil : Ref(Int(zone)), phrases: Int(phrases)) }
}
