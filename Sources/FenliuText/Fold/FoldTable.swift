/// What folding does to each Unicode scalar by itself.
///
/// A two-level table, as usual for properties of Unicode: the high bits of a scalar choose a page, the
/// low bits an entry in it, and equal pages are stored once. It never changes after it is built, so
/// any thread may read it. A lookup is two dependent loads and no call.
public final class FoldTable: @unchecked Sendable {
  /// The table. It is decoded from its packed form on first use.
  public static let shared = FoldTable(FoldTableBuilder.decoded())

  /// Low bits of a scalar that choose an entry in a page.
  @usableFromInline static let pageBits: UInt32 = 7
  /// One more than the greatest scalar value.
  @usableFromInline static let scalarLimit: UInt32 = 0x110000

  /// The page number of each block of scalars: `scalarLimit >> pageBits` elements, each less than the
  /// number of pages in `entries`.
  @usableFromInline let pageNumbers: UnsafePointer<UInt16>
  /// Raw entries, page after page.
  @usableFromInline let entries: UnsafePointer<UInt32>
  /// Expansions, each as its length and then its scalars. Entries point only to such lengths.
  @usableFromInline let expansions: UnsafePointer<UInt32>

  init(_ builder: FoldTableBuilder) {
    pageNumbers = Self.copied(builder.pageNumbers)
    entries = Self.copied(builder.entries)
    expansions = Self.copied(builder.expansions)
  }

  deinit {
    pageNumbers.deallocate()
    entries.deallocate()
    expansions.deallocate()
  }

  private static func copied<Element>(_ elements: [Element]) -> UnsafePointer<Element> {
    let copy = UnsafeMutablePointer<Element>.allocate(capacity: elements.count)
    for (index, element) in elements.enumerated() {
      (copy + index).initialize(to: element)
    }
    return UnsafePointer(copy)
  }

  /// The entry of a scalar. A value of 0x110000 or more is left as it is, in class `other`.
  @inlinable
  public subscript(scalar: UInt32) -> Entry {
    guard scalar < Self.scalarLimit else { return Entry(rawValue: 0) }
    let page = UInt32(pageNumbers[Int(scalar &>> Self.pageBits)])
    let low = scalar & (1 &<< Self.pageBits &- 1)
    return Entry(rawValue: entries[Int(page &<< Self.pageBits | low)])
  }

  /// The scalars that an entry of kind `expansion` stands for: at least two, each of which folds to
  /// itself. Empty for entries of other kinds. Valid as long as the table.
  @inlinable
  public func expansion(_ entry: Entry) -> UnsafeBufferPointer<UInt32> {
    guard entry.kind == .expansion else { return UnsafeBufferPointer(start: nil, count: 0) }
    let length = expansions + Int(entry.payload)
    return UnsafeBufferPointer(start: length + 1, count: Int(length.pointee))
  }
}

extension FoldTable {
  /// What folding does to one scalar.
  ///
  /// Bits 0–20 are the payload, 21–23 the kind, 24–27 the class.
  @frozen
  public struct Entry: Hashable, Sendable {
    @usableFromInline let rawValue: UInt32

    @inlinable
    init(rawValue: UInt32) { self.rawValue = rawValue }

    init(kind: Kind, scalarClass: ScalarClass, payload: UInt32) {
      rawValue = payload & 0x1F_FFFF | UInt32(kind.rawValue) << 21 | UInt32(scalarClass.rawValue) << 24
    }

    /// What becomes of the scalar.
    @inlinable
    public var kind: Kind { Kind(rawValue: UInt8(truncatingIfNeeded: rawValue &>> 21 & 7)) ?? .scalar }

    /// The class of what the scalar becomes; `other` for what expands or is dropped.
    @inlinable
    public var scalarClass: ScalarClass {
      ScalarClass(rawValue: UInt8(truncatingIfNeeded: rawValue &>> 24 & 15)) ?? .other
    }

    /// Whether it is of kind `scalar`.
    var isScalar: Bool { rawValue & 0xE0_0000 == 0 }

    /// The class, where `FoldedScalar` has it.
    var classBits: UInt32 { rawValue & 0x0F00_0000 }

    @usableFromInline var payload: UInt32 { rawValue & 0x1F_FFFF }

    /// What a scalar with an entry of kind `scalar` becomes. The payload is the distance, modulo 2²¹, so
    /// that scalars left as they are and scalars shifted alike share their entries.
    @inlinable
    public func folded(_ scalar: UInt32) -> UInt32 { (scalar &+ payload) & 0x1F_FFFF }
  }

  /// What becomes of a scalar.
  @frozen
  public enum Kind: UInt8, Hashable, Sendable {
    /// It becomes one scalar, possibly itself.
    case scalar = 0
    /// It becomes several scalars.
    case expansion
    /// It vanishes.
    case dropped
    /// It is spacing, which is kept or not depending on its neighbours.
    case space
    /// It breaks the line, and becomes a line feed.
    case lineBreak
  }
}
