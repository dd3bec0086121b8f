/// What a state of the trie leads to: the base of its children; or where its report stands, which has that. Most states
/// lead to one pattern only: where that ends, to its label, and before that to its tail, which has the rest of it.
struct Link: BitwiseCopyable {
  /// A base, or a negative number: a kind in the bits below the sign, and below that a label or a place.
  private var rawValue: Int32

  enum Kind {
    case children
    case label
    case report
    case tail
  }

  private static let reportBit: Int32 = 1 << 30
  private static let tailBit: Int32 = 1 << 29
  /// The greatest label or place that there is room for.
  static let greatest = tailBit - 1

  /// Neither children nor a report.
  static let end = Link(base: 0)
  /// What a state leads to stands elsewhere. No other link has all these bits.
  static let elsewhere = Link(base: -1)

  init(base: Int32) { rawValue = base }
  init(label: Int32) { rawValue = .min | label }
  init(report: Int32) { rawValue = .min | Self.reportBit | report }
  init(tail: Int32) { rawValue = .min | Self.tailBit | tail }

  @inline(__always)
  var kind: Kind {
    if rawValue >= 0 { return .children }
    if rawValue & Self.tailBit != 0 { return .tail }
    return rawValue & Self.reportBit != 0 ? .report : .label
  }

  /// The base of the children; 0: there are none.
  @inline(__always)
  var base: Int32 { rawValue }

  /// Whether it stands elsewhere what the state leads to.
  @inline(__always)
  var isElsewhere: Bool { rawValue == -1 }

  /// The label, or the place of the report or the tail.
  @inline(__always)
  var number: Int32 { rawValue & Self.greatest }

  /// The base of the children; 0: there are none, or something ends here. Nothing is guessed.
  @inline(__always)
  var baseOfChildren: Int32 { rawValue & ~(rawValue &>> 31) }

  /// 1 where some pattern ends, or else 0.
  @inline(__always)
  var endsBit: UInt64 {
    UInt64(truncatingIfNeeded: UInt32(bitPattern: rawValue) &>> 31 & ~(UInt32(bitPattern: rawValue) &>> 29))
  }
}
