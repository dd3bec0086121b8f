/// A hit that something rests on, by index; or the last hit of a phrase, for all of its hits. Where any phrase of a list
/// will do, that saves going through them.
struct GroundHit: BitwiseCopyable {
  private let rawValue: Int32

  init(_ hit: Int32) { rawValue = hit }
  init(last hit: Int) { rawValue = ~Int32(truncatingIfNeeded: hit) }

  /// The hit.
  @inline(__always)
  var hit: Int { Int(isWhole ? ~rawValue : rawValue) }
  /// Whether the hits of the same phrase before it are meant too.
  @inline(__always)
  var isWhole: Bool { rawValue < 0 }
}
